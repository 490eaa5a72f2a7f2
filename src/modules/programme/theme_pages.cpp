// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/theme_pages.h"

#include <algorithm>
#include <array>
#include <set>

#include "web/components/charts.h"
#include "web/components/details.h"
#include "web/components/lists.h"
#include "web/components/table.h"

namespace vt::programme {
namespace {

// The worst of what can be measured; what cannot, does not pull a theme down.
State state_of(const Totals& totals) {
    if (totals.late > 0) return State::late;
    if (totals.attention > 0) return State::attention;
    if (totals.not_begun > 0) return State::not_begun;
    if (totals.in_order > 0) return State::in_order;
    return totals.not_measurable > 0 ? State::not_measurable : State::not_applicable;
}

std::vector<const Standing*> standings_of(const Posture& posture, const std::string& section,
                                          State state) {
    std::vector<const Standing*> found;
    for (const Standing& standing : posture.standings)
        if (standing.measure.section == section && standing.state.state == state)
            found.push_back(&standing);
    return found;
}

std::string sentence(const web::Visit& visit, const Posture& posture, const std::string& section,
                     State state) {
    const std::string key = "programme.overview.theme." + std::string{code(state)};
    if (state == State::in_order || state == State::not_applicable)
        return std::string{visit.text(key)};
    const auto concerned = standings_of(posture, section, state);
    const std::string first = concerned.front()->measure.title_in(visit.texts.language());
    if (concerned.size() == 1) return visit.text(key, {first});
    const std::string others = std::to_string(concerned.size() - 1);
    return visit.text("programme.overview.theme.and-more", {visit.text(key, {first}), others});
}

std::string foot(const web::Visit& visit, const Totals& totals) {
    if (totals.counted() == 0) return std::string{visit.text("programme.overview.none-counted")};
    return visit.text("programme.overview.counted",
                      {std::to_string(totals.in_order), std::to_string(totals.counted())});
}

web::Card card(const web::Visit& visit, const Posture& posture, const SectionTotals& theme) {
    const State state = state_of(theme.totals);
    const std::string section = theme.section.empty() ? "eigen" : theme.section;
    return {.title = section_title(visit, theme.section),
            .path = "/programma?onderdeel=" + section,
            .status = status(state),
            .text = sentence(visit, posture, theme.section, state),
            .foot = foot(visit, theme.totals)};
}

Day day_of(const Asked& asked) {
    switch (asked.settlement) {
        case Settlement::done:
            return asked.settled_on.value_or(asked.window.due);
        case Settlement::late:
            return asked.window.due;
        case Settlement::skipped:
        case Settlement::open:
        case Settlement::coming:
            break;
    }
    return asked.planned.value_or(asked.window.due);
}

using Moments = std::set<std::pair<Day, web::Status>>;

// Two measures of a theme that were settled on one day are one mark.
Moments moments_of(const Posture& posture, const std::string& section) {
    Moments moments;
    for (const TimelineRow& row : posture.timeline)
        if (row.section == section)
            for (const Asked& asked : row.marks)
                moments.emplace(day_of(asked), status(asked.settlement));
    return moments;
}

std::string count_words(const web::Visit& visit, const Moments& moments, const Period& days) {
    constexpr std::array kinds{web::Status::done, web::Status::late, web::Status::planned,
                               web::Status::skipped};
    std::vector<std::string> words;
    for (const web::Status kind : kinds) {
        const auto count = std::count_if(moments.begin(), moments.end(), [&](const auto& moment) {
            return moment.second == kind && days.contains(moment.first);
        });
        if (count > 0)
            words.push_back(
                visit.text("programme.overview.times",
                           {std::to_string(count),
                            visit.text("web.timeline." + std::string{web::code(kind)})}));
    }
    return words.empty() ? "–" : visit.texts.joined(words);
}

struct ThemeLine {
    std::string title{};
    Moments moments{};
};

std::vector<ThemeLine> lines_of(const web::Visit& visit, const Posture& posture) {
    std::vector<ThemeLine> lines;
    for (const SectionTotals& theme : posture.sections) {
        auto moments = moments_of(posture, theme.section);
        if (!moments.empty())
            lines.push_back({section_title(visit, theme.section), std::move(moments)});
    }
    return lines;
}

// The line has room for about 26 characters; the table says the whole title.
std::string label_of(const std::string& title) {
    constexpr std::size_t kLabelMax = 26;
    if (title.size() <= kLabelMax) return title;
    const auto space = title.rfind(' ', kLabelMax - 1);
    return title.substr(0, space == std::string::npos ? kLabelMax - 1 : space) + "…";
}

void line_table(html::Html& html, const web::Visit& visit, const Period& term,
                const std::vector<ThemeLine>& lines) {
    web::Table table{.id = "term-table",
                     .caption = std::string{visit.text("programme.overview.line-table")},
                     .columns = {{std::string{visit.text("programme.overview.theme-column")}}}};
    for (int year = term.first.year(); year <= term.last.year(); ++year)
        table.columns.push_back({std::to_string(year)});
    for (const ThemeLine& line : lines) {
        std::vector<web::Cell> row{line.title};
        for (int year = term.first.year(); year <= term.last.year(); ++year)
            row.emplace_back(count_words(visit, line.moments,
                                         {*Day::from(year, 1, 1), *Day::from(year, 12, 31)}));
        table.rows.push_back(std::move(row));
    }
    web::table(html, table);
}

}  // namespace

void theme_cards(html::Html& html, const web::Visit& visit, const Posture& posture) {
    std::vector<web::Card> cards;
    for (const SectionTotals& theme : posture.sections)
        cards.push_back(card(visit, posture, theme));
    web::card_list(html, visit, cards);
}

void term_line(html::Html& html, const web::Visit& visit, const Posture& posture) {
    const Period term = posture.term.days();
    const auto lines = lines_of(visit, posture);
    web::Timeline timeline{.id = "term-line",
                           .title = visit.text("programme.overview.line-title",
                                               {std::to_string(term.first.year()),
                                                std::to_string(posture.term.until.year())}),
                           .about = std::string{visit.text("programme.overview.line-about")},
                           .period = term,
                           .today = posture.today};
    for (const ThemeLine& line : lines) {
        web::TimelineRow row{.label = label_of(line.title)};
        for (const auto& [day, kind] : line.moments) row.marks.push_back({day, kind});
        timeline.rows.push_back(std::move(row));
    }
    web::timeline(html, visit, timeline);
    web::details(html, visit.text("programme.overview.line-details"),
                 [&](html::Html& part) { line_table(part, visit, term, lines); });
}

}  // namespace vt::programme
