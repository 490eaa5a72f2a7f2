// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/adoption_pages.h"

#include "identity/sign_in_gate.h"
#include "modules/core_values/adoption_service.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/saved.h"

namespace vt::core_values {
namespace {

using decisions::DecisionId;
using identity::Right;
using web::Visit;
using Refused = std::optional<Error>;

std::string decision_path(const DecisionId& id, std::string_view rest = {}) {
    return "/waarden/besluiten/" + id.value + std::string{rest};
}

std::string body_word(const Visit& visit, std::string_view body) {
    return text_of(visit, "core_values.body." + std::string{body});
}

// Entering

http::Response enter_form(const Visit& visit, const Refused& refusal) {
    const auto view = list_here(visit);
    if (!view) return web::error_page(visit, 404);
    const ListId& id = view->list.id;
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("core_values.decision.title"),
                    .intro = visit.text("core_values.decision.intro")});
    web::Form form{visit, list_path(id, "/besluit"), refusal};
    form.radios(
        {.name = "body", .label = text_of(visit, "core_values.decisions.body")},
        {{"council", body_word(visit, "council")}, {"executive", body_word(visit, "executive")}});
    form.text({.name = "reference",
               .label = text_of(visit, "core_values.decisions.reference"),
               .hint = text_of(visit, "core_values.decision.reference-hint")},
              {.narrow = true});
    form.date({.name = "day", .label = text_of(visit, "core_values.decision.day")});
    form.submit(visit.text("core_values.decision.act"), list_path(id));
    body.append(form.finish());
    return list_subpage(visit, *view, visit.text("core_values.decision.title"), refusal,
                        std::move(body));
}

Result<DecisionId> entered(const Visit& visit, const ListId& id) {
    const auto day = VT_TRY(typed_day(visit, "day"));
    return AdoptionService{visit.work}.enter(id, {std::string{visit.form.value("body")},
                                                  std::string{visit.form.value("reference")}, day});
}

http::Response enter(const Visit& visit) {
    const auto id = id_at<ListId>(visit);
    if (!id) return web::error_page(visit, 404);
    const auto decision = entered(visit, *id);
    if (!decision)
        return web::refused(visit, decision.error(),
                            [&](const Error& error) { return enter_form(visit, error); });
    return web::saved(visit, list_path(*id), "besluit-ingevoerd");
}

// One decision

Result<DecisionView> decision_here(const Visit& visit) {
    const auto id = id_at<DecisionId>(visit);
    if (!id) return not_here();
    return AdoptionService{visit.work}.find(*id);
}

void decision_rows(html::Html& body, const Visit& visit, const DecisionView& view) {
    const auto& decision = view.decision;
    const auto row = [&](std::string_view key, const std::string& words) {
        return web::DataRow{.key = text_of(visit, key), .value = html::text(words)};
    };
    const ListService lists{visit.work};
    std::vector<web::DataRow> rows{
        row("core_values.list.title", view.list.list.title),
        row("core_values.decisions.body", body_word(visit, code(decision.body))),
        row("core_values.decisions.reference", decision.reference),
        row("core_values.decisions.day", visit.texts.day(decision.day)),
        row("core_values.decisions.entered-by", lists.name_of(decision.entered_by))};
    if (decision.confirmed_by)
        rows.push_back(
            row("core_values.decisions.confirmed-by", lists.name_of(*decision.confirmed_by)));
    rows.push_back(row("core_values.proof.title", decision.subject.content_sha256));
    web::data_list(body, visit, rows);
}

void exact_words(html::Html& body, const Visit& visit, const ListView& list) {
    web::section(body, {.id = "tekst", .title = visit.text("core_values.decision.words")},
                 [&](html::Html& part) {
                     for (const Value& value : list.chosen()) {
                         web::heading(part, 3, value.name);
                         web::paragraph(part, web::typed_here(visit, value.definition));
                         web::paragraph(part, web::typed_here(visit, value.reason));
                     }
                 });
}

