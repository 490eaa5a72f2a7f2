// SPDX-License-Identifier: EUPL-1.2
// The review of each term: leave the text as it is, by decision, or begin its revision.
#include "identity/rights.h"
#include "modules/codes/access.h"
#include "modules/codes/decision_pages.h"
#include "modules/codes/pages.h"
#include "modules/codes/review_service.h"
#include "web/components/button.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

std::string review_path(const Document& document, std::string_view rest = {}) {
    return document_path(document.id, "/herziening" + std::string{rest});
}

const Review* open_review(const std::vector<Review>& reviews) {
    for (const Review& review : reviews)
        if (review.outcome == ReviewOutcome::open) return &review;
    return nullptr;
}

void revise_section(html::Html& body, const Visit& visit, const Document& document) {
    web::section(body,
                 {.id = "herzien",
                  .title = say(visit, "review.revise"),
                  .intro = say(visit, "review.revise-intro")},
                 [&](html::Html& part) {
                     web::post_button(part, visit,
                                      {.action = review_path(document, "/beginnen"),
                                       .text = say(visit, "review.revise-yes")});
                 });
}

http::Response review_page_of(const Visit& visit, const Shelved& shelf,
                              const std::optional<Error>& refusal) {
    const ReviewService service{visit.work};
    const auto reviews = service.of(shelf.document.id);
    const Review* open = open_review(reviews);
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("codes.review.title"), .intro = visit.text("codes.review.intro")});
    const auto decisions =
        open == nullptr ? std::vector<decisions::Decision>{} : service.decisions_about(open->id);
    decision_list(body, visit, decisions, review_path(shelf.document, "/besluiten"));
    if (!shelf.in_force)
        web::empty_state(
            body, visit,
            {.title = say(visit, "review.none"), .text = say(visit, "review.none-text")});
    else {
        web::section(
            body,
            {.id = "bevestigen",
             .title = say(visit, "review.confirm"),
             .intro = say(visit, "review.confirm-intro")},
            [&](html::Html& part) {
                part.append(decision_form(visit, shelf.document,
                                          review_path(shelf.document, "/besluit"), refusal));
            });
        if (decisions.empty() && may_lead(visit.actor(), shelf.document))
            revise_section(body, visit, shelf.document);
    }
    return web::page(visit,
                     {.title = say(visit, "review.title"),
                      .above = above(visit, shelf.document),
                      .notice = done_notice(visit),
                      .refusal = refusal},
                     std::move(body));
}

http::Response review_page(Visit& visit) {
    const auto shelf = shelf_at(visit);
    if (!shelf) return refused_page(visit, shelf.error());
    return review_page_of(visit, *shelf, std::nullopt);
}

http::Response begin_revision(Visit& visit) {
    const auto shelf = shelf_at(visit);
    if (!shelf) return refused_page(visit, shelf.error());
    const auto begun = ReviewService{visit.work}.begin_revision(shelf->document.id);
    return begun ? saved(visit, document_path(shelf->document.id), "revision")
                 : refused_page(visit, begun.error());
}

Result<decisions::DecisionId> enter_typed(const Visit& visit, const Document& document) {
    const auto typed = VT_TRY(decision_typed(visit));
    return ReviewService{visit.work}.enter(document.id, typed);
}

http::Response enter(Visit& visit) {
    const auto shelf = shelf_at(visit);
    if (!shelf) return refused_page(visit, shelf.error());
    const auto entered = enter_typed(visit, shelf->document);
    if (entered) return saved(visit, review_path(shelf->document), "entered");
    return web::refused(visit, entered.error(), [&](const Error& error) {
        return error.field.empty() ? refused_page(visit, error)
                                   : review_page_of(visit, *shelf, error);
    });
}

http::Response confirm_page_of(const Visit& visit, const std::optional<Error>& refusal) {
    const auto shelf = shelf_at(visit);
    const auto decision = decision_at(visit);
    if (!shelf || !shelf->in_force || !decision || decision->subject.kind != kReviewSubject)
        return web::error_page(visit, 404);
    const auto reviews = ReviewService{visit.work}.of(shelf->document.id);
    const Review* open = open_review(reviews);
    if (open == nullptr || open->id.value != decision->subject.id)
        return web::error_page(visit, 404);
    const Reading reading{shelf->document, *shelf->in_force, {}};
    return confirm_form(
        visit, reading, *decision,
        {.title = say(visit, "adoption.confirm"),
         .action = review_path(shelf->document, "/besluiten/" + decision->id.value + "/bevestigen"),
         .back = review_path(shelf->document),
         .above = above(visit, shelf->document)},
        refusal);
}

http::Response confirm_page(Visit& visit) {
    return confirm_page_of(visit, std::nullopt);
}

http::Response confirm(Visit& visit, web::Door& door) {
    const auto shelf = shelf_at(visit);
    const auto decision = decision_at(visit);
    if (!shelf || !decision) return web::error_page(visit, 404);
    const auto confirmed = with_password(visit, door, [&](const identity::Work& work) {
        return ReviewService{work}.confirm(shelf->document.id, decision->id);
    });
    if (confirmed) return saved(visit, document_path(shelf->document.id), "confirmed");
    return web::refused(visit, confirmed.error(), [&](const Error& error) {
        return error.field.empty() ? refused_page(visit, error) : confirm_page_of(visit, error);
    });
}

http::Response take_back(Visit& visit) {
    const auto shelf = shelf_at(visit);
    const auto decision = decision_at(visit);
    if (!shelf || !decision) return web::error_page(visit, 404);
    const auto back = ReviewService{visit.work}.take_back(shelf->document.id, decision->id);
    return back ? saved(visit, review_path(shelf->document), "taken-back")
                : refused_page(visit, back.error());
}

}  // namespace

web::Routes review_routes() {
    const std::string path = std::string{kDocumentPattern} + "/herziening";
    const std::string decision = path + "/besluiten/{decision}";
    constexpr Right right = Right::norms_decide;
    return {
        web::get(path, right, review_page),
        web::post(path + "/beginnen", right, begin_revision),
        web::post(path + "/besluit", right, enter),
        web::get(decision + "/bevestigen", right, confirm_page),
        web::door(decision + "/bevestigen", right, confirm),
        web::post(decision + "/terugnemen", right, take_back),
    };
}

}  // namespace vt::codes
