// SPDX-License-Identifier: EUPL-1.2
#include "modules/self_scan/scan_pages.h"

#include <array>

#include "content/self_scan.h"
#include "content/value.h"
#include "web/components/button.h"
#include "web/components/link.h"
#include "web/components/text.h"
#include "web/frame.h"

namespace vt::self_scan {
namespace {

using content::ScanQuestion;
using content::ScanTheme;
using web::Visit;

constexpr std::string_view kSubmitPath = "/dilemmas/inzenden";
constexpr int kChosen = 3;
// As the whole house has it, without connect-src: a script on this page can send nothing.
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'";

std::string words(const Visit& visit, const texts::Both& both) {
    return std::string{both.in(visit.texts.language())};
}

std::string value_name(const Visit& visit, std::string_view id) {
    const content::Value* value = content::find_value(id);
    VT_CHECK(value != nullptr);
    return words(visit, value->name);
}

std::string talk_words(const Visit& visit, const ScanQuestion& question) {
    std::vector<std::string> people;
    for (const auto& one : question.talk) people.push_back(words(visit, one));
    return visit.text("self_scan.point.talk", {visit.texts.joined(people)});
}

std::string pull_words(const Visit& visit, const ScanQuestion& question) {
    return visit.text("self_scan.draft.pull", {value_name(visit, question.values[0]),
                                               value_name(visit, question.values[1])});
}

// What the reader starts from: a story, the pull, four options to fill in.
std::string draft(const Visit& visit, const ScanQuestion& question) {
    std::string text = words(visit, question.title) + "\n\n" + words(visit, question.story) +
                       "\n\n" + pull_words(visit, question) + "\n\n";
    for (const char* line : {"options", "white", "light", "dark", "black", "ask"})
        text += std::string{visit.text("self_scan.draft." + std::string{line})} + "\n";
    return text;
}

// Questions

void answer_rows(html::Html& html, const Visit& visit, const ScanQuestion& question) {
    for (const std::string answer : {"yes", "some", "no", "unknown"})
        html::out<
            R"(<label class="vt-option"><input class="utrecht-radio-button
utrecht-radio-button--html-input" type="radio" name="{}" value="{}"><span
class="vt-option__words">{}</span></label>)">(html, question.id, answer,
                                              visit.text("self_scan.answer." + answer));
}

void question_part(html::Html& html, const Visit& visit, const ScanTheme& theme,
                   const ScanQuestion& question) {
    html::out<
        R"(<fieldset class="utrecht-form-fieldset vt-scan__question" data-question="{}"
data-theme="{}"><legend class="utrecht-form-fieldset__legend">{}</legend><div
class="vt-scan__answers">{}</div></fieldset>)">(
        html, question.id, theme.id, words(visit, question.text),
        [&](html::Html& rows) { answer_rows(rows, visit, question); });
}

void questions(html::Html& html, const Visit& visit) {
    html::out<R"(<div class="vt-scan__questions">{}</div>)">(html, [&](html::Html& part) {
        for (const ScanTheme& theme : content::scan_themes()) {
            const std::string title = words(visit, theme.title);
            const std::string intro = words(visit, theme.intro);
            web::section(part, {.id = theme.id, .title = title, .intro = intro},
                         [&](html::Html& inside) {
                             for (const auto& question : theme.questions)
                                 question_part(inside, visit, theme, question);
                         });
        }
    });
}

// What the script shows

void act(html::Html& html, const Visit& visit) {
    html::out<
        R"(<div class="utrecht-action-group" data-act hidden><button class="nl-button
nl-button--primary" type="button" data-show>{}</button></div>)">(html,
                                                                 visit.text("self_scan.show"));
}

void point_choices(html::Html& html, const Visit& visit) {
    html::out<R"(<option value="">{}</option>)">(html, visit.text("self_scan.point.none"));
    for (const ScanTheme& theme : content::scan_themes())
        html::out<R"(<optgroup label="{}">{}</optgroup>)">(
            html, words(visit, theme.title), [&](html::Html& group) {
                for (const auto& question : theme.questions)
                    html::out<R"(<option value="{}">{}</option>)">(group, question.id,
                                                                   words(visit, question.title));
            });
}

void draft_buttons(html::Html& html, const Visit& visit) {
    html::out<
        R"(<div class="utrecht-action-group"><button class="nl-button nl-button--secondary"
type="button" data-copy-draft data-done="{}">{}</button><button class="nl-button
nl-button--secondary" type="button" data-download>{}</button></div><p class="nl-paragraph"
role="status"></p>)">(html, visit.text("self_scan.draft.copied"),
                      visit.text("self_scan.draft.copy"), visit.text("self_scan.draft.download"));
}

