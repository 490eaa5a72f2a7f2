// SPDX-License-Identifier: EUPL-1.2
// Which checklist an office asks for, what stands on it, and who may see and tick it.
#include <doctest/doctest.h>

#include <algorithm>

#include "modules/people/checklist_service.h"
#include "modules/people/letter.h"
#include "modules/people/people_service.h"
#include "modules/people/tests/people_world.h"

namespace vt::people {
namespace {

using identity::Holding;
using identity::HoldingId;
using identity::Work;

Holding holding(Office office, std::string_view from, std::string_view until = {},
                std::string party = {}) {
    Holding held{HoldingId::random(), {}, office, day_of_text(from), {}, std::move(party)};
    held.until = Day::parse(until);
    return held;
}

std::vector<std::string> asked_of(std::vector<Holding> own) {
    std::vector<std::string> ids;
    for (const Need& need : needs(own, kToday)) ids.emplace_back(need.text->id);
    return ids;
}

bool has_step(const ChecklistView& view, std::string_view id) {
    return std::any_of(view.steps.begin(), view.steps.end(),
                       [&](const Step& step) { return step.text->id == id; });
}

// Gives the office and hands over the checklist that began with it.
ChecklistView begun(const Work& work, const PersonId& person, Office office, Day from) {
    REQUIRE(PeopleService{work}.give_office({.person = person, .office = office, .from = from}));
    for (auto& view : ChecklistService{work}.list())
        if (view.person.id == person) return view;
    FAIL("no checklist began");
    return {};
}

}  // namespace

TEST_CASE("each office that is taken up or left asks for its own checklist") {
    using V = std::vector<std::string>;
    CHECK(asked_of({holding(Office::council_member, "2026-11-12")}) == V{"council-member-arrival"});
    CHECK(asked_of({holding(Office::alderman, "2026-10-01")}) == V{"alderman-arrival"});
    CHECK(asked_of({holding(Office::acting_mayor, "2026-11-20")}) == V{"mayor-arrival"});
    CHECK(asked_of({holding(Office::council_member, "2018-03-29", "2026-11-01")}) == V{"leaving"});
    CHECK(asked_of({holding(Office::civil_servant, "2026-11-12")}).empty());
}

TEST_CASE("what began or ended long ago, or will much later, asks for nothing") {
    CHECK(asked_of({holding(Office::council_member, "2026-03-26")}).empty());
    CHECK(asked_of({holding(Office::council_member, "2020-03-26", "2030-03-27")}).empty());
    CHECK(asked_of({holding(Office::council_member, "2027-06-01")}).empty());
}

TEST_CASE("an office that goes on in another group is a split, not a farewell and a new start") {
    CHECK(asked_of({holding(Office::council_member, "2026-03-26", "2026-10-14", "Ouderen Centraal"),
                    holding(Office::council_member, "2026-10-15", "", "Groep Wiersma")}) ==
          std::vector<std::string>{"group-split"});
}

TEST_CASE("who goes from the council to the executive does not leave") {
    CHECK(asked_of({holding(Office::council_member, "2018-03-29", "2026-11-04"),
                    holding(Office::alderman, "2026-11-05")}) ==
          std::vector<std::string>{"alderman-arrival"});
}

TEST_CASE("who keeps a seat warm gets the checklist of a replacement") {
    Holding replacing = holding(Office::council_member, "2026-11-12", "2027-03-04");
    replacing.substitute_for = PersonId::random();
    CHECK(asked_of({replacing}) == std::vector<std::string>{"temporary-replacement"});
}

TEST_CASE("the certificate of conduct is on no list before the day of the appointment") {
    on_each_world([](World& world) {
        ChecklistId id;
        world.as(world.clerk, [&](const Work& work) {
            const auto view = begun(work, world.other, Office::alderman, day_of_text("2026-12-03"));
            id = view.checklist.id;
            CHECK(has_step(view, "oath"));
            CHECK_FALSE(has_step(view, "vog"));
            ChecklistService service{work};
            CHECK(service.tick(id, "vog", kToday).error().kind == Refusal::not_found);
        });
        world.clock = ManualClock{day_of_text("2026-12-03")};
        world.as(world.clerk, [&](const Work& work) {
            ChecklistService service{work};
            CHECK(has_step(*service.find(id), "vog"));
            CHECK(service.tick(id, "vog", day_of_text("2026-09-02")).error().text ==
                  "people.error.day-too-early");
            CHECK(service.tick(id, "vog", day_of_text("2026-09-03")));
        });
    });
}

TEST_CASE("no checklist and no letter speaks of a risk analysis") {
    for (const ChecklistText& text : checklist_texts())
        for (const StepText& step : text.steps)
            for (const auto words : {step.title.nl, step.hint.nl, step.title.en, step.hint.en}) {
                CHECK(folded(words).find("risico") == std::string::npos);
                CHECK(folded(words).find("risk") == std::string::npos);
            }
}

TEST_CASE("a step is done on a day, which may not lie ahead, and can be undone") {
    on_each_world([](World& world) {
        world.as(world.clerk, [&](const Work& work) {
            ChecklistService service{work};
            const auto view = begun(work, world.auditor, Office::committee_member, kToday);
            const auto id = view.checklist.id;
            CHECK(service.tick(id, "oath", kToday.plus_days(1)).error().field == "dag");
            REQUIRE(service.tick(id, "oath", kToday));
            REQUIRE(service.tick(id, "oath", kToday.plus_days(-1)));
            CHECK(service.find(id)->done_count() == 1);
            CHECK_FALSE(service.find(id)->complete());
            REQUIRE(service.untick(id, "oath"));
            CHECK(service.find(id)->done_count() == 0);
            CHECK(service.untick(id, "oath").error().kind == Refusal::not_found);
            CHECK(service.tick(id, "no-such-step", kToday).error().kind == Refusal::not_found);
        });
    });
}

TEST_CASE("somebody else's checklist looks absent; the own one can be read, not ticked") {
    on_each_world([](World& world) {
        ChecklistId id;
        world.as(world.clerk, [&](const Work& work) {
            id = begun(work, world.member, Office::committee_member, kToday).checklist.id;
        });
        world.as(world.other, [&](const Work& work) {
            ChecklistService service{work};
            CHECK(service.list().empty());
            CHECK(service.find(id).error().kind == Refusal::not_found);
            CHECK(service.find(id).error().text ==
                  service.find(ChecklistId::random()).error().text);
        });
        world.as(world.member, [&](const Work& work) {
            ChecklistService service{work};
            CHECK(service.list().size() == 1);
            CHECK(service.tick(id, "oath", kToday).error().kind == Refusal::forbidden);
            CHECK(service.begin_missing().error().kind == Refusal::forbidden);
            CHECK(service.missing() == 0);
        });
    });
}

TEST_CASE("what was not begun by hand is begun at once, and only once") {
    on_each_world([](World& world) {
        world.person("Cas", "Nieuw", Office::council_member, kToday);
        world.person("Dirk", "Nieuwer", Office::alderman, kToday);
        world.as(world.clerk, [&](const Work& work) {
            ChecklistService service{work};
            CHECK(service.missing() == 2);
            const auto entries = audit::entry_count(work.db);
            CHECK(*service.begin_missing() == 2);
            CHECK(audit::entry_count(work.db) == entries + 2);
            CHECK(service.missing() == 0);
            CHECK(*service.begin_missing() == 0);
            CHECK(service.list().size() == 2);
        });
    });
}

TEST_CASE("a letter has name, office and day filled in, once") {
    const LetterWords words{"Anna {day}", "raadslid", "23 november 2026", "Voorbeeldstad"};
    CHECK(filled("Beste {name}, {office} van {municipality} op {day}.", words) ==
          "Beste Anna {day}, raadslid van Voorbeeldstad op 23 november 2026.");
    for (const LetterText& letter : letter_texts())
        for (const texts::Both& paragraph : letter.paragraphs) {
            CHECK(filled(paragraph.nl, {}).find('{') == std::string::npos);
            CHECK(filled(paragraph.en, {}).find('{') == std::string::npos);
        }
}

}  // namespace vt::people
