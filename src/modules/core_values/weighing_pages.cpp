// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/weighing_pages.h"

#include "base/text.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/saved.h"

namespace vt::core_values {
namespace {

using identity::Right;
using web::Visit;
using Refused = std::optional<Error>;

// Where somebody weighed is nobody's business, also not in the next page's request.
http::Response quiet(http::Response response) {
    response.with("Referrer-Policy", "no-referrer");
    return response;
}

Result<Round> round_here(const Visit& visit, const Votes& votes) {
    const auto id = id_at<ListId>(visit);
    if (!id) return not_here();
    return weighing(visit, votes).round(*id);
}

std::vector<std::string> promises(const Visit& visit) {
    std::vector<std::string> lines;
    for (const std::string_view which :
         {"anonymous", "five", "tally", "all-alike", "again", "kept"})
        lines.push_back(text_of(visit, "core_values.promise." + std::string{which}));
    return lines;
}

// Opening

http::Response open_form(const Visit& visit, const Refused& refusal) {
    const auto view = list_here(visit);
    if (!view) return web::error_page(visit, 404);
    const ListId& id = view->list.id;
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("core_values.open.title"),
                    .intro = visit.text("core_values.open.intro")});
    web::bullet_list(body, promises(visit));
    web::Form form{visit, list_path(id, "/weging"), refusal};
    form.text({.name = "dots",
               .label = text_of(visit, "core_values.open.dots"),
               .hint = text_of(visit, "core_values.open.dots-hint"),
               .value = std::to_string(kDotsDefault)},
              {.kind = web::TextKind::number, .narrow = true});
    form.submit(visit.text("core_values.open.act"), list_path(id));
    body.append(form.finish());
    return list_subpage(visit, *view, visit.text("core_values.open.title"), refusal,
                        std::move(body));
}

http::Response open(const Visit& visit, const Votes& votes) {
    const auto id = id_at<ListId>(visit);
    if (!id) return web::error_page(visit, 404);
    const auto dots = parse_int(trim(visit.form.value("dots"))).value_or(0);
    const int asked = dots > kDotsMax ? 0 : static_cast<int>(dots);
    const auto opened = weighing(visit, votes).open(*id, asked);
    if (!opened)
        return web::refused(visit, opened.error(),
                            [&](const Error& error) { return open_form(visit, error); });
    return web::saved(visit, list_path(*id), "geopend");
}

// Weighing

std::vector<web::Option> dot_options(const Visit& visit, int most) {
    std::vector<web::Option> options{
        {.value = "0", .text = text_of(visit, "core_values.weigh.none")}};
    for (int dots = 1; dots <= most; ++dots)
        options.push_back({.value = std::to_string(dots),
                           .text = visit.texts.count("core_values.weigh.dots", dots)});
    return options;
}

// Why one cannot weigh here and now; empty when one can.
std::string_view hindrance(const Round& round) {
    if (!round.is_open()) return "closed";
    if (round.lost) return "lost";
    return round.entitled ? "" : "not-entitled";
}

void weigh_fields(html::Html& body, const Visit& visit, const Round& round,
                  const Refused& refusal) {
    web::Form form{visit, weigh_path(round.list.list.id), refusal};
    const auto options = dot_options(visit, round.weighing.value_dots);
    for (const Value& value : round.list.values) {
        const ValueTyped words = words_of(visit, value);
        form.select(
            {.name = value.id.value, .label = words.name, .hint = words.definition, .value = "0"},
            options);
    }
    form.submit(visit.text("core_values.weigh.act"), list_path(round.list.list.id));
    body.append(form.finish());
}

http::Response weigh_form(const Visit& visit, const Votes& votes, const Refused& refusal) {
    const auto round = round_here(visit, votes);
    if (!round) return web::error_page(visit, 404);
    const std::string dots = std::to_string(round->weighing.dots);
    const std::string on_one = std::to_string(round->weighing.value_dots);
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("core_values.weigh.title"),
                    .intro = visit.text("core_values.weigh.intro", {dots, on_one})});
    if (const std::string why{hindrance(*round)}; !why.empty()) {
        web::notice(body, visit,
                    {.kind = web::NoticeKind::info,
                     .title = text_of(visit, "core_values.hindrance." + why)});
    } else {
        if (round->has_weighed) web::paragraph(body, visit.text("core_values.weigh.replaces"));
        web::bullet_list(body, promises(visit));
        weigh_fields(body, visit, *round, refusal);
    }
    return quiet(list_subpage(visit, round->list, visit.text("core_values.weigh.title"), refusal,
                              std::move(body)));
}

