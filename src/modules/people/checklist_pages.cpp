// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/checklist_pages.h"

#include <algorithm>

#include "content/measure.h"
#include "modules/people/checklist_service.h"
#include "modules/people/letter.h"
#include "modules/people/pages_parts.h"
#include "web/components/button.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::people {
namespace {

using identity::Right;
using web::Visit;

constexpr std::string_view kPath = "/aankomst-en-vertrek";

std::string path_of(const ChecklistView& view) {
    return std::string{kPath} + "/" + view.checklist.id.value;
}

std::string_view in(const Visit& visit, const texts::Both& words) {
    return words.in(visit.texts.language());
}

std::string title_of(const Visit& visit, const ChecklistView& view) {
    return std::string{in(visit, view.checklist.text->title)} + ": " + view.person.full_name();
}

std::string progress(const Visit& visit, const ChecklistView& view) {
    return visit.text("people.checklist.progress",
                      {std::to_string(view.done_count()), std::to_string(view.steps.size())});
}

Result<ChecklistView> checklist_at(const Visit& visit) {
    const auto id = id_at<ChecklistId>(visit, "id");
    if (!id) return Error{Refusal::not_found, "people.error.checklist-unknown"};
    return ChecklistService{visit.work}.find(*id);
}

// All of them

web::Task task_of(const Visit& visit, const ChecklistView& view) {
    const bool complete = view.complete();
    return {.title = view.person.full_name(),
            .path = path_of(view),
            .hint = std::string{in(visit, view.checklist.text->title)} + ", " +
                    office_name(visit, view.holding.office) + ", " + visit.texts.day(view.day()),
            .status = complete ? web::Status::done : web::Status::planned,
            .status_word = complete ? std::string{} : progress(visit, view)};
}

void list_part(html::Html& body, const Visit& visit, std::string_view id, std::string_view title,
               const std::vector<web::Task>& tasks) {
    if (tasks.empty()) return;
    web::section(body, {.id = id, .title = title},
                 [&](html::Html& part) { web::task_list(part, visit, tasks); });
}

void missing_part(html::Html& body, const Visit& visit, int missing) {
    if (missing == 0) return;
    web::paragraph(body, visit.texts.count("people.checklist.missing", missing));
    web::action_group(body, [&](html::Html& group) {
        web::post_button(group, visit,
                         {.action = std::string{kPath},
                          .text = text_of(visit, "people.checklist.begin"),
                          .look = web::ButtonLook::primary});
    });
}

http::Response list_page(Visit& visit) {
    ChecklistService service{visit.work};
    std::vector<web::Task> open;
    std::vector<web::Task> complete;
    for (const ChecklistView& view : service.list())
        (view.complete() ? complete : open).push_back(task_of(visit, view));
    const int missing = service.missing();
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("people.checklist.title"),
                    .intro = visit.text(service.may_manage() ? "people.checklist.intro"
                                                             : "people.checklist.intro-own")});
    missing_part(body, visit, missing);
    if (open.empty() && complete.empty() && missing == 0)
        web::empty_state(body, visit,
                         {.title = text_of(visit, "people.checklist.none"),
                          .text = text_of(visit, "people.checklist.none-text")});
    list_part(body, visit, "open", visit.text("people.checklist.open"), open);
    list_part(body, visit, "klaar", visit.text("people.checklist.complete"), complete);
    return web::page(visit,
                     {.title = text_of(visit, "people.checklist.title"),
                      .notice = web::saved_notice(visit, "people.done.")},
                     std::move(body));
}

http::Response begin_missing(Visit& visit) {
    const auto begun = ChecklistService{visit.work}.begin_missing();
    if (!begun) return web::error_page(visit, web::status_of(begun.error().kind));
    return web::saved(visit, kPath, "begonnen");
}

// One

web::Task task_of(const Visit& visit, const ChecklistView& view, const Step& step) {
    const auto word = step.done
                          ? visit.text("people.checklist.done-on", {visit.texts.day(*step.done)})
                          : text_of(visit, "people.checklist.not-yet");
    return {.title = std::string{in(visit, step.text->title)},
            .path = path_of(view) + "/stappen/" + std::string{step.text->id},
            .status = step.done ? web::Status::done : web::Status::not_begun,
            .status_word = word};
}

