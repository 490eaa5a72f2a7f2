// SPDX-License-Identifier: EUPL-1.2
// From draft to adopted (B4): propose, enter what was decided, a second person confirms.
//
// The council adopts the codes of members, aldermen and mayor and the protocol; council and
// executive, each by its own decision, the gentle agreement; the executive the civil servants'
// code. The mayor, or who replaces the mayor, does none of this, whatever other office comes with
// it. All of it refuses with not_found what is hidden, of another state with conflict.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "decisions/decision_service.h"
#include "identity/work.h"
#include "modules/codes/following.h"

namespace vt::codes {

struct DecisionTyped {
    decisions::Body body{decisions::Body::council};
    std::string reference{};
    std::optional<Day> day{};
};

class AdoptionService {
public:
    // `work` must outlive it.
    explicit AdoptionService(const identity::Work& work) : work_{work} {}

    // Fixes the content: from here on its hash is what is decided about. Refuses with forbidden who
    // does not lead the work; with conflict ("empty-text") a text without articles, another
    // proposal that waits ("other-proposal"), and what is agreed without a decision
    // ("no-decision-needed").
    Done propose(const VersionId& draft);
    // Back to draft; conflict ("decision-entered") when a decision about it was entered.
    Done take_back_proposal(const VersionId& version);
    // An arrangement: agreed on a day, entered by the clerk. Refuses as propose(), and with invalid
    // at "day" when it lies ahead or is missing.
    Done agree(const VersionId& draft, std::optional<Day> day);

    // Refuses as DecisionService::enter; with invalid at "body" for one that has no say in it.
    Result<decisions::DecisionId> enter(const VersionId& version, const DecisionTyped& typed);
    // For a page that asked the password again. Refuses as DecisionService::confirm, and with
    // conflict ("altered") when the stored text is not the one proposed. With the last decision it
    // asks, the version is adopted from the latest of their days and takes the place of the one
    // before; decided about earlier than the one in force, it is superseded from the start.
    Done confirm(const VersionId& version, const decisions::DecisionId& decision);
    Done take_back(const VersionId& version, const decisions::DecisionId& decision);

    std::vector<decisions::Decision> decisions_about(const VersionId& version) const;
    bool may_enter() const { return !is_excluded() && decisions_.may_enter(); }

private:
    struct Proposed {
        Document document{};
        Version version{};
    };
    bool is_excluded() const;
    Result<Proposed> open(const VersionId& version, State state) const;
    Result<Proposed> led(const VersionId& draft) const;
    Result<decisions::Decision> belonging(const VersionId& version,
                                          const decisions::DecisionId& decision) const;
    Done settle(const Proposed& proposed);
    void tell(const Version& version, std::string_view what) const;

    const identity::Work& work_;
    decisions::DecisionService decisions_{work_};
};

// Every article of the version came, changed or went for the search.
void note_articles(db::Db& db, const VersionId& version);

// The latest day of the decisions with this hash and outcome that stand, once there is one of every
// body; nothing before.
std::optional<Day> decided_on(const std::vector<decisions::Decision>& decisions,
                              const std::vector<decisions::Body>& bodies,
                              std::string_view content_sha256, decisions::Outcome outcome);

}  // namespace vt::codes