// A number that is none counts as minus one, which no ballot may have.
std::map<ValueId, int> typed_dots(const Visit& visit, const Round& round) {
    std::map<ValueId, int> dots;
    for (const Value& value : round.list.values) {
        const auto typed = visit.form.value(value.id.value);
        const auto number = typed.empty() ? 0 : parse_int(typed).value_or(-1);
        dots[value.id] = number > ballots::kDotsMax ? -1 : static_cast<int>(number);
    }
    return dots;
}

http::Response weigh(const Visit& visit, const Votes& votes) {
    const auto round = round_here(visit, votes);
    if (!round) return web::error_page(visit, 404);
    const auto& list = round->list.list.id;
    const auto weighed = weighing(visit, votes).weigh(list, typed_dots(visit, *round));
    if (!weighed)
        return quiet(web::refused(visit, weighed.error(), [&](const Error& error) {
            return weigh_form(visit, votes, error);
        }));
    return quiet(web::see_other(visit, weigh_path(list, "/bedankt")));
}

http::Response thanks(const Visit& visit, const Votes& votes) {
    const auto round = round_here(visit, votes);
    if (!round) return web::error_page(visit, 404);
    const auto& list = round->list.list.id;
    if (!round->has_weighed) return web::see_other(visit, weigh_path(list));
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("core_values.thanks.title"),
                    .intro = visit.text("core_values.thanks.intro")});
    web::paragraph(
        body, visit.text("core_values.round.progress", {std::to_string(round->voters),
                                                        std::to_string(round->weighing.entitled)}));
    web::action_group(body, [&](html::Html& group) {
        web::button_link(group, visit, {"/waarden", text_of(visit, "core_values.thanks.back")});
        web::button_link(group, visit,
                         {weigh_path(list), text_of(visit, "core_values.weigh.again")},
                         web::ButtonLook::subtle);
    });
    return quiet(list_subpage(visit, round->list, visit.text("core_values.thanks.title"),
                              std::nullopt, std::move(body)));
}

// Closing

http::Response close_form(const Visit& visit, const Votes& votes, const Refused& refusal) {
    const auto round = round_here(visit, votes);
    if (!round) return web::error_page(visit, 404);
    return confirmation(visit, round->list, "core_values.close.",
                        weigh_path(round->list.list.id, "/sluiten"), refusal);
}

http::Response close(const Visit& visit, const Votes& votes, web::Door& door) {
    const auto round = round_here(visit, votes);
    if (!round) return web::error_page(visit, 404);
    const auto& list = round->list.list.id;
    const auto closed = weighing(visit, votes).close(door.database, list);
    if (!closed)
        return web::refused(visit, closed.error(),
                            [&](const Error& error) { return close_form(visit, votes, error); });
    return web::saved(visit, list_path(list),
                      *closed == WeighingStage::counted ? "geteld" : "gesloten");
}

}  // namespace

web::Routes weighing_routes(const Votes& votes) {
    const auto shown = [votes](http::Response (*page)(const Visit&, const Votes&, const Refused&)) {
        return [votes, page](Visit& visit) { return page(visit, votes, std::nullopt); };
    };
    const std::string weigh_pattern = "/waarden/wegen/{id}";
    return {
        web::get("/waarden/lijsten/{id}/weging", Right::norms_decide,
                 [](Visit& visit) { return open_form(visit, std::nullopt); }),
        web::post("/waarden/lijsten/{id}/weging", Right::norms_decide,
                  [votes](Visit& visit) { return open(visit, votes); }),
        web::get(weigh_pattern, Right::norms_commit, shown(weigh_form)),
        web::door(weigh_pattern, Right::norms_commit,
                  [votes](Visit& visit, web::Door&) { return weigh(visit, votes); }),
        web::get(weigh_pattern + "/bedankt", Right::norms_commit,
                 [votes](Visit& visit) { return thanks(visit, votes); }),
        web::get(weigh_pattern + "/sluiten", Right::norms_decide, shown(close_form)),
        web::door(weigh_pattern + "/sluiten", Right::norms_decide,
                  [votes](Visit& visit, web::Door& door) { return close(visit, votes, door); }),
    };
}

std::vector<web::Waiting> waiting(const web::Visit& visit, const Votes& votes) {
    const auto round = weighing(visit, votes).open_round();
    if (!round || round->lost || !round->entitled || round->has_weighed) return {};
    return {{.title = text_of(visit, "core_values.weigh.title"),
             .hint = text_of(visit, "core_values.waiting.hint"),
             .path = weigh_path(round->list.list.id)}};
}

}  // namespace vt::core_values
