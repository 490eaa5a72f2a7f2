// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/pages_parts.h"

#include <algorithm>

#include "crypto/hash.h"
#include "modules/dialogue/figures_pages.h"
#include "modules/dialogue/live_service.h"
#include "modules/dialogue/qr_code.h"
#include "web/components/alert.h"
#include "web/components/link.h"

namespace vt::dialogue {

using web::Visit;

std::string say(const Visit& visit, std::string_view key,
                std::initializer_list<std::string_view> args) {
    const std::string whole = "dialogue." + std::string{key};
    return args.size() == 0 ? std::string{visit.text(whole)} : visit.text(whole, args);
}

std::string session_page_path(const SessionId& id, std::string_view rest) {
    return session_path(id) + std::string{rest};
}

std::string phone_path(std::string_view code, std::string_view rest) {
    return std::string{kJoinPath} + "/" + std::string{code} + std::string{rest};
}

std::string spaced(std::string_view code) {
    std::string text{code};
    if (text.size() == 6) text.insert(3, " ");
    return text;
}

std::optional<SessionId> session_id(const Visit& visit) {
    return SessionId::parse(visit.place("id"));
}

SteeringService steering(const Visit& visit, db::Database& database, Live& live) {
    return {visit.work, database, live, visit.municipality.id, visit.folder};
}

Result<Standing> standing_of(const Visit& visit, Live& live, const SessionId& id) {
    return standing_of(visit.work, live, visit.folder, id);
}

std::string value_name(const Visit& visit, std::string_view id) {
    return dilemmas::value_name(visit.work, visit.texts.language(), id);
}

std::vector<std::size_t> shuffled(std::string_view seed, std::size_t count) {
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t place = 0; place < count; ++place)
        order.emplace_back(crypto::hex(crypto::sha256({seed, std::to_string(place)})), place);
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> places;
    for (const auto& [hash, place] : order) places.push_back(place);
    return places;
}

std::optional<dilemmas::Case> case_here(const Visit& visit, const Session& session) {
    const SessionCase* current = session.current();
    return current == nullptr ? std::nullopt : dilemmas::find_case(visit.work, current->id);
}

std::string option_text(const Visit& visit, const dilemmas::Case& one, std::string_view option) {
    for (const auto& each : one.options)
        if (each.id == option) return std::string{each.text.in(visit.texts.language())};
    return {};
}

std::string action_of(const Visit& visit, const dilemmas::Case& one, const Session& session,
                      const Round* round) {
    if (round == nullptr || round->kind != RoundKind::ladder)
        return option_text(visit, one, session.current()->option);
    const auto step = static_cast<std::size_t>(round->step);
    const std::string action = option_text(visit, one, one.ladder_option);
    if (step >= one.ladder_steps.size()) return action;
    return say(visit, "ladder.action", {action, one.ladder_steps[step].in(visit.texts.language())});
}

std::string place_of(const Visit& visit, const Session& session) {
    return say(visit, "place",
               {std::to_string(session.at + 1), std::to_string(session.plan.cases.size())});
}

std::string round_name(const Visit& visit, const Round& round) {
    const std::string kind{code(round.kind)};
    return say(visit, "round." + kind, {std::to_string(round.step + 1)});
}

void qr_code(html::Html& html, std::string_view address, std::string_view words) {
    const QrDrawing code = qr_drawing(address);
    const std::string side = std::to_string(code.side);
    html::out<R"(<svg class="vt-qr" viewBox="{}" role="img" aria-label="{}"><rect width="100%"
height="100%" fill="#fff"/><path fill="#000" d="{}"/></svg>)">(html, "0 0 " + side + " " + side,
                                                               words, code.path);
}

void in_room(html::Html& html, const Visit& visit, int people) {
    html::out<R"(<p class="vt-projection__who">{} <strong data-room>{}</strong></p>)">(
        html, say(visit, "desk.in-room"), people);
}

void timer(html::Html& html, const Visit& visit, const Session& session) {
    if (!session.timer_until) return;
    const auto left =
        std::chrono::ceil<std::chrono::seconds>(*session.timer_until - visit.work.clock.now());
    const auto seconds = std::max<std::int64_t>(0, left.count());
    const LocalTime until = amsterdam(*session.timer_until);
    const std::string minute = std::to_string(until.minute);
    const std::string time =
        std::to_string(until.hour) + ":" + std::string(2 - minute.size(), '0') + minute;
    const std::string over = say(visit, "timer.over");
    html::out<
        R"(<div class="vt-timer"><p class="vt-timer__clock" data-timer="{}" aria-hidden="true"
hidden></p><p class="vt-timer__words" data-over="{}">{}</p></div>)">(
        html, seconds, over, seconds > 0 ? say(visit, "timer.until", {time}) : over);
}

void following(html::Html& html, const Visit& visit, std::string_view code, std::string_view here,
               web::Content content) {
    html::out<R"(<div id="nu" data-live="{}" data-here="{}">{}</div>
<p class="vt-reload" data-reload><a class="nl-link" href="{}">{}</a></p>
<p class="vt-hidden-text" role="status" data-live-words data-words="{}"></p>)">(
        html, visit.link(stream_path(code)), visit.link(here), content, web::url_of(visit, here),
        say(visit, "reload"), say(visit, "moved"));
}

void progress(html::Html& html, const Visit& visit, int voted, int of) {
    html::out<R"(<p class="vt-progress"><strong data-voted>{}</strong> {} <span
data-of>{}</span> {}</p>)">(html, voted, say(visit, "progress.of"), of,
                            say(visit, "progress.voted"));
}

void results_here(html::Html& html, const Visit& visit, const dilemmas::Case& one,
                  const std::vector<Round>& rounds, int members) {
    const auto of_kind = [&](RoundKind kind) -> const Round* {
        const auto found = std::ranges::find_if(
            rounds, [&](const Round& round) { return round.kind == kind && !round.is_open(); });
        return found == rounds.end() ? nullptr : &*found;
    };
    const Round* first = of_kind(RoundKind::first);
    const Round* second = of_kind(RoundKind::second);
    if (first != nullptr && second != nullptr)
        rounds_compared(html, visit, *first, *second, members);
    else if (first != nullptr)
        round_inside(html, visit, *first, members);
    std::vector<Round> ladder;
    for (const Round& round : rounds)
        if (round.kind == RoundKind::ladder && !round.is_open()) ladder.push_back(round);
    if (!ladder.empty()) ladder_inside(html, visit, one.ladder_steps, ladder);
    const Round* latest = second != nullptr ? second : first;
    if (latest != nullptr && latest->stage == RoundStage::counted)
        web::notice(html, visit,
                    {.title = say(visit, "talk"), .text = next_question(visit, *latest)});
}

}  // namespace vt::dialogue
