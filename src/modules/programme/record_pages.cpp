// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "files/files.h"
#include "modules/programme/evidence_pages.h"
#include "modules/programme/evidence_service.h"
#include "modules/programme/limits.h"
#include "modules/programme/measure_service.h"
#include "modules/programme/sharing.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

bool records(const identity::Actor& actor, const MeasureView& measure) {
    return may_record(actor, measure, false) || may_record(actor, measure, true);
}

http::Response form_page(const web::Visit& visit, const PageGround& ground, const MeasurePage& page,
                         const std::vector<Error>& faults) {
    const std::string title{visit.text("programme.evidence.record-title")};
    const std::string measure = page.measure.title_in(visit.texts.language());
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = measure});
    body.append(evidence_form(visit, ground, page, faults));
    return web::page(visit,
                     {.title = title,
                      .above = {programme_link(visit), measure_link(visit, page.measure)},
                      .refusal = first_of(faults)},
                     std::move(body));
}

// The measure, where the actor may record for it.
Result<MeasurePage> recording(const web::Visit& visit, const PageGround& ground) {
    MeasurePage page =
        VT_TRY((OverviewService{visit.work, ground.grounds}.measure(visit.place("id"))));
    if (!page.may_record && !page.may_record_public_act)
        return Error{Refusal::forbidden, "programme.error.not_yours_to_record"};
    return page;
}

Result<bool> typed_public_act(const web::Visit& visit, const MeasurePage& page) {
    if (page.measure.sharing != content::Sharing::public_acts) return false;
    if (!page.may_record) return true;
    const std::string answer = typed(visit, "public");
    if (answer != "ja" && answer != "nee") return invalid("public_or_not", "public");
    return answer == "ja";
}

Result<content::EvidenceKind> typed_kind(const web::Visit& visit) {
    const auto kind = content::evidence_kind_from_code(typed(visit, "kind"));
    if (!kind) return invalid("no_kind", "kind");
    return *kind;
}

template <class Id>
Result<std::optional<Id>> typed_id(const web::Visit& visit, std::string_view field,
                                   std::string_view unknown) {
    const std::string text = typed(visit, field);
    if (text.empty()) return std::optional<Id>{};
    const auto id = Id::parse(text);
    if (!id) return invalid(unknown, field);
    return std::optional<Id>{*id};
}

Result<std::vector<Id<files::FileTag>>> attached(const web::Visit& visit) {
    std::vector<Id<files::FileTag>> ids;
    for (const http::UploadedFile& file : visit.form.files()) {
        if (file.field != "attachments") continue;
        if (ids.size() == kAttachmentsPerForm)
            return invalid("too_many_attachments", "attachments",
                           {std::to_string(kAttachmentsPerForm)});
        auto stored = files::store(visit.work, file.name, file.bytes);
        if (!stored) {
            Error refusal = stored.error();
            refusal.field = "attachments";
            return refusal;
        }
        ids.push_back(*stored);
    }
    return ids;
}

std::vector<std::string> values(const web::Visit& visit, std::string_view field) {
    const auto found = visit.form.values(field);
    return {found.begin(), found.end()};
}

void check_words(Reading& form, const web::Visit& visit, const EvidenceTyped& evidence) {
    form.check(filled(evidence.title, kTitleMax, "title", "title_missing"));
    form.check(fits(evidence.report, kReportMax, "report"));
    check_names(form, visit, {"title", "report"});
}

EvidenceTyped evidence_typed(Reading& form, const web::Visit& visit, const MeasurePage& page) {
    EvidenceTyped evidence;
    evidence.public_act = form.value(typed_public_act(visit, page));
    evidence.kind = form.value(typed_kind(visit));
    evidence.day = form.value(typed_day(visit, "day"));
    evidence.bodies = values(visit, "body");
    if (evidence.bodies.empty() && asks_body(page.measure))
        form.check(invalid("unknown_body", "body"));
    evidence.title = typed(visit, "title");
    evidence.report = typed(visit, "report");
    evidence.reference = typed(visit, "reference");
    evidence.form = form_from_code(typed(visit, "form"));
    if (!page.measure.day_only) check_words(form, visit, evidence);
    evidence.present = form.value(typed_number(visit, "present"));
    evidence.invited = form.value(typed_number(visit, "invited"));
    evidence.occurrence =
        form.value(typed_id<OccurrenceId>(visit, "occurrence", "unknown_occurrence"));
    evidence.measures = values(visit, "measures");
    evidence.measures.push_back(page.measure.id);
    return evidence;
}

Result<EvidenceId> record_read(const web::Visit& visit, const PageGround& ground,
                               EvidenceTyped evidence) {
    evidence.attachments = VT_TRY(attached(visit));
    return EvidenceService{visit.work, ground.grounds}.record(evidence);
}

http::Response form(web::Visit& visit, PageGround& ground) {
    const auto page = recording(visit, ground);
    if (!page) return web::error_page(visit, web::status_of(page.error().kind));
    return form_page(visit, ground, *page, {});
}

http::Response record(web::Visit& visit, PageGround& ground) {
    const auto page = recording(visit, ground);
    if (!page) return web::error_page(visit, web::status_of(page.error().kind));
    Reading form;
    EvidenceTyped evidence = evidence_typed(form, visit, *page);
    if (!form.is_right()) return form_page(visit, ground, *page, form.faults());
    const auto recorded = record_read(visit, ground, std::move(evidence));
    if (recorded) return web::saved(visit, measure_path(page->measure.id), "vastgelegd");
    return web::refused(visit, recorded.error(), [&](const Error& refusal) {
        return form_page(visit, ground, *page, {refusal});
    });
}

html::Html picking(const web::Visit& visit, const std::vector<MeasureView>& measures) {
    std::vector<web::Option> options;
    for (const MeasureView& measure : measures)
        options.push_back({.value = measure.id, .text = measure.title_in(visit.texts.language())});
    auto form = web::Form::filter(visit, "/programma/vastleggen");
    form.select(
        {.name = "maatregel", .label = std::string{visit.text("programme.evidence.pick-measure")}},
        options, visit.text("programme.evidence.pick-choose"));
    form.submit(visit.text("programme.evidence.pick-submit"));
    return form.finish();
}

// Which measure first. Without JavaScript that is a page of its own.
http::Response pick(web::Visit& visit, PageGround& ground) {
    auto measures = MeasureService{visit.work, ground.grounds}.all();
    std::erase_if(measures, [&](const MeasureView& measure) {
        return !measure.asks() || !records(visit.actor(), measure);
    });
    const auto chosen = visit.query.value("maatregel");
    for (const MeasureView& measure : measures)
        if (measure.id == chosen)
            return web::see_other(visit, measure_path(measure.id) + "/vastleggen");
    const std::string title{visit.text("programme.evidence.record-title")};
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("programme.evidence.pick-intro")});
    if (measures.empty())
        web::paragraph(body, visit.text("programme.evidence.pick-none"));
    else
        body.append(picking(visit, measures));
    return web::page(visit, {.title = title, .above = {programme_link(visit)}}, std::move(body));
}

}  // namespace

web::Routes record_routes(const std::shared_ptr<PageGround>& ground) {
    constexpr auto pattern = "/programma/maatregelen/{id}/vastleggen";
    return {web::get("/programma/vastleggen", Right::programme_record, with(ground, pick)),
            web::get(pattern, Right::programme_record, with(ground, form)),
            web::post(pattern, Right::programme_record, with(ground, record), web::kUploadBodyMax)};
}

}  // namespace vt::programme
