// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/desk_pages.h"

#include "modules/dialogue/figures_pages.h"
#include "modules/dialogue/steer_pages.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/lists.h"
#include "web/forms.h"
#include "web/saved.h"

namespace vt::dialogue {
namespace {

using web::ButtonLook;
using web::Visit;

constexpr int kReflectMinutes = 2;

struct Button {
    std::string act{};
    std::string words{};  // Key after "desk.".
    std::string number{};
    std::vector<std::string> args{};
};

void press(html::Html& html, const Visit& visit, const Session& session, const Button& button,
           ButtonLook look) {
    std::vector<std::pair<std::string, std::string>> fields{{"doe", button.act}};
    if (!button.number.empty()) fields.emplace_back("nummer", button.number);
    const std::string key = "desk." + button.words;
    const std::string words =
        button.args.empty() ? say(visit, key) : say(visit, key, {button.args.front()});
    web::post_button(html, visit,
                     {.action = session_page_path(session.id, "/stuur"),
                      .text = words,
                      .look = look,
                      .fields = std::move(fields)});
}

int next_step(const Standing& now) {
    int step = 0;
    while (now.counted(RoundKind::ladder, step) != nullptr) ++step;
    return step;
}

bool has_ladder_left(const Standing& now, const dilemmas::Case& one) {
    return next_step(now) < static_cast<int>(one.ladder_steps.size());
}

Button next_case(const Standing& now) {
    return {"dilemma", now.session.at < 0 ? "begin" : "next-case",
            std::to_string(now.session.at + 1)};
}

bool has_next_case(const Standing& now) {
    return now.session.at + 1 < static_cast<int>(now.session.plan.cases.size());
}

// Without a vote the talk goes on with cards on the table.
Button after_story(const Standing& now) {
    if (now.counted(RoundKind::first) != nullptr) return {"tweede", "second"};
    return now.may_vote < kVotersMin ? Button{"conclusie", "to-conclusion"}
                                     : Button{"eerste", "first"};
}

Button next_of(const Standing& now) {
    const Session& session = now.session;
    if (session.paused) return {"verder", "resume"};
    switch (session.phase) {
        case Phase::lobby:
            return next_case(now);
        case Phase::story:
            return after_story(now);
        case Phase::vote:
            return {"sluit", "close"};
        case Phase::reflect:
            if (now.counted(RoundKind::second) == nullptr && next_step(now) == 0 &&
                now.counted(RoundKind::first) != nullptr)
                return {"tweede", "second"};
            return {"uitslag", "show"};
        case Phase::result:
            return {"conclusie", "to-conclusion"};
        case Phase::conclusion:
            break;
    }
    return has_next_case(now) ? next_case(now) : Button{"uitslag", "show"};
}

std::vector<Button> others_of(const Standing& now, const std::optional<dilemmas::Case>& one,
                              texts::Language language) {
    std::vector<Button> buttons;
    const Session& session = now.session;
    if (session.phase == Phase::vote) {
        if (!session.paused) buttons.push_back({"pauze", "pause"});
        return buttons;
    }
    if (one) {
        if (session.phase != Phase::story)
            buttons.push_back({"dilemma", "story", std::to_string(session.at)});
        if (now.counted(RoundKind::first) == nullptr && now.may_vote >= kVotersMin)
            buttons.push_back({"eerste", "first"});
        if (now.counted(RoundKind::first) != nullptr && now.counted(RoundKind::second) == nullptr)
            buttons.push_back({"tweede", "second"});
        if (has_ladder_left(now, *one) && now.may_vote >= kVotersMin) {
            const int step = next_step(now);
            buttons.push_back(
                {"trap",
                 "ladder",
                 std::to_string(step),
                 {std::string{one->ladder_steps[static_cast<std::size_t>(step)].in(language)}}});
        }
        buttons.push_back({"denk", "reflect", std::to_string(kReflectMinutes)});
        if (!now.rounds_here().empty() && session.phase != Phase::result)
            buttons.push_back({"uitslag", "show"});
        if (session.phase == Phase::result) buttons.push_back({"denk", "hide", "0"});
        if (session.phase != Phase::conclusion) buttons.push_back({"conclusie", "to-conclusion"});
        if (has_next_case(now)) buttons.push_back(next_case(now));
    }
    if (!session.paused) buttons.push_back({"pauze", "pause"});
    return buttons;
}

void how_many(html::Html& html, const Visit& visit, const Standing& now) {
    if (now.lost)
        web::notice(html, visit,
                    {.kind = web::NoticeKind::error,
                     .title = say(visit, "lost.title"),
                     .text = say(visit, "lost.desk")});
    if (now.open() != nullptr) return progress(html, visit, now.voted, now.may_vote);
    in_room(html, visit, now.in_room);
    if (now.may_vote < kVotersMin)
        web::notice(html, visit,
                    {.kind = web::NoticeKind::info,
                     .title = say(visit, "few.title"),
                     .text = say(visit, "few.text")});
}

void case_part(html::Html& html, const Visit& visit, const Standing& now,
               const dilemmas::Case& one) {
    const auto language = visit.texts.language();
    html::out<R"(<div class="vt-case"><p>{}</p><p><strong>{}</strong></p></div>)">(
        html, one.story.in(language),
        say(visit, "may-this", {action_of(visit, one, now.session, now.open())}));
    if (!one.care.in(language).empty())
        web::notice(html, visit,
                    {.kind = web::NoticeKind::warning,
                     .title = say(visit, "desk.care"),
                     .text = std::string{one.care.in(language)}});
}

// Another action than the one the case proposes, until the first vote.
void option_form(html::Html& html, const Visit& visit, const Standing& now,
                 const dilemmas::Case& one) {
    if (!now.rounds_here().empty()) return;
    web::details(html, say(visit, "desk.option"), [&](html::Html& part) {
        web::Form form{visit, session_page_path(now.session.id, "/stuur")};
        form.hidden("doe", "handeling");
        std::vector<web::Option> options;
        for (const auto& option : one.options)
            options.push_back(
                {.value = option.id, .text = std::string{option.text.in(visit.texts.language())}});
        form.radios({.name = "optie",
                     .label = say(visit, "desk.option-label"),
                     .value = now.session.current()->option},
                    options);
        form.submit(say(visit, "desk.option-act"));
        part.append(form.finish());
    });
}

void now_part(html::Html& part, const Visit& visit, const Standing& now,
              const std::optional<dilemmas::Case>& one, const std::optional<Error>& refusal) {
    how_many(part, visit, now);
    next_button(part, visit, now, one);
    timer(part, visit, now.session);
    if (one) {
        case_part(part, visit, now, *one);
        option_form(part, visit, now, *one);
        if (now.session.phase == Phase::result || now.session.phase == Phase::conclusion)
            results_here(part, visit, *one, now.rounds_here(), now.session.plan.members);
        if (now.session.phase == Phase::conclusion)
            conclusion_form(part, visit, now, *one, refusal);
    }
    other_buttons(part, visit, now, one);
}

void joining_part(html::Html& body, const Visit& visit, const Session& session) {
    web::section(
        body, {.id = "meedoen", .title = say(visit, "desk.joining")}, [&](html::Html& part) {
            const std::string address = web::whole_address(visit, phone_path(session.code));
            html::out<R"(<p class="vt-room-code">{}</p>)">(part, spaced(session.code));
            qr_code(part, address, say(visit, "desk.qr", {address}));
            web::paragraph(part, say(visit, "desk.joining-text", {address}));
            web::button_link(part, visit,
                             {session_page_path(session.id, "/scherm"), say(visit, "desk.screen")});
        });
}

}  // namespace

void next_button(html::Html& html, const Visit& visit, const Standing& now,
                 const std::optional<dilemmas::Case>&) {
    const Button button = next_of(now);
    html::out<R"(<div class="vt-next">{}<p>{}</p></div>)">(
        html,
        [&](html::Html& part) { press(part, visit, now.session, button, ButtonLook::primary); },
        say(visit, "desk-does." + button.words));
}

void other_buttons(html::Html& html, const Visit& visit, const Standing& now,
                   const std::optional<dilemmas::Case>& one) {
    const std::string next = next_of(now).words;
    web::section(html, {.id = "anders", .title = say(visit, "desk.others")}, [&](html::Html& part) {
        web::action_group(part, [&](html::Html& group) {
            for (const Button& button : others_of(now, one, visit.texts.language()))
                if (button.words != next)
                    press(group, visit, now.session, button, ButtonLook::secondary);
            if (now.session.phase != Phase::vote)
                web::button_link(
                    group, visit,
                    {session_page_path(now.session.id, "/einde"), say(visit, "desk.end")},
                    ButtonLook::subtle);
        });
        web::small_print(part, say(visit, "desk.no-vote"));
    });
}

void conclusion_form(html::Html& html, const Visit& visit, const Standing& now,
                     const dilemmas::Case& one, const std::optional<Error>& refusal) {
    const auto noted = dilemmas::conclusions_from(visit.work, session_page_path(now.session.id));
    std::vector<std::string> lines;
    for (const auto& conclusion : noted)
        if (conclusion.case_id == one.id) lines.push_back(conclusion.rule);
    web::section(
        html, {.id = "conclusie", .title = say(visit, "conclude.title")}, [&](html::Html& part) {
            if (!lines.empty()) web::bullet_list(part, lines);
            web::Form form{visit, session_page_path(now.session.id, "/conclusie"), refusal};
            form.area({.name = "rule",
                       .label = say(visit, "conclude.rule"),
                       .hint = say(visit, "conclude.rule-hint")},
                      600, 3);
            std::vector<web::Option> values;
            for (const std::string& value : one.values)
                values.push_back({.value = value, .text = value_name(visit, value)});
            form.select({.name = "value", .label = say(visit, "conclude.value"), .optional = true},
                        values, say(visit, "conclude.no-value"));
            form.area({.name = "example",
                       .label = say(visit, "conclude.example"),
                       .hint = say(visit, "conclude.example-hint"),
                       .optional = true},
                      600, 2);
            if (refusal && refusal->text.find("names") != std::string::npos)
                form.checkbox(
                    {.name = "names", .label = say(visit, "conclude.names"), .optional = true});
            form.submit(say(visit, "conclude.act"));
            part.append(form.finish());
        });
}

http::Response desk_page(const Visit& visit, const Standing& now,
                         const std::optional<Error>& refusal) {
    const auto one = case_here(visit, now.session);
    const std::string path = session_page_path(now.session.id);
    const std::string title =
        one ? std::string{one->title.in(visit.texts.language())} : now.session.plan.title;
    html::Html body;
    web::page_head(body, visit,
                   {.title = title,
                    .above = one ? place_of(visit, now.session) : say(visit, "desk.lobby"),
                    .typed = !one});
    following(body, visit, now.session.code, path,
              [&](html::Html& part) { now_part(part, visit, now, one, refusal); });
    joining_part(body, visit, now.session);
    return web::page(visit,
                     {.title = title,
                      .above = {{std::string{kSessionsPath}, say(visit, "list.title")}},
                      .notice = web::saved_notice(visit, "dialogue.done."),
                      .refusal = refusal},
                     std::move(body));
}

}  // namespace vt::dialogue
