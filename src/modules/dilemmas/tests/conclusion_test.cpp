// SPDX-License-Identifier: EUPL-1.2
// What was concluded, and where it goes.
#include <algorithm>

#include "modules/codes/group_service.h"
#include "modules/dilemmas/facts.h"
#include "modules/dilemmas/search_source.h"
#include "modules/dilemmas/tests/dilemmas_world.h"

namespace vt::dilemmas {
namespace {

ConclusionTyped home_gift() {
    return {.case_id = "hamper-at-home",
            .value = "independence",
            .rule = "Een geschenk dat thuis komt, gaat terug.",
            .example = "Een wijnpakket van een ontwikkelaar."};
}

Done suggest(DilemmasWorld& world, const Actor& actor, const ConclusionId& id,
             const std::string& document) {
    return world.write(actor, [&](const identity::Work& work) {
        return ConclusionService{work}.suggest(id, document);
    });
}

}  // namespace

TEST_CASE("a conclusion is found with its case and with the conversation it came from") {
    in_dilemmas_world([](DilemmasWorld& world) {
        REQUIRE(world.conclude(home_gift(), false, "/dialoog/1"));
        world.clock.set(at_amsterdam({day("2026-11-24"), 10, 0}));
        REQUIRE(world.conclude({.case_id = "hamper-at-home", .rule = "Wij melden elk aanbod."}));
        world.look(world.anna, [](const identity::Work& work) {
            const auto about = conclusions_about(work, "hamper-at-home");
            REQUIRE(about.size() == 2);
            CHECK(about[0].rule == "Wij melden elk aanbod.");
            CHECK(about[1].day == day("2026-11-23"));
            CHECK(conclusions_from(work, "/dialoog/1").size() == 1);
            CHECK(conclusions_about(work, "skybox").empty());
        });
    });
}

TEST_CASE("a conclusion needs a rule, a value of its case, and no names") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto refused_at = [&](std::string_view field, const ConclusionTyped& typed) {
            const auto refused = world.conclude(typed);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().field == field);
        };
        ConclusionTyped typed = home_gift();
        typed.rule = " ";
        refused_at("rule", typed);
        typed = home_gift();
        typed.value = "courage";
        refused_at("value", typed);
        typed = home_gift();
        typed.example = std::string(601, 'x');
        refused_at("example", typed);
        typed = home_gift();
        typed.example = "Het pakket van Yalçınkaya.";
        refused_at("example", typed);
        CHECK(world.conclude(typed, true));
        typed.case_id = "weather";
        CHECK(world.conclude(typed).error().kind == Refusal::not_found);
    });
}

TEST_CASE("a conclusion stays when its case is taken out of the library") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto id = world.conclude(home_gift());
        REQUIRE(world.write(world.clerk, [](const identity::Work& work) {
            return LibraryService{work}.take_out("hamper-at-home", "Loopt nu.");
        }));
        CHECK(world.write(world.anna, [&](const identity::Work& work) {
            return ConclusionService{work}.find(id->value).has_value();
        }));
    });
}

TEST_CASE("a conclusion becomes a suggestion that says from which dilemma and value it came") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const std::string code = world.code_of_conduct();
        const auto id = world.conclude(home_gift());
        REQUIRE(id);
        CHECK(suggest(world, world.anna, *id, "").error().field == "document");
        CHECK(suggest(world, world.auditor, *id, code).error().field == "document");
        CHECK(suggest(world, world.anna, ConclusionId::random(), code).error().kind ==
              Refusal::not_found);
        REQUIRE(suggest(world, world.anna, *id, code));
        const auto suggestions = world.write(world.clerk, [&](const identity::Work& work) {
            return codes::GroupService{work}.suggestions(codes::DocumentId{code});
        });
        REQUIRE(suggestions.size() == 1);
        CHECK(suggestions[0].words ==
              "Een geschenk dat thuis komt, gaat terug. Voorbeeld: Een wijnpakket van een "
              "ontwikkelaar.");
        CHECK(suggestions[0].origin ==
              "Dilemma “Het pakket aan de voordeur”, waarde Onafhankelijkheid, 23 november 2026");
    });
}

TEST_CASE("it is remembered that a conclusion was brought in, and it is not brought in twice") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const std::string code = world.code_of_conduct();
        const auto id = world.conclude(home_gift());
        REQUIRE(suggest(world, world.clerk, *id, code));
        CHECK(suggest(world, world.anna, *id, code).error().field == "document");
        world.look(world.anna, [&](const identity::Work& work) {
            const ConclusionService service{work};
            CHECK(service.open_to(*id).empty());
            const auto sent = service.suggested(*id);
            REQUIRE(sent.size() == 1);
            CHECK(sent[0].title == "Gedragscode raadsleden");
            CHECK(sent[0].day == day("2026-11-23"));
        });
    });
}

TEST_CASE("the longest title still leaves room for where a suggestion came from") {
    in_dilemmas_world([](DilemmasWorld& world) {
        OwnWords words = whole_words();
        words.title = std::string(kTitleMax, 'x');
        const auto own = world.bring_in(world.secretary, words);
        REQUIRE(world.take_in(world.clerk, *own));
        const std::string code = world.code_of_conduct();
        const auto id = world.conclude({.case_id = own->value,
                                        .value = "humanity",
                                        .rule = std::string(kRuleMax, 'r'),
                                        .example = std::string(kExampleMax, 'e')});
        REQUIRE(id);
        CHECK(suggest(world, world.anna, *id, code));
    });
}

TEST_CASE("the search gets conclusions for who may read dilemmas, with a link that stays") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto id = world.conclude(home_gift());
        world.look(world.clerk, [&](const identity::Work& work) {
            const auto all = DilemmaSearch{}.all(work.db);
            REQUIRE(all.size() == 1);
            const auto entry = DilemmaSearch{}.find(work.db, id->value);
            REQUIRE(entry);
            CHECK(entry->id == all[0].id);
            CHECK(entry->kind == search::Kind::conclusion);
            CHECK(entry->reader == search::Audience::dialogues);
            CHECK(entry->title == "Conclusie: Het pakket aan de voordeur");
            CHECK(entry->words.find("Onafhankelijkheid") != std::string::npos);
            CHECK(entry->link == "/dilemmas/conclusies/" + id->value);
            CHECK_FALSE(DilemmaSearch{}.find(work.db, "hamper-at-home"));
        });
        CHECK(world.number("SELECT count(*) FROM search_change WHERE room = 'dilemmas'") == 1);
    });
}

TEST_CASE("the programme hears of each conclusion, with the page that shows it") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto id = world.conclude(home_gift());
        const auto facts = world.write(world.clerk, [](const identity::Work& work) {
            return DilemmaFacts{}.facts(work.db, {day("2026-11-23"), day("2026-11-23")});
        });
        REQUIRE(facts.size() == 1);
        CHECK(facts[0].name == "border-concluded");
        CHECK(facts[0].link == conclusion_path(*id));
        const auto none = world.write(world.clerk, [](const identity::Work& work) {
            return DilemmaFacts{}.facts(work.db, {day("2026-01-01"), day("2026-11-22")});
        });
        CHECK(none.empty());
    });
}

}  // namespace vt::dilemmas
