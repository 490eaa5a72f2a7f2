// SPDX-License-Identifier: EUPL-1.2
// Adopting a list: council and executive each decide about the same words, as the clerk enters and
// a second person confirms (decisions/decision_service.h). With the second of the two the list is
// adopted, and the list before it superseded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "db/database.h"
#include "decisions/decision.h"
#include "identity/work.h"
#include "modules/core_values/value_list.h"

namespace vt::core_values {

struct DecisionTyped {
    std::string body{};  // "council", "executive"
    std::string reference{};
    std::optional<Day> day{};
};

struct DecisionView {
    decisions::Decision decision{};
    ListView list{};
    bool entered_by_actor{false};
};

class AdoptionService {
public:
    // What `work` refers to, and `work`, must outlive it.
    explicit AdoptionService(const identity::Work& work) : work_{work} {}

    // Clerk, deputy clerk and secretary; never the mayor or who replaces the mayor.
    bool may_decide() const;
    // Oldest first; none for who may not read lists.
    std::vector<decisions::Decision> about(const ListId& list) const;
    // Refuses with not_found, also for a decision about something else.
    Result<DecisionView> find(const decisions::DecisionId& decision) const;

    // Refuses as DecisionService::enter; with not_found; with conflict unless the list was put
    // forward; with invalid at "body" when there is no such body, or at "day" for one before the
    // choice was made.
    Result<decisions::DecisionId> enter(const ListId& list, const DecisionTyped& typed);
    // By a page that asked the password again. Refuses as DecisionService::confirm, and with
    // conflict when the words are not those it was entered about.
    Done confirm(const decisions::DecisionId& decision);
    Done take_back(const decisions::DecisionId& decision);  // As DecisionService::take_back.

private:
    void settle(const ListId& list);
    void supersede_previous(const ListId& list, Day day);

    const identity::Work& work_;
};

// confirm() in a write of its own.
Done confirm_in(db::Database& database, const identity::Work& work,
                const decisions::DecisionId& decision);

}  // namespace vt::core_values
