// SPDX-License-Identifier: EUPL-1.2
// Checklist: what has to be done when somebody takes up or leaves an office (A12).
//
// It belongs to one holding and takes its days from there. Which checklist a holding asks for,
// which steps it has today and which day may be filled in are pure rules. Nothing on a checklist
// shows that a candidate's risks were ever analysed: the certificate of conduct is a step from the
// day of the appointment on, and before that it is not there.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/directory.h"
#include "modules/people/checklist_text.h"

namespace vt::people {

struct ChecklistTag;
using ChecklistId = Id<ChecklistTag>;

struct Checklist {
    ChecklistId id{};
    identity::PersonId person{};
    identity::HoldingId holding{};
    const ChecklistText* text{nullptr};  // Never null in one that was read.
};

// A step that was recorded as done.
struct DoneStep {
    std::string id{};
    Day day{};
    identity::PersonId by{};  // Empty when the system recorded it.
};

// A checklist that the offices of a person ask for.
struct Need {
    identity::Holding holding{};
    const ChecklistText* text{nullptr};
};

// A checklist is asked for from so many days before the first or last day, until so many after it.
inline constexpr int kNeedDaysAhead = 90;
inline constexpr int kNeedDaysBack = 180;

const ChecklistText* find_checklist_text(std::string_view id);
const StepText* find_step(const ChecklistText& text, std::string_view id);

// `own` are all holdings of one person. An office that goes on without a day between is no arrival
// and no departure, but a split when the party changes; somebody leaves who holds no other office
// on the day after.
std::vector<Need> needs(std::span<const identity::Holding> own, Day today);

// The day it is about: the last day when somebody leaves, else the first.
Day day_of(const ChecklistText& text, const identity::Holding& holding);

// The steps there are on `today`.
std::vector<const StepText*> steps_on(const ChecklistText& text, const identity::Holding& holding,
                                      Day today);

// Refuses with invalid, at field "dag", a day that lies ahead, or too long before the first day.
Done check_day(const StepText& step, const identity::Holding& holding, Day day, Day today);

}  // namespace vt::people