void letters_section(html::Html& body, const Visit& visit, const ChecklistView& view) {
    std::vector<html::Html> links;
    for (const auto id : view.checklist.text->letters) {
        const LetterText* letter = find_letter(id);
        VT_CHECK(letter);
        html::Html line;
        web::link(line, visit, path_of(view) + "/brieven/" + std::string{id},
                  in(visit, letter->title));
        links.push_back(std::move(line));
    }
    web::section(body,
                 {.id = "brieven",
                  .title = visit.text("people.checklist.letters"),
                  .intro = visit.text("people.checklist.letters-intro")},
                 [&](html::Html& part) { web::bullet_list(part, links); });
}

http::Response checklist_page(Visit& visit) {
    const auto view = checklist_at(visit);
    if (!view) return web::error_page(visit, 404);
    html::Html body;
    web::page_head(
        body, visit,
        {.title = title_of(visit, *view), .intro = in(visit, view->checklist.text->intro)});
    web::data_list(
        body, visit,
        {words_row(text_of(visit, "people.roll.office"), office_name(visit, view->holding.office)),
         words_row(text_of(visit, "people.person.days"), period_in_words(visit, view->holding)),
         words_row(text_of(visit, "people.checklist.stand"), progress(visit, *view))});
    std::vector<web::Task> tasks;
    for (const Step& step : view->steps) tasks.push_back(task_of(visit, *view, step));
    list_part(body, visit, "stappen", visit.text("people.checklist.steps"), tasks);
    if (ChecklistService{visit.work}.may_manage()) letters_section(body, visit, *view);
    return web::page(visit,
                     {.title = title_of(visit, *view),
                      .above = {{std::string{kPath}, text_of(visit, "people.checklist.title")}},
                      .notice = web::saved_notice(visit, "people.done.")},
                     std::move(body));
}

// One step

void law_line(html::Html& body, const Visit& visit, const StepText& step) {
    const content::Law* law = content::find_law(step.law);
    if (!law) return;
    const std::string name =
        visit.text("people.checklist.law", {in(visit, law->name), law->article});
    html::Html line;
    if (law->url.empty())
        line = html::text(name);
    else
        web::external_link(line, visit, law->url, name);
    if (law->text_date)
        html::out<", {}">(
            line, visit.text("people.checklist.law-text", {visit.texts.day(*law->text_date)}));
    web::paragraph(body, line);
}

void done_part(html::Html& body, const Visit& visit, const ChecklistView& view, const Step& step,
               bool may_manage) {
    html::Html state;
    const std::string day = visit.texts.day(*step.done);
    web::status_badge(state, visit, web::Status::done,
                      visit.text("people.checklist.done-on", {day}));
    web::paragraph(body, state);
    const std::string path = path_of(view) + "/stappen/" + std::string{step.text->id};
    if (may_manage)
        web::post_button(
            body, visit,
            {.action = path + "/terug", .text = text_of(visit, "people.checklist.undo")});
}

void open_part(html::Html& body, const Visit& visit, const ChecklistView& view,
               const std::optional<Error>& refusal, bool may_manage) {
    if (!may_manage) return web::paragraph(body, visit.text("people.checklist.not-yet"));
    web::Form form{visit, visit.path, refusal};
    form.date({.name = "dag",
               .label = text_of(visit, "people.checklist.day"),
               .value = as_typed(visit.today())});
    form.submit(visit.text("people.checklist.done"), path_of(view));
    body.append(form.finish());
}

http::Response show_step(const Visit& visit, const ChecklistView& view, const Step& step,
                         const std::optional<Error>& refusal) {
    const bool may_manage = ChecklistService{visit.work}.may_manage();
    const std::string title{in(visit, step.text->title)};
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = in(visit, step.text->hint)});
    law_line(body, visit, *step.text);
    if (step.done && !refusal)
        done_part(body, visit, view, step, may_manage);
    else
        open_part(body, visit, view, refusal, may_manage);
    return web::page(visit,
                     {.title = title,
                      .above = {{std::string{kPath}, text_of(visit, "people.checklist.title")},
                                {path_of(view), title_of(visit, view)}},
                      .refusal = refusal},
                     std::move(body));
}

