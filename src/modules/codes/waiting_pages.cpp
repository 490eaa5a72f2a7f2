// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/waiting_pages.h"

#include <algorithm>

#include "decisions/decision_service.h"
#include "modules/codes/commitment_service.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/group_service.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/review_service.h"

namespace vt::codes {
namespace {

using decisions::Decision;
using web::Visit;
using Lines = std::vector<web::Waiting>;

void commitments(Lines& lines, const Visit& visit) {
    for (const OwnCommitment& own : CommitmentService{visit.work}.own())
        if (own.counted && !own.answer)
            lines.push_back({.title = say(visit, "shelf.commit", {own.document.title}),
                             .hint = say(visit, "shelf.commit-hint"),
                             .path = path_of(own.version, "/toezegging")});
}

// Where the decision is confirmed, when it is one about this document.
std::string confirm_path(const Visit& visit, const Shelved& shelf, const Decision& decision) {
    const std::string one = "/besluiten/" + decision.id.value + "/bevestigen";
    if (decision.subject.kind == kVersionSubject) {
        for (const Version& version : shelf.in_work)
            if (version.id.value == decision.subject.id) return path_of(version, one);
    } else if (decision.subject.kind == kReviewSubject) {
        for (const Review& review : ReviewService{visit.work}.of(shelf.document.id))
            if (review.id.value == decision.subject.id)
                return document_path(shelf.document.id, "/herziening" + one);
    }
    return {};
}

void confirmations(Lines& lines, const Visit& visit, const std::vector<Shelved>& shelves) {
    for (const Decision& decision : decisions::DecisionService{visit.work}.waiting())
        for (const Shelved& shelf : shelves)
            if (const auto path = confirm_path(visit, shelf, decision); !path.empty())
                lines.push_back({.title = say(visit, "shelf.confirm", {shelf.document.title}),
                                 .hint = say(visit, "shelf.confirm-hint"),
                                 .path = path});
}

void suggestions(Lines& lines, const Visit& visit, const Document& document) {
    if (document.foreign() || !DraftService{visit.work}.may_edit(document)) return;
    const auto all = GroupService{visit.work}.suggestions(document.id);
    const auto open = std::count_if(all.begin(), all.end(),
                                    [](const Suggestion& one) { return !one.taken_over; });
    if (open == 0) return;
    lines.push_back({.title = say(visit, "waiting.suggestions", {document.title}),
                     .hint = visit.texts.count("codes.waiting.open", open),
                     .path = document_path(document.id, "/suggesties")});
}

}  // namespace

std::vector<web::Waiting> waiting(const Visit& visit) {
    Lines lines;
    if (!visit.actor().signed_in()) return lines;
    const auto shelves = DocumentService{visit.work}.list();
    confirmations(lines, visit, shelves);
    commitments(lines, visit);
    for (const Shelved& shelf : shelves) suggestions(lines, visit, shelf.document);
    return lines;
}

}  // namespace vt::codes
