// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/decision_pages.h"

#include "identity/directory.h"
#include "web/components/button.h"

namespace vt::codes {
namespace {

using decisions::Decision;
using decisions::DecisionId;
using web::Visit;

std::string person_name(const Visit& visit, const identity::PersonId& id) {
    const auto person = identity::Directory{visit.work.db}.person(id);
    return person ? person->short_name() : say(visit, "somebody");
}

std::vector<web::DataRow> rows_of(const Visit& visit, const Decision& decision) {
    const auto row = [&](std::string_view key, const std::string& words) {
        return web::DataRow{.key = say(visit, key), .value = html::text(words)};
    };
    return {row("decision.body", body_name(visit, decision.body)),
            row("decision.reference", decision.reference),
            row("decision.day", visit.texts.day(decision.day)),
            row("decision.entered-by", person_name(visit, decision.entered_by)),
            row("decision.confirmed-by", decision.confirmed_by
                                             ? person_name(visit, *decision.confirmed_by)
                                             : say(visit, "decision.waits"))};
}

void buttons_of(html::Html& html, const Visit& visit, const Decision& decision,
                const std::string& path) {
    if (decision.stands()) return;
    const std::string one = path + "/" + decision.id.value;
    web::action_group(html, [&](html::Html& group) {
        if (decision.entered_by != visit.actor().person)
            web::button_link(group, visit, {one + "/bevestigen", say(visit, "decision.confirm")},
                             web::ButtonLook::primary);
        web::post_button(group, visit,
                         {.action = one + "/terugnemen",
                          .text = say(visit, "decision.take-back"),
                          .look = web::ButtonLook::subtle,
                          .subject = decision.reference});
    });
}

}  // namespace

std::optional<Decision> decision_at(const Visit& visit) {
    const auto id = id_at<DecisionId>(visit, "decision");
    if (!id) return std::nullopt;
    return decisions::DecisionService{visit.work}.find(*id);
}

Result<DecisionTyped> decision_typed(const Visit& visit) {
    const auto body = decisions::body_from_code(typed(visit, "body"));
    if (!body) return Error{Refusal::invalid, "codes.error.missing", {}, "body"};
    const auto day = VT_TRY(typed_day(visit, "day"));
    return DecisionTyped{*body, typed(visit, "reference"), day};
}

html::Html decision_form(const Visit& visit, const Document& document, const std::string& action,
                         const std::optional<Error>& refusal) {
    const auto bodies = deciding_bodies(document);
    web::Form form{visit, action, refusal};
    std::vector<web::Option> options;
    for (const decisions::Body body : bodies)
        options.push_back(
            {.value = std::string{decisions::code(body)}, .text = body_name(visit, body)});
    form.radios({.name = "body",
                 .label = say(visit, "decision.body"),
                 .value = options.size() == 1 ? options.front().value : std::string{}},
                options);
    form.text({.name = "reference",
               .label = say(visit, "decision.reference"),
               .hint = say(visit, "decision.reference-hint")},
              {.narrow = true});
    form.date({.name = "day", .label = say(visit, "decision.day")});
    form.submit(visit.text("codes.decision.enter"), document_path(document.id));
    return form.finish();
}

void decision_list(html::Html& html, const Visit& visit, const std::vector<Decision>& decisions,
                   const std::string& path) {
    for (const Decision& decision : decisions) {
        web::heading(
            html, 2,
            say(visit, "decision.of", {body_name(visit, decision.body), decision.reference}));
        web::data_list(html, visit, rows_of(visit, decision));
        buttons_of(html, visit, decision, path);
    }
}

http::Response confirm_form(const Visit& visit, const Reading& reading, const Decision& decision,
                            const Confirming& page, const std::optional<Error>& refusal) {
    html::Html body;
    web::page_head(body, visit,
                   {.title = page.title, .intro = visit.text("codes.decision.confirm-intro")});
    altered_warning(body, visit, reading.version);
    web::data_list(body, visit, rows_of(visit, decision));
    web::more_link(body, visit, {path_of(reading.version), say(visit, "decision.read-text")});
    if (decision.stands() || decision.entered_by == visit.actor().person) {
        web::notice(body, visit,
                    {.kind = web::NoticeKind::warning,
                     .title = say(visit, decision.stands() ? "decision.stands" : "decision.own")});
    } else {
        web::Form form{visit, page.action, refusal};
        form.text({.name = "password",
                   .label = say(visit, "decision.password"),
                   .hint = say(visit, "decision.password-hint")},
                  {.kind = web::TextKind::password, .autocomplete = "current-password"});
        form.submit(visit.text("codes.decision.confirm-yes"), page.back);
        body.append(form.finish());
    }
    return web::page(visit,
                     {.title = page.title, .above = page.above, .refusal = refusal, .narrow = true},
                     std::move(body));
}

Done with_password(Visit& visit, web::Door& door, FunctionRef<Done(const identity::Work&)> act) {
    const auto known = door.accounts.confirm(visit.actor().person, visit.form.value("password"),
                                             identity::network_of(visit.request.peer));
    if (!known) {
        // A wrong password is a form to mend, not a right one lacks.
        Error refusal = known.error();
        if (refusal.kind == Refusal::forbidden) refusal.kind = Refusal::invalid;
        refusal.field = "password";
        return refusal;
    }
    Done outcome = done();
    door.database.write([&](db::Db& db) {
        outcome = act(identity::Work{db, visit.actor(), visit.work.clock});
        return outcome ? db::Outcome::keep : db::Outcome::undo;
    });
    return outcome;
}

}  // namespace vt::codes
