// SPDX-License-Identifier: EUPL-1.2
// Occurrence: one time that a measure comes round, with the day it is planned on.
//
// Planned by the programme, moved by people, settled by evidence or skipped with a reason. Moving
// the planned day never moves the due day: whoever plans past it stays late until it is done.
// Recurrences without windows have occurrences only where people plan an occasion by hand; those
// have the planned day as their window.
#pragma once

#include <optional>
#include <string>

#include "base/day.h"
#include "base/id.h"
#include "content/measure.h"
#include "identity/actor.h"
#include "modules/programme/window.h"

namespace vt::programme {

struct OccurrenceTag;
using OccurrenceId = Id<OccurrenceTag>;

struct Skip {
    std::string reason{};
    Day day{};
    identity::PersonId by{};
    auto operator<=>(const Skip&) const = default;
};

struct Occurrence {
    OccurrenceId id{};
    TermId term{};
    std::string measure{};
    int rule{0};  // Index in the measure's rules.
    content::Recurrence recurrence{content::Recurrence::yearly};
    Window window{};
    Day planned{};
    bool moved{false};  // A person chose the planned day: planning leaves it alone.
    std::optional<Skip> skipped{};
    std::string about{};  // What is to be done, where another module planned it; else empty.
    auto operator<=>(const Occurrence&) const = default;
};

}  // namespace vt::programme
