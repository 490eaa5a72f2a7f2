// SPDX-License-Identifier: EUPL-1.2
// Names, addresses, passwords and networks: what is judged without a database.
#include <doctest/doctest.h>

#include "identity/email.h"
#include "identity/names.h"
#include "identity/office_names.h"
#include "identity/passwords.h"
#include "identity/sign_in_gate.h"

namespace vt::identity {
namespace {

std::string judged(std::string_view password) {
    const std::vector<std::string> context{"Voorbeeldstad", "Marleen", "Wit", "Dorpen", "Wijken"};
    const auto result = check_password(password, context);
    return result ? "" : result.error().text;
}

TEST_CASE("a long password of one's own is good") {
    for (const char* good :
         {"vier groene fietsen in de regen", "Xk7#pq!Lw2vZr9t", "zeven vergeten paraplu's",
          "пять зелёных велосипедов", "correct horse battery staple"})
        CHECK_MESSAGE(judged(good).empty(), good);
}

TEST_CASE("a password has 15 to 128 characters, as people count them") {
    CHECK(judged("Xk7#pq!Lw2vZr9") == "identity.error.password-short");
    CHECK(judged("éèêëéèêëéèêëéè") == "identity.error.password-short");
    CHECK(judged(std::string(129, 'x')) == "identity.error.password-long");
    CHECK(judged("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF") ==
          "identity.error.password-no-text");
}

TEST_CASE("a password of what everybody would try is refused") {
    for (const char* weak :
         {"burgemeester2026", "Voorbeeldstad2026!", "WachtwoordWachtwoord", "Welkom123456789",
          "aaaaaaaaaaaaaaaaaaaa", "1234567890123456", "qwertyuiopasdfgh", "abcdefghijklmnop",
          "9876543210987654", "MarleenDeWit2026", "dorpen-en-wijken-2026", "abcabcabcabcabcabc",
          "gemeenteVoorbeeldstad", "zyxwvutsrqponmlk", "Vöörbeeldstad 2026"})
        CHECK_MESSAGE(judged(weak) == "identity.error.password-guessable", weak);
}

TEST_CASE("an e-mail address is trimmed and in lower case, or none") {
    CHECK(email_from_typed(" Anna.Bos@Voorbeeldstad.Example ") == "anna.bos@voorbeeldstad.example");
    CHECK(email_from_typed("o'brien+raad@a-b.nl") == "o'brien+raad@a-b.nl");
    for (const char* bad : {"", "anna", "anna@", "@voorbeeldstad.nl", "anna@voorbeeldstad",
                            "a b@c.nl", "anna@@c.nl", "anna@c..nl", "anna@-c.nl", "an..na@c.nl",
                            ".a@c.nl", "anna@c.n", "änna@c.nl", "anna@c.nl\nbcc: x@y.nl"})
        CHECK_MESSAGE(!email_from_typed(bad), bad);
}

TEST_CASE("a name falls apart at its prefix") {
    const auto parts = [](const char* name) {
        const NameParts p = split_name(name);
        return p.initials + "|" + p.given + "|" + p.family;
    };
    CHECK(parts("Marleen de Wit") == "|Marleen|de Wit");
    CHECK(parts("M. de Wit") == "M.||de Wit");
    CHECK(parts("D.H. van der Wielen") == "D.H.||van der Wielen");
    CHECK(parts("Abel Jan Meulen") == "|Abel Jan|Meulen");
    CHECK(parts("Wit, Marleen de") == "|Marleen|de Wit");
    CHECK(parts("Wiersma") == "||Wiersma");
    CHECK(parts("   ") == "||");
}

TEST_CASE("offices are understood as people write them, and nothing is guessed") {
    CHECK(office_from_typed("Raadslid") == Office::council_member);
    CHECK(office_from_typed("Loco-burgemeester") == Office::deputy_mayor);
    CHECK(office_from_typed("plv. griffier") == Office::deputy_clerk);
    CHECK(office_from_typed("COÖRDINATOR integriteit") == Office::integrity_coordinator);
    CHECK(office_from_typed("council-member") == Office::council_member);
    for (const Office office : kOffices) CHECK(office_from_typed(code(office)) == office);
    CHECK_FALSE(office_from_typed("bode"));
    CHECK_FALSE(office_from_typed(""));
    CHECK_FALSE(office_from_typed(std::string(100'000, 'a')));
}

TEST_CASE("waiting doubles from two seconds up to a quarter of an hour") {
    CHECK(delay_after(5).count() == 0);
    CHECK(delay_after(6).count() == 2);
    CHECK(delay_after(7).count() == 4);
    CHECK(delay_after(14).count() == 512);
    CHECK(delay_after(15).count() == 900);
    CHECK(delay_after(1'000'000).count() == 900);
}

TEST_CASE("neighbours are one network") {
    CHECK(network_of("192.0.2.17") == "192.0.2.0/24");
    CHECK(network_of("2001:db8:1:2aa::1") == "2001:db8:1:200::/56");
    CHECK(network_of("unix") == "unix");
}

TEST_CASE("what nobody's address has failed is forgotten by nobody else") {
    SignInGate gate;
    const Instant now{};
    for (int i = 0; i < 6; ++i) gate.unknown_failed("a@b.nl", now);
    CHECK(gate.unknown_next_allowed("a@b.nl", now) == now + std::chrono::seconds{2});
    CHECK_FALSE(gate.unknown_next_allowed("c@b.nl", now));
    CHECK_FALSE(gate.unknown_next_allowed("a@b.nl", now + std::chrono::seconds{2}));
}

}  // namespace
}  // namespace vt::identity
