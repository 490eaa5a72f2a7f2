// SPDX-License-Identifier: EUPL-1.2
// Committing to a text, on a phone, with all of it on the page; and how many did.
#include "identity/rights.h"
#include "modules/codes/commitment_service.h"
#include "modules/codes/comparison.h"
#include "modules/codes/comparison_pages.h"
#include "modules/codes/pages.h"
#include "modules/codes/pages_parts.h"
#include "web/components/button.h"
#include "web/components/table.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

constexpr std::string_view kYes = "ja";
constexpr std::string_view kNo = "nee";

// What the person committed to before, and how much of it changed.
void since_part(html::Html& body, const Visit& visit, const OwnCommitment& own,
                const Reading& reading) {
    if (!own.earlier || own.answer) return;
    const auto before = DocumentService{visit.work}.read(own.document.id, own.earlier->id);
    if (!before) return;
    const Comparison comparison = compare(before->text, reading.text);
    std::vector<std::string> lines;
    for (const Fate fate :
         {Fate::reworded, Fate::moved, Fate::split, Fate::merged, Fate::added, Fate::removed})
        if (const auto count = comparison.count(Part::article, fate); count > 0)
            lines.push_back(visit.texts.count("codes.commitment.since." + std::string{code(fate)},
                                              static_cast<std::int64_t>(count)));
    if (lines.empty()) lines.push_back(say(visit, "commitment.since.nothing"));
    web::section(
        body, {.id = "veranderd", .title = say(visit, "commitment.since", {own.earlier->label})},
        [&](html::Html& part) {
            web::bullet_list(part, lines);
            web::more_link(
                part, visit,
                {compare_path(own.earlier->id, own.version.id), say(visit, "commitment.compare")});
        });
}

void answer_buttons(html::Html& body, const Visit& visit, const OwnCommitment& own) {
    const std::string path = path_of(own.version, "/toezegging");
    const auto button = [&](html::Html& group, std::string_view answer, std::string_view key,
                            web::ButtonLook look) {
        web::post_button(
            group, visit,
            {.action = path,
             .text = say(visit, key),
             .look = look,
             .fields = {{"antwoord", std::string{answer}}, {"tekst", own.version.sha256}}});
    };
    web::heading(body, 2, say(visit, "commitment.your-answer"));
    web::paragraph(body, say(visit, "commitment.for-good"));
    web::action_group(body, [&](html::Html& group) {
        button(group, kYes, "commitment.yes", web::ButtonLook::primary);
        if (!own.answer) button(group, kNo, "commitment.no", web::ButtonLook::secondary);
    });
}

void answered_notice(html::Html& body, const Visit& visit, const OwnCommitment& own) {
    if (!own.answer) return;
    const std::string day = visit.texts.day(own.answer->day);
    const std::string_view key = own.answer->declined ? "commitment.declined" : "commitment.given";
    web::notice(body, visit,
                {.kind = own.answer->declined ? web::NoticeKind::info : web::NoticeKind::ok,
                 .title = say(visit, key, {day})});
}

http::Response own_page(Visit& visit) {
    const auto reading = reading_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto own = CommitmentService{visit.work}.own(reading->version.id);
    if (!own) return web::error_page(visit, 404);
    const std::string title = say(visit, "commitment.to", {own->document.title});
    html::Html body;
    web::page_head(body, visit,
                   {.title = title,
                    .intro = visit.text("codes.commitment.intro"),
                    .above = label_of(visit, own->version)});
    altered_warning(body, visit, own->version);
    answered_notice(body, visit, *own);
    since_part(body, visit, *own, *reading);
    whole_text(body, visit, *reading);
    const bool open = !own->answer || own->answer->declined;
    if (open && own->version.state == State::adopted) answer_buttons(body, visit, *own);
    return web::page(visit,
                     {.title = title,
                      .above = above(visit, *reading),
                      .notice = done_notice(visit),
                      .narrow = true},
                     std::move(body));
}

http::Response answer(Visit& visit) {
    const auto version = id_at<VersionId>(visit, "version");
    if (!version) return web::error_page(visit, 404);
    CommitmentService service{visit.work};
    if (!service.own(*version)) return web::error_page(visit, 404);
    const auto given = visit.form.value("antwoord");
    const bool declined = given == kNo;
    if (!declined && given != kYes)
        return refused_page(visit, {Refusal::invalid, "codes.error.no-answer"});
    const auto seen = visit.form.value("tekst");
    const auto outcome =
        declined ? service.decline(*version, seen) : service.commit(*version, seen);
    if (!outcome) return refused_page(visit, outcome.error());
    const auto own = service.own(*version);
    return saved(visit, path_of(own->version, "/toezegging"), declined ? "declined" : "committed");
}

// How many, and for the clerk who

std::string answer_in_words(const Visit& visit, const AskedPerson& asked) {
    if (!asked.answer) return say(visit, asked.is_new ? "commitment.new" : "commitment.open");
    const std::string day = visit.texts.day(asked.answer->day);
    return say(visit, asked.answer->declined ? "commitment.row-declined" : "commitment.row-given",
               {day});
}

void people_table(html::Html& body, const Visit& visit, const CommitmentOverview& overview) {
    web::Table table{.id = "toezeggingen-tabel",
                     .caption = say(visit, "commitment.by-name"),
                     .columns = {{say(visit, "commitment.name")},
                                 {say(visit, "commitment.office")},
                                 {say(visit, "commitment.answer")}}};
    for (const AskedPerson& asked : overview.people)
        table.rows.push_back({asked.person.full_name(),
                              office_name(visit, identity::code(asked.office)),
                              answer_in_words(visit, asked)});
    web::table(body, table);
}

}  // namespace

std::string how_many(const Visit& visit, const CommitmentOverview& overview) {
    if (overview.withheld)
        return say(visit, "commitment.withheld", {std::to_string(overview.asked)});
    return say(visit, "commitment.of",
               {std::to_string(overview.committed), std::to_string(overview.asked)});
}

namespace {

http::Response overview_page(Visit& visit) {
    const auto reading = reading_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto overview = CommitmentService{visit.work}.overview(reading->version.id);
    if (!overview) return web::error_page(visit, 404);
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("codes.commitment.overview"),
                    .intro = visit.text("codes.commitment.overview-intro"),
                    .above = name_of(visit, reading->document)});
    if (overview->asked == 0)
        web::empty_state(body, visit,
                         {.title = say(visit, "commitment.nobody"),
                          .text = say(visit, "commitment.nobody-text")});
    else
        web::paragraph(body, how_many(visit, *overview));
    if (overview->welcome_committed > 0)
        web::paragraph(body,
                       visit.texts.count("codes.commitment.welcome", overview->welcome_committed));
    if (!overview->people.empty()) people_table(body, visit, *overview);
    return web::page(visit,
                     {.title = say(visit, "commitment.overview"), .above = above(visit, *reading)},
                     std::move(body));
}

}  // namespace

web::Routes commitment_routes() {
    const std::string version{kVersionPattern};
    return {
        web::get(version + "/toezegging", Right::norms_commit, own_page),
        web::post(version + "/toezegging", Right::norms_commit, answer),
        web::get(version + "/toezeggingen", Right::norms_read, overview_page),
    };
}

}  // namespace vt::codes
