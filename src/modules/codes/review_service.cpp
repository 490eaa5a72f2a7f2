// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/review_service.h"

#include <algorithm>

#include "modules/codes/access.h"
#include "modules/codes/document_service.h"
#include "modules/codes/document_store.h"
#include "modules/codes/following_store.h"

namespace vt::codes {

using decisions::Decision;
using decisions::DecisionId;
using decisions::Outcome;

Result<ReviewService::InForce> ReviewService::in_force(const DocumentId& id) const {
    auto document = DocumentStore{work_.db}.find(id);
    if (!document || !identity::may(work_.actor, identity::Right::norms_read)) return not_found();
    if (is_mayor(work_.actor)) return forbidden("mayor-never-adopts");
    auto version = VersionStore{work_.db}.in_force(id);
    if (!version || deciding_bodies(*document).empty()) return conflict("none-in-force");
    InForce now{*std::move(document), *std::move(version)};
    for (Review& review : of(id)) {
        if (review.version != now.version.id) continue;
        if (review.outcome == ReviewOutcome::revision) return conflict("revision-begun");
        if (review.outcome == ReviewOutcome::open) now.open = std::move(review);
    }
    return now;
}

Review ReviewService::begun(const InForce& now) {
    if (now.open) return *now.open;
    const Review review{.id = ReviewId::random(),
                        .document = now.document.id,
                        .version = now.version.id,
                        .begun = work_.clock.today()};
    ReviewStore{work_.db}.add(review);
    return review;
}

Done ReviewService::begin_revision(const DocumentId& id) {
    const InForce now = VT_TRY(in_force(id));
    if (!may_lead(work_.actor, now.document)) return forbidden("not-yours-to-lead");
    if (now.open && !decisions_about(now.open->id).empty()) return conflict("decision-entered");
    const Review review = begun(now);
    ReviewStore{work_.db}.settle(review.id, ReviewOutcome::revision, work_.clock.today());
    work_.log({.type = "codes.revision-begun",
               .object = review.id.value,
               .context = now.version.id.value,
               .data_sha256 = now.version.sha256});
    return done();
}

Result<DecisionId> ReviewService::enter(const DocumentId& id, const DecisionTyped& typed) {
    const InForce now = VT_TRY(in_force(id));
    const auto bodies = deciding_bodies(now.document);
    if (std::find(bodies.begin(), bodies.end(), typed.body) == bodies.end())
        return invalid("body-has-no-say", "body");
    if (typed.day && *typed.day < *now.version.from) return invalid("day-before-current", "day");
    const Review review = begun(now);
    return decisions_.enter({.subject = {.kind = std::string{kReviewSubject},
                                         .id = review.id.value,
                                         .content_sha256 = now.version.sha256},
                             .body = typed.body,
                             .outcome = Outcome::confirmed,
                             .reference = typed.reference,
                             .day = typed.day});
}

Result<ReviewService::InForce> ReviewService::belonging(const DocumentId& id,
                                                        const DecisionId& decision) const {
    InForce now = VT_TRY(in_force(id));
    const auto found = decisions_.find(decision);
    if (!found || !now.open || found->subject.kind != kReviewSubject ||
        found->subject.id != now.open->id.value)
        return not_found();
    return now;
}

Done ReviewService::confirm(const DocumentId& id, const DecisionId& decision) {
    const InForce now = VT_TRY(belonging(id, decision));
    if (is_altered(work_.db, now.version)) return conflict("altered");
    VT_TRY(decisions_.confirm(decision));
    const auto day = decided_on(decisions_about(now.open->id), deciding_bodies(now.document),
                                now.version.sha256, Outcome::confirmed);
    if (!day) return done();
    ReviewStore{work_.db}.settle(now.open->id, ReviewOutcome::confirmed, *day);
    work_.log({.type = "codes.version-confirmed",
               .object = now.open->id.value,
               .context = now.version.id.value,
               .data_sha256 = now.version.sha256});
    return done();
}

Done ReviewService::take_back(const DocumentId& id, const DecisionId& decision) {
    VT_TRY(belonging(id, decision));
    return decisions_.take_back(decision);
}

std::vector<Review> ReviewService::of(const DocumentId& document) const {
    return ReviewStore{work_.db}.of(document);
}

std::vector<Decision> ReviewService::decisions_about(const ReviewId& review) const {
    return decisions_.about(kReviewSubject, review.value);
}

}  // namespace vt::codes
