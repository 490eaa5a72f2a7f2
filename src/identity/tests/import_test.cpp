// SPDX-License-Identifier: EUPL-1.2
// A file against the directory: what is new, what is known, what cannot be.
#include "identity/people_import.h"

#include <fstream>
#include <iterator>

#include "identity/sessions.h"
#include "identity/tests/town.h"

namespace vt::identity {
namespace {

std::string sample(const std::string& name) {
    std::ifstream in{std::string{VT_SOURCE_DIR} + "/tests/samples/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string rows(const std::string& lines) {
    return "Voornaam;Achternaam;E-mail;Functie;Partij;Vanaf;Tot en met\n" + lines;
}

ImportPreview preview(Town& town, const std::string& bytes) {
    const auto parsed = parse_people_file(bytes);
    return town.read([&](db::Db& db) { return preview_import(db, parsed, day("2026-03-26")); });
}

Result<ImportSummary> import_file(Town& town, const std::string& bytes) {
    const auto parsed = parse_people_file(bytes);
    return town.write(
        [&](const Work& work) { return apply_import(work, parsed, day("2026-03-26")); });
}

// "row text-key", one per problem.
std::vector<std::string> told(const ImportPreview& shown) {
    std::vector<std::string> list;
    for (const auto& problem : shown.problems.kept())
        list.push_back(std::to_string(problem.row) + " " +
                       problem.text.substr(std::string_view{"identity."}.size()));
    return list;
}
using Told = std::vector<std::string>;

TEST_CASE("a list is shown first, then imported in one go, and changes nothing the second time") {
    on_each_town([](Town& town) {
        const std::string file = sample("people.csv");
        const auto shown = preview(town, file);
        CHECK(told(shown).empty());
        CHECK(shown.summary.new_people == 8);
        CHECK(shown.summary.new_holdings == 10);
        CHECK(town.read([](db::Db& db) { return Directory{db}.people().empty(); }));
        REQUIRE(import_file(town, file));
        town.read([](db::Db& db) {
            Directory directory{db};
            CHECK(directory.people().size() == 8);
            const auto wouter = directory.person_by_email("w.diepenhorst@voorbeeldstad.example");
            REQUIRE(wouter);
            CHECK(directory.holdings_of(wouter->id).size() == 3);
            CHECK(directory.offices_on(wouter->id, day("2026-11-23")).size() == 2);
            CHECK(directory.parties().size() == 3);
            return 0;
        });
        const auto entries = town.entries();
        const auto again = import_file(town, file);
        REQUIRE(again);
        CHECK(again->new_people == 0);
        CHECK(again->known_people == 8);
        CHECK(again->unchanged_rows == 10);
        CHECK(town.entries() == entries);
    });
}

TEST_CASE("an import has one entry in the log, and the ids of the people in entries of a hundred") {
    on_each_town([](Town& town) {
        std::string lines;
        for (int i = 0; i < 250; ++i)
            lines += "Anna;Bos" + std::to_string(i) + ";;raadslid;Groen;26-03-2026;\n";
        REQUIRE(import_file(town, rows(lines)));
        town.read([](db::Db& db) {
            const auto list = audit::list(db, 10);
            REQUIRE(list.size() == 4);
            CHECK(list[3].record->type == "identity.people-imported");
            CHECK(list[3].record->context == "250");
            CHECK(list[0].record->type == "identity.people-imported-batch");
            CHECK(list[0].record->context.size() == 50 * 33 - 1);
            CHECK(list[0].record->object == list[3].record->object);
            return 0;
        });
    });
}

TEST_CASE("while there is one error nothing is imported") {
    on_each_town([](Town& town) {
        const std::string file =
            rows("Anna;Bos;;raadslid;;26-03-2026;\nBram;Vis;;bode;;26-03-2026;\n");
        CHECK(told(preview(town, file)) == Told{"3 import.office-unknown"});
        CHECK(refusal_of(import_file(town, file)) == "identity.import.has-errors");
        CHECK(town.read([](db::Db& db) { return Directory{db}.people().empty(); }));
        CHECK(town.entries() == 0);
    });
}

TEST_CASE("who does not manage people imports nothing") {
    on_each_town([](Town& town) {
        town.actor = Actor{.person = PersonId::random(), .offices = {Office::alderman}};
        CHECK(refusal_of(import_file(town, sample("people.csv"))) == "identity.error.not-allowed");
    });
}

TEST_CASE("the same address is the same person, and so is the same name in the same office") {
    on_each_town([](Town& town) {
        const auto anna = town.add("anna", "Bos");
        town.give(anna, Office::council_member, "2026-03-26");
        const auto by_email =
            preview(town, rows("Anna;Bos;ANNA@voorbeeldstad.example;wethouder;;21-05-2026;\n"));
        CHECK(by_email.summary.known_people == 1);
        CHECK(by_email.summary.new_holdings == 1);
        const auto by_name = preview(town, rows("Anna;Bós;;raadslid;;26-03-2026;\n"));
        CHECK(told(by_name).empty());
        CHECK(by_name.summary.known_people == 1);
        CHECK(by_name.summary.unchanged_rows == 1);
        const auto other = preview(town, rows("Anna;Bos;;griffier;;26-03-2026;\n"));
        CHECK(told(other) == Told{"2 import.same-name"});
        CHECK(other.summary.new_people == 1);
    });
}

TEST_CASE("a known person gets the address, the last day and the party that the file adds") {
    on_each_town([](Town& town) {
        const auto anna = town.add({.given = "Anna", .family = "Bos"});
        town.give(anna, Office::council_member, "2026-03-26");
        const auto session =
            town.write([&](const Work& work) { return open_session(work, anna, "x"); });
        const std::string file =
            rows("Anna;Bos;a.bos@voorbeeldstad.example;raadslid;Groen;26-03-2026;31-12-2026\n");
        const auto shown = preview(town, file);
        CHECK(told(shown).empty());
        CHECK(shown.summary.changed_people == 1);
        CHECK(shown.summary.changed_holdings == 1);
        REQUIRE(import_file(town, file));
        SessionClock seen;
        town.read([&](db::Db& db) {
            Directory directory{db};
            CHECK(directory.person(anna)->email == "a.bos@voorbeeldstad.example");
            const auto held = directory.holdings_of(anna).at(0);
            CHECK(held.until == day("2026-12-31"));
            CHECK(held.party == "Groen");
            CHECK_FALSE(find_session(db, seen, session.token, town.clock));
            return 0;
        });
    });
}

TEST_CASE("another address for the same name and office is shown as a change of signing in") {
    on_each_town([](Town& town) {
        town.give(town.add("Anna", "Bos"), Office::council_member, "2026-03-26");
        const auto shown =
            preview(town, rows("Anna;Bos;nieuw@voorbeeldstad.example;raadslid;;26-03-2026;\n"));
        CHECK(told(shown) == Told{"2 import.email-changes"});
        CHECK(shown.summary.changed_people == 1);
    });
}

TEST_CASE("a mailbox that was handed on does not turn one person into another") {
    on_each_town([](Town& town) {
        town.add(
            {.given = "Marleen", .family = "de Wit", .email = "griffie@voorbeeldstad.example"});
        CHECK(told(preview(town, rows("Ilse;Kranenborg;griffie@voorbeeldstad.example;griffier;;"
                                      "01-01-2027;\n"))) == Told{"2 import.email-of-other"});
        CHECK(told(preview(town, rows("Marleen;Bos;griffie@voorbeeldstad.example;griffier;;"
                                      "01-01-2027;\n"))) == Told{"2 import.name-changes"});
    });
}

TEST_CASE("people of the same name with different addresses are different people") {
    on_each_town([](Town& town) {
        const std::string file = rows(
            "Jan;Bos;jan1@voorbeeldstad.example;raadslid;;26-03-2026;\n"
            "Jan;Bos;jan2@voorbeeldstad.example;raadslid;;26-03-2026;\n");
        const auto shown = preview(town, file);
        CHECK(told(shown) == Told{"3 import.same-name"});
        CHECK(shown.summary.new_people == 2);
        REQUIRE(import_file(town, file));
        CHECK(told(preview(town, file)).empty());
        CHECK(told(preview(town, rows("Jan;Bos;;raadslid;;01-10-2026;\n"))) ==
              Told{"2 import.name-ambiguous"});
    });
}

TEST_CASE("doubles and contradictions in the file are told") {
    on_each_town([](Town& town) {
        const std::string bos = "Anna;Bos;;raadslid;;26-03-2026;\n";
        CHECK(told(preview(town, rows(bos + bos))) == Told{"3 import.row-twice"});
        CHECK(told(preview(town, rows(bos + "Anna;Bos;;raadslid;;26-03-2026;01-06-2026\n"))) ==
              Told{"3 import.row-contradicts"});
        CHECK(told(preview(town, rows(bos + "Anna;Bos;;raadslid;;01-10-2026;\n"))) ==
              Told{"3 error.office-held-already"});
    });
}

TEST_CASE("the rules of holding offices hold for a file as for a form") {
    on_each_town([](Town& town) {
        CHECK(told(preview(town, rows("Anna;Bos;;burgemeester;;01-01-2026;\n"
                                      "Bram;Vis;;burgemeester;;01-06-2026;\n"))) ==
              Told{"3 error.seat-taken"});
        CHECK(told(preview(town, rows("Anna;Bos;;locoburgemeester;;21-05-2026;\n"))) ==
              Told{"2 error.deputy-mayor-is-alderman"});
        CHECK(told(preview(town, rows("Anna;Bos;;locoburgemeester;;21-05-2026;\n"
                                      "Anna;Bos;;wethouder;;21-05-2026;\n")))
                  .empty());
        CHECK(told(preview(town, rows("Anna;Bos;;functioneel beheerder;;21-05-2026;\n"
                                      "Anna;Bos;;griffier;;21-05-2026;\n"))) ==
              Told{"3 error.admin-and-business"});
    });
}

TEST_CASE("an older file does not bring back an office that has ended") {
    on_each_town([](Town& town) {
        const std::string file = rows("Anna;Bos;;raadslid;;26-03-2026;\n");
        REQUIRE(import_file(town, file));
        REQUIRE(import_file(town, rows("Anna;Bos;;raadslid;;26-03-2026;01-06-2026\n")));
        const auto shown = preview(town, file);
        CHECK(told(shown) == Told{"2 import.stays-ended"});
        CHECK(shown.summary.unchanged_rows == 1);
    });
}

TEST_CASE("a parliament is imported whole, and known the second time") {
    on_each_town([](Town& town) {
        const std::string file = sample("parliament.popolo.json");
        const auto first = import_file(town, file);
        REQUIRE(first);
        CHECK(first->new_people == 5);
        CHECK(first->new_holdings == 6);
        const auto second = import_file(town, file);
        REQUIRE(second);
        CHECK(second->new_people == 0);
        CHECK(second->new_holdings == 0);
        town.read([](db::Db& db) {
            CHECK(Directory{db}.members(Body::council, day("2026-11-23")).size() == 3);
            return 0;
        });
    });
}

TEST_CASE("ten thousand people are imported, each found again") {
    on_each_town([](Town& town) {
        std::string lines;
        for (int i = 0; i < 10'000; ++i) {
            const std::string n = std::to_string(i);
            lines += "Anna;Bos;anna" + n + "@voorbeeldstad.example;ambtenaar;;01-01-2026;\n";
        }
        const auto first = import_file(town, rows(lines));
        REQUIRE(first);
        CHECK(first->new_people == 10'000);
        const auto second = preview(town, rows(lines));
        CHECK(second.summary.unchanged_rows == 10'000);
        CHECK(second.summary.errors == 0);
    });
}

}  // namespace
}  // namespace vt::identity
