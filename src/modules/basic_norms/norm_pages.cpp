// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/norm_pages.h"

#include "base/text.h"
#include "content/measure.h"
#include "modules/basic_norms/pages_parts.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::basic_norms {
namespace {

using identity::Right;
using web::Visit;

struct Asked {
    NormYear year{};
    NormOfYear norm{};
    std::string path() const { return norm_path(year.year, *norm.norm); }
};

std::string title_of(const Visit& visit, const Asked& asked) {
    return std::string{asked.norm.norm->title.in(visit.texts.language())};
}

std::string question_words(const Visit& visit, const AnsweredQuestion& one) {
    return std::string{one.question->question.in(visit.texts.language())};
}

// "Bewijs kan zijn: besluit, enquête. In 2025: 2: Op papier."
std::string hint_of(const Visit& visit, const Asked& asked, const AnsweredQuestion& one) {
    std::vector<std::string> kinds;
    for (const auto kind : one.question->evidence)
        kinds.push_back(text_of(visit, "basic_norms.evidence." + std::string{kind}));
    std::string hint = visit.text("basic_norms.norm.evidence-kinds", {visit.texts.joined(kinds)});
    if (one.last_year)
        hint += " " + visit.text("basic_norms.norm.last-year",
                                 {std::to_string(asked.year.year - 1),
                                  answer_words(visit, one.last_year->value)});
    return hint;
}

std::vector<web::Option> scale_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (int value = 0; value <= content::kNormScaleMax; ++value)
        options.push_back({.value = std::to_string(value), .text = answer_words(visit, value)});
    return options;
}

void last_evidence(web::Form& form, const Visit& visit, const Asked& asked,
                   const AnsweredQuestion& one) {
    if (!one.last_year || one.last_year->evidence.empty()) return;
    html::Html words;
    html::out<"{} ">(
        words, visit.text("basic_norms.norm.last-evidence", {std::to_string(asked.year.year - 1)}));
    words.append(web::typed_here(visit, one.last_year->evidence));
    html::Html said;
    web::paragraph(said, words);
    form.content(said);
}

void question_fields(web::Form& form, const Visit& visit, const Asked& asked, std::size_t at) {
    const AnsweredQuestion& one = asked.norm.questions[at];
    const std::string id{one.question->id};
    const std::string number = std::to_string(at + 1);
    form.heading(number + ". " + question_words(visit, one));
    form.radios({.name = id,
                 .label = visit.text("basic_norms.norm.your-answer", {number}),
                 .hint = hint_of(visit, asked, one),
                 .value = one.answer ? std::to_string(one.answer->value) : std::string{},
                 .optional = true},
                scale_options(visit));
    last_evidence(form, visit, asked, one);
    form.area({.name = id + "-evidence",
               .label = visit.text("basic_norms.norm.evidence", {number}),
               .hint = text_of(visit, "basic_norms.norm.no-names"),
               .value = one.answer ? one.answer->evidence : std::string{},
               .optional = true},
              static_cast<int>(kEvidenceMax), 3);
    const identity::Office owner = one.answer ? one.answer->owner : usual_owner(*asked.norm.norm);
    form.select({.name = id + "-owner",
                 .label = visit.text("basic_norms.norm.owner", {number}),
                 .value = std::string{identity::code(owner)}},
                owner_options(visit, asked.year.group));
}

void laws(html::Html& body, const Visit& visit, const content::BasicNorm& norm) {
    std::vector<html::Html> items;
    for (const auto id : norm.laws) {
        const content::Law* law = content::find_law(id);
        if (!law) continue;
        const auto language = visit.texts.language();
        std::string name{law->name.in(language)};
        if (!law->article.empty())
            name = visit.text("basic_norms.norm.article", {law->article, name});
        if (law->text_date)
            name +=
                " " + visit.text("basic_norms.norm.text-of", {visit.texts.day(*law->text_date)});
        html::Html item;
        if (law->url.empty())
            html::out<"{}">(item, name);
        else
            web::external_link(item, visit, law->url, name);
        html::out<". {}">(item, law->summary.in(language));
        items.push_back(std::move(item));
    }
    if (items.empty()) return;
    web::section(body, {.id = "wet", .title = visit.text("basic_norms.norm.laws")},
                 [&](html::Html& part) { web::bullet_list(part, items); });
}