void confirm_section(html::Html& body, const Visit& visit, const DecisionView& view,
                     const Refused& refusal) {
    const DecisionId& id = view.decision.id;
    web::section(
        body, {.id = "bevestigen", .title = visit.text("core_values.confirm.title")},
        [&](html::Html& part) {
            if (view.entered_by_actor) {
                web::paragraph(part, visit.text("core_values.confirm.other"));
            } else {
                web::paragraph(part, visit.text("core_values.confirm.intro"));
                web::Form form{visit, decision_path(id, "/bevestigen"), refusal};
                form.text(
                    {.name = "password", .label = text_of(visit, "core_values.confirm.password")},
                    {.kind = web::TextKind::password, .autocomplete = "current-password"});
                form.submit(visit.text("core_values.confirm.act"), list_path(view.list.list.id));
                part.append(form.finish());
            }
            web::post_button(part, visit,
                             {.action = decision_path(id, "/terugnemen"),
                              .text = text_of(visit, "core_values.decision.take-back"),
                              .look = web::ButtonLook::subtle});
        });
}

http::Response decision_form(const Visit& visit, const Refused& refusal) {
    const auto view = decision_here(visit);
    if (!view) return web::error_page(visit, 404);
    const std::string title = visit.text("core_values.decision.of", {view->decision.reference});
    html::Html body;
    web::page_head(body, visit, {.title = title});
    decision_rows(body, visit, *view);
    exact_words(body, visit, view->list);
    if (!view->decision.stands() && AdoptionService{visit.work}.may_decide())
        confirm_section(body, visit, *view, refusal);
    return list_subpage(visit, view->list, title, refusal, std::move(body));
}

// A wrong password is a form to mend, not a right one lacks.
Error at_password(Error error) {
    if (error.kind == Refusal::forbidden) error.kind = Refusal::invalid;
    error.field = "password";
    return error;
}

http::Response confirm(const Visit& visit, web::Door& door) {
    const auto view = decision_here(visit);
    if (!view) return web::error_page(visit, 404);
    const auto right = door.accounts.confirm(visit.actor().person, visit.form.value("password"),
                                             identity::network_of(visit.request.peer));
    if (!right) return decision_form(visit, at_password(right.error()));
    const auto confirmed = confirm_in(door.database, visit.work, view->decision.id);
    if (!confirmed)
        return web::refused(visit, confirmed.error(),
                            [&](const Error& error) { return decision_form(visit, error); });
    return web::saved(visit, list_path(view->list.list.id), "besluit-bevestigd");
}

http::Response take_back(const Visit& visit) {
    const auto view = decision_here(visit);
    if (!view) return web::error_page(visit, 404);
    const auto taken = AdoptionService{visit.work}.take_back(view->decision.id);
    if (!taken)
        return web::refused(visit, taken.error(),
                            [&](const Error& error) { return decision_form(visit, error); });
    return web::saved(visit, list_path(view->list.list.id), "besluit-teruggenomen");
}

}  // namespace

web::Routes adoption_routes() {
    return {
        web::get("/waarden/lijsten/{id}/besluit", Right::norms_decide,
                 [](Visit& visit) { return enter_form(visit, std::nullopt); }),
        web::post("/waarden/lijsten/{id}/besluit", Right::norms_decide,
                  [](Visit& visit) { return enter(visit); }),
        web::get("/waarden/besluiten/{id}", Right::norms_read,
                 [](Visit& visit) { return decision_form(visit, std::nullopt); }),
        web::door("/waarden/besluiten/{id}/bevestigen", Right::norms_decide,
                  [](Visit& visit, web::Door& door) { return confirm(visit, door); }),
        web::post("/waarden/besluiten/{id}/terugnemen", Right::norms_decide,
                  [](Visit& visit) { return take_back(visit); }),
    };
}

}  // namespace vt::core_values
