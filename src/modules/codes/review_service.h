// SPDX-License-Identifier: EUPL-1.2
// The review of each term (B9): what was adopted before is confirmed by whoever adopted it, or its
// revision is begun.
#pragma once

#include <vector>

#include "base/result.h"
#include "modules/codes/adoption_service.h"

namespace vt::codes {

class ReviewService {
public:
    // `work` must outlive it.
    explicit ReviewService(const identity::Work& work) : work_{work} {}

    // Says that the version in force is being revised. Refuses with not_found, with forbidden who
    // does not lead the work, with conflict when nothing is in force ("none-in-force"), its
    // revision was begun before ("revision-begun") or its confirmation was entered
    // ("decision-entered").
    Done begin_revision(const DocumentId& document);

    // The decision to leave the version in force as it is, entered and confirmed by two people as
    // an adoption is; refuses as AdoptionService does, and with conflict as begin_revision().
    Result<decisions::DecisionId> enter(const DocumentId& document, const DecisionTyped& typed);
    Done confirm(const DocumentId& document, const decisions::DecisionId& decision);
    Done take_back(const DocumentId& document, const decisions::DecisionId& decision);

    std::vector<Review> of(const DocumentId& document) const;  // Oldest first.
    std::vector<decisions::Decision> decisions_about(const ReviewId& review) const;

private:
    struct InForce {
        Document document{};
        Version version{};
        std::optional<Review> open{};
    };
    Result<InForce> in_force(const DocumentId& document) const;
    Result<InForce> belonging(const DocumentId& document,
                              const decisions::DecisionId& decision) const;
    Review begun(const InForce& now);

    const identity::Work& work_;
    decisions::DecisionService decisions_{work_};
};

}  // namespace vt::codes
