// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/office_pages.h"

#include "modules/people/pages_parts.h"
#include "modules/people/people_service.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::people {
namespace {

using identity::Holding;
using identity::PersonId;
using identity::Right;
using web::Visit;

std::string path_of(const identity::Person& person) {
    return "/mensen/" + person.id.value;
}

Result<PersonView> person_at(const Visit& visit) {
    const auto id = id_at<PersonId>(visit, "id");
    if (!id) return Error{Refusal::not_found, "identity.error.person-unknown"};
    return PeopleService{visit.work}.find(*id);
}

// One office of one person, as the path names it.
struct OfficeAt {
    PersonView view{};
    Holding holding{};
};

Result<OfficeAt> office_at(const Visit& visit) {
    auto view = VT_TRY(person_at(visit));
    for (const Holding& holding : view.holdings)
        if (holding.id.value == visit.place("holding")) return OfficeAt{view, holding};
    return Error{Refusal::not_found, "identity.error.holding-unknown"};
}

http::Response form_page(const Visit& visit, const identity::Person& person, std::string_view title,
                         std::string_view intro, web::Form& form,
                         const std::optional<Error>& refusal) {
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = intro});
    body.append(form.finish());
    return web::page(visit,
                     {.title = std::string{title},
                      .above = {{"/mensen", text_of(visit, "people.roll.title")},
                                {path_of(person), person.full_name()}},
                      .refusal = refusal},
                     std::move(body));
}

// Giving

std::vector<web::Option> office_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const auto office : identity::kOffices)
        options.push_back({std::string{identity::code(office)}, office_name(visit, office)});
    return options;
}

std::vector<web::Option> member_options(const Visit& visit) {
    std::vector<web::Option> options;
    identity::Directory directory{visit.work.db};
    for (const auto& member : directory.members(identity::Body::council, visit.today()))
        options.push_back({member.id.value, member.full_name()});
    return options;
}

http::Response give_form(const Visit& visit, const PersonView& view,
                         const std::optional<Error>& refusal) {
    web::Form form{visit, visit.path, refusal};
    form.select({.name = "office", .label = text_of(visit, "people.office.which")},
                office_options(visit), visit.text("people.office.choose"));
    form.date({.name = "from", .label = text_of(visit, "people.office.from")});
    form.date({.name = "until",
               .label = text_of(visit, "people.office.until"),
               .hint = text_of(visit, "people.office.until-hint"),
               .optional = true});
    form.text({.name = "party",
               .label = text_of(visit, "people.office.party"),
               .hint = text_of(visit, "people.office.party-hint"),
               .optional = true});
    form.select({.name = "substitute_for",
                 .label = text_of(visit, "people.office.substitute"),
                 .hint = text_of(visit, "people.office.substitute-hint"),
                 .optional = true},
                member_options(visit), visit.text("people.office.nobody"));
    form.radios({.name = "scope", .label = text_of(visit, "people.office.scope"), .optional = true},
                {{"", text_of(visit, "people.office.scope-politicians")},
                 {"civil-servants", text_of(visit, "people.office.scope-civil-servants")}});
    form.checkbox(
        {.name = "external", .label = text_of(visit, "people.office.external"), .optional = true});
    form.text({.name = "note",
               .label = text_of(visit, "people.office.note"),
               .hint = text_of(visit, "people.office.note-hint"),
               .optional = true});
    form.submit(visit.text("people.office.give"), path_of(view.person));
    return form_page(visit, view.person, visit.text("people.office.title"),
                     visit.text("people.office.intro", {view.person.full_name()}), form, refusal);
}

http::Response give_page(Visit& visit) {
    const auto view = person_at(visit);
    return view ? give_form(visit, *view, std::nullopt) : web::error_page(visit, 404);
}

Result<identity::HoldingId> give_typed(const Visit& visit, const PersonView& view) {
    const auto office = identity::office_from_code(visit.form.value("office"));
    if (!office) return Error{Refusal::invalid, "people.error.office-missing", {}, "office"};
    identity::OfficeGiven given{.person = view.person.id, .office = *office};
    given.from = VT_TRY(typed_day(visit, "from"));
    given.until = VT_TRY(typed_optional_day(visit, "until"));
    given.party = visit.form.value("party");
    given.note = visit.form.value("note");
    given.external = visit.form.value("external") == "ja";
    given.scope = visit.form.value("scope");
    given.substitute_for = PersonId::parse(visit.form.value("substitute_for")).value_or(PersonId{});
    return PeopleService{visit.work}.give_office(given);
}

