// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/comparison_pages.h"

#include <algorithm>
#include <array>

#include "modules/codes/pages_parts.h"
#include "web/components/button.h"
#include "web/components/table.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

constexpr std::array kCounted{Fate::reworded, Fate::renumbered, Fate::moved,   Fate::split,
                              Fate::merged,   Fate::added,      Fate::removed, Fate::same};

struct Choice {
    Document document{};
    Version version{};
};

std::vector<Choice> choices(const Visit& visit) {
    std::vector<Choice> all;
    for (const auto& shelved : DocumentService{visit.work}.list()) {
        for (const auto& version : shelved.in_work) all.push_back({shelved.document, version});
        if (shelved.in_force) all.push_back({shelved.document, *shelved.in_force});
        for (const auto& version : shelved.earlier) all.push_back({shelved.document, version});
    }
    return all;
}

std::string name_of(const Visit& visit, const Choice& choice) {
    const std::string state{choice.document.foreign() ? "foreign" : code(choice.version.state)};
    return name_of(visit, choice.document) + ", " + label_of(visit, choice.version) + " (" +
           say(visit, "state." + state) + ")";
}

html::Html choice_form(const Visit& visit, const std::vector<Choice>& all) {
    std::vector<web::Option> options;
    for (const auto& choice : all)
        options.push_back({.value = choice.version.id.value, .text = name_of(visit, choice)});
    auto form = web::Form::filter(visit, kComparePath);
    form.select({.name = "van",
                 .label = say(visit, "compare.before"),
                 .hint = say(visit, "compare.before-hint")},
                options, say(visit, "compare.choose"));
    form.select({.name = "naar",
                 .label = say(visit, "compare.after"),
                 .hint = say(visit, "compare.after-hint")},
                options, say(visit, "compare.choose"));
    form.checkbox({.name = "alleen", .label = say(visit, "compare.only"), .optional = true});
    form.submit(say(visit, "compare.submit"));
    return form.finish();
}

const Choice* chosen(const Visit& visit, const std::vector<Choice>& all, std::string_view field) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const Choice& choice) {
        return choice.version.id.value == visit.query.value(field);
    });
    return at == all.end() ? nullptr : &*at;
}

// What happened to an article, or for texts of two documents how they differ: nothing was added to
// a neighbour's code.
std::string_view words_for(const Choice& before, const Choice& after) {
    return before.document.id == after.document.id ? "compare.fate." : "compare.beside.";
}

void summary(html::Html& body, const Visit& visit, const Comparison& comparison,
             std::string_view words) {
    web::Table table{.id = "samenvatting-tabel",
                     .caption = say(visit, "compare.summary-caption"),
                     .columns = {{say(visit, "compare.fate-column")},
                                 {say(visit, "compare.count-column"), true}}};
    for (const Fate fate : kCounted)
        if (const auto count = comparison.count(Part::article, fate); count > 0)
            table.rows.push_back(
                {say(visit, std::string{words} + std::string{code(fate)}), std::to_string(count)});
    if (!table.rows.empty()) web::table(body, table);
}

// What one side has and the other lacks.
void only_in(html::Html& body, const Visit& visit, const Comparison& comparison, Fate fate,
             const Choice& side) {
    std::vector<std::string> labels;
    for (const auto& row : comparison.rows) {
        if (row.part != Part::article || !row.is(fate)) continue;
        const auto& standing = (row.after.empty() ? row.before : row.after).front();
        labels.push_back(standing.label.empty() ? say(visit, "compare.unnamed") : standing.label);
    }
    const std::string title = say(visit, "compare.missing", {name_of(visit, side)});
    const bool added = fate == Fate::added;
    web::section(body, {.id = added ? "alleen-tweede" : "alleen-eerste", .title = title},
                 [&](html::Html& part) {
                     if (labels.empty())
                         web::paragraph(part, say(visit, "compare.nothing-missing"));
                     else
                         web::bullet_list(part, labels);
                 });
}

void result(html::Html& body, const Visit& visit, const Choice& before, const Choice& after,
            const Comparison& comparison) {
    const std::string intro =
        say(visit, "compare.result-of", {name_of(visit, before), name_of(visit, after)});
    const std::string_view words = words_for(before, after);
    web::section(body, {.id = "verschillen", .title = say(visit, "compare.result"), .intro = intro},
                 [&](html::Html& part) {
                     if (!comparison.differs())
                         web::notice(part, visit,
                                     {.kind = web::NoticeKind::info,
                                      .title = say(visit, "compare.none.title"),
                                      .text = say(visit, "compare.none.text"),
                                      .level = 3});
                     summary(part, visit, comparison, words);
                     web::more_link(part, visit,
                                    {compare_path(after.version.id, before.version.id),
                                     say(visit, "compare.swap")});
                     web::print_button(part, visit);
                 });
    only_in(body, visit, comparison, Fate::removed, before);
    only_in(body, visit, comparison, Fate::added, after);
    web::section(
        body, {.id = "teksten", .title = say(visit, "compare.text")}, [&](html::Html& part) {
            comparison_part(part, visit, comparison, visit.query.value("alleen") == "ja", words);
        });
}

