// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/evidence_pages.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>

#include "base/text.h"
#include "files/files.h"
#include "identity/directory.h"
#include "modules/programme/dialogue_service.h"
#include "modules/programme/evidence_service.h"
#include "modules/programme/limits.h"
#include "modules/programme/measure_service.h"
#include "modules/programme/sharing.h"
#include "modules/programme/words.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

constexpr std::int64_t kKilobyte = 1000;
constexpr std::int64_t kMegabyte = 1000 * kKilobyte;

std::string size_words(std::int64_t bytes) {
    if (bytes < kMegabyte) return fmt::format("{} kB", (bytes + kKilobyte - 1) / kKilobyte);
    return fmt::format("{} MB", (bytes + kMegabyte / 2) / kMegabyte);
}

Result<Evidence> found(const web::Visit& visit, const PageGround& ground) {
    const auto id = EvidenceId::parse(visit.place("id"));
    if (!id) return Error{Refusal::not_found, "programme.error.unknown_evidence"};
    return EvidenceService{visit.work, ground.grounds}.find(*id);
}

std::vector<MeasureView> measures_of(const web::Visit& visit, const PageGround& ground,
                                     const Evidence& evidence) {
    auto measures = MeasureService{visit.work, ground.grounds}.all();
    std::erase_if(measures,
                  [&](const MeasureView& measure) { return !evidence.serves(measure.id); });
    return measures;
}

bool may_handle(const web::Visit& visit, const std::vector<MeasureView>& measures,
                const Evidence& evidence) {
    return std::all_of(measures.begin(), measures.end(), [&](const MeasureView& measure) {
        return may_record(visit.actor(), measure, evidence.public_act);
    });
}

std::string name_of(const web::Visit& visit, const identity::PersonId& person) {
    const auto known = identity::Directory{visit.work.db}.person(person);
    return known ? known->short_name() : std::string{visit.text("programme.evidence.system")};
}

std::string title_of(const web::Visit& visit, const Evidence& evidence) {
    if (!evidence.title.empty()) return evidence.title;
    return visit.text("programme.measure.evidence-of", {visit.texts.day(evidence.day)});
}

std::string bodies_of(const web::Visit& visit, const Evidence& evidence) {
    std::vector<std::string> bodies;
    for (const std::string& body : evidence.bodies) bodies.push_back(say(visit, body_word(body)));
    return capitalised(visit.texts.joined(bodies));
}

std::string attendance_words(const web::Visit& visit, const Evidence& evidence) {
    if (!evidence.present) return {};
    if (!evidence.invited) return std::to_string(*evidence.present);
    return visit.text("programme.evidence.present-of",
                      {std::to_string(*evidence.present), std::to_string(*evidence.invited)});
}

html::Html measure_links(const web::Visit& visit, const std::vector<MeasureView>& measures) {
    html::Html links;
    for (const MeasureView& measure : measures) {
        if (!links.empty()) html::out<"<br>">(links);
        web::link(links, visit, measure_path(measure.id), title_html(visit, measure));
    }
    return links;
}

std::vector<web::DataRow> facts_of(const web::Visit& visit, const PageGround& ground,
                                   const Evidence& evidence,
                                   const std::vector<MeasureView>& measures) {
    std::vector<web::DataRow> rows;
    const auto add = [&](std::string_view key, html::Html value) {
        if (!value.empty())
            rows.push_back({std::string{visit.text(key)}, std::move(value), std::nullopt});
    };
    add("programme.evidence.fact-day", html::text(visit.texts.weekday_day(evidence.day)));
    add("programme.evidence.fact-kind", html::text(say(visit, word(evidence.kind))));
    add("programme.evidence.fact-body", html::text(bodies_of(visit, evidence)));
    if (evidence.form)
        add("programme.evidence.fact-form", html::text(say(visit, word(*evidence.form))));
    add("programme.evidence.fact-present", html::text(attendance_words(visit, evidence)));
    add("programme.evidence.fact-reference", html::text(evidence.reference));
    add("programme.evidence.fact-measures", measure_links(visit, measures));
    // Of a smaller circle only who was in it may open the dialogue itself.
    if (evidence.dialogue && DialogueService{visit.work, ground.grounds}.find(*evidence.dialogue)) {
        html::Html dialogue;
        web::link(dialogue, visit, "/programma/gesprekken/" + evidence.dialogue->value,
                  visit.text("programme.evidence.to-dialogue"));
        add("programme.evidence.fact-dialogue", std::move(dialogue));
    }
    add("programme.evidence.fact-recorded",
        html::text(visit.text(
            "programme.evidence.recorded-by",
            {visit.texts.moment(evidence.recorded_at), name_of(visit, evidence.recorded_by)})));
    return rows;
}

void report(html::Html& html, const web::Visit& visit, const Evidence& evidence) {
    if (evidence.report.empty()) return;
    web::section(html, {.id = "report", .title = visit.text("programme.evidence.report")},
                 [&](html::Html& part) {
                     for (const std::string_view line : split(evidence.report, '\n'))
                         if (!trim(line).empty())
                             web::paragraph(part, web::typed_here(visit, trim(line)));
                 });
}

