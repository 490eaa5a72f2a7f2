// SPDX-License-Identifier: EUPL-1.2
// Facts: what modules tell the programme, so that a measure's state follows from what happened.
//
// A fact is small, true and without content: a name, what it is about, a day, perhaps a count and a
// link. Sealed modules give counts only. Facts are never stored: each source works them out from
// its own tables on every call (A4).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "db/db.h"

namespace vt::facts {

struct Fact {
    std::string name;     // "office-held", "dialogue-held": room README lists them.
    std::string subject;  // "confidential-adviser", "council"; empty when there is one kind only.
    Day day{};
    std::optional<Day> until{};  // Last day it held; nothing while it still holds.
    std::int64_t count{1};
    std::string link{};  // Path of a page that shows it; empty when there is none to show.
};

class FactSource {
public:
    virtual ~FactSource() = default;
    virtual std::string_view room() const = 0;
    // The names it can tell. A rule over a name that no source tells is "not yet measurable".
    virtual std::vector<std::string_view> names() const = 0;
    // Every fact that touches `period`.
    virtual std::vector<Fact> facts(db::Db& db, Period period) const = 0;
};

}  // namespace vt::facts
