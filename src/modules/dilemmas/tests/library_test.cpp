// SPDX-License-Identifier: EUPL-1.2
// The library and its box of drafts.
#include <algorithm>
#include <set>

#include "content/dilemma.h"
#include "modules/dilemmas/facts.h"
#include "modules/dilemmas/tests/dilemmas_world.h"

namespace vt::dilemmas {
namespace {

bool holds(const std::vector<Case>& cases, std::string_view id) {
    return std::ranges::find(cases, id, &Case::id) != cases.end();
}

std::vector<facts::Fact> told(DilemmasWorld& world, std::string_view name) {
    return world.write(world.clerk, [&](const identity::Work& work) {
        auto all = DilemmaFacts{}.facts(work.db, {day("2026-01-01"), day("2026-12-31")});
        std::erase_if(all, [&](const facts::Fact& fact) { return fact.name != name; });
        return all;
    });
}

}  // namespace

TEST_CASE("the library begins with the cases of the handbook, whole and in both languages") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto cases = world.cases();
        CHECK(cases.size() == content::dilemmas().size());
        const auto hamper = world.find("hamper-at-home");
        REQUIRE(hamper);
        CHECK(hamper->title.nl == "Het pakket aan de voordeur");
        CHECK(hamper->title.en == "The hamper at the front door");
        CHECK(hamper->options.size() == 4);
        CHECK(hamper->ladder_option == "b");
        CHECK(hamper->ladder_steps.size() == 5);
        CHECK_FALSE(world.find("weather"));
    });
}

TEST_CASE("options are shown in an order that stays the same and tells nothing of their shades") {
    in_dilemmas_world([](DilemmasWorld& world) {
        std::set<std::string> orders;
        for (const Case& one : world.cases()) {
            std::string order;
            for (const CaseOption& option : shown_options(one)) order += option.id;
            orders.insert(order);
            std::string again;
            for (const CaseOption& option : shown_options(one)) again += option.id;
            CHECK(again == order);
            std::ranges::sort(order);
            CHECK(order == "abcd");
        }
        CHECK(orders.size() > 10);
    });
}

TEST_CASE("an own dilemma is a draft until who decides takes it into the library") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto id = world.bring_in(world.secretary, whole_words());
        REQUIRE(id);
        CHECK_FALSE(world.find(id->value));
        REQUIRE(world.drafts().size() == 1);
        CHECK(world.drafts()[0].author == world.secretary.person);
        CHECK(world.take_in(world.secretary, *id).error().kind == Refusal::forbidden);
        REQUIRE(world.take_in(world.clerk, *id));
        CHECK(world.drafts().empty());
        const auto found = world.find(id->value);
        REQUIRE(found);
        CHECK(found->title.en == "De sleutel van de kantine");
        CHECK(found->values == std::vector<std::string>{"openness", "humanity"});
        CHECK(holds(world.cases(), id->value));
        CHECK(world.take_in(world.clerk, *id).error().kind == Refusal::conflict);
    });
}

TEST_CASE("whoever may not prepare dilemmas brings none in by name") {
    in_dilemmas_world([](DilemmasWorld& world) {
        CHECK(world.bring_in(world.anna, whole_words()).error().kind == Refusal::forbidden);
        CHECK(world.drafts().empty());
    });
}

TEST_CASE("what is missing in an own dilemma is refused at its field") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto refused_at = [&](std::string_view field, auto change) {
            OwnWords words = whole_words();
            change(words);
            const auto brought = world.bring_in(world.secretary, words);
            REQUIRE_FALSE(brought);
            CHECK(brought.error().kind == Refusal::invalid);
            CHECK(brought.error().field == field);
        };
        refused_at("title", [](OwnWords& words) { words.title = "  "; });
        refused_at("title", [](OwnWords& words) { words.title = std::string(101, 'x'); });
        refused_at("story", [](OwnWords& words) { words.story.clear(); });
        refused_at("story", [](OwnWords& words) { words.story = "\xff"; });
        refused_at("option_c", [](OwnWords& words) { words.options[2].clear(); });
        refused_at("value_one", [](OwnWords& words) { words.value_one = "loyalty"; });
        refused_at("value_two", [](OwnWords& words) { words.value_two = words.value_one; });
        refused_at("role", [](OwnWords& words) { words.role = "neighbour"; });
        refused_at("theme", [](OwnWords& words) { words.theme = "weather"; });
        refused_at("probe", [](OwnWords& words) { words.probe = "e"; });
    });
}

TEST_CASE("a name of somebody the municipality knows is warned of, and may be no name after all") {
    in_dilemmas_world([](DilemmasWorld& world) {
        OwnWords words = whole_words();
        words.options[1] = "Ik bel mevrouw Yalcinkaya.";
        const auto brought = world.bring_in(world.secretary, words);
        REQUIRE_FALSE(brought);
        CHECK(brought.error().text == "programme.error.names_found");
        CHECK(brought.error().field == "option_b");
        CHECK(world.bring_in(world.secretary, words, true));
    });
}

