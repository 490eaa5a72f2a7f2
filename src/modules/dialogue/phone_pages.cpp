// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/phone_pages.h"

#include "base/text.h"
#include "modules/dialogue/figures_pages.h"
#include "modules/dialogue/slips.h"
#include "modules/dialogue/voting_service.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/forms.h"

namespace vt::dialogue {
namespace {

using web::Visit;
using Refused = std::optional<Error>;

// Where somebody voted is nobody's business, also not in the next page's request.
http::Response quiet(http::Response response) {
    return response.with("Referrer-Policy", "no-referrer");
}

http::Response phone_page(const Visit& visit, const std::string& title, const Refused& refusal,
                          html::Html body) {
    return quiet(
        web::page(visit, {.title = title, .refusal = refusal, .narrow = true}, std::move(body)));
}

VotingService voting(const Visit& visit, db::Db& db, Live& live) {
    return {db, live, visit.folder, visit.visitor};
}

// Coming in

http::Response code_form(const Visit& visit, const Refused& refusal) {
    html::Html body;
    const std::string title = say(visit, "join.title");
    web::page_head(body, visit, {.title = title, .intro = say(visit, "join.intro")});
    web::Form form{visit, kJoinPath, refusal};
    form.text(
        {.name = "code", .label = say(visit, "join.code"), .hint = say(visit, "join.code-hint")},
        {.kind = web::TextKind::number, .narrow = true});
    form.submit(say(visit, "join.act"));
    body.append(form.finish());
    return phone_page(visit, title, refusal, std::move(body));
}

// The session is over, or there never was one: the same page.
http::Response no_room(const Visit& visit) {
    html::Html body;
    const std::string title = say(visit, "no-room.title");
    web::page_head(body, visit, {.title = title, .intro = say(visit, "no-room.text")});
    html::Html link;
    web::link(link, visit, kJoinPath, say(visit, "no-room.act"));
    web::paragraph(body, link);
    return quiet(
        web::page(visit, {.title = title, .status = 404, .narrow = true}, std::move(body)));
}

http::Response to_room_of_slip(const Visit& visit, Live& live, std::string_view slip) {
    const auto code = voting(visit, visit.work.db, live).room_of_slip(slip);
    if (!code) return code_form(visit, Error{Refusal::invalid, code.error().text, {}, "code"});
    return web::see_other(visit, phone_path(*code) + "?lootje=" + slip_code(slip));
}

http::Response show_slip(const Visit& visit, Live& live) {
    const auto slip = visit.place("lootje");
    const auto code = voting(visit, visit.work.db, live).room_of_slip(slip);
    if (!code) return no_room(visit);
    return web::see_other(visit, phone_path(*code) + "?lootje=" + slip_code(slip));
}

// Only says where the room is; coming in is a press of its own.
http::Response find_room(const Visit& visit, Live& live) {
    const auto typed = visit.form.value("code");
    if (!slip_code(typed).empty()) return to_room_of_slip(visit, live, typed);
    const auto seat = voting(visit, visit.work.db, live).seat(visit.form.value("code"));
    if (!seat) return code_form(visit, Error{Refusal::invalid, seat.error().text, {}, "code"});
    return web::see_other(visit, phone_path(seat->session.code));
}

void promises(html::Html& body, const Visit& visit, const Session& session) {
    const std::string tier{code(session.plan.tier)};
    std::vector<std::string> lines;
    for (const std::string& which : {std::string{"anonymous"}, std::string{"five"},
                                     std::string{"alike"}, "tier-" + tier, std::string{"cookie"}})
        lines.push_back(say(visit, "promise." + which));
    web::details(body, say(visit, "promise.title"),
                 [&](html::Html& part) { web::bullet_list(part, lines); });
}

http::Response join_form(const Visit& visit, const Session& session, const Refused& refusal) {
    html::Html body;
    web::page_head(body, visit,
                   {.title = session.plan.title,
                    .intro = say(visit, "join.here"),
                    .above = say(visit, "room", {spaced(session.code)}),
                    .typed = true});
    web::Form form{visit, phone_path(session.code), refusal};
    if (session.plan.tier == Tier::slips)
        form.text({.name = "slip",
                   .label = say(visit, "join.slip"),
                   .hint = say(visit, "join.slip-hint"),
                   .value = std::string{visit.query.value("lootje")}});
    form.submit(say(visit, "join.in"));
    body.append(form.finish());
    promises(body, visit, session);
    return phone_page(visit, say(visit, "join.title"), refusal, std::move(body));
}

// The room

std::vector<web::Option> shades(const Visit& visit) {
    std::vector<web::Option> options;
    for (int answer = 0; answer < kAnswers; ++answer) {
        const std::string number = std::to_string(answer);
        options.push_back({.value = number,
                           .text = say(visit, "shade." + number),
                           .hint = say(visit, "shade-hint." + number)});
    }
    return options;
}

void vote_form(html::Html& part, const Visit& visit, const Seat& seat, const Refused& refusal) {
    if (seat.has_voted)
        web::notice(part, visit,
                    {.kind = web::NoticeKind::ok,
                     .title = say(visit, "vote.in"),
                     .text = say(visit, "vote.in-text")});
    web::Form form{visit, phone_path(seat.session.code, "/stem"), refusal};
    form.hidden("ronde", seat.open->id.value);
    form.radios({.name = "answer", .label = say(visit, "vote.question")}, shades(visit));
    form.submit(say(visit, seat.has_voted ? "vote.again" : "vote.act"));
    html::Html fields = form.finish();
    html::out<R"(<div class="vt-shades">{}</div>)">(part, fields);
    web::small_print(part, say(visit, "vote.small"));
}

void story(html::Html& part, const Visit& visit, const Seat& seat, const dilemmas::Case& one) {
    const Round* round = seat.open ? &*seat.open : nullptr;
    html::out<R"(<div class="vt-case"><p>{}</p><p><strong>{}</strong></p></div>)">(
        part, one.story.in(visit.texts.language()),
        say(visit, "may-this", {action_of(visit, one, seat.session, round)}));
}

void vote_here(html::Html& part, const Visit& visit, const Seat& seat, const Refused& refusal) {
    if (seat.lost)
        web::notice(part, visit,
                    {.kind = web::NoticeKind::warning,
                     .title = say(visit, "lost.title"),
                     .text = say(visit, "lost.text")});
    else if (!seat.may_vote)
        web::notice(part, visit,
                    {.title = say(visit, "late.title"), .text = say(visit, "late.text")});
    else
        vote_form(part, visit, seat, refusal);
}

void phase_words(html::Html& part, const Visit& visit, const Seat& seat,
                 const dilemmas::Case& one) {
    const Phase phase = seat.session.phase;
    const std::string which{code(phase)};
    if (phase == Phase::result)
        return results_here(part, visit, one, seat.rounds, seat.session.plan.members);
    web::notice(part, visit,
                {.title = say(visit, "phone." + which), .text = say(visit, "phone-text." + which)});
    timer(part, visit, seat.session);
}

void room_now(html::Html& part, const Visit& visit, const Seat& seat, const Refused& refusal) {
    const auto one = case_here(visit, seat.session);
    if (seat.session.paused || !one) {
        const std::string which = seat.session.paused ? "pause" : "lobby";
        web::page_head(part, visit,
                       {.title = say(visit, "phone." + which),
                        .intro = say(visit, "phone-text." + which),
                        .above = say(visit, "room", {spaced(seat.session.code)})});
        return;
    }
    web::page_head(
        part, visit,
        {.title = one->title.in(visit.texts.language()), .above = place_of(visit, seat.session)});
    story(part, visit, seat, *one);
    if (seat.open)
        vote_here(part, visit, seat, refusal);
    else
        phase_words(part, visit, seat, *one);
}

http::Response room_page(const Visit& visit, const Seat& seat, const Refused& refusal) {
    html::Html body;
    const std::string& code = seat.session.code;
    following(body, visit, code, phone_path(code),
              [&](html::Html& part) { room_now(part, visit, seat, refusal); });
    promises(body, visit, seat.session);
    return phone_page(visit, say(visit, "phone.title", {seat.session.plan.title}), refusal,
                      std::move(body));
}

http::Response show_room(const Visit& visit, Live& live) {
    const auto seat = voting(visit, visit.work.db, live).seat(visit.place("code"));
    if (!seat) return no_room(visit);
    return seat->joined ? room_page(visit, *seat, {}) : join_form(visit, seat->session, {});
}

http::Response join(const Visit& visit, Live& live) {
    auto service = voting(visit, visit.work.db, live);
    const auto joined = service.join(visit.place("code"), visit.form.value("slip"));
    if (joined) return web::see_other(visit, phone_path(visit.place("code")));
    const auto seat = service.seat(visit.place("code"));
    if (!seat) return no_room(visit);
    return join_form(visit, seat->session, joined.error());
}

std::optional<int> answer_typed(const Visit& visit) {
    const auto typed = parse_int(visit.form.value("answer"));
    if (!typed || *typed >= kAnswers) return std::nullopt;
    return static_cast<int>(*typed);
}

http::Response vote(const Visit& visit, Live& live) {
    auto service = voting(visit, visit.work.db, live);
    const auto done =
        service.vote(visit.place("code"), visit.form.value("ronde"), answer_typed(visit));
    const auto seat = service.seat(visit.place("code"));
    if (!seat) return no_room(visit);
    // A round that was closed meanwhile shows where the session stands now.
    if (done || done.error().kind != Refusal::invalid || !seat->open || !seat->joined)
        return web::see_other(visit, phone_path(seat->session.code));
    return room_page(visit, *seat, done.error());
}

}  // namespace

web::Routes phone_routes(const SharedLive& live) {
    using http::Method;
    const auto door = [live](auto page) {
        return [live, page](Visit& visit, web::Door&) { return page(visit, *live); };
    };
    return {web::apart(Method::get, "/d", {}, [](Visit& visit) { return code_form(visit, {}); }),
            web::apart(Method::post, "/d", door(find_room)),
            web::apart(Method::get, "/l/{lootje}", {},
                       [live](Visit& visit) { return show_slip(visit, *live); }),
            web::apart(Method::get, "/d/{code}", {},
                       [live](Visit& visit) { return show_room(visit, *live); }),
            web::apart(Method::post, "/d/{code}", door(join)),
            web::apart(Method::post, "/d/{code}/stem", door(vote))};
}

}  // namespace vt::dialogue
