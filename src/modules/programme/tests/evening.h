// SPDX-License-Identifier: EUPL-1.2
// An evening of the council, and short ways to prepare, hold and look at dialogues.
#pragma once

#include "modules/programme/attendance_service.h"
#include "modules/programme/dialogue_service.h"
#include "modules/programme/overview_service.h"
#include "modules/programme/tests/town.h"

namespace vt::programme {

struct Table {
    Town& town;

    template <class Act>
    auto dialogues(const identity::Actor& actor, Act act) {
        return town.as(actor, [&](const identity::Work& work) {
            return act(DialogueService{work, town.grounds});
        });
    }
    template <class Act>
    auto attendance(const identity::Actor& actor, Act act) {
        return town.as(actor, [&](const identity::Work& work) {
            return act(AttendanceService{work, town.grounds});
        });
    }
    Result<DialogueId> prepare(const identity::Actor& actor, const DialoguePlan& plan) {
        return dialogues(actor, [&](auto service) { return service.prepare(plan); });
    }
    Result<HoldOutcome> hold(const identity::Actor& actor, const DialogueId& id,
                             const DialogueHeld& held) {
        return dialogues(actor, [&](auto service) { return service.hold(id, held); });
    }
    Result<Dialogue> find(const identity::Actor& actor, const DialogueId& id) {
        return dialogues(actor, [&](auto service) { return service.find(id); });
    }
    Week week(const identity::Actor& actor) {
        return town.look(actor, [&](const identity::Work& work) {
            return OverviewService{work, town.grounds}.my_week(texts::Language::nl);
        });
    }
    std::vector<ToCatchUp> to_catch_up(const identity::Actor& actor) {
        return town.look(actor, [&](const identity::Work& work) {
            return AttendanceService{work, town.grounds}.mine_to_catch_up();
        });
    }
};

inline DialoguePlan evening(const Town& town) {
    return {.title = "Inwerkavond: politieke cultuur",
            .goal = "Elkaar leren kennen",
            .tone = Tone::interactive,
            .form = Form::informal,
            .bodies = {"council"},
            .day = day("2026-04-23"),
            .starts = "19:30",
            .opened_by = town.mayor.person,
            .closed_by = town.anna.person,
            .opening_notes = "Begin met de eed.",
            .closing_notes = "Sluit af met een vraag.",
            .measures = {"term-start-onboarding", "peacetime-dialogue"}};
}

inline DialogueHeld held_evening(const Town& town) {
    return {.conclusions = "Wij spreken elkaar eerst persoonlijk aan.",
            .code_revision = CodeRevision{true, "Uitnodigingen staan er niet in."},
            .attendance = {{town.anna.person, Presence::present},
                           {town.bram.person, Presence::excused},
                           {town.chris.person, Presence::present}}};
}

}  // namespace vt::programme
