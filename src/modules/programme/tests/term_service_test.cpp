// SPDX-License-Identifier: EUPL-1.2
// Term, choices and the planned occurrences, as clerk and mayor keep them.
#include <doctest/doctest.h>

#include <algorithm>

#include "modules/programme/measure_service.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/tests/town.h"

namespace vt::programme {
namespace {

using content::Recurrence;
using identity::Work;

struct Acts {
    Town& town;
    const identity::Actor& actor;

    Result<TermId> set_up(const TermTyped& typed) {
        return town.as(actor, [&](const Work& work) {
            return TermService{work, town.grounds}.set_up(typed);
        });
    }
    Done change_recess(const TermId& id, const std::vector<Recess>& recess) {
        return town.as(actor, [&](const Work& work) {
            return TermService{work, town.grounds}.change_recess(id, recess);
        });
    }
    template <class Act>
    auto measures(Act act) {
        return town.as(actor, [&](const Work& work) {
            return act(MeasureService{work, town.grounds});
        });
    }
    template <class Act>
    auto occurrences(Act act) {
        return town.as(actor, [&](const Work& work) {
            return act(OccurrenceService{work, town.grounds});
        });
    }
    std::vector<Occurrence> planned() {
        return town.look(actor, [&](const Work& work) {
            return OccurrenceService{work, town.grounds}.all();
        });
    }
    std::vector<Occurrence> planned(std::string_view measure) {
        auto found = planned();
        std::erase_if(found, [&](const Occurrence& one) { return one.measure != measure; });
        return found;
    }
    MeasureView measure(std::string_view id) {
        return *town.look(actor, [&](const Work& work) {
            return MeasureService{work, town.grounds}.find(id);
        });
    }
};

TermTyped next_term() {
    return {.elections = day("2030-03-20"), .from = day("2030-03-28"), .until = day("2034-03-30")};
}

TEST_CASE("a term is set up once, with its occurrences, and leaves an entry in the log") {
    in_town([](Town& town) {
        Acts clerk{town, town.clerk};
        CHECK(clerk.planned().empty());
        const auto before = town.entries();
        town.begin_term();
        CHECK(town.entries() == before + 1);
        CHECK(clerk.planned("peacetime-dialogue").size() == 10);
        for (const Occurrence& one : clerk.planned()) {
            CHECK(one.window.days.contains(one.planned));
            CHECK_FALSE(one.moved);
        }
    });
}

TEST_CASE("a term that cannot be is refused at the field") {
    in_town([](Town& town) {
        Acts clerk{town, town.clerk};
        const auto with = [](auto change) {
            TermTyped typed = next_term();
            change(typed);
            return typed;
        };
        check_refused(clerk.set_up(with([](auto& t) { t.elections = t.from; })), Refusal::invalid,
                      "elections_after_start", "elections");
        check_refused(clerk.set_up(with([](auto& t) { t.until = t.from.plus_days(364); })),
                      Refusal::invalid, "term_too_short", "until");
        check_refused(clerk.set_up(with([](auto& t) { t.until = t.from.plus_years(7); })),
                      Refusal::invalid, "term_too_long", "until");
        check_refused(clerk.set_up(with([](auto& t) { t.executive_from = t.until; })),
                      Refusal::invalid, "outside_term", "executive_from");
        check_refused(clerk.set_up(with([](auto& t) { t.elections_next = t.until; })),
                      Refusal::invalid, "outside_term", "elections_next");
        check_refused(clerk.set_up(with([](auto& t) {
            t.recess = {{" ", {t.from, t.from}}};
        })),
                      Refusal::invalid, "recess_without_name", "recess");
        Acts auditor{town, town.auditor};
        check_refused(auditor.set_up(next_term()), Refusal::forbidden, "not_yours_to_decide");
    });
}

TEST_CASE("after the elections a new term starts and the old one stays") {
    in_town_with_term([](Town& town) {
        Acts clerk{town, town.clerk};
        const auto old = clerk.planned();
        TermTyped overlapping = next_term();
        overlapping.from = day("2030-03-27");
        check_refused(clerk.set_up(overlapping), Refusal::conflict, "term_overlaps", "from");
        REQUIRE(clerk.set_up(next_term()));
        CHECK(clerk.planned() == old);
        town.clock.set(at_amsterdam({day("2030-03-28"), 9, 0}));
        CHECK(clerk.planned().size() > 100);
        CHECK(clerk.planned().front().planned >= day("2030-03-28"));
    });
}

TEST_CASE("changing recess plans afresh what lies ahead and was not touched") {
    in_town([](Town& town) {
        const TermId term = town.begin_term();
        Acts clerk{town, town.clerk};
        const auto before = clerk.planned();
        const auto ahead = std::find_if(before.begin(), before.end(), [&](const Occurrence& one) {
            return one.planned > day("2027-02-01") && one.recurrence == Recurrence::quarterly;
        });
        REQUIRE(ahead != before.end());
        const Day moved_to = ahead->planned.plus_days(1);
        REQUIRE(clerk.occurrences([&](auto service) { return service.move(ahead->id, moved_to); }));
        const Period weeks{day("2026-06-01"), day("2026-07-31")};
        const Period later{ahead->planned.plus_days(-7), ahead->planned.plus_days(21)};
        REQUIRE(clerk.change_recess(term, {{"nu", later}, {"toen", weeks}}));
        for (const Occurrence& now : clerk.planned()) {
            const auto then = std::find_if(before.begin(), before.end(),
                                           [&](const auto& one) { return one.id == now.id; });
            REQUIRE(then != before.end());
            if (now.id == ahead->id)
                CHECK(now.planned == moved_to);
            else if (then->planned <= day("2026-11-23"))
                CHECK(now.planned == then->planned);
            else
                CHECK_FALSE(later.contains(now.planned));
        }
        check_refused(clerk.change_recess(term, {{"a", later}, {"b", later}}), Refusal::invalid,
                      "recess_overlaps", "recess");
        check_refused(clerk.change_recess(TermId::random(), {}), Refusal::not_found,
                      "unknown_term");
    });
}

TEST_CASE("the executive takes office later and its term start moves along") {
    in_town([](Town& town) {
        const TermId term = town.begin_term();
        Acts clerk{town, town.clerk};
        REQUIRE(town.as(town.clerk, [&](const Work& work) {
            return TermService{work, town.grounds}.executive_took_office(term, day("2026-12-01"));
        }));
        for (const Occurrence& one : clerk.planned("peacetime-dialogue"))
            if (one.recurrence == Recurrence::term_start && one.window.body == "executive")
                CHECK(one.window.days.first == day("2026-12-01"));
        CHECK(clerk.planned("peacetime-dialogue").size() == 10);
    });
}

TEST_CASE("a measure is adapted, set aside with a reason, and given back") {
    in_town_with_term([](Town& town) {
        Acts mayor{town, town.mayor};
        CHECK(mayor.planned("speak-up-culture").size() >= 4);
        REQUIRE(mayor.measures([](auto service) {
            return service.adapt("speak-up-culture", {.owner = "council-clerk",
                                                      .deputy = "municipal-secretary",
                                                      .recurrences = {Recurrence::quarterly},
                                                      .title = " Aanspreken oefenen "});
        }));
        const auto adapted = mayor.measure("speak-up-culture");
        CHECK(adapted.owner == "council-clerk");
        CHECK(adapted.title_in(texts::Language::nl) == "Aanspreken oefenen");
        CHECK(adapted.rules.size() == 1);
        CHECK(mayor.planned("speak-up-culture").size() > 12);
        REQUIRE(mayor.measures(
            [](auto service) { return service.set_aside("speak-up-culture", "Loopt elders"); }));
        CHECK(mayor.measure("speak-up-culture").not_applicable());
        for (const Occurrence& one : mayor.planned("speak-up-culture"))
            CHECK(one.planned <= day("2026-11-23"));
        REQUIRE(mayor.measures([](auto service) { return service.undo("speak-up-culture"); }));
        CHECK(mayor.measure("speak-up-culture").owner == "mayor");
        check_refused(mayor.measures([](auto service) { return service.undo("speak-up-culture"); }),
                      Refusal::conflict, "nothing_chosen");
    });
}

TEST_CASE("choices that cannot be are refused at the field") {
    in_town_with_term([](Town& town) {
        Acts mayor{town, town.mayor};
        const auto adapt = [&](const char* id, const Adaptation& adaptation) {
            return mayor.measures([&](auto service) { return service.adapt(id, adaptation); });
        };
        check_refused(adapt("dilemma-routine", {.owner = "alderman"}), Refusal::invalid,
                      "cannot_own", "owner");
        check_refused(adapt("dilemma-routine", {.deputy = "mayor"}), Refusal::invalid,
                      "deputy_is_owner", "deputy");
        check_refused(
            adapt("dilemma-routine", {.recurrences = {Recurrence::yearly, Recurrence::yearly}}),
            Refusal::invalid, "recurrence_twice", "recurrence");
        check_refused(adapt("dilemma-routine", {.title = std::string(161, 'x')}), Refusal::invalid,
                      "too_long", "title");
        check_refused(adapt("circle-of-trust", {.deputy = "deputy-mayor"}), Refusal::forbidden,
                      "owner_is_fixed", "owner");
        check_refused(adapt("nothing", {}), Refusal::not_found, "unknown_measure");
        check_refused(
            mayor.measures([](auto service) { return service.set_aside("dilemma-routine", "  "); }),
            Refusal::invalid, "reason_missing", "reason");
        Acts member{town, town.anna};
        check_refused(member.measures([](auto service) { return service.adopt("adopt-values"); }),
                      Refusal::forbidden, "not_yours_to_decide");
    });
}

TEST_CASE("the municipality adds a measure of its own, and it is planned") {
    in_town_with_term([](Town& town) {
        Acts clerk{town, town.clerk};
        const OwnMeasure own{.title = "Stagiairs spreken over integriteit",
                             .owner = "council-clerk",
                             .recurrence = Recurrence::yearly};
        const auto id = clerk.measures([&](auto service) { return service.add_own(own); });
        REQUIRE(id);
        CHECK(is_own_measure_id(*id));
        CHECK(clerk.measure(*id).title_in(texts::Language::en) == own.title);
        CHECK(clerk.planned(*id).size() == 4);
        check_refused(clerk.measures([](auto service) { return service.add_own({}); }),
                      Refusal::invalid, "title_missing", "title");
        check_refused(clerk.measures([](auto service) { return service.add_own({.title = "x"}); }),
                      Refusal::invalid, "owner_missing", "owner");
    });
}

TEST_CASE("an occurrence is moved, skipped with a reason, and taken up again") {
    in_town_with_term([](Town& town) {
        Acts mayor{town, town.mayor};
        const auto all = mayor.planned("discuss-dilemmas");
        const auto open = std::find_if(all.begin(), all.end(), [](const Occurrence& one) {
            return one.window.days.contains(day("2026-11-23"));
        });
        REQUIRE(open != all.end());
        const auto act = [&](auto what) { return mayor.occurrences(what); };
        check_refused(act([&](auto service) {
                          return service.move(open->id, day("2027-02-04"), PastDue::asked);
                      }),
                      Refusal::invalid, "past_due", "planned");
        REQUIRE(act([&](auto service) { return service.move(open->id, day("2027-02-04")); }));
        check_refused(act([&](auto service) { return service.move(open->id, day("2026-09-30")); }),
                      Refusal::invalid, "before_window", "planned");
        check_refused(act([&](auto service) { return service.move(open->id, day("2030-03-28")); }),
                      Refusal::invalid, "outside_term", "planned");
        check_refused(act([&](auto service) { return service.skip(open->id, ""); }),
                      Refusal::invalid, "reason_missing", "reason");
        REQUIRE(act([&](auto service) { return service.skip(open->id, "Begroting"); }));
        check_refused(act([&](auto service) { return service.skip(open->id, "Weer"); }),
                      Refusal::conflict, "skipped_already");
        const auto skipped = act([&](auto service) { return service.find(open->id); });
        CHECK(skipped->skipped->by == town.mayor.person);
        CHECK(skipped->planned == day("2027-02-04"));
        REQUIRE(act([&](auto service) { return service.undo_skip(open->id); }));
        check_refused(act([&](auto service) { return service.undo_skip(open->id); }),
                      Refusal::conflict, "not_skipped");
        check_refused(act([&](auto service) { return service.skip(all.back().id, "Vast"); }),
                      Refusal::invalid, "skip_too_early", "reason");
        Acts member{town, town.anna};
        check_refused(
            member.occurrences([&](auto service) { return service.skip(open->id, "Geen zin"); }),
            Refusal::forbidden, "not_yours_to_record");
    });
}

TEST_CASE("occurrences of the circle do not exist for others") {
    in_town_with_term([](Town& town) {
        Acts mayor{town, town.mayor};
        const auto own = mayor.planned("circle-of-trust");
        REQUIRE_FALSE(own.empty());
        for (const auto& other : {town.clerk, town.secretary, town.anna}) {
            Acts acts{town, other};
            CHECK(acts.planned("circle-of-trust").empty());
            check_refused(acts.occurrences([&](auto service) { return service.find(own[0].id); }),
                          Refusal::not_found, "unknown_occurrence");
            check_refused(
                acts.occurrences([&](auto service) { return service.skip(own[0].id, "x"); }),
                Refusal::not_found, "unknown_occurrence");
        }
    });
}

TEST_CASE("an occasion is planned by hand for what comes up when there is reason to") {
    in_town_with_term([](Town& town) {
        Acts mayor{town, town.mayor};
        const auto plan = [&](const char* measure, const char* iso, const char* body) {
            return mayor.occurrences(
                [&](auto service) { return service.plan_occasion(measure, day(iso), body); });
        };
        const auto occasion = plan("moral-method-executive", "2026-12-08", "executive");
        REQUIRE(occasion);
        REQUIRE(mayor.occurrences(
            [&](auto service) { return service.skip(*occasion, "De opdracht is ingetrokken."); }));
        check_refused(plan("dilemma-routine", "2026-12-08", ""), Refusal::invalid, "no_occasions",
                      "measure");
        check_refused(plan("moral-method-executive", "2026-12-08", "raad"), Refusal::invalid,
                      "unknown_body", "body");
    });
}

}  // namespace
}  // namespace vt::programme
