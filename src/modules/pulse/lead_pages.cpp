// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/lead_pages.h"

#include "base/text.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/saved.h"

namespace vt::pulse {
namespace {

using identity::Right;
using web::Visit;

constexpr int kAboutMax = 160;

std::string as_typed(Day day) {
    const std::string iso = day.iso();
    return iso.substr(8) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

// Refuses with invalid, at `field`, what is no day.
Result<Day> typed_day(const Visit& visit, std::string_view field) {
    const auto day = Day::parse_typed(trim(visit.form.value(field)));
    if (!day) return Error{Refusal::invalid, "pulse.error.day", {}, std::string{field}};
    return *day;
}

// Opening

std::vector<web::Option> group_options(const Visit& visit, const Votes& votes) {
    std::vector<web::Option> options;
    for (const Group group : kGroups) {
        const int people = pulse_of(visit, votes).people(group);
        const std::string hint{people < ballots::kVotersMin
                                   ? text_of(visit, "pulse.open.too-few")
                                   : visit.texts.count("pulse.open.people", people)};
        options.push_back({.value = std::string{code(group)},
                           .text = text_of(visit, "pulse.open." + std::string{code(group)}),
                           .hint = hint});
    }
    return options;
}

http::Response open_form(const Visit& visit, const Votes& votes, const Refused& refusal) {
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("pulse.open.title"), .intro = visit.text("pulse.open.intro")});
    web::bullet_list(body, promises(visit));
    web::Form form{visit, "/peiling/nieuw", refusal};
    form.radios({.name = "group",
                 .label = text_of(visit, "pulse.open.group"),
                 .value = std::string{code(Group::council)}},
                group_options(visit, votes));
    form.date({.name = "last_day",
               .label = text_of(visit, "pulse.open.last-day"),
               .hint = text_of(visit, "pulse.open.last-day-hint"),
               .value = as_typed(visit.today().plus_days(kDaysUsual))});
    form.submit(visit.text("pulse.open.act"), kRootPath);
    body.append(form.finish());
    return web::page(visit,
                     {.title = text_of(visit, "pulse.open.title"),
                      .above = {{std::string{kRootPath}, text_of(visit, "pulse.title")}},
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

Result<RoundId> open_typed(const Visit& visit, const Votes& votes) {
    const auto group = group_from_code(visit.form.value("group"));
    if (!group) return Error{Refusal::invalid, "pulse.error.group", {}, "group"};
    const Day last_day = VT_TRY(typed_day(visit, "last_day"));
    return pulse_of(visit, votes).open(*group, last_day);
}

http::Response open(const Visit& visit, const Votes& votes) {
    const auto opened = open_typed(visit, votes);
    if (!opened)
        return web::refused(visit, opened.error(),
                            [&](const Error& error) { return open_form(visit, votes, error); });
    return web::saved(visit, round_path(*opened), "geopend");
}

// Closing

http::Response close_form(const Visit& visit, const Votes& votes, const Refused& refusal) {
    const auto view = round_here(visit, votes);
    if (!view) return web::error_page(visit, 404);
    const auto& round = view->round;
    if (!round.is_open() && !refusal) return web::see_other(visit, round_path(round.id));
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("pulse.close.title"), .intro = visit.text("pulse.close.intro")});
    if (round.is_open() && !view->lost) web::paragraph(body, progress(visit, *view));
    web::Form form{visit, round_path(round.id, "/sluiten"), refusal};
    form.submit(visit.text("pulse.close.act"), round_path(round.id));
    body.append(form.finish());
    return round_subpage(visit, round, visit.text("pulse.close.title"), refusal, std::move(body));
}

http::Response close(const Visit& visit, const Votes& votes, web::Door& door) {
    const auto view = round_here(visit, votes);
    if (!view) return web::error_page(visit, 404);
    const auto closed = pulse_of(visit, votes).close(door.database, view->round.id);
    if (!closed)
        return web::refused(visit, closed.error(),
                            [&](const Error& error) { return close_form(visit, votes, error); });
    return web::saved(visit, round_path(view->round.id),
                      *closed == Stage::counted ? "geteld" : "gesloten");
}

// What is done about it

bool names_were_found(const Refused& refusal) {
    return refusal && refusal->text == "programme.error.names_found";
}

http::Response plan_form(const Visit& visit, const Votes& votes, const Refused& refusal) {
    const auto view = round_here(visit, votes);
    if (!view) return web::error_page(visit, 404);
    const auto& round = view->round;
    if (round.stage != Stage::counted && !refusal)
        return web::see_other(visit, round_path(round.id));
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("pulse.plan.title"), .intro = visit.text("pulse.plan.intro")});
    web::Form form{visit, round_path(round.id, "/activiteit"), refusal};
    form.text({.name = "about",
               .label = text_of(visit, "pulse.plan.about"),
               .hint = text_of(visit, "pulse.plan.about-hint")},
              {.characters_max = kAboutMax});
    form.date({.name = "day", .label = text_of(visit, "pulse.plan.day")});
    if (names_were_found(refusal))
        form.checkbox({.name = "names", .label = text_of(visit, "pulse.plan.names")});
    form.submit(visit.text("pulse.plan.act"), round_path(round.id));
    body.append(form.finish());
    return round_subpage(visit, round, visit.text("pulse.plan.title"), refusal, std::move(body));
}

Done plan_typed(const Visit& visit, const Votes& votes, const RoundId& round) {
    const Day day = VT_TRY(typed_day(visit, "day"));
    return pulse_of(visit, votes)
        .plan(round, trim(visit.form.value("about")), day, visit.form.value("names") == "ja");
}

http::Response plan(const Visit& visit, const Votes& votes) {
    const auto view = round_here(visit, votes);
    if (!view) return web::error_page(visit, 404);
    const Done planned = plan_typed(visit, votes, view->round.id);
    if (!planned)
        return web::refused(visit, planned.error(),
                            [&](const Error& error) { return plan_form(visit, votes, error); });
    return web::saved(visit, round_path(view->round.id), "gepland");
}

}  // namespace

web::Routes lead_routes(const Votes& votes) {
    const auto shown = [votes](http::Response (*page)(const Visit&, const Votes&, const Refused&)) {
        return [votes, page](Visit& visit) { return page(visit, votes, std::nullopt); };
    };
    constexpr Right right = Right::dialogue_decide;
    return {
        web::get("/peiling/nieuw", right, shown(open_form)),
        web::post("/peiling/nieuw", right, [votes](Visit& visit) { return open(visit, votes); }),
        web::get("/peiling/{id}/sluiten", right, shown(close_form)),
        web::door("/peiling/{id}/sluiten", right,
                  [votes](Visit& visit, web::Door& door) { return close(visit, votes, door); }),
        web::get("/peiling/{id}/activiteit", right, shown(plan_form)),
        web::post("/peiling/{id}/activiteit", right,
                  [votes](Visit& visit) { return plan(visit, votes); }),
    };
}

}  // namespace vt::pulse