// The step that the path names, if the checklist has it today.
const Step* step_at(const Visit& visit, const Result<ChecklistView>& view) {
    if (!view) return nullptr;
    for (const Step& step : view->steps)
        if (step.text->id == visit.place("step")) return &step;
    return nullptr;
}

http::Response step_page(Visit& visit) {
    const auto view = checklist_at(visit);
    const Step* step = step_at(visit, view);
    return step ? show_step(visit, *view, *step, std::nullopt) : web::error_page(visit, 404);
}

Done tick_typed(const Visit& visit, const ChecklistView& view, const Step& step) {
    const Day day = VT_TRY(typed_day(visit, "dag"));
    return ChecklistService{visit.work}.tick(view.checklist.id, step.text->id, day);
}

http::Response tick(Visit& visit) {
    const auto view = checklist_at(visit);
    const Step* step = step_at(visit, view);
    if (!step) return web::error_page(visit, 404);
    const auto ticked = tick_typed(visit, *view, *step);
    if (!ticked)
        return web::refused(visit, ticked.error(), [&](const Error& error) {
            return show_step(visit, *view, *step, error);
        });
    return web::saved(visit, path_of(*view), "afgevinkt");
}

http::Response untick(Visit& visit) {
    const auto view = checklist_at(visit);
    if (!view) return web::error_page(visit, 404);
    const auto undone =
        ChecklistService{visit.work}.untick(view->checklist.id, visit.place("step"));
    if (!undone) return web::error_page(visit, web::status_of(undone.error().kind));
    return web::saved(visit, path_of(*view), "stap-terug");
}

// Letters

const LetterText* letter_at(const Visit& visit, const ChecklistView& view) {
    const auto& letters = view.checklist.text->letters;
    const bool belongs =
        std::find(letters.begin(), letters.end(), visit.place("letter")) != letters.end();
    return belongs ? find_letter(visit.place("letter")) : nullptr;
}

http::Response letter_page(Visit& visit) {
    const auto view = checklist_at(visit);
    const LetterText* letter = view ? letter_at(visit, *view) : nullptr;
    if (!letter) return web::error_page(visit, 404);
    const LetterWords words{view->person.full_name(), office_name(visit, view->holding.office),
                            visit.texts.day(view->day()), visit.municipality.name};
    html::Html body;
    web::page_head(body, visit, {.title = in(visit, letter->title)});
    web::action_group(body, [&](html::Html& group) { web::print_button(group, visit); });
    web::paragraph(body, visit.texts.day(visit.today()));
    for (const texts::Both& paragraph : letter->paragraphs)
        web::paragraph(body, filled(in(visit, paragraph), words));
    return web::page(visit,
                     {.title = std::string{in(visit, letter->title)},
                      .above = {{std::string{kPath}, text_of(visit, "people.checklist.title")},
                                {path_of(*view), title_of(visit, *view)}},
                      .narrow = true},
                     std::move(body));
}

}  // namespace

std::vector<web::Waiting> open_checklists(const Visit& visit) {
    ChecklistService service{visit.work};
    const auto lists = service.list();
    const auto open = std::count_if(lists.begin(), lists.end(),
                                    [](const ChecklistView& view) { return !view.complete(); }) +
                      service.missing();
    if (open == 0) return {};
    return {{.title = visit.texts.count("people.checklist.waiting", open),
             .hint = text_of(visit, "people.checklist.waiting-hint"),
             .path = std::string{kPath}}};
}

web::Routes checklist_routes() {
    const std::string one = std::string{kPath} + "/{id}";
    return {
        web::get(std::string{kPath}, Right::own, list_page),
        web::post(std::string{kPath}, Right::arrivals_manage, begin_missing),
        web::get(one, Right::own, checklist_page),
        web::get(one + "/stappen/{step}", Right::own, step_page),
        web::post(one + "/stappen/{step}", Right::arrivals_manage, tick),
        web::post(one + "/stappen/{step}/terug", Right::arrivals_manage, untick),
        web::get(one + "/brieven/{letter}", Right::arrivals_manage, letter_page),
    };
}

}  // namespace vt::people
