// SPDX-License-Identifier: EUPL-1.2
// /afgesproken/citeren/{bron}/{id}: the text for the minutes, and recording that an agreement was
// cited.
#include "modules/agreed/citation.h"
#include "modules/agreed/pages_parts.h"
#include "modules/agreed/reference_service.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::agreed {
namespace {

using identity::Right;
using web::Visit;

constexpr std::string_view kRecorded = "vastgelegd";

// Which agreement the address names.
struct Asked {
    std::string room{};
    std::string entry_id{};
};

Asked asked(const Visit& visit) {
    return {std::string{visit.place("bron")}, std::string{visit.place("id")}};
}

std::string as_typed(Day day) {
    const std::string iso = day.iso();
    return iso.substr(8, 2) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

void minutes(html::Html& html, const Visit& visit, const search::Entry& entry) {
    const std::string text = citation(entry, web::whole_address(visit, entry.link), visit.texts);
    html::out<
        R"(<div class="vt-copy"><p class="vt-minutes">{}</p><button
class="nl-button nl-button--primary" type="button" data-copy="{}" data-done="{}"
hidden>{}</button><span role="status"></span></div>)">(html, web::typed_here(visit, text), text,
                                                       visit.text("agreed.cite.copied"),
                                                       visit.text("agreed.cite.copy"));
    web::more_link(html, visit, {entry.link, text_of(visit, "agreed.cite.read")});
}

html::Html record_form(const Visit& visit, const Asked& which,
                       const std::optional<Error>& refusal) {
    std::vector<web::Option> bodies;
    for (const Body body : kBodies)
        bodies.push_back({.value = std::string{code(body)}, .text = body_name(visit, body)});
    web::Form form{visit, cite_path(which.room, which.entry_id), refusal};
    form.radios({.name = "body", .label = text_of(visit, "agreed.record.body")}, bodies);
    form.date({.name = "day",
               .label = text_of(visit, "agreed.record.day"),
               .value = as_typed(visit.today())});
    form.text({.name = "occasion",
               .label = text_of(visit, "agreed.record.occasion"),
               .hint = text_of(visit, "agreed.record.occasion-hint"),
               .optional = true},
              {.characters_max = static_cast<int>(kOccasionMax)});
    form.submit(visit.text("agreed.record.act"));
    return form.finish();
}

std::optional<web::Notice> notice_of(const Visit& visit) {
    if (visit.query.value("gelukt") != kRecorded) return std::nullopt;
    return web::Notice{
        .kind = web::NoticeKind::ok,
        .title = text_of(visit, "agreed.record.done"),
        .link = web::Link{std::string{kReferencesPath}, text_of(visit, "agreed.references.all")}};
}

http::Response citation_page(const Visit& visit, PageGround& ground,
                             const std::optional<Error>& refusal) {
    const ReferenceService service{visit.work, ground.grounds};
    const Asked which = asked(visit);
    const auto entry = service.agreement(which.room, which.entry_id);
    if (!entry) return web::error_page(visit, 404);
    html::Html body;
    web::page_head(body, visit,
                   {.title = entry->title,
                    .intro = visit.text("agreed.cite.intro"),
                    .above = visit.text("agreed.cite.title")});
    minutes(body, visit, *entry);
    if (service.may_record())
        web::section(body,
                     {.id = "vastleggen",
                      .title = visit.text("agreed.record.title"),
                      .intro = visit.text("agreed.record.intro")},
                     [&](html::Html& part) { part.append(record_form(visit, which, refusal)); });
    return web::page(visit,
                     {.title = visit.text("agreed.cite.page", {entry->title}),
                      .above = {{std::string{kSearchPath}, text_of(visit, "agreed.search.title")}},
                      .notice = refusal ? std::nullopt : notice_of(visit),
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

http::Response record(Visit& visit, PageGround& ground) {
    const Asked which = asked(visit);
    if (!ReferenceService{visit.work, ground.grounds}.agreement(which.room, which.entry_id))
        return web::error_page(visit, 404);
    const auto form_page = [&](const Error& error) { return citation_page(visit, ground, error); };
    const auto day = Day::parse_typed(visit.form.value("day"));
    if (!day)
        return web::refused(visit, {Refusal::invalid, "agreed.error.day", {}, "day"}, form_page);
    const auto recorded = ReferenceService{visit.work, ground.grounds}.record(
        {.room = which.room,
         .entry_id = which.entry_id,
         .body = std::string{visit.form.value("body")},
         .day = *day,
         .occasion = std::string{visit.form.value("occasion")}});
    if (!recorded) return web::refused(visit, recorded.error(), form_page);
    return web::saved(visit, cite_path(which.room, which.entry_id), kRecorded);
}

}  // namespace

web::Routes citation_routes(const SharedGround& ground) {
    const std::string one = std::string{kCitePath} + "/{bron}/{id}";
    return {
        web::get(one, Right::open,
                 [ground](Visit& visit) { return citation_page(visit, *ground, std::nullopt); }),
        web::post(one, Right::norms_write,
                  [ground](Visit& visit) { return record(visit, *ground); })};
}

}  // namespace vt::agreed
