// SPDX-License-Identifier: EUPL-1.2
// What the words of Popolo files mean here: kinds of organization, and days that are not exact.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"

namespace vt::identity {

struct PopoloOrganization {
    std::string name{};
    std::string classification{};  // In bare form.

    bool is_party() const;
    bool is_council() const;
    bool is_executive() const;
};

struct PopoloPost {
    std::string role{};
    std::string organization{};  // Its id.
};

struct PartyMembership {
    std::string party{};
    std::optional<Day> from{};
    std::optional<Day> until{};
    bool covers(Day day) const { return (!from || *from <= day) && (!until || day <= *until); }
};

enum class PeriodEnd { first, last };

// "2026-03-26", with or without a time of day; "2026-03" and "2026" are the first or last day of
// it. Nothing when malformed.
std::optional<Day> popolo_day(std::string_view typed, PeriodEnd end);

}  // namespace vt::identity
