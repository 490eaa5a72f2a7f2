// SPDX-License-Identifier: EUPL-1.2
// From proposals to a choice.
#include "content/value.h"
#include "modules/core_values/tests/values_world.h"

namespace vt::core_values {
namespace {

const ValueTyped kWord{"Moed", "Wij zeggen wat moet.", "Lafheid"};

template <class T>
std::string refusal(const Result<T>& result) {
    return result ? std::string{} : result.error().text;
}

TEST_CASE("a list begins with the fifteen values of the handbook, in words of our own language") {
    on_each_world([](World& world) {
        const auto view = world.view(world.begin(StartWith::handbook));
        CHECK(view.values.size() == content::values().size());
        const auto words = words_in(texts::Language::en, view.values.front());
        CHECK(words.name != view.values.front().name);
        CHECK(words_in(texts::Language::nl, view.values.front()).name == view.values.front().name);
    });
}

TEST_CASE("there is one list in work at a time, and only who leads begins it") {
    on_each_world([](World& world) {
        const auto begin = [&](const PersonId& who, std::string_view title) {
            return refusal(world.as(who, [&](const Work& work) {
                return ListService{work}.begin(title, StartWith::nothing);
            }));
        };
        CHECK(begin(world.members[0], "Lijst") == "core_values.error.not-allowed");
        CHECK(begin(world.clerk, "  ") == "core_values.error.title-missing");
        CHECK(begin(world.clerk, std::string(81, 'x')) == "core_values.error.too-long");
        CHECK(begin(world.clerk, "Lijst").empty());
        CHECK(begin(world.clerk, "Nog een") == "core_values.error.list-in-work");
    });
}

TEST_CASE("everybody who may write proposes; a name stands once on a list") {
    on_each_world([](World& world) {
        const ListId list = world.begin();
        const auto propose = [&](const PersonId& who, const ValueTyped& typed) {
            return refusal(world.as(
                who, [&](const Work& work) { return ListService{work}.propose(list, typed); }));
        };
        const auto before = world.log_entries();
        CHECK(propose(world.committee, kWord).empty());
        CHECK(world.log_entries() == before + 1);
        CHECK(propose(world.mayor, {"MOED", "x", ""}) == "core_values.error.name-taken");
        CHECK(propose(world.mayor, {"", "x", ""}) == "core_values.error.name-missing");
        CHECK(propose(world.mayor, {"x", " ", ""}) == "core_values.error.definition-missing");
        CHECK(propose(world.mayor, {"x", std::string(501, 'y'), ""}) ==
              "core_values.error.too-long");
        CHECK(propose(world.auditor, {"x", "y", ""}) == "core_values.error.not-allowed");
        CHECK(propose(world.official, {"x", "y", ""}) == "core_values.error.unknown");
        CHECK(world.view(list).values.size() == 1);
    });
}

TEST_CASE("words change for everybody, but not over somebody else's change") {
    on_each_world([](World& world) {
        const ListId list = world.begin();
        const ValueId value = world.propose(list, "Moed");
        const auto change = [&](const PersonId& who, const std::string& name, int version) {
            return refusal(world.as(who, [&](const Work& work) {
                return ListService{work}.change(value, {name, "Anders.", ""}, version);
            }));
        };
        CHECK(change(world.mayor, "Durf", 1).empty());
        CHECK(change(world.alderman, "Lef", 1) == "core_values.error.changed-since");
        CHECK(change(world.alderman, "Lef", 2).empty());
        CHECK(world.view(list).values.front().name == "Lef");
        CHECK(world.view(list).values.front().changed_by == world.alderman);
    });
}

TEST_CASE("a proposal is taken away by who made it, or by who leads") {
    on_each_world([](World& world) {
        const ListId list = world.begin();
        const ValueId first = world.propose(list, "Moed");
        const ValueId second = world.propose(list, "Zorg");
        const auto remove = [&](const PersonId& who, const ValueId& value) {
            return refusal(
                world.as(who, [&](const Work& work) { return ListService{work}.remove(value); }));
        };
        CHECK(remove(world.members[1], first) == "core_values.error.not-allowed");
        CHECK(remove(world.members[0], first).empty());
        CHECK(remove(world.clerk, second).empty());
        CHECK(remove(world.clerk, second) == "core_values.error.unknown");
    });
}

TEST_CASE("choosing asks a reason for each value and a day that has been") {
    on_each_world([](World& world) {
        const ListId list = world.begin();
        const ValueId value = world.propose(list, "Moed");
        const ValueId other = world.propose(list, "Zorg");
        const auto conclude = [&](const std::vector<Chosen>& chosen, std::optional<Day> day) {
            const auto done = world.as(world.clerk, [&](const Work& work) {
                return ListService{work}.conclude(list, chosen, day);
            });
            return done ? std::string{} : done.error().text + " " + done.error().field;
        };
        const Day today = world.clock.today();
        CHECK(conclude({}, today) == "core_values.error.none-chosen values");
        CHECK(conclude({{ValueId::random(), "x"}}, today) ==
              "core_values.error.none-chosen values");
        CHECK(conclude({{value, "x"}, {value, "y"}}, today) ==
              "core_values.error.none-chosen values");
        CHECK(conclude({{value, " "}}, today) ==
              "core_values.error.reason-missing reason-" + value.value);
        CHECK(conclude({{value, "x"}}, std::nullopt) == "core_values.error.day-missing day");
        CHECK(conclude({{value, "x"}}, today.plus_days(1)) == "core_values.error.day-ahead day");
        CHECK(conclude({{other, "Eerst."}, {value, "Dan."}}, today).empty());
        auto chosen = world.view(list).chosen();
        REQUIRE(chosen.size() == 2);
        CHECK(chosen.front().name == "Zorg");
        CHECK(conclude({{value, "Toch alleen."}}, today).empty());
        chosen = world.view(list).chosen();
        REQUIRE(chosen.size() == 1);
        CHECK(chosen.front().reason == "Toch alleen.");
    });
}

TEST_CASE("what is put forward has fixed words, until it is taken back") {
    on_each_world([](World& world) {
        const ListId list = world.put_forward({"Moed", "Zorg"});
        const auto view = world.view(list);
        CHECK(view.list.content_sha256 == content_hash(view));
        const ValueId value = view.values.front().id;
        const auto change = [&] {
            return refusal(world.as(world.clerk, [&](const Work& work) {
                return ListService{work}.change(value, kWord, view.values.front().version);
            }));
        };
        CHECK(change() == "core_values.error.stage");
        CHECK(world.as(world.clerk,
                       [&](const Work& work) { return ListService{work}.take_back(list); }));
        CHECK(change().empty());
        CHECK(content_hash(world.view(list)) != view.list.content_sha256);
    });
}

TEST_CASE("the text of a list is always the same bytes, whatever the order of the rows") {
    ListView view;
    view.list.title = "Kern";
    view.values = {{.name = "B", .definition = "b", .place = 1, .reason = "\"r\""},
                   {.name = "A", .definition = "a", .place = 2, .reason = "é"},
                   {.name = "C", .definition = "c"}};
    CHECK(
        canonical(view) ==
        R"({"title":"Kern","values":[{"definition":"b","name":"B","opposite":"","reason":"\"r\""},)"
        R"({"definition":"a","name":"A","opposite":"","reason":"é"}]})");
    CHECK(content_hash(view).size() == 64);
}

TEST_CASE("who may not read sees no list that is in work, as if it never was") {
    on_each_world([](World& world) {
        const ListId list = world.begin();
        const ValueId value = world.propose(list, "Moed");
        world.as(world.official, [&](const Work& work) {
            const ListService lists{work};
            CHECK(lists.lists().empty());
            CHECK_FALSE(lists.in_work());
            CHECK(refusal(lists.find(list)) == refusal(lists.find(ListId::random())));
            CHECK(refusal(lists.list_of(value)) == refusal(lists.list_of(ValueId::random())));
            return 0;
        });
    });
}

TEST_CASE("a list that is laid aside makes room for another") {
    on_each_world([](World& world) {
        const ListId list = world.begin();
        CHECK(world.as(world.clerk,
                       [&](const Work& work) { return ListService{work}.lay_aside(list); }));
        CHECK(world.view(list).list.stage == Stage::laid_aside);
        CHECK(world.begin() != list);
    });
}

}  // namespace
}  // namespace vt::core_values