void attachments(html::Html& html, const web::Visit& visit, const Evidence& evidence) {
    std::vector<web::FileEntry> entries;
    for (const files::FileId& id : evidence.attachments)
        if (const auto file = files::meta(visit.work.db, id); file && !file->withdrawn)
            entries.push_back({.name = file->name,
                               .path = evidence_path(evidence.id) + "/bijlagen/" + id.value,
                               .about = size_words(file->size)});
    if (entries.empty()) return;
    web::section(html, {.id = "attachments", .title = visit.text("programme.evidence.attachments")},
                 [&](html::Html& part) { web::file_list(part, visit, entries); });
}

void withdrawal(html::Html& html, const web::Visit& visit, const Evidence& evidence,
                const std::optional<Error>& refusal) {
    const std::string path = evidence_path(evidence.id);
    if (evidence.withdrawn) {
        web::action_group(html, [&](html::Html& part) {
            web::post_button(part, visit,
                             {.action = path + "/terugzetten",
                              .text = std::string{visit.text("programme.evidence.restore")}});
        });
        return;
    }
    web::Form form{visit, path + "/intrekken", refusal};
    form.area({.name = "reason",
               .label = std::string{visit.text("programme.evidence.withdraw-reason")},
               .hint = std::string{visit.text("programme.evidence.withdraw-hint")}},
              static_cast<int>(kReasonMax), 3);
    form.submit_negative(visit.text("programme.evidence.withdraw"));
    const html::Html made = form.finish();
    web::details(
        html, visit.text("programme.evidence.withdraw-title"),
        [&](html::Html& part) { part.append(made); }, refusal.has_value());
}

http::Response evidence_page(const web::Visit& visit, const PageGround& ground,
                             const Evidence& evidence, const std::optional<Error>& refusal) {
    const auto measures = measures_of(visit, ground, evidence);
    const std::string title = title_of(visit, evidence);
    web::PageFrame frame{.title = title,
                         .above = {programme_link(visit)},
                         .notice = done_notice(visit),
                         .refusal = refusal};
    if (!measures.empty()) frame.above.push_back(measure_link(visit, measures.front()));
    html::Html body;
    web::page_head(body, visit,
                   {.title = title,
                    .above = visit.text("programme.evidence.above"),
                    .typed = !evidence.title.empty()});
    if (evidence.withdrawn)
        web::notice(body, visit,
                    {.kind = web::NoticeKind::warning,
                     .title = visit.text("programme.evidence.withdrawn-on",
                                         {visit.texts.day(evidence.withdrawn->day)}),
                     .text = evidence.withdrawn->reason});
    web::data_list(body, visit, facts_of(visit, ground, evidence, measures));
    report(body, visit, evidence);
    attachments(body, visit, evidence);
    if (may_handle(visit, measures, evidence)) withdrawal(body, visit, evidence, refusal);
    return web::page(visit, frame, std::move(body));
}

http::Response show(web::Visit& visit, PageGround& ground) {
    const auto evidence = found(visit, ground);
    if (!evidence) return web::error_page(visit, 404);
    return evidence_page(visit, ground, *evidence, std::nullopt);
}

http::Response answer_to(const web::Visit& visit, const PageGround& ground,
                         const Evidence& evidence, const Done& outcome, std::string_view what) {
    if (outcome) return web::saved(visit, evidence_path(evidence.id), what);
    return web::refused(visit, outcome.error(), [&](const Error& refusal) {
        return evidence_page(visit, ground, evidence, refusal);
    });
}

http::Response withdraw(web::Visit& visit, PageGround& ground) {
    const auto evidence = found(visit, ground);
    if (!evidence) return web::error_page(visit, 404);
    EvidenceService service{visit.work, ground.grounds};
    return answer_to(visit, ground, *evidence,
                     service.withdraw(evidence->id, typed(visit, "reason")), "ingetrokken");
}

http::Response restore(web::Visit& visit, PageGround& ground) {
    const auto evidence = found(visit, ground);
    if (!evidence) return web::error_page(visit, 404);
    EvidenceService service{visit.work, ground.grounds};
    return answer_to(visit, ground, *evidence, service.restore(evidence->id), "teruggezet");
}

http::Response attachment(web::Visit& visit, PageGround& ground) {
    const auto evidence = found(visit, ground);
    const auto file = files::FileId::parse(visit.place("file"));
    if (!evidence || !file) return web::error_page(visit, 404);
    const auto& attached = evidence->attachments;
    if (std::find(attached.begin(), attached.end(), *file) == attached.end())
        return web::error_page(visit, 404);
    auto download = files::download(visit.work.db, *file);
    if (!download) return web::error_page(visit, 404);
    http::Response response{.body = std::move(download->bytes)};
    for (auto& [name, value] : download->headers) response.with(name, value);
    return response;
}

}  // namespace

web::Routes evidence_routes(const std::shared_ptr<PageGround>& ground) {
    const std::string path = "/programma/bewijs/{id}";
    return {web::get(path, Right::programme_state, with(ground, show)),
            web::get(path + "/bijlagen/{file}", Right::programme_state, with(ground, attachment)),
            web::post(path + "/intrekken", Right::programme_record, with(ground, withdraw)),
            web::post(path + "/terugzetten", Right::programme_record, with(ground, restore))};
}

}  // namespace vt::programme
