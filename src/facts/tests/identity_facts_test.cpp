// SPDX-License-Identifier: EUPL-1.2
// What the programme is told about offices.
#include "facts/identity_facts.h"

#include <algorithm>

#include "identity/tests/town.h"

namespace vt::facts {
namespace {

using identity::day;
using identity::Office;
using identity::OfficeGiven;
using identity::on_each_town;
using identity::Town;

const Period kTerm{day("2026-03-26"), day("2030-03-27")};

// "name subject first-day last-day"
std::vector<std::string> told(Town& town, std::string_view name, Period period = kTerm) {
    return town.read([&](db::Db& db) {
        std::vector<std::string> list;
        for (const Fact& fact : IdentityFacts{}.facts(db, period))
            if (fact.name == name)
                list.push_back(fact.subject + " " + fact.day.iso() +
                               (fact.until ? " " + fact.until->iso() : ""));
        std::sort(list.begin(), list.end());
        return list;
    });
}
using Told = std::vector<std::string>;

void give(Town& town, const char* given, OfficeGiven office) {
    office.person = town.add(given, "Bos");
    REQUIRE(town.try_give(office));
}

TEST_CASE("every office that touches the term is told, with its last day") {
    on_each_town([](Town& town) {
        give(town, "a", {.office = Office::mayor, .from = day("2021-10-04")});
        give(town, "b",
             {.office = Office::council_clerk,
              .from = day("2019-02-01"),
              .until = day("2026-03-25")});
        give(town, "c",
             {.office = Office::deputy_clerk,
              .from = day("2024-09-01"),
              .until = day("2026-03-26")});
        CHECK(told(town, "office-held") ==
              Told{"deputy-clerk 2024-09-01 2026-03-26", "mayor 2021-10-04"});
    });
}

TEST_CASE("an adviser counts as external for politicians only when from outside and theirs") {
    on_each_town([](Town& town) {
        const auto adviser = [&](const char* given, bool external, const char* scope) {
            give(town, given,
                 {.office = Office::confidential_adviser,
                  .from = day("2025-03-01"),
                  .external = external,
                  .scope = scope});
        };
        adviser("a", false, "");
        adviser("b", true, "civil-servants");
        CHECK(told(town, "office-held-external").empty());
        adviser("c", true, "");
        CHECK(told(town, "office-held-external") == Told{"confidential-adviser 2025-03-01"});
        CHECK(told(town, "office-held").size() == 3);
    });
}

TEST_CASE("an alderman is appointed in the term in which the office began") {
    on_each_town([](Town& town) {
        give(town, "a", {.office = Office::alderman, .from = day("2026-05-21")});
        give(town, "b", {.office = Office::alderman, .from = day("2022-05-21")});
        CHECK(told(town, "appointed") == Told{"alderman 2026-05-21"});
    });
}

TEST_CASE("who joined after the first day of the term is told, and a split-off group is not") {
    on_each_town([](Town& town) {
        give(town, "a", {.office = Office::council_member, .from = day("2026-03-26")});
        give(town, "b", {.office = Office::council_member, .from = day("2026-09-24")});
        give(town, "c", {.office = Office::alderman, .from = day("2026-05-21")});
        give(town, "d", {.office = Office::committee_member, .from = day("2026-05-21")});
        const auto first =
            town.read([](db::Db& db) { return identity::Directory{db}.holdings(kTerm).at(0).id; });
        REQUIRE(town.write([&](const identity::Work& work) {
            return identity::People{work}.change_party(first, day("2026-10-15"), "Groep Bos");
        }));
        CHECK(told(town, "member-joined") == Told{"council 2026-09-24", "executive 2026-05-21"});
    });
}

TEST_CASE("the source tells no name that it does not announce") {
    on_each_town([](Town& town) {
        give(town, "a", {.office = Office::alderman, .from = day("2026-05-21")});
        const auto names = IdentityFacts{}.names();
        town.read([&](db::Db& db) {
            for (const Fact& fact : IdentityFacts{}.facts(db, kTerm))
                CHECK(std::find(names.begin(), names.end(), fact.name) != names.end());
            return 0;
        });
    });
}

}  // namespace
}  // namespace vt::facts
