// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/log_pages.h"

#include "base/text.h"
#include "modules/people/log_service.h"
#include "modules/people/pages_parts.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::people {
namespace {

using identity::Right;
using web::Visit;

constexpr std::string_view kPath = "/logboek";

// In words where there are any, else as the log has it.
std::string what_happened(const Visit& visit, const LogLine& line) {
    if (line.erased) return text_of(visit, "people.log.erased");
    const std::string key = "people.log.type." + line.type;
    return visit.texts.has(key) ? text_of(visit, key) : line.type;
}

// A person's name, or in words that it was no person.
std::string who(const Visit& visit, const LogLine& line) {
    if (line.withheld) return text_of(visit, "people.log.withheld");
    if (line.actor.starts_with("system:")) return text_of(visit, "people.log.by-system");
    if (line.actor == "command-line") return text_of(visit, "people.log.by-command");
    return line.actor;
}

html::Html proof_cell(const Visit& visit, const LogLine& line) {
    html::Html cell;
    const std::string seq = std::to_string(line.seq);
    if (line.sealed && !line.erased)
        web::link(cell, visit, std::string{kPath} + "/" + seq + "/bewijs",
                  visit.text("people.log.proof-of", {seq}));
    else
        cell = html::text(line.erased ? "" : visit.text("people.log.not-sealed"));
    return cell;
}

web::Table table_of(const Visit& visit, const LogPage& page) {
    web::Table table{.id = "logboek-tabel",
                     .caption = text_of(visit, "people.log.title"),
                     .caption_hidden = true,
                     .columns = {{.title = text_of(visit, "people.log.number"), .number = true},
                                 {.title = text_of(visit, "people.log.when"), .nowrap = true},
                                 {text_of(visit, "people.log.what")},
                                 {text_of(visit, "people.log.who")},
                                 {text_of(visit, "people.log.proof")}}};
    for (const LogLine& line : page.lines)
        table.rows.push_back({std::to_string(line.seq), visit.texts.moment(line.at),
                              what_happened(visit, line), who(visit, line),
                              proof_cell(visit, line)});
    return table;
}

http::Response log_page(Visit& visit) {
    const auto before = parse_int(visit.query.value("voor"));
    const LogPage page = LogService{visit.work}.page(before);
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("people.log.title"), .intro = visit.text("people.log.intro")});
    web::paragraph(body, visit.texts.count("people.log.count", page.count));
    if (!page.lines.empty()) web::table(body, table_of(visit, page));
    if (page.older)
        web::more_link(body, visit,
                       {std::string{kPath} + "?voor=" + std::to_string(*page.older),
                        text_of(visit, "people.log.older")});
    if (before)
        web::more_link(body, visit, {std::string{kPath}, text_of(visit, "people.log.newest")});
    web::small_print(body, visit.text("people.log.check"));
    return web::page(visit, {.title = text_of(visit, "people.log.title")}, std::move(body));
}

http::Response proof_file(Visit& visit) {
    const auto seq = parse_int(visit.place("seq"));
    if (!seq) return web::error_page(visit, 404);
    const auto proof = LogService{visit.work}.proof(*seq);
    if (!proof) return web::error_page(visit, 404, proof.error().text);
    const std::string name = "bewijs-" + std::to_string(*seq) + ".tlog-proof";
    return http::Response{.body = *proof}
        .with("Content-Type", "text/plain; charset=utf-8")
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .with("X-Content-Type-Options", "nosniff");
}

http::Response installation_page(const Visit& visit, const Installation& installation) {
    const auto figures = LogService{visit.work}.figures();
    std::vector<web::DataRow> rows;
    const auto add = [&](std::string_view key, std::string_view words) {
        if (!words.empty())
            rows.push_back(
                words_row(text_of(visit, "people.installation." + std::string{key}), words));
    };
    add("version", installation.version);
    add("engine", installation.engine);
    add("people", std::to_string(figures.people));
    add("log-entries", std::to_string(figures.log_entries));
    add("checkpoint", figures.checkpoint_day ? visit.texts.day(*figures.checkpoint_day)
                                             : text_of(visit, "people.installation.no-checkpoint"));
    add("log-name", figures.checkpoint_origin);
    if (installation.log_key) add("log-key", installation.log_key(visit.municipality.id));
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("people.installation.title"),
                    .intro = visit.text("people.installation.intro")});
    web::data_list(body, visit, rows);
    web::paragraph(body, visit.text("people.installation.disk"));
    web::more_link(body, visit, {"/wat-de-server-ziet", text_of(visit, "people.sees.title")});
    return web::page(visit, {.title = text_of(visit, "people.installation.title")},
                     std::move(body));
}

}  // namespace

web::Routes log_routes(Installation installation) {
    const auto show = [installation = std::move(installation)](Visit& visit) {
        return installation_page(visit, installation);
    };
    return {
        web::get(std::string{kPath}, Right::log_view, log_page),
        web::get(std::string{kPath} + "/{seq}/bewijs", Right::log_view, proof_file),
        web::get("/installatie", Right::installation_view, show),
    };
}

}  // namespace vt::people
