// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "modules/programme/icalendar.h"
#include "modules/programme/meeting_pages.h"
#include "modules/programme/words.h"
#include "web/components/button.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

constexpr std::string_view kSelfScanPath = "/zelfscan";

// Nobody says when it ends; calendars want to know.
constexpr std::chrono::minutes kUsuallyLasts{120};

std::optional<Instant> start_of(const DialoguePlan& plan) {
    if (plan.starts.empty()) return std::nullopt;
    const auto hour = parse_int(plan.starts.substr(0, 2));
    const auto minute = parse_int(plan.starts.substr(3));
    if (!hour || !minute) return std::nullopt;
    return at_amsterdam({plan.day, static_cast<int>(*hour), static_cast<int>(*minute)});
}

// What is sent to all members holds no notes and no names.
std::string invitation_text(const web::Visit& visit, const DialoguePlan& plan) {
    std::string text;
    const auto add = [&](const std::string& words_of_it) {
        if (!text.empty()) text += "\n\n";
        text += words_of_it;
    };
    const auto part = [&](std::string_view key, const std::string& words_of_it) {
        if (!words_of_it.empty()) add(words(visit, key) + ":\n" + words_of_it);
    };
    part("programme.dialogue.goal", plan.goal);
    part("programme.dialogue.programme", plan.programme);
    part("programme.dialogue.material", plan.material);
    part("programme.dialogue.form", say(visit, word(plan.form)));
    if (plan.points_to_self_scan)
        add(visit.text("programme.dialogue.self-scan-invitation",
                       {web::whole_address(visit, kSelfScanPath)}));
    return text;
}

http::Response invitation(web::Visit& visit, PageGround& ground) {
    const auto dialogue = dialogue_at(visit, ground);
    if (!dialogue) return refused_page(visit, dialogue.error());
    const DialoguePlan& plan = dialogue->plan;
    http::Response response;
    response.body = icalendar({.uid = dialogue->id.value + "@" + visit.municipality.id,
                               .written = visit.work.clock.now(),
                               .day = plan.day,
                               .starts = start_of(plan),
                               .lasts = kUsuallyLasts,
                               .title = plan.title,
                               .place = plan.place,
                               .description = invitation_text(visit, plan),
                               .called_off = dialogue->stage == DialogueStage::called_off});
    response.with("Content-Type", "text/calendar; charset=utf-8");
    response.with("Content-Disposition", "attachment; filename=\"uitnodiging.ics\"");
    return response;
}

// To read from while standing: nothing but the words, in large letters.
void spoken(html::Html& html, const web::Visit& visit, std::string_view id, std::string_view key,
            std::string_view text) {
    if (text.empty()) return;
    web::section(html, {.id = id, .title = visit.text(key)}, [&](html::Html& part) {
        for (const std::string& line : typed_lines(text))
            html::out<R"(<p class="nl-paragraph nl-paragraph--lead">{}</p>)">(
                part, web::typed_here(visit, line));
    });
}

http::Response speech(web::Visit& visit, PageGround& ground) {
    const auto dialogue = dialogue_at(visit, ground);
    if (!dialogue) return refused_page(visit, dialogue.error());
    const DialoguePlan& plan = dialogue->plan;
    if (plan.opening_notes.empty() && plan.closing_notes.empty())
        return web::error_page(visit, 404);
    const std::string title = words(visit, "programme.dialogue.speech");
    const std::string about =
        visit.text("programme.dialogue.speech-of", {plan.title, when_in_words(visit, plan)});
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = about});
    web::print_button(body, visit);
    spoken(body, visit, "opening", "programme.dialogue.opening_notes", plan.opening_notes);
    spoken(body, visit, "closing", "programme.dialogue.closing_notes", plan.closing_notes);
    return web::page(visit,
                     {.title = title, .above = above_dialogue(visit, *dialogue), .narrow = true},
                     std::move(body));
}

}  // namespace

web::Routes invitation_routes(const std::shared_ptr<PageGround>& ground) {
    const std::string one = std::string{kDialoguesPath} + "/{id}";
    const auto state = Right::programme_state;
    return {web::get(one + "/uitnodiging.ics", state, with(ground, invitation)),
            web::get(one + "/spreektekst", state, with(ground, speech))};
}

}  // namespace vt::programme
