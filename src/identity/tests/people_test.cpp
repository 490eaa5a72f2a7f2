// SPDX-License-Identifier: EUPL-1.2
// People, their offices, and what may not stand side by side.
#include "identity/people.h"

#include "identity/tests/town.h"

namespace vt::identity {
namespace {

std::vector<std::string> names(const std::vector<Person>& people) {
    std::vector<std::string> list;
    for (const Person& person : people) list.push_back(person.short_name());
    return list;
}

TEST_CASE("a person is found by e-mail address in any case, and each change is logged") {
    on_each_town([](Town& town) {
        const auto id = town.add({.initials = "M.",
                                  .given = " Marleen ",
                                  .family = "de Wit",
                                  .email = "GR@Voorbeeldstad.example"});
        CHECK(town.last_entry() == "identity.person-added");
        town.read([&](db::Db& db) {
            const auto found = Directory{db}.person_by_email("gr@voorbeeldstad.EXAMPLE");
            REQUIRE(found);
            CHECK(found->id == id);
            CHECK(found->short_name() == "M. de Wit");
            CHECK(found->full_name() == "Marleen de Wit");
            CHECK_FALSE(Directory{db}.person_by_email("iemand@voorbeeldstad.example"));
            return 0;
        });
        const auto changed = town.write([&](const Work& work) {
            return People{work}.change(id, {.given = "Marleen", .family = "de Wit-Bos"});
        });
        CHECK(changed);
        CHECK(town.last_entry() == "identity.person-changed");
        CHECK(town.read([&](db::Db& db) { return Directory{db}.person(id)->email; }).empty());
    });
}

TEST_CASE("a person without family name, with a bad address or somebody else's is refused") {
    on_each_town([](Town& town) {
        town.add("anna", "Bos");
        const auto refused = [&](const PersonTyped& typed) {
            return refusal_of(
                town.write([&](const Work& work) { return People{work}.add(typed); }));
        };
        const auto before = town.entries();
        CHECK(refused({.given = "Bram"}) == "identity.error.family-empty");
        CHECK(refused({.family = std::string(101, 'a')}) == "identity.error.name-too-long");
        CHECK(refused({.initials = "A.B.C.D.E.F.G.H.I.J.K.", .family = "Bos"}) ==
              "identity.error.initials-too-long");
        CHECK(refused({.family = "Bos", .email = "bram@"}) == "identity.error.email-malformed");
        CHECK(refused({.family = "Bos", .email = "ANNA@voorbeeldstad.example"}) ==
              "identity.error.email-in-use");
        CHECK(refused({.family = "Bos", .language = "fy"}) == "identity.error.language");
        CHECK(town.entries() == before);
    });
}

TEST_CASE("two people without an address do not stand in each other's way") {
    on_each_town([](Town& town) {
        town.add({.family = "Bos"});
        town.add({.family = "Bos"});
        CHECK(town.read([](db::Db& db) { return Directory{db}.people().size(); }) == 2);
    });
}

TEST_CASE("who does not manage people changes nothing") {
    on_each_town([](Town& town) {
        const auto member = town.add("anna", "Bos");
        const auto before = town.entries();
        town.actor = Actor{.person = member, .offices = {Office::council_member}};
        const auto refused =
            town.write([&](const Work& work) { return People{work}.add({.family = "Bos"}); });
        CHECK(refusal_of(refused) == "identity.error.not-allowed");
        CHECK(refusal_of(town.try_give({.person = member, .office = Office::mayor})) ==
              "identity.error.not-allowed");
        CHECK(town.entries() == before);
        CHECK(town.write(
            [&](const Work& work) { return People{work}.choose_language(member, "en"); }));
        CHECK(town.read([&](db::Db& db) { return Directory{db}.person(member)->language; }) ==
              "en");
    });
}

TEST_CASE("an office counts from its first day up to and including its last") {
    on_each_town([](Town& town) {
        const auto anna = town.add("anna", "Bos");
        const auto holding = town.give(anna, Office::council_member, "2026-03-26");
        CHECK(town.write(
            [&](const Work& work) { return People{work}.end_office(holding, day("2026-09-01")); }));
        CHECK(town.last_entry() == "identity.office-ended");
        town.read([&](db::Db& db) {
            Directory directory{db};
            CHECK(directory.offices_on(anna, day("2026-03-25")).empty());
            CHECK(directory.offices_on(anna, day("2026-03-26")).size() == 1);
            CHECK(directory.offices_on(anna, day("2026-09-01")).size() == 1);
            CHECK(directory.offices_on(anna, day("2026-09-02")).empty());
            CHECK(directory.actor(anna, day("2026-09-01"))->has(Office::council_member));
            return 0;
        });
    });
}

TEST_CASE("an office ends once, not before it began, and not later than it did") {
    on_each_town([](Town& town) {
        const auto holding = town.give(town.add("anna", "Bos"), Office::alderman, "2026-05-21");
        const auto end = [&](const HoldingId& id, const char* last) {
            return refusal_of(town.write(
                [&](const Work& work) { return People{work}.end_office(id, day(last)); }));
        };
        CHECK(end(HoldingId::random(), "2026-12-10") == "identity.error.holding-unknown");
        CHECK(end(holding, "2026-05-20") == "identity.error.end-before-start");
        CHECK(end(holding, "2026-12-10").empty());
        CHECK(end(holding, "2026-12-11") == "identity.error.ended-already");
        CHECK(end(holding, "2026-12-01").empty());
    });
}

TEST_CASE("one person holds one office once at a time") {
    on_each_town([](Town& town) {
        const auto anna = town.add("anna", "Bos");
        town.give(anna, Office::council_member, "2026-03-26");
        const OfficeGiven again{
            .person = anna, .office = Office::council_member, .from = day("2026-10-01")};
        CHECK(refusal_of(town.try_give(again)) == "identity.error.office-held-already");
        CHECK(refusal_of(town.try_give({.person = anna,
                                        .office = Office::alderman,
                                        .from = day("2026-10-01"),
                                        .until = day("2026-09-01")})) ==
              "identity.error.end-before-start");
        CHECK(refusal_of(town.try_give({.person = PersonId::random()})) ==
              "identity.error.person-unknown");
    });
}

TEST_CASE("a council member who became alderman stays until the successor is admitted") {
    on_each_town([](Town& town) {
        const auto wouter = town.add("wouter", "Diepenhorst");
        town.give(wouter, Office::council_member, "2026-03-26");
        town.give(wouter, Office::alderman, "2026-05-21");
        town.read([&](db::Db& db) {
            CHECK(Directory{db}.members(Body::council, day("2026-05-25")).size() == 1);
            CHECK(Directory{db}.members(Body::executive, day("2026-05-25")).size() == 1);
            return 0;
        });
    });
}

TEST_CASE("there is one mayor at a time, and a new one after the last day of the old") {
    on_each_town([](Town& town) {
        const auto henrike = town.add("henrike", "Vossenberg");
        const auto bram = town.add("bram", "Bos");
        const auto first = town.give(henrike, Office::mayor, "2021-10-04");
        const OfficeGiven second{
            .person = bram, .office = Office::mayor, .from = day("2027-01-01")};
        CHECK(refusal_of(town.try_give(second)) == "identity.error.seat-taken");
        CHECK(town.write(
            [&](const Work& work) { return People{work}.end_office(first, day("2026-12-31")); }));
        CHECK(town.try_give(second));
    });
}

TEST_CASE("an administrator holds no other office, in either order") {
    on_each_town([](Town& town) {
        const auto joyce = town.add("joyce", "Tamboer");
        town.give(joyce, Office::functional_admin, "2021-01-01");
        town.give(joyce, Office::technical_admin, "2021-01-01");
        town.give(joyce, Office::civil_servant, "2021-01-01");
        const auto refused = [&](const PersonId& person, Office office) {
            return refusal_of(
                town.try_give({.person = person, .office = office, .from = day("2026-01-01")}));
        };
        CHECK(refused(joyce, Office::council_clerk) == "identity.error.admin-and-business");
        const auto sjoerd = town.add("sjoerd", "Haakmans");
        town.give(sjoerd, Office::municipal_secretary, "2022-04-01");
        CHECK(refused(sjoerd, Office::technical_admin) == "identity.error.admin-and-business");
    });
}

TEST_CASE("a deputy mayor is an alderman all the while, and a deputy chair a council member") {
    on_each_town([](Town& town) {
        const auto wouter = town.add("wouter", "Diepenhorst");
        const OfficeGiven deputy{
            .person = wouter, .office = Office::deputy_mayor, .from = day("2026-05-21")};
        CHECK(refusal_of(town.try_give(deputy)) == "identity.error.deputy-mayor-is-alderman");
        const auto seat = town.give(wouter, Office::alderman, "2026-05-21");
        CHECK(town.try_give(deputy));
        CHECK(refusal_of(town.try_give(
                  {.person = wouter, .office = Office::deputy_chair, .from = day("2026-05-21")})) ==
              "identity.error.deputy-chair-is-member");
        CHECK(town.write(
            [&](const Work& work) { return People{work}.end_office(seat, day("2026-12-10")); }));
        town.read([&](db::Db& db) {
            CHECK(Directory{db}.offices_on(wouter, day("2026-12-10")).size() == 2);
            CHECK(Directory{db}.offices_on(wouter, day("2026-12-11")).empty());
            return 0;
        });
    });
}

TEST_CASE("somebody may advise politicians and civil servants, and only an adviser has a scope") {
    on_each_town([](Town& town) {
        const auto nadia = town.add("nadia", "Berkouwer-Aziz");
        town.give(nadia, Office::confidential_adviser, "2025-03-01");
        OfficeGiven second{.person = nadia,
                           .office = Office::confidential_adviser,
                           .from = day("2025-03-01"),
                           .scope = "civil-servants"};
        CHECK(town.try_give(second));
        second.scope = "burgers";
        CHECK(refusal_of(town.try_give(second)) == "identity.error.scope");
        const auto holding = town.try_give({.person = nadia,
                                            .office = Office::facilitator,
                                            .from = day("2025-03-01"),
                                            .external = true,
                                            .scope = "civil-servants"});
        CHECK(holding);
        town.read([&](db::Db& db) {
            for (const Holding& held : Directory{db}.holdings_of(nadia))
                if (held.office == Office::facilitator) CHECK_FALSE(held.external);
            return 0;
        });
    });
}

TEST_CASE("a substitute replaces somebody else") {
    on_each_town([](Town& town) {
        const auto renske = town.add("renske", "Hulsegge");
        const auto lotte = town.add("lotte", "Duivesteijn");
        OfficeGiven given{.person = lotte,
                          .office = Office::council_member,
                          .from = day("2026-10-08"),
                          .until = day("2027-01-24"),
                          .note = "tijdelijk",
                          .substitute_for = lotte};
        CHECK(refusal_of(town.try_give(given)) == "identity.error.substitute-self");
        given.substitute_for = renske;
        CHECK(town.try_give(given));
        CHECK(town.read([&](db::Db& db) {
            return Directory{db}.holdings_of(lotte).at(0).substitute_for;
        }) == renske);
    });
}

TEST_CASE("a group that splits off is no new membership") {
    on_each_town([](Town& town) {
        const auto gre = town.add("gre", "Wiersma-Tol");
        const auto given = town.try_give({.person = gre,
                                          .office = Office::council_member,
                                          .from = day("2026-03-26"),
                                          .party = "Ouderen Centraal"});
        REQUIRE(given);
        const auto change = [&](const char* from) {
            return town.write([&](const Work& work) {
                return People{work}.change_party(*given, day(from), "Groep Wiersma");
            });
        };
        CHECK(refusal_of(change("2026-03-26")) == "identity.error.party-day");
        CHECK(change("2026-10-15"));
        town.read([&](db::Db& db) {
            Directory directory{db};
            CHECK(directory.holdings_of(gre).size() == 2);
            const auto memberships =
                directory.member_holdings(Body::council, {day("2026-11-01"), day("2026-11-30")});
            REQUIRE(memberships.size() == 1);
            CHECK(memberships[0].from == day("2026-03-26"));
            CHECK(memberships[0].party == "Groep Wiersma");
            CHECK(directory.parties().size() == 2);
            return 0;
        });
    });
}

TEST_CASE(
    "a deputy chair who goes on in another group may be given the office from before the split") {
    on_each_town([](Town& town) {
        const auto gre = town.add("gre", "Wiersma-Tol");
        const auto seat = town.give(gre, Office::council_member, "2026-03-26");
        REQUIRE(town.write([&](const Work& work) {
            return People{work}.change_party(seat, day("2026-10-15"), "Groep Wiersma");
        }));
        CHECK(town.try_give(
            {.person = gre, .office = Office::deputy_chair, .from = day("2026-04-02")}));
    });
}

TEST_CASE("people stand in the order of their family names, without prefix and accent") {
    on_each_town([](Town& town) {
        for (const char* family : {"de Wit", "Şahin", "van der Wielen", "Aalbers", "Ter Harkel"})
            town.give(town.add({.given = "X", .family = family}), Office::council_member,
                      "2026-03-26");
        const auto members = town.read([](db::Db& db) {
            return names(Directory{db}.members(Body::council, day("2026-11-23")));
        });
        CHECK(members == std::vector<std::string>{"X. Aalbers", "X. Ter Harkel", "X. Şahin",
                                                  "X. van der Wielen", "X. de Wit"});
    });
}

TEST_CASE("a party is known by its name in any case") {
    on_each_town([](Town& town) {
        const auto add = [&](const char* name) {
            return town.write(
                [&](const Work& work) { return People{work}.add_party(name, "GSV"); });
        };
        const auto first = add("Groen en Sociaal");
        REQUIRE(first);
        CHECK(*add("groen en sociaal") == *first);
        CHECK(refusal_of(add("  ")) == "identity.error.party-empty");
    });
}

}  // namespace
}  // namespace vt::identity
