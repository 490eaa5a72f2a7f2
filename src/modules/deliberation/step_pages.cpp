// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/step_pages.h"

#include "base/text.h"
#include "modules/deliberation/refusals.h"
#include "modules/deliberation/step_fields_pages.h"
#include "modules/deliberation/timer_pages.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/saved.h"

namespace vt::deliberation {
namespace {

using content::MethodStep;
using identity::Right;
using web::ButtonLook;
using web::Visit;

constexpr std::size_t kStepBodyMax = 256 * 1024;  // Bytes: a long list, percent-encoded.

struct Asked {
    View view{};
    int number{0};

    const MethodStep& step() const { return view.step(number); }
    bool is_here() const { return view.is_under_way() && view.deliberation.step == number; }
    bool is_last() const { return number == view.steps(); }
    bool is_written() const { return view.leads && view.is_under_way(); }
    std::string path() const { return step_path(view.deliberation.id, number); }
};

Result<Asked> asked_step(const Visit& visit) {
    View view = VT_TRY(asked(visit));
    const auto number = parse_int(visit.place("n"));
    if (!number || *number < 1 || *number > view.steps()) return not_found();
    return Asked{std::move(view), static_cast<int>(*number)};
}

std::string outcome_path(const View& view) {
    return talk_path(view.deliberation.id, "/uitkomst");
}

std::string kind_of(const Visit& visit, const Asked& asked) {
    return say(visit, "step.kind",
               {number_words(asked.number), number_words(asked.view.steps()),
                in(visit, asked.view.method->name)});
}

void what_is_asked(html::Html& body, const Visit& visit, const Asked& asked) {
    const MethodStep& step = asked.step();
    html::out<R"(<p class="vt-prompt">{}</p>)">(body, in(visit, step.prompt));
    web::paragraph(
        body, say(visit, "step.who", {speaker_words(visit, step.by), number_words(step.minutes)}));
    if (asked.is_here()) timer(body, visit, asked.view);
    if (const auto cards = cards_words(visit, asked.view, step); !cards.empty())
        web::notice(
            body, visit,
            {.kind = web::NoticeKind::info,
             .title = say(visit, asked.view.deliberation.uses_cards() ? "cards.shuffled-title"
                                                                      : "cards.open-title"),
             .text = cards});
    web::details(body, visit.text("deliberation.step.case"),
                 [&](html::Html& part) { case_words(part, visit, asked.view); });
}

// Saves and stays: beside the button of the form, which goes on.
html::Html stay_button(const Visit& visit) {
    return html::make<
        R"(<div class="utrecht-action-group"><button class="nl-button nl-button--secondary"
type="submit" name="then" value="stay">{}</button></div>)">(say(visit, "step.save"));
}

std::string_view go_on_key(const Asked& asked) {
    if (!asked.is_here()) return "deliberation.step.save-and-back";
    return asked.is_last() ? "deliberation.step.save-and-end" : "deliberation.step.save-and-next";
}

html::Html form_of(const Visit& visit, const Asked& asked, const Refused& refusal) {
    web::Form form{visit, asked.path(), refusal};
    step_fields(form, visit, asked.view, asked.number);
    names_box(form, visit, refusal);
    if (asked.step().input != content::InputKind::none) form.content(stay_button(visit));
    form.submit(visit.text(go_on_key(asked)));
    return form.finish();
}

void ways_on(html::Html& body, const Visit& visit, const Asked& asked) {
    const auto& id = asked.view.deliberation.id;
    web::action_group(body, [&](html::Html& group) {
        if (asked.is_written() && !asked.is_here())
            web::post_button(group, visit,
                             {.action = asked.path() + "/hier", .text = say(visit, "step.here")});
        if (asked.number > 1)
            web::button_link(group, visit,
                             {step_path(id, asked.number - 1), say(visit, "step.previous")},
                             ButtonLook::subtle);
        if (!asked.is_last())
            web::button_link(group, visit,
                             {step_path(id, asked.number + 1), say(visit, "step.look-on")},
                             ButtonLook::subtle);
        web::button_link(group, visit, {talk_path(id, "/scherm"), say(visit, "talk.screen")},
                         ButtonLook::subtle);
    });
}

void no_longer_written(html::Html& body, const Visit& visit, const Error& error) {
    web::notice(body, visit,
                {.kind = web::NoticeKind::error,
                 .title = visit.texts.text(error.text, error.args),
                 .text = say(visit, "step.copy")});
}

http::Response show(const Visit& visit, const Asked& asked, const Refused& refusal) {
    const std::string title = in(visit, asked.step().title);
    const std::string kind = kind_of(visit, asked);
    html::Html body;
    web::page_head(body, visit, {.title = title, .above = kind});
    what_is_asked(body, visit, asked);
    if (refusal && !asked.is_written()) no_longer_written(body, visit, *refusal);
    if (asked.is_written())
        body.append(form_of(visit, asked, refusal));
    else
        web::section(
            body, {.id = "opgeschreven", .title = visit.text("deliberation.step.written")},
            [&](html::Html& part) { written_words(part, visit, asked.view, asked.number); });
    ways_on(body, visit, asked);
    return narrow_page(visit, asked.view, title, refusal, std::move(body));
}

http::Response step_page(Visit& visit) {
    const auto asked = asked_step(visit);
    if (!asked) return web::error_page(visit, 404);
    if (!asked->view.is_under_way())
        return web::see_other(visit, talk_path(asked->view.deliberation.id));
    return show(visit, *asked, std::nullopt);
}

// Where the talk goes after this step was saved.
Result<std::string> go_on(const Visit& visit, const Asked& asked) {
    const auto& id = asked.view.deliberation.id;
    if (visit.form.value("then") == "stay") return asked.path();
    if (!asked.is_here()) return step_path(id, asked.view.deliberation.step);
    if (asked.is_last()) return outcome_path(asked.view);
    VT_TRY(DeliberationService{visit.work}.go_to(id, asked.number + 1));
    return step_path(id, asked.number + 1);
}

Result<std::string> record_typed(const Visit& visit, const Asked& asked) {
    VT_TRY(DeliberationService{visit.work}.record(asked.view.deliberation.id, asked.number,
                                                  typed_lines(visit, asked.step()),
                                                  names_allowed(visit)));
    return go_on(visit, asked);
}

// What was typed must never be lost: a step of a talk that stopped meanwhile shows it, to copy.
http::Response refused_step(const Visit& visit, Asked asked, const Error& error) {
    if (asked.is_written()) return show(visit, asked, error);
    asked.view.lines[std::string{asked.step().id}] = typed_lines(visit, asked.step());
    return show(visit, asked, error);
}

http::Response record(Visit& visit) {
    const auto asked = asked_step(visit);
    if (!asked) return web::error_page(visit, 404);
    const auto recorded = record_typed(visit, *asked);
    if (!recorded)
        return web::refused(visit, recorded.error(),
                            [&](const Error& error) { return refused_step(visit, *asked, error); });
    return web::saved(visit, *recorded, "opgeslagen");
}

http::Response here(Visit& visit) {
    const auto asked = asked_step(visit);
    if (!asked) return web::error_page(visit, 404);
    const auto& id = asked->view.deliberation.id;
    const Done gone = DeliberationService{visit.work}.go_to(id, asked->number);
    if (!gone)
        return web::refused(visit, gone.error(),
                            [&](const Error&) { return web::see_other(visit, talk_path(id)); });
    return web::saved(visit, asked->path(), "hier");
}

}  // namespace

web::Routes step_routes() {
    const std::string path = std::string{kRootPath} + "/{id}/stap/{n}";
    return {
        web::get(path, Right::dilemmas_read, step_page),
        web::post(path, Right::dilemmas_write, record, kStepBodyMax),
        web::post(path + "/hier", Right::dilemmas_write, here),
    };
}

}  // namespace vt::deliberation
