// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/own_pages.h"

#include "identity/people.h"
#include "modules/people/checklist_service.h"
#include "modules/people/own_service.h"
#include "modules/people/pages_parts.h"
#include "web/components/button.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/frame.h"
#include "web/passage.h"
#include "web/saved.h"

namespace vt::people {
namespace {

using identity::Right;
using web::Visit;

constexpr web::TextOptions kCurrent{.kind = web::TextKind::password,
                                    .autocomplete = "current-password"};
constexpr web::TextOptions kFresh{.kind = web::TextKind::password, .autocomplete = "new-password"};

std::string account_path(std::string_view rest = {}) {
    return std::string{web::kAccountPath} + std::string{rest};
}

html::Html offices_list(const Visit& visit, const OwnView& view) {
    html::Html list;
    std::vector<std::string> lines;
    for (const auto& holding : view.holdings) {
        std::string line =
            office_name(visit, holding.office) + ", " + period_in_words(visit, holding);
        if (!holding.party.empty()) line += " (" + holding.party + ")";
        lines.push_back(std::move(line));
    }
    web::bullet_list(list, lines);
    return list;
}

void person_section(html::Html& body, const Visit& visit, const OwnView& view) {
    web::section(
        body,
        {.id = "gegevens",
         .title = visit.text("people.own.about"),
         .intro = visit.text("people.own.about-intro")},
        [&](html::Html& part) {
            web::data_list(part, visit,
                           {words_row(text_of(visit, "people.own.name"), view.person.full_name()),
                            words_row(text_of(visit, "people.own.email"), view.person.email),
                            {.key = text_of(visit, "people.own.offices"),
                             .value = offices_list(visit, view)}});
            for (const auto& checklist : ChecklistService{visit.work}.list())
                if (checklist.person.id == view.person.id)
                    web::more_link(
                        part, visit,
                        {"/aankomst-en-vertrek/" + checklist.checklist.id.value,
                         std::string{checklist.checklist.text->title.in(visit.texts.language())}});
        });
}

void language_section(html::Html& body, const Visit& visit, const OwnView& view,
                      const std::optional<Error>& refusal) {
    web::section(body, {.id = "taal", .title = visit.text("people.own.language")},
                 [&](html::Html& part) {
                     web::Form form{visit, account_path("/taal"), refusal};
                     form.radios({.name = "language",
                                  .label = text_of(visit, "people.own.language-which"),
                                  .value = view.person.language},
                                 {{"nl", text_of(visit, "people.language.nl")},
                                  {"en", text_of(visit, "people.language.en")}});
                     form.submit(visit.text("people.own.language-save"));
                     part.append(form.finish());
                 });
}

void password_section(html::Html& body, const Visit& visit) {
    web::section(body,
                 {.id = "toegang",
                  .title = visit.text("people.own.password"),
                  .intro = visit.text("people.own.password-intro")},
                 [&](html::Html& part) {
                     web::button_link(part, visit,
                                      {account_path("/wachtwoord"),
                                       text_of(visit, "people.own.password-change")});
                 });
}

void sessions_section(html::Html& body, const Visit& visit, const OwnView& view) {
    web::Table table{.id = "sessies-tabel",
                     .caption = text_of(visit, "people.own.sessions-table"),
                     .caption_hidden = true,
                     .columns = {{text_of(visit, "people.own.browser")},
                                 {text_of(visit, "people.own.since")},
                                 {text_of(visit, "people.own.last")}}};
    for (const auto& session : view.sessions) {
        const bool here = session.id.value == visit.session_id;
        std::string label =
            session.label.empty() ? text_of(visit, "people.own.unknown-browser") : session.label;
        if (here) label += " " + text_of(visit, "people.own.this-one");
        table.rows.push_back(
            {label, visit.texts.moment(session.created), visit.texts.moment(session.last_seen)});
    }
    web::section(body,
                 {.id = "sessies",
                  .title = visit.text("people.own.sessions"),
                  .intro = visit.text("people.own.sessions-intro")},
                 [&](html::Html& part) {
                     web::table(part, table);
                     if (view.sessions.size() > 1)
                         web::post_button(part, visit,
                                          {.action = account_path("/andere-sessies"),
                                           .text = text_of(visit, "people.own.end-others")});
                 });
}

http::Response show(const Visit& visit, const std::optional<Error>& refusal) {
    const OwnView view = OwnService{visit.work}.view();
    html::Html body;
    web::page_head(body, visit, {.title = visit.text("people.own.title")});
    person_section(body, visit, view);
    language_section(body, visit, view, refusal);
    password_section(body, visit);
    sessions_section(body, visit, view);
    return web::page(visit,
                     {.title = text_of(visit, "people.own.title"),
                      .notice = web::saved_notice(visit, "people.own.done."),
                      .refusal = refusal},
                     std::move(body));
}

http::Response own_page(Visit& visit) {
    return show(visit, std::nullopt);
}

http::Response choose_language(Visit& visit) {
    const auto wanted = visit.form.value("language");
    const auto chosen = identity::People{visit.work}.choose_language(visit.actor().person, wanted);
    if (!chosen)
        return web::refused(visit, chosen.error(),
                            [&](const Error& error) { return show(visit, error); });
    // The answer is in the language that was chosen, not in that of the form.
    const std::string path = (wanted == "en" ? "/en" : "") + account_path("?gelukt=taal");
    return http::Response{.status = 303}.with("Location", path);
}

http::Response end_others(Visit& visit) {
    OwnService{visit.work}.end_other_sessions(visit.session_id);
    return web::saved(visit, account_path(), "sessies");
}

// The password

http::Response password_form(const Visit& visit, const std::optional<Error>& refusal) {
    const OwnView own = OwnService{visit.work}.view();
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("people.password.title"),
                    .intro = visit.text("people.password.intro")});
    web::Form form{visit, account_path("/wachtwoord"), refusal};
    // So that a password keeper knows whose password it is.
    form.text({.name = "email",
               .label = text_of(visit, "people.own.email"),
               .hint = text_of(visit, "people.password.email-hint"),
               .value = own.person.email},
              {.kind = web::TextKind::email, .autocomplete = "username"});
    form.text({.name = "current", .label = text_of(visit, "people.password.current")}, kCurrent);
    form.text({.name = "password",
               .label = text_of(visit, "people.password.fresh"),
               .hint = text_of(visit, "people.password.fresh-hint")},
              kFresh);
    form.submit(visit.text("people.password.save"), account_path());
    body.append(form.finish());
    return web::page(visit,
                     {.title = text_of(visit, "people.password.title"),
                      .above = {{account_path(), text_of(visit, "people.own.title")}},
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

http::Response password_page(Visit& visit) {
    return password_form(visit, std::nullopt);
}

// Every session was closed with the old password; this browser goes on in a new one.
http::Response go_on(const Visit& visit, web::Door& door, const std::string& label) {
    const std::string token = open_session(door.database, visit.work, label);
    return web::saved(visit, account_path(), "wachtwoord")
        .with("Set-Cookie", web::cookie_header(web::kSessionCookie, token, true));
}

http::Response change_password(Visit& visit, web::Door& door) {
    const std::string label = OwnService{visit.work}.label_of(visit.session_id);
    const auto changed = door.accounts.change_password(
        visit.actor().person, visit.form.value("current"), visit.form.value("password"),
        identity::network_of(visit.request.peer));
    if (changed) return go_on(visit, door, label);
    // A wrong password is a form to mend, not a right one lacks.
    Error refusal = changed.error();
    if (refusal.kind == Refusal::forbidden) refusal.kind = Refusal::invalid;
    return password_form(visit, refusal);
}

}  // namespace

web::Routes own_routes() {
    return {
        web::get(account_path(), Right::own, own_page),
        web::post(account_path("/taal"), Right::own, choose_language),
        web::get(account_path("/wachtwoord"), Right::own, password_page),
        web::door(account_path("/wachtwoord"), Right::own, change_password),
        web::post(account_path("/andere-sessies"), Right::own, end_others),
    };
}

}  // namespace vt::people
