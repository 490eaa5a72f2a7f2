// SPDX-License-Identifier: EUPL-1.2
// Entering and confirming decisions: four eyes for whatever council and executive adopt.
//
// Modules keep the texts; they ask here whether a decision stands. Lives as long as the work it was
// given. Every step tells the audit log, with the hash of the content as its data.
//
// Only a person enters or confirms, never a job or the command line.
#pragma once

#include <optional>
#include <span>
#include <string_view>
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
    // missing, too long, or the day lies in the future; with conflict when one of this body about
    // this content waits to be confirmed, when this content was adopted by it before, or when the
    // same was entered for the same day. Confirming again on a later day is no conflict. The
    // subject is the caller's: a kind, an id and 64 lower-case hex characters.
    Result<DecisionId> enter(const Entering& entering);
    // To be called by a page that asked the password again. Refuses with not_found; with forbidden
    // unless may_enter() and the actor is not who entered it; with conflict when it is confirmed.
    Done confirm(const DecisionId& decision);
    // Takes back what is not confirmed yet; it leaves no row, only what the log says. Refuses as
    // confirm(), but whoever entered it may.
    Done take_back(const DecisionId& decision);

    std::optional<Decision> find(const DecisionId& decision) const;
    // About one record, whatever its content was; oldest first.
    std::vector<Decision> about(std::string_view kind, std::string_view id) const;
    // What the body decided about this content and a second person confirmed; the latest day first.
    std::vector<Decision> standing(const Subject& subject, Body body) const;
    // Entered and waiting for a second pair of eyes that could be the actor's; oldest first.
    std::vector<Decision> waiting() const;

private:
    Result<Decision> unconfirmed(const DecisionId& decision) const;
    void tell(std::string_view type, const Decision& decision) const;

    const identity::Work& work_;
};

std::span<const db::Migration> migrations();

}  // namespace vt::decisions
