// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/person_pages.h"

#include "modules/people/pages_parts.h"
#include "modules/people/people_service.h"
#include "web/components/button.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::people {
namespace {

using identity::PersonId;
using identity::PersonTyped;
using identity::Right;
using web::Visit;

std::string path_of(const PersonId& id) {
    return "/mensen/" + id.value;
}

std::vector<web::Link> above(const Visit& visit) {
    return {{"/mensen", text_of(visit, "people.roll.title")}};
}

Result<PersonView> person_at(const Visit& visit) {
    const auto id = id_at<PersonId>(visit, "id");
    if (!id) return Error{Refusal::not_found, "identity.error.person-unknown"};
    return PeopleService{visit.work}.find(*id);
}

// One person

std::vector<web::Cell> holding_cells(const Visit& visit, const PersonView& view,
                                     const identity::Holding& holding, bool may_manage) {
    std::vector<web::Cell> cells{office_name(visit, holding.office),
                                 period_in_words(visit, holding), about_holding(holding)};
    if (!may_manage) return cells;
    html::Html acts;
    const std::string path = path_of(view.person.id) + "/functies/" + holding.id.value;
    if (!holding.until || visit.today() <= *holding.until) {
        web::link(acts, visit, path + "/beeindigen", visit.text("people.person.end"));
        if (!holding.party.empty()) html::out<", ">(acts);
        if (!holding.party.empty())
            web::link(acts, visit, path + "/groep", visit.text("people.person.other-group"));
    }
    cells.push_back(std::move(acts));
    return cells;
}

void offices_section(html::Html& body, const Visit& visit, const PersonView& view) {
    const bool may_manage = PeopleService{visit.work}.may_manage();
    web::Table table{.id = "functies-tabel",
                     .caption = text_of(visit, "people.person.offices-table"),
                     .caption_hidden = true,
                     .columns = {{text_of(visit, "people.roll.office")},
                                 {text_of(visit, "people.person.days")},
                                 {text_of(visit, "people.person.about")}}};
    if (may_manage) table.columns.push_back({text_of(visit, "people.person.change")});
    for (const auto& holding : view.holdings)
        table.rows.push_back(holding_cells(visit, view, holding, may_manage));
    web::section(body, {.id = "functies", .title = visit.text("people.person.offices")},
                 [&](html::Html& part) {
                     if (table.rows.empty())
                         web::paragraph(part, visit.text("people.person.no-office"));
                     if (!table.rows.empty()) web::table(part, table);
                     if (!may_manage) return;
                     web::action_group(part, [&](html::Html& group) {
                         web::button_link(group, visit,
                                          {path_of(view.person.id) + "/functie",
                                           text_of(visit, "people.office.title")});
                     });
                 });
}

void account_section(html::Html& body, const Visit& visit, const PersonView& view) {
    const std::string state{code(view.account)};
    web::section(body, {.id = "account", .title = visit.text("people.person.account")},
                 [&](html::Html& part) {
                     web::paragraph(part, visit.text("people.account." + state));
                     if (!PeopleService{visit.work}.may_manage()) return;
                     const std::string path = path_of(view.person.id);
                     web::action_group(part, [&](html::Html& group) {
                         web::post_button(
                             group, visit,
                             {.action = path + "/uitnodigen",
                              .text = text_of(visit, "people.person.invite"),
                              .confirm = view.account == AccountState::none
                                             ? std::string{}
                                             : text_of(visit, "people.person.invite-again")});
                         if (view.account == AccountState::open)
                             web::post_button(
                                 group, visit,
                                 {.action = path + "/sessies-beeindigen",
                                  .text = text_of(visit, "people.person.end-sessions"),
                                  .confirm = text_of(visit, "people.person.end-sessions-sure")});
                     });
                 });
}

http::Response show_person(const Visit& visit, const PersonView& view,
                           std::optional<web::Notice> notice) {
    std::vector<web::Link> actions;
    if (PeopleService{visit.work}.may_manage())
        actions.push_back(
            {path_of(view.person.id) + "/wijzigen", text_of(visit, "people.change.act")});
    html::Html body;
    web::page_head(body, visit, {.title = view.person.full_name(), .actions = actions});
    offices_section(body, visit, view);
    account_section(body, visit, view);
    return web::page(
        visit,
        {.title = view.person.full_name(), .above = above(visit), .notice = std::move(notice)},
        std::move(body));
}

http::Response person_page(Visit& visit) {
    const auto view = person_at(visit);
    if (!view) return web::error_page(visit, 404);
    return show_person(visit, *view, web::saved_notice(visit, "people.done."));
}

// Name and address

PersonTyped typed_person(const Visit& visit) {
    const auto typed = [&](std::string_view name) { return std::string{visit.form.value(name)}; };
    return {typed("initials"), typed("given"), typed("family"), typed("email"), typed("language")};
}

html::Html person_form(const Visit& visit, const identity::Person& person,
                       const std::optional<Error>& refusal, std::string_view back) {
    web::Form form{visit, visit.path, refusal};
    form.text({.name = "initials",
               .label = text_of(visit, "people.form.initials"),
               .value = person.initials,
               .optional = true},
              {.narrow = true});
    form.text({.name = "given",
               .label = text_of(visit, "people.form.given"),
               .value = person.given,
               .optional = true});
    form.text({.name = "family",
               .label = text_of(visit, "people.form.family"),
               .hint = text_of(visit, "people.form.family-hint"),
               .value = person.family});
    form.text({.name = "email",
               .label = text_of(visit, "people.form.email"),
               .hint = text_of(visit, "people.form.email-hint"),
               .value = person.email,
               .optional = true},
              {.kind = web::TextKind::email});
    form.radios({.name = "language",
                 .label = text_of(visit, "people.form.language"),
                 .value = person.language},
                {{"nl", text_of(visit, "people.language.nl")},
                 {"en", text_of(visit, "people.language.en")}});
    form.submit(visit.text("people.form.save"), back);
    return form.finish();
}

http::Response add_form(const Visit& visit, const std::optional<Error>& refusal) {
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("people.add.title"), .intro = visit.text("people.add.intro")});
    body.append(person_form(visit, {}, refusal, "/mensen"));
    return web::page(
        visit,
        {.title = text_of(visit, "people.add.title"), .above = above(visit), .refusal = refusal},
        std::move(body));
}

