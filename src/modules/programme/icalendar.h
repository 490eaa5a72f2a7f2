// SPDX-License-Identifier: EUPL-1.2
// iCalendar: one event as a file that a calendar takes in (RFC 5545). It has no METHOD: by RFC 5546
// each of those asks for an organizer with an address, and nobody has to answer this.
//
// Lines end in CRLF and are folded at 75 octets, never inside a character; text is escaped, and
// control characters are left out. Times are written in UTC, so that no time zone needs describing.
// Pure: the same event gives the same bytes.
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "base/day.h"

namespace vt::programme {

struct CalendarEvent {
    std::string uid{};  // Stays the same for as long as the event exists; no person in it.
    Instant written{};
    Day day{};
    std::optional<Instant> starts{};  // Nothing: all day.
    std::chrono::minutes lasts{};     // Of one that starts at a time.
    std::string title{};
    std::string place{};        // May be empty.
    std::string description{};  // May be empty, may have lines.
    bool called_off{false};
};

std::string icalendar(const CalendarEvent& event);

}  // namespace vt::programme