// What is wrong with the choice; nothing when it is right, or not made yet.
std::optional<std::string> mistake(const Visit& visit, const Choice* before, const Choice* after) {
    const bool asked = visit.query.has("van") || visit.query.has("naar");
    if (!asked) return std::nullopt;
    if (before == nullptr || after == nullptr) return say(visit, "compare.error.choose");
    if (before == after) return say(visit, "compare.error.same");
    return std::nullopt;
}

http::Response page_of(const Visit& visit, html::Html body,
                       std::optional<web::Notice> notice = std::nullopt) {
    return web::page(visit,
                     {.title = say(visit, "compare.title"),
                      .above = above_shelf(visit),
                      .notice = std::move(notice)},
                     std::move(body));
}

http::Response comparison_page(Visit& visit) {
    const auto all = choices(visit);
    html::Html body;
    web::page_head(body, visit,
                   {.title = say(visit, "compare.title"), .intro = say(visit, "compare.intro")});
    if (all.size() < 2) {
        web::empty_state(
            body, visit,
            {.title = say(visit, "compare.too-few.title"),
             .text = say(visit, "compare.too-few.text"),
             .action = web::Link{std::string{kShelfPath}, say(visit, "compare.to-shelf")}});
        return page_of(visit, std::move(body));
    }
    body.append(choice_form(visit, all));
    const Choice* before = chosen(visit, all, "van");
    const Choice* after = chosen(visit, all, "naar");
    if (const auto wrong = mistake(visit, before, after))
        return page_of(visit, std::move(body),
                       web::Notice{.kind = web::NoticeKind::error, .title = *wrong});
    if (before == nullptr || after == nullptr) return page_of(visit, std::move(body));
    const DocumentService service{visit.work};
    const auto old = service.read(before->document.id, before->version.id);
    const auto fresh = service.read(after->document.id, after->version.id);
    if (!old || !fresh) return web::error_page(visit, 404);
    result(body, visit, *before, *after, compare(old->text, fresh->text));
    return page_of(visit, std::move(body));
}

// Ours beside theirs, from either side.
void with_others(std::vector<web::Link>& links, const Visit& visit, const Shelved& shelf) {
    const Document& document = shelf.document;
    if (!shelf.in_force || (document.kind != Kind::code && !document.foreign())) return;
    for (const Shelved& other : DocumentService{visit.work}.list()) {
        const bool alike = other.document.audience == document.audience ||
                           other.document.audience == Audience::everyone ||
                           document.audience == Audience::everyone;
        const bool other_side =
            document.foreign() ? other.document.kind == Kind::code : other.document.foreign();
        if (!alike || !other_side || !other.in_force) continue;
        const auto& [ours, theirs] = document.foreign()
                                         ? std::pair{*other.in_force, *shelf.in_force}
                                         : std::pair{*shelf.in_force, *other.in_force};
        links.push_back({compare_path(ours.id, theirs.id),
                         say(visit, "compare.with", {name_of(visit, other.document)})});
    }
}

}  // namespace

std::vector<web::Link> comparisons_of(const Visit& visit, const Shelved& shelf) {
    std::vector<web::Link> links;
    if (!visit.actor().signed_in() || !shelf.in_force) return links;
    const Version& now = *shelf.in_force;
    if (!shelf.document.foreign())
        for (const Version& version : shelf.in_work)
            links.push_back({compare_path(now.id, version.id),
                             say(visit, "compare.to-be", {label_of(visit, version)})});
    if (!shelf.earlier.empty())
        links.push_back({compare_path(shelf.earlier.front().id, now.id),
                         say(visit, "compare.since", {label_of(visit, shelf.earlier.front())})});
    with_others(links, visit, shelf);
    return links;
}

void comparisons_section(html::Html& html, const Visit& visit, const Shelved& shelf) {
    const auto links = comparisons_of(visit, shelf);
    if (links.empty()) return;
    std::vector<html::Html> items;
    for (const web::Link& one : links) {
        html::Html item;
        web::link(item, visit, one.path, one.text);
        items.push_back(std::move(item));
    }
    web::section(html,
                 {.id = "vergelijken",
                  .title = say(visit, "compare.title"),
                  .intro = say(visit, "compare.section-intro")},
                 [&](html::Html& part) { web::bullet_list(part, items); });
}

std::string compare_path(const VersionId& before, const VersionId& after) {
    return std::string{kComparePath} + "?van=" + before.value + "&naar=" + after.value +
           "&alleen=ja";
}

web::Routes comparison_routes() {
    return {web::get(std::string{kComparePath}, Right::own, comparison_page)};
}

}  // namespace vt::codes