void point_parts(html::Html& html, const Visit& visit) {
    html::out<
        R"(<div data-parts><p class="nl-paragraph" data-advice></p><p class="nl-paragraph"
data-talk></p><p class="nl-paragraph">{}</p><textarea class="utrecht-textarea
utrecht-textarea--html-textarea" rows="12" autocomplete="off" spellcheck="true" data-draft
data-label="{}"></textarea>{}</div>)">(html, visit.text("self_scan.draft.intro"),
                                       visit.text("self_scan.draft.label"),
                                       [&](html::Html& part) { draft_buttons(part, visit); });
}

// The script copies this for each of the three.
void pattern(html::Html& html, const Visit& visit) {
    html::out<
        R"(<div data-pattern hidden><article class="vt-scan__point"><h3 class="nl-heading
nl-heading--level-3" data-title data-empty="{}">{}</h3>{}<label
class="utrecht-form-label">{}<select class="utrecht-select vt-scan__select"
autocomplete="off" data-other>{}</select></label></article></div>)">(
        html, visit.text("self_scan.point.empty"), visit.text("self_scan.point.empty"),
        [&](html::Html& part) { point_parts(part, visit); }, visit.text("self_scan.point.other"),
        [&](html::Html& part) { point_choices(part, visit); });
}

void submit_words(html::Html& html, const Visit& visit) {
    html::out<
        R"(<p class="nl-paragraph">{} <a class="nl-link" href="{}" target="_blank"
rel="noopener">{}</a></p>)">(html, visit.text("self_scan.submit.copy-first"),
                             web::url_of(visit, kSubmitPath), visit.text("self_scan.submit.link"));
}

void result(html::Html& html, const Visit& visit) {
    html::out<
        R"(<section class="vt-section" aria-labelledby="punten" data-result hidden><h2
class="nl-heading nl-heading--level-2" id="punten" tabindex="-1">{}</h2><p class="nl-paragraph
vt-intro">{}</p><p class="nl-paragraph" data-fewer hidden>{}</p><div data-points></div>{}<div
class="utrecht-action-group">{}<button class="nl-button nl-button--subtle" type="button"
data-wipe>{}</button></div></section>)">(
        html, visit.text("self_scan.result.title"), visit.text("self_scan.result.how"),
        visit.text("self_scan.result.fewer"), [&](html::Html& part) { submit_words(part, visit); },
        [&](html::Html& part) { web::print_button(part, visit); }, visit.text("self_scan.wipe"));
}

// For on paper

void point(html::Html& html, const Visit& visit, const ScanQuestion& question) {
    const std::string text = draft(visit, question);
    const std::string title = words(visit, question.title);
    html::out<
        R"(<div class="vt-scan__point" data-point="{}" data-name="{}"{}><h4 class="nl-heading
nl-heading--level-4">{}</h4><p class="nl-paragraph" data-advice>{}</p><p class="nl-paragraph"
data-talk>{}</p><p class="nl-paragraph">{} {}</p></div>)">(
        html, question.id, title, html::attribute<"data-text">(text), title,
        words(visit, question.advice), talk_words(visit, question), words(visit, question.story),
        pull_words(visit, question));
}

void paper(html::Html& html, const Visit& visit) {
    const auto lines = [](html::Html& part) {
        for (int line = 0; line < kChosen; ++line)
            html::out<R"(<div class="vt-scan__line"></div>)">(part);
    };
    const auto points = [&](html::Html& part) {
        for (const ScanTheme& theme : content::scan_themes()) {
            web::heading(part, 3, words(visit, theme.title));
            for (const auto& question : theme.questions) point(part, visit, question);
        }
    };
    html::out<
        R"(<section class="vt-section" aria-labelledby="zelf" data-paper><h2 class="nl-heading
nl-heading--level-2" id="zelf">{}</h2><p class="nl-paragraph">{}</p>{}<p
class="nl-paragraph">{}</p>{}</section>)">(html, visit.text("self_scan.paper.title"),
                                           visit.text("self_scan.paper.intro"), lines,
                                           visit.text("self_scan.paper.points"), points);
}

http::Response scan_page(const Visit& visit) {
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("self_scan.title"), .intro = visit.text("self_scan.intro")});
    std::vector<std::string> promises;
    for (const std::string which : {"here", "offline", "skip", "no-verdict"})
        promises.emplace_back(visit.text("self_scan.promise." + which));
    web::bullet_list(body, promises);
    const auto inside = [&](html::Html& part) {
        questions(part, visit);
        act(part, visit);
        result(part, visit);
        pattern(part, visit);
        paper(part, visit);
    };
    html::out<R"(<div data-scan>{}</div>)">(body, inside);
    auto response =
        web::page(visit, {.title = std::string{visit.text("self_scan.title")}}, std::move(body));
    response.with("Content-Security-Policy", std::string{kPolicy});
    response.with("Referrer-Policy", "no-referrer");
    return response;
}

}  // namespace

web::Routes scan_routes() {
    return {web::get(std::string{kScanPath}, identity::Right::own,
                     [](Visit& visit) { return scan_page(visit); })};
}

}  // namespace vt::self_scan