// For who does not answer this norm, and once the year is closed.
void answers_table(html::Html& body, const Visit& visit, const Asked& asked) {
    web::Table table{.id = "antwoorden",
                     .caption = text_of(visit, "basic_norms.norm.answers"),
                     .columns = {{text_of(visit, "basic_norms.norm.asked")},
                                 {text_of(visit, "basic_norms.norm.answer")},
                                 {text_of(visit, "basic_norms.norm.shown-by")},
                                 {text_of(visit, "basic_norms.actions.who")},
                                 {visit.text("basic_norms.norm.in-year",
                                             {std::to_string(asked.year.year - 1)})}}};
    for (const AnsweredQuestion& one : asked.norm.questions)
        table.rows.push_back({question_words(visit, one), answer_badge(visit, one.answer),
                              one.answer ? evidence_words(visit, *one.answer) : html::text("-"),
                              one.answer ? office_name(visit, one.answer->owner) : std::string{"-"},
                              answer_badge(visit, one.last_year)});
    web::table(body, table);
}

html::Html answer_form(const Visit& visit, const Asked& asked,
                       const std::optional<Error>& refusal) {
    web::Form form{visit, asked.path(), refusal};
    for (std::size_t at = 0; at < asked.norm.questions.size(); ++at)
        question_fields(form, visit, asked, at);
    form.submit(visit.text("basic_norms.norm.save"), year_path(asked.year.year, asked.year.group));
    return form.finish();
}

std::optional<web::Notice> notice_of(const Visit& visit) {
    if (visit.query.value("gelukt") != "opgeslagen") return std::nullopt;
    return web::Notice{.kind = web::NoticeKind::ok,
                       .title = text_of(visit, "basic_norms.done.next")};
}

http::Response show(const Visit& visit, const Asked& asked, const std::optional<Error>& refusal) {
    const content::BasicNorm& norm = *asked.norm.norm;
    const std::string title = title_of(visit, asked);
    const std::string above_title = year_title(visit, asked.year);
    html::Html body;
    web::page_head(body, visit,
                   {.title = title,
                    .intro = norm.handbook_area ? visit.text("basic_norms.norm.handbook") : "",
                    .above = above_title});
    const bool answers = !asked.year.closing && NormService{visit.work}.may_answer(norm);
    if (answers)
        body.append(answer_form(visit, asked, refusal));
    else
        answers_table(body, visit, asked);
    laws(body, visit, norm);
    return web::page(visit,
                     {.title = title,
                      .above = above(visit, asked.year),
                      .notice = notice_of(visit),
                      .refusal = refusal},
                     std::move(body));
}

Result<Asked> asked_norm(const Visit& visit) {
    NormYear year = VT_TRY(asked_year(visit));
    const NormOfYear* norm = year.find(visit.place("norm"));
    if (!norm) return Error{Refusal::not_found, "basic_norms.error.unknown"};
    return Asked{year, *norm};
}

http::Response norm_page(Visit& visit) {
    const auto asked = asked_norm(visit);
    if (!asked) return web::error_page(visit, 404);
    return show(visit, *asked, std::nullopt);
}

// A question that was left alone is not answered. One with words and no answer is given, to be
// refused at its field: what somebody typed is never dropped in silence.
std::vector<Given> given_in(const Visit& visit, const Asked& asked) {
    std::vector<Given> given;
    for (const AnsweredQuestion& one : asked.norm.questions) {
        const std::string id{one.question->id};
        const auto typed = visit.form.value(id);
        const auto evidence = visit.form.value(id + "-evidence");
        if (typed.empty() && trim(evidence).empty()) continue;
        const auto value = typed.size() == 1 ? parse_int(typed) : std::nullopt;
        const auto owner = identity::office_from_code(visit.form.value(id + "-owner"));
        given.push_back({.question = id,
                         .value = static_cast<int>(value.value_or(-1)),
                         .evidence = std::string{evidence},
                         .owner = owner.value_or(identity::Office::assessor)});
    }
    return given;
}

http::Response record(Visit& visit) {
    const auto asked = asked_norm(visit);
    if (!asked) return web::error_page(visit, 404);
    const std::string norm{visit.place("norm")};
    const int year = asked->year.year;
    const Done recorded = NormService{visit.work}.record(year, norm, given_in(visit, *asked));
    if (!recorded)
        return web::refused(visit, recorded.error(),
                            [&](const Error& error) { return show(visit, *asked, error); });
    const auto after = asked_year(visit);
    const NormOfYear* next = after ? after->next_open(norm) : nullptr;
    if (!next) return web::see_other(visit, year_path(year, asked->year.group) + "?gelukt=alles");
    return web::see_other(visit, norm_path(year, *next->norm) + "?gelukt=opgeslagen");
}

}  // namespace

web::Routes norm_routes() {
    const std::string path = std::string{kRootPath} + "/{year}/{group}/{norm}";
    return {
        web::get(path, Right::programme_state, norm_page),
        web::post(path, Right::basic_norms_record, record),
    };
}

}  // namespace vt::basic_norms
