// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/step_fields_pages.h"

#include <algorithm>

#include "base/text.h"
#include "modules/deliberation/step_input.h"
#include "modules/deliberation/step_words_service.h"
#include "web/components/table.h"
#include "web/components/text.h"

namespace vt::deliberation {
namespace {

using content::InputKind;
using content::MethodStep;
using web::Form;
using web::Visit;

constexpr std::size_t kRowsAtFirst = 3;
constexpr std::size_t kRowsMore = 2;  // Empty ones under those that are filled.

// One step's fields in the making, with what was written down before.
struct Asking {
    Form& form;
    const Visit& visit;
    const View& view;
    const MethodStep& step;
    const Lines& lines;

    Line line(std::size_t row) const { return row < lines.size() ? lines[row] : Line{}; }
    std::string label(std::size_t which, std::string_view key) const {
        return which < step.asks.size() ? in(visit, step.asks[which]) : say(visit, key);
    }
};

void remark_field(const Asking& asking) {
    asking.form.area({.name = "second",
                      .label = say(asking.visit, "step.remark"),
                      .hint = say(asking.visit, "no-names"),
                      .value = asking.line(0).second,
                      .optional = true},
                     static_cast<int>(kRemarkMax), 3);
}

void text_field(const Asking& asking) {
    asking.form.area({.name = "first",
                      .label = say(asking.visit, "step.text"),
                      .hint = say(asking.visit, "no-names"),
                      .value = asking.line(0).first,
                      .optional = true},
                     static_cast<int>(kWordsMax), 7);
}

void list_field(const Asking& asking) {
    std::string all;
    for (const Line& line : asking.lines) all += (all.empty() ? "" : "\n") + line.first;
    const bool cards = asking.step.anonymous && asking.view.deliberation.uses_cards();
    asking.form.area({.name = "first",
                      .label = say(asking.visit, "step.list"),
                      .hint = say(asking.visit, cards ? "step.list-cards" : "step.list-hint"),
                      .value = all,
                      .optional = true},
                     static_cast<int>(kLinesMax * kLineMax), 8);
}

std::vector<web::Option> choices(const Asking& asking) {
    std::vector<web::Option> options;
    if (asking.step.among_values) {
        for (const NamedValue& value : values_for(asking.visit.work, asking.view))
            options.push_back({.value = value.id, .text = in(asking.visit, value.name)});
        return options;
    }
    for (const content::MethodChoice& choice : asking.step.choices)
        options.push_back({.value = std::string{choice.id}, .text = in(asking.visit, choice.text)});
    return options;
}

void choice_fields(const Asking& asking) {
    const web::Field field{.name = "first",
                           .label = say(asking.visit, "step.choice"),
                           .hint = say(asking.visit, "step.choice-hint"),
                           .value = asking.line(0).first,
                           .optional = true};
    if (asking.step.among_values)
        asking.form.select(field, choices(asking), say(asking.visit, "step.choose"));
    else
        asking.form.radios(field, choices(asking));
    remark_field(asking);
}

void score_fields(const Asking& asking) {
    std::vector<web::Option> marks;
    for (int mark = 0; mark <= kScoreMax; ++mark)
        marks.push_back({.value = number_words(mark), .text = number_words(mark)});
    asking.form.select({.name = "first",
                        .label = say(asking.visit, "step.score"),
                        .hint = say(asking.visit, "step.score-hint"),
                        .value = asking.line(0).first,
                        .optional = true},
                       marks, say(asking.visit, "step.choose"));
    remark_field(asking);
}

void vote_fields(const Asking& asking) {
    asking.form.area({.name = "first",
                      .label = asking.label(0, "step.text"),
                      .hint = say(asking.visit, "step.vote-hint"),
                      .value = asking.line(0).first,
                      .optional = true},
                     static_cast<int>(kWordsMax), 5);
    if (asking.step.asks.size() < 2) return;
    asking.form.area({.name = "second",
                      .label = asking.label(1, "step.text"),
                      .value = asking.line(0).second,
                      .optional = true},
                     static_cast<int>(kWordsMax), 4);
}

// "Wie (2)": what is asked, and in which row.
std::string row_label(const Asking& asking, const std::string& what, std::size_t row) {
    return say(asking.visit, "step.row-label", {what, number_words(static_cast<int>(row) + 1)});
}

void row_text(const Asking& asking, std::size_t row, std::string_view part, const std::string& what,
              const std::string& value) {
    asking.form.text({.name = field_name(asking.step, row, part),
                      .label = row_label(asking, what, row),
                      .value = value,
                      .optional = true});
}

void stakeholder_row(const Asking& asking, std::size_t row) {
    const Line line = asking.line(row);
    row_text(asking, row, "first", asking.label(0, "step.text"), line.first);
    row_text(asking, row, "second", asking.label(1, "step.text"), line.second);
    row_text(asking, row, "third", asking.label(2, "step.text"), line.third);
}

template <std::size_t N>
void code_select(const Asking& asking, std::size_t row, std::string_view part,
                 std::string_view what, const std::array<std::string_view, N>& codes,
                 const std::string& value) {
    std::vector<web::Option> options;
    for (const std::string_view code : codes)
        options.push_back({.value = std::string{code},
                           .text = say(asking.visit, std::string{what} + "." + std::string{code})});
    const std::string label = say(asking.visit, "arguments." + std::string{what});
    asking.form.select({.name = field_name(asking.step, row, part),
                        .label = row_label(asking, label, row),
                        .value = value,
                        .optional = true},
                       options, say(asking.visit, "step.choose"));
}

void argument_row(const Asking& asking, std::size_t row) {
    const Line line = asking.line(row);
    row_text(asking, row, "first", say(asking.visit, "arguments.argument"), line.first);
    code_select(asking, row, "second", "side", kSides, line.second);
    code_select(asking, row, "third", "ground", kGrounds, line.third);
}

// As many rows as were sent in a form that was refused, or a few more than are filled.
std::size_t row_count(const Asking& asking) {
    std::size_t sent = 0;
    while (sent < kRowsMax && asking.visit.form.has(field_name(asking.step, sent, "first"))) ++sent;
    if (sent > 0) return sent;
    const std::size_t wanted = std::max(kRowsAtFirst, asking.lines.size() + kRowsMore);
    return std::min(wanted, kRowsMax);
}

void row_fields(const Asking& asking) {
    for (std::size_t row = 0; row < row_count(asking); ++row)
        if (asking.step.input == InputKind::arguments)
            argument_row(asking, row);
        else
            stakeholder_row(asking, row);
    html::Html more;
    web::small_print(more, say(asking.visit, "step.more-rows"));
    asking.form.content(more);
}

html::Html as_html(const Visit& visit, const Spoken& spoken) {
    return spoken.typed ? web::typed_here(visit, spoken.words) : html::text(spoken.words);
}

void words_table(html::Html& body, const Visit& visit, const StepWords& words, int number,
                 const std::string& caption) {
    web::Table table{.id = "stap-" + number_words(number) + "-tabel",
                     .caption = caption,
                     .caption_hidden = true};
    for (const std::string& column : words.columns) table.columns.push_back({column});
    for (const auto& row : words.rows) {
        std::vector<web::Cell> cells;
        for (const Spoken& cell : row) cells.emplace_back(as_html(visit, cell));
        table.rows.push_back(std::move(cells));
    }
    web::table(body, table);
}

}  // namespace

void step_fields(Form& form, const Visit& visit, const View& view, int number) {
    const MethodStep& step = view.step(number);
    const Asking asking{form, visit, view, step, view.lines_of(number)};
    switch (step.input) {
        case InputKind::text:
            return text_field(asking);
        case InputKind::list:
            return list_field(asking);
        case InputKind::choice:
            return choice_fields(asking);
        case InputKind::score:
            return score_fields(asking);
        case InputKind::vote:
            return vote_fields(asking);
        case InputKind::stakeholders:
        case InputKind::arguments:
            return row_fields(asking);
        case InputKind::none:
            return;
    }
}

Lines typed_lines(const Visit& visit, const MethodStep& step) {
    const auto typed = [&](const std::string& name) { return std::string{visit.form.value(name)}; };
    Lines lines;
    if (step.input == InputKind::list) {
        for (const std::string_view line : split(visit.form.value("first"), '\n'))
            if (!trim(line).empty()) lines.push_back({.first = trim(line)});
        return lines;
    }
    const std::size_t rows = has_rows(step.input) ? kRowsMax : 1;
    for (std::size_t row = 0; row < rows; ++row)
        lines.push_back({typed(field_name(step, row, "first")),
                         typed(field_name(step, row, "second")),
                         typed(field_name(step, row, "third"))});
    return lines;
}

void written_words(html::Html& body, const Visit& visit, const View& view, int number) {
    const StepWords words = words_of_step(visit.work, visit.texts, view, number);
    if (words.empty()) return web::paragraph(body, say(visit, "step.nothing"));
    for (const Spoken& one : words.paragraphs) web::paragraph(body, as_html(visit, one));
    std::vector<html::Html> items;
    for (const Spoken& one : words.items) items.push_back(as_html(visit, one));
    if (!items.empty()) web::bullet_list(body, items);
    if (!words.rows.empty())
        words_table(body, visit, words, number, in(visit, view.step(number).title));
}

}  // namespace vt::deliberation
