// SPDX-License-Identifier: EUPL-1.2
// Council and executive adopt, each on their own; then the list is frozen and told about.
#include <algorithm>

#include "modules/core_values/api.h"
#include "modules/core_values/facts.h"
#include "modules/core_values/search_service.h"
#include "modules/core_values/tests/values_world.h"

namespace vt::core_values {
namespace {

const Period kTerm{day_of("2026-03-30"), day_of("2030-03-27")};

template <class T>
std::string refusal(const Result<T>& result) {
    return result ? std::string{} : result.error().text;
}

std::vector<std::string> facts_of(World& world, Period period) {
    std::vector<std::string> told;
    world.database().read([&](db::Db& db) {
        for (const auto& fact : ValueFacts{}.facts(db, period))
            told.push_back(fact.name + "(" + fact.subject + ") " + fact.day.iso() + " " +
                           (fact.until ? fact.until->iso() : "-"));
    });
    return told;
}

TEST_CASE("a list is adopted when both bodies decided, each confirmed by a second person") {
    on_each_world([](World& world) {
        const ListId list = world.put_forward({"Moed", "Zorg"});
        const auto executive = world.enter(list, "executive", "C2026-217");
        REQUIRE(executive);
        CHECK(refusal(world.confirm(world.clerk, *executive)) == "decisions.error.own-entry");
        CHECK(world.confirm(world.deputy, *executive));
        CHECK(world.view(list).list.stage == Stage::proposal);
        const auto council = world.enter(list, "council", "R2026-057");
        CHECK(world.confirm(world.deputy, *council));
        CHECK(world.view(list).list.stage == Stage::adopted);
        CHECK(world.view(list).adopted() == world.clock.today());
        CHECK(is_intact(world.view(list)));
    });
}

TEST_CASE("the mayor neither enters nor confirms, whatever else the mayor holds") {
    on_each_world([](World& world) {
        const ListId list = world.put_forward({"Moed"});
        const auto decision = world.enter(list, "council", "R-1");
        CHECK_FALSE(world.confirm(world.mayor, *decision));
        CHECK(refusal(world.as(world.mayor, [&](const Work& work) {
                  return AdoptionService{work}.enter(list, {"executive", "C", world.clock.today()});
              })) == "core_values.error.not-allowed");
        CHECK(world.view(list).adoptions.empty());
    });
}

TEST_CASE("a decision is about a list that was put forward, of a body, on a day after the choice") {
    on_each_world([](World& world) {
        const ListId list = world.put_forward({"Moed"});
        const auto enter = [&](const std::string& body, Day day) {
            return refusal(world.as(world.clerk, [&](const Work& work) {
                return AdoptionService{work}.enter(list, {body, "R-1", day});
            }));
        };
        const Day today = world.clock.today();
        CHECK(enter("mayor", today) == "core_values.error.body-missing");
        CHECK(enter("council", today.plus_days(-1)) == "core_values.error.day-before-choice");
        CHECK(enter("council", today).empty());
        CHECK(refusal(world.as(world.clerk, [&](const Work& work) {
                  return ListService{work}.take_back(list);
              })) == "core_values.error.decision-entered");
        CHECK(refusal(world.as(world.clerk, [&](const Work& work) {
                  return ListService{work}.lay_aside(list);
              })) == "core_values.error.decision-entered");
    });
}

TEST_CASE("an adopted list does not change; SQL that changes it shows in its check value") {
    on_each_world([](World& world) {
        const ListId list = world.put_forward({"Moed"});
        world.adopt(list);
        const Value value = world.view(list).values.front();
        const auto refused = [&](auto act) {
            return refusal(world.as(world.clerk, [&](const Work& work) {
                ListService lists{work};
                return act(lists);
            }));
        };
        using Lists = ListService&;
        const std::string stage = "core_values.error.stage";
        const Day today = world.clock.today();
        CHECK(refused([&](Lists lists) {
                  return lists.change(value.id, {"Durf", "x", ""}, value.version);
              }) == stage);
        CHECK(refused([&](Lists lists) { return lists.remove(value.id); }) == stage);
        CHECK(refused([&](Lists lists) {
                  return lists.conclude(list, {{value.id, "Anders."}}, today);
              }) == stage);
        CHECK(refused([&](Lists lists) { return lists.take_back(list); }) == stage);
        CHECK(refused([&](Lists lists) { return lists.lay_aside(list); }) == stage);
        CHECK(is_intact(world.view(list)));
        world.database().write([&](db::Db& db) {
            db.execute("UPDATE core_values_value SET reason = 'Stil veranderd.'");
            return db::Outcome::keep;
        });
        CHECK_FALSE(is_intact(world.view(list)));
    });
}

TEST_CASE("words that changed behind the decision's back are not adopted") {
    on_each_world([](World& world) {
        const ListId list = world.put_forward({"Moed"});
        const auto decision = world.enter(list, "council", "R-1");
        world.database().write([&](db::Db& db) {
            db.execute("UPDATE core_values_value SET definition = 'Iets anders.'");
            return db::Outcome::keep;
        });
        CHECK(refusal(world.confirm(world.deputy, *decision)) == "core_values.error.words-changed");
        CHECK(world.view(list).adoptions.empty());
    });
}

TEST_CASE("a new list takes the place of the adopted one, which stays readable") {
    on_each_world([](World& world) {
        const ListId first = world.put_forward({"Moed", "Zorg"});
        world.adopt(first);
        const ValueId old_value = world.view(first).values.front().id;
        world.clock.advance(std::chrono::hours{24 * 30});
        const ListId second = world.put_forward({"Openheid"});
        CHECK(world.view(first).list.stage == Stage::adopted);
        world.adopt(second);
        CHECK(world.view(first).list.stage == Stage::superseded);
        CHECK(world.view(first).list.superseded == world.clock.today());
        CHECK(is_intact(world.view(first)));
        const auto now =
            world.as(world.official, [](const Work& work) { return adopted_list(work); });
        CHECK(now.id == second.value);
        REQUIRE(now.values.size() == 1);
        CHECK(now.values.front().name == "Openheid");
        CHECK(now.references.size() == 2);
        CHECK(world.as(world.auditor,
                       [&](const Work& work) { return ListService{work}.list_of(old_value); }));
    });
}

TEST_CASE("facts tell when values were concluded and who adopted them") {
    on_each_world([](World& world) {
        const ListId first = world.put_forward({"Moed", "Zorg"});
        CHECK(facts_of(world, kTerm) ==
              std::vector<std::string>{"values-concluded() 2026-06-10 -"});
        REQUIRE(world.confirm(world.deputy, *world.enter(first, "council", "R-1")));
        CHECK(facts_of(world, kTerm) ==
              std::vector<std::string>{"values-concluded() 2026-06-10 -",
                                       "values-adopted(council) 2026-06-10 -"});
        REQUIRE(world.confirm(world.deputy, *world.enter(first, "executive", "C-1")));
        CHECK(facts_of(world, kTerm).size() == 3);
        CHECK(facts_of(world, {day_of("2022-03-30"), day_of("2026-03-29")}).empty());
        world.clock.advance(std::chrono::hours{24 * 10});
        world.adopt(world.put_forward({"Openheid"}));
        const auto all = facts_of(world, kTerm);
        CHECK(std::count(all.begin(), all.end(),
                         "values-adopted(executive) 2026-06-10 2026-06-19") == 1);
        CHECK(std::count(all.begin(), all.end(), "values-adopted(executive) 2026-06-20 -") == 1);
    });
}

TEST_CASE("a list that was laid aside tells no facts") {
    on_each_world([](World& world) {
        const ListId list = world.put_forward({"Moed"});
        REQUIRE(world.as(world.clerk,
                         [&](const Work& work) { return ListService{work}.lay_aside(list); }));
        CHECK(facts_of(world, kTerm).empty());
    });
}

TEST_CASE("the search is given what was adopted, and nothing that is in work") {
    on_each_world([](World& world) {
        const auto given = [&] {
            std::vector<search::Entry> entries;
            world.database().read([&](db::Db& db) { entries = ValueSearch{}.all(db); });
            return entries;
        };
        const ListId first = world.put_forward({"Moed"});
        CHECK(given().empty());
        world.adopt(first);
        REQUIRE(given().size() == 1);
        const auto entry = given().front();
        CHECK(entry.reader == search::Audience::everyone);
        CHECK(entry.title == "Moed");
        CHECK(entry.where == "Kernwaarden 2026-2030, vastgesteld op 10 juni 2026 (R-1, C-1)");
        CHECK(entry.link == "/waarden/" + entry.id);
        world.clock.advance(std::chrono::hours{24});
        world.adopt(world.put_forward({"Zorg"}));
        CHECK(given().size() == 2);
        world.database().read([&](db::Db& db) {
            const auto old_one = ValueSearch{}.find(db, entry.id);
            REQUIRE(old_one);
            CHECK(old_one->standing == search::Standing::superseded);
            CHECK(old_one->reader == search::Audience::signed_in);
            CHECK_FALSE(ValueSearch{}.find(db, ValueId::random().value));
        });
    });
}

TEST_CASE("other modules find a value that was adopted, and no other") {
    on_each_world([](World& world) {
        const ListId list = world.put_forward({"Moed"});
        const std::string id = world.view(list).values.front().id.value;
        const auto found = [&](const PersonId& who) {
            return world.as(who, [&](const Work& work) { return adopted_value(work, id); });
        };
        CHECK_FALSE(found(world.clerk));
        world.adopt(list);
        REQUIRE(found(world.official));
        CHECK(found(world.official)->name == "Moed");
        world.adopt(world.put_forward({"Zorg"}));
        CHECK(found(world.official));
        CHECK_FALSE(world.as(world.clerk,
                             [](const Work& work) { return adopted_value(work, "integrity"); }));
    });
}

}  // namespace
}  // namespace vt::core_values
