// SPDX-License-Identifier: EUPL-1.2
// From draft to adopted: propose, enter the decision, and a second person confirms it.
#include "base/text.h"
#include "identity/rights.h"
#include "modules/codes/access.h"
#include "modules/codes/decision_pages.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/pages.h"
#include "web/components/button.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

// Proposing, after a page that says what it means.

Result<Reading> led_at(const Visit& visit) {
    Reading reading = VT_TRY(reading_at(visit));
    if (!may_lead(visit.actor(), reading.document))
        return Error{Refusal::forbidden, "codes.error.not-yours-to-lead"};
    return reading;
}

// "2026 concept" is "2026" once it is adopted.
std::string final_label(const std::string& label) {
    const auto at = folded(label).find(kDraftWord);
    return at == std::string::npos ? label : std::string{trim(label.substr(0, at))};
}

http::Response propose_form(const Visit& visit, const Reading& reading,
                            const std::optional<Error>& refusal) {
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("codes.adoption.propose"),
                    .intro = visit.text("codes.adoption.propose-intro")});
    web::Form form{visit, path_of(reading.version, "/voorstellen"), refusal};
    form.text({.name = "label",
               .label = say(visit, "adoption.label"),
               .hint = say(visit, "adoption.label-hint"),
               .value = final_label(reading.version.label)},
              {.narrow = true, .characters_max = static_cast<int>(kLabelMax)});
    form.submit(visit.text("codes.adoption.propose-yes"), path_of(reading.version));
    body.append(form.finish());
    return web::page(visit,
                     {.title = say(visit, "adoption.propose"),
                      .above = above(visit, reading),
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

http::Response propose_page(Visit& visit) {
    const auto reading = led_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    return propose_form(visit, *reading, std::nullopt);
}

Done propose_named(const Visit& visit, const VersionId& draft) {
    if (visit.form.has("label"))
        VT_TRY((DraftService{visit.work}.name_for_good(draft, visit.form.value("label"))));
    return AdoptionService{visit.work}.propose(draft);
}

http::Response propose(Visit& visit) {
    const auto reading = led_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto proposed = propose_named(visit, reading->version.id);
    if (proposed) return saved(visit, path_of(reading->version), "proposed");
    return web::refused(visit, proposed.error(), [&](const Error& error) {
        return error.field.empty() ? refused_page(visit, error)
                                   : propose_form(visit, *reading, error);
    });
}

http::Response withdraw(Visit& visit) {
    const auto reading = led_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto back = AdoptionService{visit.work}.take_back_proposal(reading->version.id);
    return back ? saved(visit, path_of(reading->version), "withdrawn")
                : refused_page(visit, back.error());
}

// An arrangement

http::Response agree_form(const Visit& visit, const Reading& reading,
                          const std::optional<Error>& refusal) {
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("codes.adoption.agree"),
                    .intro = visit.text("codes.adoption.agree-intro")});
    web::Form form{visit, path_of(reading.version, "/afspreken"), refusal};
    form.date({.name = "day", .label = say(visit, "adoption.agree-day")});
    form.submit(visit.text("codes.adoption.agree-yes"), path_of(reading.version));
    body.append(form.finish());
    return web::page(visit,
                     {.title = say(visit, "adoption.agree"),
                      .above = above(visit, reading),
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

http::Response agree_page(Visit& visit) {
    const auto reading = led_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    return agree_form(visit, *reading, std::nullopt);
}

Done agree_typed(const Visit& visit, const Reading& reading) {
    const auto day = VT_TRY(typed_day(visit, "day"));
    return AdoptionService{visit.work}.agree(reading.version.id, day);
}

http::Response agree(Visit& visit) {
    const auto reading = led_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto agreed = agree_typed(visit, *reading);
    if (agreed) return saved(visit, path_of(reading->version), "agreed");
    return web::refused(visit, agreed.error(), [&](const Error& error) {
        return error.field.empty() ? refused_page(visit, error)
                                   : agree_form(visit, *reading, error);
    });
}

// The decision

http::Response decision_page_of(const Visit& visit, const Reading& reading,
                                const std::optional<Error>& refusal) {
    const auto decisions = AdoptionService{visit.work}.decisions_about(reading.version.id);
    const bool open = reading.version.state == State::proposed;
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("codes.adoption.title"), .intro = visit.text("codes.adoption.intro")});
    decision_list(body, visit, decisions, path_of(reading.version, "/besluiten"));
    if (open && decisions.size() < deciding_bodies(reading.document).size()) {
        web::heading(body, 2, say(visit, "decision.enter"));
        body.append(
            decision_form(visit, reading.document, path_of(reading.version, "/besluit"), refusal));
    }
    if (open && decisions.empty())
        web::post_button(body, visit,
                         {.action = path_of(reading.version, "/terugnemen"),
                          .text = say(visit, "adoption.withdraw"),
                          .look = web::ButtonLook::subtle});
    return web::page(visit,
                     {.title = say(visit, "adoption.title"),
                      .above = above(visit, reading),
                      .notice = done_notice(visit),
                      .refusal = refusal},
                     std::move(body));
}

http::Response decision_page(Visit& visit) {
    const auto reading = reading_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    return decision_page_of(visit, *reading, std::nullopt);
}

Result<decisions::DecisionId> enter_typed(const Visit& visit, const Reading& reading) {
    const auto typed = VT_TRY(decision_typed(visit));
    return AdoptionService{visit.work}.enter(reading.version.id, typed);
}

http::Response enter(Visit& visit) {
    const auto reading = reading_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto entered = enter_typed(visit, *reading);
    if (entered) return saved(visit, path_of(reading->version, "/besluit"), "entered");
    return web::refused(visit, entered.error(), [&](const Error& error) {
        return error.field.empty() ? refused_page(visit, error)
                                   : decision_page_of(visit, *reading, error);
    });
}

http::Response confirm_page_of(const Visit& visit, const std::optional<Error>& refusal) {
    const auto reading = reading_at(visit);
    const auto decision = decision_at(visit);
    if (!reading || !decision || decision->subject.kind != kVersionSubject ||
        decision->subject.id != reading->version.id.value)
        return web::error_page(visit, 404);
    const std::string path =
        path_of(reading->version, "/besluiten/" + decision->id.value + "/bevestigen");
    return confirm_form(visit, *reading, *decision,
                        {.title = say(visit, "adoption.confirm"),
                         .action = path,
                         .back = path_of(reading->version, "/besluit"),
                         .above = above(visit, *reading)},
                        refusal);
}

http::Response confirm_page(Visit& visit) {
    return confirm_page_of(visit, std::nullopt);
}

http::Response confirm(Visit& visit, web::Door& door) {
    const auto reading = reading_at(visit);
    const auto decision = decision_at(visit);
    if (!reading || !decision) return web::error_page(visit, 404);
    const auto confirmed = with_password(visit, door, [&](const identity::Work& work) {
        return AdoptionService{work}.confirm(reading->version.id, decision->id);
    });
    if (confirmed) return saved(visit, path_of(reading->version), "confirmed");
    return web::refused(visit, confirmed.error(), [&](const Error& error) {
        return error.field.empty() ? refused_page(visit, error) : confirm_page_of(visit, error);
    });
}

http::Response take_back(Visit& visit) {
    const auto reading = reading_at(visit);
    const auto decision = decision_at(visit);
    if (!reading || !decision) return web::error_page(visit, 404);
    const auto back = AdoptionService{visit.work}.take_back(reading->version.id, decision->id);
    return back ? saved(visit, path_of(reading->version, "/besluit"), "taken-back")
                : refused_page(visit, back.error());
}

}  // namespace

web::Routes adoption_routes() {
    const std::string version{kVersionPattern};
    const std::string decision = version + "/besluiten/{decision}";
    constexpr Right right = Right::norms_decide;
    return {
        web::get(version + "/voorstellen", right, propose_page),
        web::post(version + "/voorstellen", right, propose),
        web::post(version + "/terugnemen", right, withdraw),
        web::get(version + "/afspreken", right, agree_page),
        web::post(version + "/afspreken", right, agree),
        web::get(version + "/besluit", right, decision_page),
        web::post(version + "/besluit", right, enter),
        web::get(decision + "/bevestigen", right, confirm_page),
        web::door(decision + "/bevestigen", right, confirm),
        web::post(decision + "/terugnemen", right, take_back),
    };
}

}  // namespace vt::codes