TEST_CASE("a draft that is set aside keeps the reason and is decided on for good") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto id = world.bring_in(world.secretary, whole_words());
        const auto set_aside = [&](const Actor& actor, std::string_view reason) {
            return world.write(actor, [&](const identity::Work& work) {
                return LibraryService{work}.set_aside(*id, reason);
            });
        };
        CHECK(set_aside(world.anna, "Nee.").error().kind == Refusal::forbidden);
        CHECK(set_aside(world.clerk, " ").error().field == "reason");
        REQUIRE(set_aside(world.clerk, "Lijkt op een echte zaak."));
        CHECK(set_aside(world.clerk, "Toch.").error().kind == Refusal::conflict);
        CHECK(world.take_in(world.clerk, *id).error().kind == Refusal::conflict);
        const auto own = world.write(
            world.secretary, [](const identity::Work& work) { return LibraryService{work}.own(); });
        REQUIRE(own.size() == 1);
        CHECK(own[0].reason == "Lijkt op een echte zaak.");
    });
}

TEST_CASE("what is in the library can be changed, and stays whole") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const OwnId id = world.own_in_library();
        const auto change = [&](const OwnWords& words) {
            return world.write(world.clerk, [&](const identity::Work& work) {
                return LibraryService{work}.change(id, words, false);
            });
        };
        OwnWords words = whole_words();
        words.options[3].clear();
        CHECK(change(words).error().field == "option_d");
        words = whole_words();
        words.title = "De sleutel";
        REQUIRE(change(words));
        CHECK(world.find(id.value)->title.nl == "De sleutel");
    });
}

TEST_CASE("any case can be taken out of the library and put back; it can be found all the while") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const OwnId own = world.own_in_library();
        for (const std::string& id : {std::string{"skybox"}, own.value}) {
            const auto out = [&](const Actor& actor, std::string_view reason) {
                return world.write(actor, [&](const identity::Work& work) {
                    return LibraryService{work}.take_out(id, reason);
                });
            };
            const auto back = [&] {
                return world.write(world.clerk, [&](const identity::Work& work) {
                    return LibraryService{work}.put_back(id);
                });
            };
            CHECK(back().error().kind == Refusal::conflict);
            CHECK(out(world.anna, "Nee.").error().kind == Refusal::forbidden);
            CHECK(out(world.clerk, "").error().field == "reason");
            REQUIRE(out(world.clerk, "Er loopt net zoiets."));
            CHECK(out(world.clerk, "Nog eens.").error().kind == Refusal::conflict);
            CHECK_FALSE(holds(world.cases(), id));
            CHECK(world.find(id));
            REQUIRE(back());
            CHECK(holds(world.cases(), id));
        }
    });
}

TEST_CASE("every change of the library tells the log") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto before = world.entries();
        const OwnId id = world.own_in_library();
        CHECK(world.entries() == before + 2);
        CHECK_FALSE(world.take_in(world.clerk, id));
        CHECK(world.entries() == before + 2);
    });
}

TEST_CASE("the box of drafts has an end") {
    in_dilemmas_world([](DilemmasWorld& world) {
        for (std::size_t at = 0; at < kDraftsMax; ++at)
            REQUIRE(world.submit(world.anna, story_only()));
        CHECK(world.submit(world.anna, story_only()).error().kind == Refusal::conflict);
        CHECK(world.bring_in(world.clerk, whole_words()).error().kind == Refusal::conflict);
    });
}

TEST_CASE("the programme hears how many dilemmas came without a name, on the day of taking in") {
    in_dilemmas_world([](DilemmasWorld& world) {
        world.own_in_library();
        CHECK(told(world, "dilemma-submitted").empty());
        REQUIRE(world.submit(world.anna, {.title = "Een vreemde rekening",
                                          .story = "Er ligt een rekening die niemand kent.",
                                          .options = {"Een", "Twee", "Drie", "Vier"},
                                          .values = {"courage", "care"}}));
        CHECK(told(world, "dilemma-submitted").empty());
        const OwnDilemma draft = world.drafts().at(0);
        CHECK(world.take_in(world.clerk, draft.id).error().field == "probe");
        OwnWords words = draft.words;
        words.role = "alderman";
        words.theme = "means";
        words.probe = "b";
        REQUIRE(world.write(world.clerk, [&](const identity::Work& work) {
            return LibraryService{work}.change(draft.id, words, false);
        }));
        REQUIRE(world.take_in(world.clerk, draft.id));
        const auto facts = told(world, "dilemma-submitted");
        REQUIRE(facts.size() == 1);
        CHECK(facts[0].day == day("2026-11-23"));
        CHECK(facts[0].count == 1);
        CHECK(facts[0].link.empty());
    });
}

}  // namespace vt::dilemmas
