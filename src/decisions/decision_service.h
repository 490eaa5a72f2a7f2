// SPDX-License-Identifier: EUPL-1.2
// Entering and confirming decisions: four eyes for whatever council and executive adopt.
//
// Modules keep the texts; they ask here whether a decision stands. Lives as long as the work it was
// given. Every step tells the audit log, with the hash of the content as its data.
#pragma once

#include <vector>

#include "base/result.h"
#include "db/migration.h"
#include "decisions/decision.h"
#include "identity/work.h"

namespace vt::decisions {

struct Entering {
    Subject subject{};
    Body body{Body::council};
    Outcome outcome{Outcome::adopted};
    std::string reference{};
    std::optional<Day> day{};
};

class DecisionService {
public:
    explicit DecisionService(const identity::Work& work) : work_{work} {}

    // Whether the actor may enter or confirm at all: clerk, deputy clerk or municipal secretary,
    // and not (also) the mayor or whoever replaces the mayor.
    bool may_enter() const;
    // Refuses with forbidden unless may_enter(); with invalid at "reference" or "day" when one is
    // missing, too long, or the day lies in the future; with conflict when a decision of this body
    // about this content was entered before.
    Result<DecisionId> enter(const Entering& entering);
    // To be called by a page that asked the password again. Refuses with not_found; with forbidden
    // unless may_enter() and the actor is not who entered it; with conflict when it is confirmed.
    Done confirm(const DecisionId& decision);
    // Takes back what is not confirmed yet. Refuses as confirm(), but whoever entered it may.
    Done take_back(const DecisionId& decision);

    std::optional<Decision> find(const DecisionId& decision) const;
    // About one record, whatever its content was; oldest first.
    std::vector<Decision> about(std::string_view kind, std::string_view id) const;
    // Entered and waiting for a second pair of eyes that could be the actor's; oldest first.
    std::vector<Decision> waiting() const;

private:
    const identity::Work& work_;
};

std::span<const db::Migration> migrations();

}  // namespace vt::decisions
