// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/outcome_pages.h"

#include <algorithm>

#include "content/pulse.h"
#include "modules/pulse/strip_pages.h"
#include "web/components/link.h"
#include "web/components/table.h"
#include "web/components/text.h"

namespace vt::pulse {
namespace {

using web::Visit;

std::string standing_words(const Visit& visit, Standing standing) {
    return text_of(visit, "pulse.standing." + std::string{code(standing)});
}

std::string sentence(const Visit& visit, Standing standing) {
    return text_of(visit, "pulse.sentence." + std::string{code(standing)});
}

std::string_view trend_code(Trend trend) {
    if (trend == Trend::more) return "more";
    return trend == Trend::less ? "less" : "none";
}

std::string trend_words(const Visit& visit, const std::optional<Trend>& trend) {
    if (!trend) return text_of(visit, "pulse.trend.nothing");
    return text_of(visit, "pulse.trend." + std::string{trend_code(*trend)});
}

void statement_part(html::Html& part, const Visit& visit, const StatementOutcome& one) {
    const auto* statement = content::find_pulse_statement(one.statement);
    if (!statement) return;
    web::heading(part, 3, statement->text.in(visit.texts.language()));
    std::string words = sentence(visit, one.standing);
    if (one.trend)
        words += " " + text_of(visit, "pulse.since." + std::string{trend_code(*one.trend)});
    web::paragraph(part, words);
    if (one.tally) strip(part, visit, "strook-" + one.statement, *one.tally);
}

std::string cell_words(const Visit& visit, const StatementOutcome& one, std::size_t answer) {
    if (one.tally) return std::to_string(one.tally->votes[answer]);
    if (answer < one.bands.size())
        return text_of(visit, "pulse.band." + std::string{grey::text_key(one.bands[answer])});
    return text_of(visit, "pulse.band.not-shown");
}

web::Table answers_table(const Visit& visit, const Outcome& outcome) {
    web::Table table{.id = "antwoorden-tabel",
                     .caption = text_of(visit, "pulse.outcome.table"),
                     .columns = {{text_of(visit, "pulse.outcome.statement")}}};
    for (const Answer answer : kAnswers)
        table.columns.push_back({answer_words(visit, answer), outcome.room == Room::inside});
    for (const StatementOutcome& one : outcome.statements) {
        const auto* statement = content::find_pulse_statement(one.statement);
        if (!statement) continue;
        std::vector<web::Cell> row{statement->topic.in(visit.texts.language())};
        for (std::size_t answer = 0; answer < kAnswers.size(); ++answer)
            row.push_back(cell_words(visit, one, answer));
        table.rows.push_back(std::move(row));
    }
    return table;
}

// The latest round has a row for each of its statements; an older one may not have asked it.
std::string standing_in(const Visit& visit, const Outcome& outcome, const std::string& statement) {
    const auto found =
        std::ranges::find(outcome.statements, statement, &StatementOutcome::statement);
    if (found == outcome.statements.end()) return text_of(visit, "pulse.trend.nothing");
    return standing_words(visit, found->standing);
}

void years_table(html::Html& part, const Visit& visit, Group group,
                 const std::vector<Outcome>& outcomes) {
    web::Table table{.id = "jaren-" + std::string{code(group)},
                     .caption = text_of(visit, "pulse.years.table"),
                     .columns = {{text_of(visit, "pulse.outcome.statement")}}};
    for (auto one = outcomes.rbegin(); one != outcomes.rend(); ++one)
        table.columns.push_back({visit.texts.month(one->round.opened)});
    table.columns.push_back({text_of(visit, "pulse.years.change")});
    for (const StatementOutcome& latest : outcomes.front().statements) {
        const auto* statement = content::find_pulse_statement(latest.statement);
        if (!statement) continue;
        std::vector<web::Cell> row{statement->topic.in(visit.texts.language())};
        for (auto one = outcomes.rbegin(); one != outcomes.rend(); ++one)
            row.push_back(standing_in(visit, *one, latest.statement));
        row.push_back(trend_words(visit, latest.trend));
        table.rows.push_back(std::move(row));
    }
    web::table(part, table);
}

}  // namespace

std::string voters_words(const Visit& visit, const Outcome& outcome) {
    const int voters = *outcome.round.voters;
    if (outcome.room == Room::outside && voters < grey::kNumbersFrom)
        return text_of(visit, "pulse.outcome.under-ten");
    return std::to_string(voters);
}

void outcome_section(html::Html& body, const Visit& visit, const Outcome& outcome) {
    const std::string about = visit.text(
        "pulse.outcome.about", {voters_words(visit, outcome), std::to_string(outcome.round.invited),
                                visit.texts.day(*outcome.round.closed)});
    const bool drawn = std::ranges::any_of(outcome.statements,
                                           [](const auto& one) { return one.tally.has_value(); });
    web::section(
        body, {.id = "uitkomst", .title = visit.text("pulse.outcome.title"), .intro = about},
        [&](html::Html& part) {
            if (outcome.before)
                web::paragraph(part, visit.text("pulse.outcome.compared",
                                                {visit.texts.month(outcome.before->opened)}));
            if (drawn) strip_legend(part, visit);
            for (const auto& one : outcome.statements) statement_part(part, visit, one);
            web::table(part, answers_table(visit, outcome));
            web::small_print(
                part, visit.text(outcome.room == Room::inside ? "pulse.outcome.inside-why"
                                                              : "pulse.outcome.outside-why"));
        });
}

void years_section(html::Html& body, const Visit& visit, Group group,
                   const std::vector<Outcome>& outcomes) {
    const std::string id = "uitkomsten-" + std::string{code(group)};
    const std::string title = visit.text("pulse.years.title", {group_words(visit, group)});
    web::section(
        body, {.id = id, .title = title, .intro = visit.text("pulse.years.intro")},
        [&](html::Html& part) {
            years_table(part, visit, group, outcomes);
            web::small_print(part, visit.text("pulse.years.why"));
            std::vector<html::Html> links;
            for (const Outcome& one : outcomes) {
                html::Html item;
                web::link(item, visit, round_path(one.round.id), round_title(visit, one.round));
                html::out<" ({})">(
                    item, visit.text("pulse.years.voters", {voters_words(visit, one),
                                                            std::to_string(one.round.invited)}));
                links.push_back(std::move(item));
            }
            web::bullet_list(part, links);
        });
}

}  // namespace vt::pulse