http::Response give(Visit& visit) {
    const auto view = person_at(visit);
    if (!view) return web::error_page(visit, 404);
    const auto given = give_typed(visit, *view);
    if (!given)
        return web::refused(visit, given.error(),
                            [&](const Error& error) { return give_form(visit, *view, error); });
    return web::saved(visit, path_of(view->person), "functie");
}

// Ending

http::Response end_form(const Visit& visit, const OfficeAt& at,
                        const std::optional<Error>& refusal) {
    web::Form form{visit, visit.path, refusal};
    form.date({.name = "until",
               .label = text_of(visit, "people.end.day"),
               .hint = text_of(visit, "people.end.day-hint"),
               .value = as_typed(visit.today())});
    form.submit(visit.text("people.end.act"), path_of(at.view.person));
    const std::string office = office_name(visit, at.holding.office);
    return form_page(visit, at.view.person, visit.text("people.end.title"),
                     visit.text("people.end.intro", {at.view.person.full_name(), office}), form,
                     refusal);
}

http::Response end_page(Visit& visit) {
    const auto at = office_at(visit);
    return at ? end_form(visit, *at, std::nullopt) : web::error_page(visit, 404);
}

Done end_typed(const Visit& visit, const OfficeAt& at) {
    const Day last_day = VT_TRY(typed_day(visit, "until"));
    return PeopleService{visit.work}.end_office(at.view.person.id, at.holding.id, last_day);
}

http::Response end(Visit& visit) {
    const auto at = office_at(visit);
    if (!at) return web::error_page(visit, 404);
    const auto ended = end_typed(visit, *at);
    if (!ended)
        return web::refused(visit, ended.error(),
                            [&](const Error& error) { return end_form(visit, *at, error); });
    return web::saved(visit, path_of(at->view.person), "functie-beeindigd");
}

// Another group

http::Response group_form(const Visit& visit, const OfficeAt& at,
                          const std::optional<Error>& refusal) {
    web::Form form{visit, visit.path, refusal};
    form.text({.name = "party",
               .label = text_of(visit, "people.split.party"),
               .hint = text_of(visit, "people.split.party-hint")});
    form.date({.name = "from",
               .label = text_of(visit, "people.split.day"),
               .hint = text_of(visit, "people.split.day-hint")});
    form.submit(visit.text("people.split.act"), path_of(at.view.person));
    return form_page(
        visit, at.view.person, visit.text("people.split.title"),
        visit.text("people.split.intro", {at.view.person.full_name(), at.holding.party}), form,
        refusal);
}

http::Response group_page(Visit& visit) {
    const auto at = office_at(visit);
    return at ? group_form(visit, *at, std::nullopt) : web::error_page(visit, 404);
}

Done split_typed(const Visit& visit, const OfficeAt& at) {
    const Day from = VT_TRY(typed_day(visit, "from"));
    return PeopleService{visit.work}.change_party(at.view.person.id, at.holding.id, from,
                                                  visit.form.value("party"));
}

http::Response change_group(Visit& visit) {
    const auto at = office_at(visit);
    if (!at) return web::error_page(visit, 404);
    const auto changed = split_typed(visit, *at);
    if (!changed)
        return web::refused(visit, changed.error(),
                            [&](const Error& error) { return group_form(visit, *at, error); });
    return web::saved(visit, path_of(at->view.person), "groep");
}

}  // namespace

web::Routes office_routes() {
    const std::string holding = "/mensen/{id}/functies/{holding}";
    return {
        web::get("/mensen/{id}/functie", Right::people_manage, give_page),
        web::post("/mensen/{id}/functie", Right::people_manage, give),
        web::get(holding + "/beeindigen", Right::people_manage, end_page),
        web::post(holding + "/beeindigen", Right::people_manage, end),
        web::get(holding + "/groep", Right::people_manage, group_page),
        web::post(holding + "/groep", Right::people_manage, change_group),
    };
}

}  // namespace vt::people