http::Response add_page(Visit& visit) {
    return add_form(visit, std::nullopt);
}

http::Response add(Visit& visit) {
    const auto added = identity::People{visit.work}.add(typed_person(visit));
    if (!added)
        return web::refused(visit, added.error(),
                            [&](const Error& error) { return add_form(visit, error); });
    return web::saved(visit, path_of(*added), "toegevoegd");
}

http::Response change_form(const Visit& visit, const PersonView& view,
                           const std::optional<Error>& refusal) {
    auto trail = above(visit);
    trail.push_back({path_of(view.person.id), view.person.full_name()});
    html::Html body;
    web::page_head(body, visit, {.title = visit.text("people.change.title")});
    body.append(person_form(visit, view.person, refusal, path_of(view.person.id)));
    return web::page(
        visit, {.title = text_of(visit, "people.change.title"), .above = trail, .refusal = refusal},
        std::move(body));
}

http::Response change_page(Visit& visit) {
    const auto view = person_at(visit);
    return view ? change_form(visit, *view, std::nullopt) : web::error_page(visit, 404);
}

http::Response change(Visit& visit) {
    const auto view = person_at(visit);
    if (!view) return web::error_page(visit, 404);
    const auto changed = identity::People{visit.work}.change(view->person.id, typed_person(visit));
    if (!changed)
        return web::refused(visit, changed.error(),
                            [&](const Error& error) { return change_form(visit, *view, error); });
    return web::saved(visit, path_of(view->person.id), "gewijzigd");
}

// The account

http::Response invited_page(const Visit& visit, const identity::Person& person,
                            const identity::Invitation& invitation) {
    const std::string scheme = visit.request.secure ? "https://" : "http://";
    const std::string address =
        scheme + std::string{visit.request.header("host").value_or(visit.request.host)} +
        invitation.path;
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("people.invite.title", {person.full_name()}),
                    .intro = visit.text("people.invite.intro")});
    web::copy_button(body, visit, visit.text("people.invite.copy"), address);
    web::paragraph(body,
                   visit.text("people.invite.expires", {visit.texts.moment(invitation.expires)}));
    web::paragraph(body, visit.text("people.invite.how"));
    web::more_link(body, visit, {path_of(person.id), text_of(visit, "people.invite.back")});
    auto response = web::page(
        visit, {.title = text_of(visit, "people.invite.short-title"), .above = above(visit)},
        std::move(body));
    response.compress = false;
    return response.with("Cache-Control", "no-store");
}

http::Response invite(Visit& visit) {
    const auto view = person_at(visit);
    if (!view) return web::error_page(visit, 404);
    const auto invitation = identity::invite(visit.work, view->person.id);
    if (invitation) return invited_page(visit, view->person, *invitation);
    return web::refused(visit, invitation.error(), [&](const Error& error) {
        const web::Link mend{path_of(view->person.id) + "/wijzigen",
                             text_of(visit, "people.change.act")};
        auto response = show_person(
            visit, *view,
            web::Notice{
                .kind = web::NoticeKind::error, .title = text_of(visit, error.text), .link = mend});
        response.status = web::status_of(error.kind);
        return response;
    });
}

http::Response end_sessions(Visit& visit) {
    const auto view = person_at(visit);
    if (!view) return web::error_page(visit, 404);
    const auto ended = PeopleService{visit.work}.end_sessions(view->person.id);
    if (!ended)
        return web::refused(visit, ended.error(), [&](const Error&) { return person_page(visit); });
    return web::saved(visit, path_of(view->person.id), "sessies");
}

}  // namespace

web::Routes person_routes() {
    return {
        web::get("/mensen/nieuw", Right::people_manage, add_page),
        web::post("/mensen/nieuw", Right::people_manage, add),
        web::get("/mensen/{id}", Right::people_view, person_page),
        web::get("/mensen/{id}/wijzigen", Right::people_manage, change_page),
        web::post("/mensen/{id}/wijzigen", Right::people_manage, change),
        web::post("/mensen/{id}/uitnodigen", Right::people_manage, invite),
        web::post("/mensen/{id}/sessies-beeindigen", Right::people_manage, end_sessions),
    };
}

}  // namespace vt::people
