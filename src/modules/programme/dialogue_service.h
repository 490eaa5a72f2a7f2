// SPDX-License-Identifier: EUPL-1.2
// Preparing and holding a dialogue (A6).
//
// Whoever may record for every measure it serves may prepare, change, hold and call it off; else
// forbidden "programme.error.not_yours_to_record". Everyone with the right programme-state sees
// dialogues of council or executive. One of a smaller circle is seen by who is in it (who prepares,
// opens, closes or was marked as there), and by mayor, clerk and secretary; to others it is one
// that never was. The notes for opening and closing are for who may change it and who opens or
// closes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/programme/dialogue.h"
#include "modules/programme/grounds.h"

namespace vt::programme {

struct DialogueHeld {
    std::optional<Day> day{};  // Left out: the day it was prepared for.
    std::string conclusions{};
    std::optional<CodeRevision> code_revision{};
    std::vector<Attended> attendance{};
    std::optional<int> present{};  // Left out: counted from the attendance.
    std::optional<int> invited{};
    std::vector<Id<files::FileTag>> attachments{};
    bool names_confirmed{false};  // "There are names in it, and that is right."
};

// Either it is held and is evidence now, or names were found, nothing changed, and they wait to be
// taken out or confirmed.
struct HoldOutcome {
    std::optional<EvidenceId> evidence{};
    std::vector<std::string> names_found{};
};

class DialogueService {
public:
    // What is passed, and what it refers to, must outlive it.
    DialogueService(const identity::Work& work, const Grounds& grounds)
        : work_{work}, grounds_{grounds} {}

    // Refuses with forbidden; with conflict without a term; with invalid, at the field: no title,
    // texts too long, no clock time, unknown body or person, a day outside the term and the year
    // before it, no or unknown measures or such as do not mix, a measure whose evidence is the day
    // alone or its owner's own ("programme.error.not_for_dialogues"), an occurrence of another
    // measure or body.
    Result<DialogueId> prepare(const DialoguePlan& plan);
    // As prepare(); not_found; conflict "programme.error.dialogue_not_open" when it is settled.
    Done change(const DialogueId& id, const DialoguePlan& plan);
    Done call_off(const DialogueId& id);  // not_found, conflict.
    // It goes ahead after all, as it was prepared. not_found; forbidden; conflict
    // "programme.error.not_called_off".
    Done put_back(const DialogueId& id);

    // Makes it evidence. not_found; conflict when held or called off; invalid, at the field, for a
    // day to come, conclusions that are empty or too long, a revision answered without a reason,
    // and as EvidenceService::record.
    Result<HoldOutcome> hold(const DialogueId& id, const DialogueHeld& held);

    std::vector<Dialogue> all() const;  // By day. None without the right programme-state.
    Result<Dialogue> find(const DialogueId& id) const;
    // Whether the actor may change, hold or call it off.
    bool may_change(const Dialogue& dialogue) const;

private:
    Result<DialoguePlan> checked(DialoguePlan plan) const;
    Result<Dialogue> open(const DialogueId& id) const;
    std::vector<std::string> names_found(const std::string& text) const;
    bool sees(const Dialogue& dialogue) const;
    Dialogue without_others_notes(Dialogue dialogue) const;

    const identity::Work& work_;
    const Grounds& grounds_;
};

}  // namespace vt::programme
