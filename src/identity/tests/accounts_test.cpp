// SPDX-License-Identifier: EUPL-1.2
// Being invited, choosing a password, signing in.
#include "identity/accounts.h"

#include "crypto/password.h"
#include "identity/sessions.h"
#include "identity/tests/town.h"

namespace vt::identity {
namespace {

constexpr std::string_view kPassword = "vier groene fietsen in de regen";
constexpr std::string_view kNetwork = "192.0.2.0/24";

// Who signs in here: Marleen, council clerk, with kPassword.
struct Door {
    Town& town;
    SignInGate gate{};
    Accounts accounts{town.database, town.clock, gate, "Voorbeeldstad"};
    PersonId marleen{town.add("marleen", "de Wit")};

    explicit Door(Town& of) : town{of} {
        town.give(marleen, Office::council_clerk, "2019-02-01");
        REQUIRE(accounts.enrol(invited(), kPassword));
    }
    std::string invited() {
        const auto invitation = town.write([&](const Work& work) { return invite(work, marleen); });
        REQUIRE(invitation);
        REQUIRE(invitation->path.starts_with("/welkom/"));
        return invitation->path.substr(8);
    }
    std::string sign_in(std::string_view email, std::string_view password) {
        return refusal_of(accounts.sign_in({email, password, kNetwork}));
    }
    std::string sign_in(std::string_view password) {
        return sign_in("Marleen@voorbeeldstad.example", password);
    }
};

void at_each_door(FunctionRef<void(Door&)> body) {
    on_each_town([&](Town& town) {
        Door door{town};
        body(door);
    });
}

TEST_CASE("whoever enrolled signs in, and what happened is logged") {
    at_each_door([](Door& door) {
        CHECK(door.town.last_entry() == "identity.enrolled");
        const auto person =
            door.accounts.sign_in({"MARLEEN@voorbeeldstad.example", kPassword, kNetwork});
        REQUIRE(person);
        CHECK(*person == door.marleen);
        CHECK(door.town.last_entry() == "identity.signed-in");
        CHECK(door.town.read(somebody_can_sign_in));
    });
}

TEST_CASE("an unknown address and a wrong password get the same answer, and one log entry each") {
    at_each_door([](Door& door) {
        for (const char* email :
             {"marleen@voorbeeldstad.example", "niemand@voorbeeldstad.example", "geen adres", ""}) {
            const auto before = door.town.entries();
            const auto answer =
                door.accounts.sign_in({email, "een heel ander wachtwoord", kNetwork});
            REQUIRE_FALSE(answer);
            CHECK(answer.error().text == "identity.error.sign-in-wrong");
            CHECK(answer.error().kind == Refusal::forbidden);
            CHECK(answer.error().field.empty());
            CHECK(door.town.entries() == before + 1);
            CHECK(door.town.last_entry() == "identity.sign-in-failed");
        }
    });
}

TEST_CASE("after five failures one waits ever longer, whether the address exists or not") {
    for (const char* email : {"marleen@voorbeeldstad.example", "niemand@voorbeeldstad.example"}) {
        at_each_door([&](Door& door) {
            for (int i = 0; i < 5; ++i)
                CHECK(door.sign_in(email, "mis") == "identity.error.sign-in-wrong");
            CHECK(door.sign_in(email, "mis") == "identity.error.sign-in-wrong");
            const auto waits = door.accounts.sign_in({email, kPassword, kNetwork});
            REQUIRE_FALSE(waits);
            CHECK(waits.error().text == "identity.error.sign-in-wait");
            CHECK(waits.error().args == std::vector<std::string>{"2"});
            door.town.clock.advance(std::chrono::seconds{2});
            CHECK(door.sign_in(email, "mis") == "identity.error.sign-in-wrong");
            door.town.clock.advance(std::chrono::seconds{3});
            CHECK(door.sign_in(email, "mis") == "identity.error.sign-in-wait");
        });
    }
}

TEST_CASE(
    "an account is never locked: after the wait the right password opens, and the count ends") {
    at_each_door([](Door& door) {
        for (int i = 0; i < 20; ++i) {
            CHECK(door.sign_in("mis") == "identity.error.sign-in-wrong");
            door.town.clock.advance(kSignInDelayMax);
        }
        CHECK(door.sign_in(kPassword).empty());
        for (int i = 0; i < 5; ++i) CHECK(door.sign_in("mis") == "identity.error.sign-in-wrong");
        CHECK(door.sign_in(kPassword).empty());
    });
}

TEST_CASE("a password typed with composed or with separate accents is the same") {
    at_each_door([](Door& door) {
        REQUIRE(door.accounts.change_password(door.marleen, kPassword,
                                              "caf\xC3\xA9 aan de oude haven", kNetwork));
        CHECK(door.sign_in("cafe\xCC\x81 aan de oude haven").empty());
    });
}

TEST_CASE("who holds no office today does not come in, and is told so once the password is right") {
    at_each_door([](Door& door) {
        const auto holding = door.town.read(
            [&](db::Db& db) { return Directory{db}.holdings_of(door.marleen).at(0).id; });
        REQUIRE(door.town.write(
            [&](const Work& work) { return People{work}.end_office(holding, day("2026-11-22")); }));
        CHECK(door.sign_in("mis") == "identity.error.sign-in-wrong");
        CHECK(door.sign_in(kPassword) == "identity.error.no-office");
    });
}

TEST_CASE("an invitation works once, for 24 hours, and a newer one replaces it") {
    at_each_door([](Door& door) {
        const auto opens = [&](const std::string& token) {
            return static_cast<bool>(door.town.read(
                [&](db::Db& db) { return enrolment(db, token, door.town.clock.now()); }));
        };
        const std::string older = door.invited();
        CHECK(opens(older));
        const std::string newer = door.invited();
        CHECK_FALSE(opens(older));
        CHECK(door.sign_in(kPassword).empty());
        CHECK(door.accounts.enrol(newer, "zeven vergeten paraplu's"));
        CHECK(refusal_of(door.accounts.enrol(newer, "acht vergeten paraplu's")) ==
              "identity.error.enrolment-gone");
        const std::string late = door.invited();
        door.town.clock.advance(kEnrolmentMax);
        CHECK(refusal_of(door.accounts.enrol(late, kPassword)) == "identity.error.enrolment-gone");
        CHECK_FALSE(opens(""));
        CHECK(door.sign_in("zeven vergeten paraplu's").empty());
    });
}

TEST_CASE("nobody is invited without an address, or by whoever does not manage people") {
    at_each_door([](Door& door) {
        const auto nameless = door.town.add({.family = "Bos"});
        const auto invited = [&](const PersonId& person) {
            return refusal_of(
                door.town.write([&](const Work& work) { return invite(work, person); }));
        };
        CHECK(invited(nameless) == "identity.error.invite-needs-email");
        CHECK(invited(PersonId::random()) == "identity.error.person-unknown");
        door.town.actor = Actor{.person = door.marleen, .offices = {Office::alderman}};
        CHECK(invited(door.marleen) == "identity.error.not-allowed");
    });
}

TEST_CASE("a guessable password is refused with the own names in mind") {
    at_each_door([](Door& door) {
        const auto token = door.invited();
        CHECK(refusal_of(door.accounts.enrol(token, "Marleen-de-Wit-2026")) ==
              "identity.error.password-guessable");
        CHECK(refusal_of(door.accounts.enrol(token, "kort")) == "identity.error.password-short");
        CHECK(door.accounts.enrol(token, "zeven vergeten paraplu's"));
    });
}

TEST_CASE("a new password asks for the old one and closes every session") {
    at_each_door([](Door& door) {
        SessionClock seen;
        const auto session = door.town.write(
            [&](const Work& work) { return open_session(work, door.marleen, "Firefox"); });
        const auto wrong = door.accounts.change_password(door.marleen, "mis",
                                                         "zeven vergeten paraplu's", kNetwork);
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().field == "current");
        CHECK(door.town.read([&](db::Db& db) {
            return find_session(db, seen, session.token, door.town.clock).has_value();
        }));
        CHECK(door.accounts.change_password(door.marleen, kPassword, "zeven vergeten paraplu's",
                                            kNetwork));
        CHECK_FALSE(door.town.read([&](db::Db& db) {
            return find_session(db, seen, session.token, door.town.clock).has_value();
        }));
        CHECK(door.sign_in(kPassword) == "identity.error.sign-in-wrong");
        CHECK(door.sign_in("zeven vergeten paraplu's").empty());
    });
}

TEST_CASE("something weighty is confirmed with the password, and failures count as at the door") {
    at_each_door([](Door& door) {
        CHECK(door.accounts.confirm(door.marleen, kPassword, kNetwork));
        CHECK(door.town.last_entry() == "identity.password-confirmed");
        for (int i = 0; i < 6; ++i)
            CHECK_FALSE(door.accounts.confirm(door.marleen, "mis", kNetwork));
        CHECK(door.sign_in(kPassword) == "identity.error.sign-in-wait");
    });
}

TEST_CASE("a network that fails sixty times in a minute waits for the next, others do not") {
    at_each_door([](Door& door) {
        const std::string network{kNetwork};
        for (int i = 0; i < kNetworkFailuresPerMinute; ++i)
            CHECK(door.gate.admit(network, door.town.clock.now()));
        CHECK(door.sign_in(kPassword) == "identity.error.network-busy");
        CHECK(
            door.accounts.sign_in({"marleen@voorbeeldstad.example", kPassword, "198.51.100.0/24"}));
        door.town.clock.advance(std::chrono::minutes{1});
        CHECK(door.sign_in(kPassword).empty());
    });
}

TEST_CASE("right passwords do not use up a network's tries") {
    at_each_door([](Door& door) {
        const std::string network{kNetwork};
        for (int i = 0; i < kNetworkFailuresPerMinute - 1; ++i)
            CHECK(door.gate.admit(network, door.town.clock.now()));
        for (int i = 0; i < 3; ++i) CHECK(door.sign_in(kPassword).empty());
    });
}

TEST_CASE("a password hashed with a secret of the installation needs that secret") {
    on_each_town([](Town& town) {
        const auto pepper = crypto::SecretBytes::random(32);
        SignInGate gate;
        Accounts with{town.database, town.clock, gate, "Voorbeeldstad", &pepper};
        Accounts without{town.database, town.clock, gate, "Voorbeeldstad"};
        const auto anna = town.add("anna", "Bos");
        town.give(anna, Office::council_member, "2026-03-26");
        const auto invitation = town.write([&](const Work& work) { return invite(work, anna); });
        REQUIRE(invitation);
        REQUIRE(with.enrol(invitation->path.substr(8), kPassword));
        CHECK(with.sign_in({"anna@voorbeeldstad.example", kPassword, kNetwork}));
        CHECK_FALSE(without.sign_in({"anna@voorbeeldstad.example", kPassword, kNetwork}));
    });
}

}  // namespace
}  // namespace vt::identity
