// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/step_input.h"

#include <algorithm>

#include "base/text.h"
#include "modules/deliberation/refusals.h"

namespace vt::deliberation {
namespace {

using content::InputKind;
using content::MethodStep;

bool is_empty(const Line& line) {
    return line.first.empty() && line.second.empty() && line.third.empty();
}

Lines trimmed(const Lines& typed) {
    Lines lines;
    for (const Line& line : typed)
        lines.push_back({trim(line.first), trim(line.second), trim(line.third)});
    return lines;
}

std::size_t first_max(InputKind kind) {
    return kind == InputKind::text || kind == InputKind::vote ? kWordsMax : kLineMax;
}

std::size_t second_max(InputKind kind) {
    if (kind == InputKind::vote) return kWordsMax;
    return kind == InputKind::stakeholders ? kLineMax : kRemarkMax;
}

bool is_choice(const MethodStep& step, std::string_view id,
               const std::vector<std::string>& values) {
    if (step.among_values) return std::ranges::find(values, id) != values.end();
    return std::ranges::find(step.choices, id, &content::MethodChoice::id) != step.choices.end();
}

bool is_mark(std::string_view text) {
    const auto number = text.size() <= 2 ? parse_int(text) : std::nullopt;
    return number && *number <= kScoreMax;
}

template <class Words>
bool holds(const Words& words, std::string_view wanted) {
    return std::ranges::find(words, wanted) != words.end();
}

Done row_is_whole(const MethodStep& step, std::size_t row, const Line& line) {
    const auto at = [&](std::string_view part) { return field_name(step, row, part); };
    if (line.first.empty()) return invalid("row-begins-nowhere", at("first"));
    if (step.input != InputKind::arguments) return done();
    if (!holds(kSides, line.second)) return invalid("side-missing", at("second"));
    if (!holds(kGrounds, line.third)) return invalid("ground-missing", at("third"));
    return done();
}

Done line_is_right(const MethodStep& step, std::size_t row, const Line& line,
                   const std::vector<std::string>& values) {
    const auto at = [&](std::string_view part) { return field_name(step, row, part); };
    VT_TRY(fits(line.first, first_max(step.input), at("first")));
    VT_TRY(fits(line.second, second_max(step.input), at("second")));
    VT_TRY(fits(line.third, kLineMax, at("third")));
    if (has_rows(step.input)) return row_is_whole(step, row, line);
    if (step.input == InputKind::choice && !line.first.empty() &&
        !is_choice(step, line.first, values))
        return invalid("choice-unknown", "first");
    if (step.input == InputKind::score && !line.first.empty() && !is_mark(line.first))
        return invalid("score", "first");
    return done();
}

}  // namespace

bool has_rows(InputKind kind) {
    return kind == InputKind::stakeholders || kind == InputKind::arguments;
}

std::string field_name(const MethodStep& step, std::size_t row, std::string_view part) {
    if (!has_rows(step.input)) return std::string{part};
    return "r" + std::to_string(row + 1) + "-" + std::string{part};
}

Result<Lines> checked(const MethodStep& step, const Lines& typed,
                      const std::vector<std::string>& values) {
    if (step.input == InputKind::none) return Lines{};
    const std::size_t most = step.input == InputKind::list ? kLinesMax
                             : has_rows(step.input)        ? kRowsMax
                                                           : 1;
    if (typed.size() > most) return invalid("too-many-lines", "first", {std::to_string(most)});
    Lines lines;
    const Lines all = trimmed(typed);
    for (std::size_t row = 0; row < all.size(); ++row) {
        if (is_empty(all[row])) continue;
        VT_TRY(line_is_right(step, row, all[row], values));
        lines.push_back(all[row]);
    }
    return lines;
}

std::vector<Written> written_in(const MethodStep& step, const Lines& lines) {
    std::vector<Written> found;
    const bool codes_first = step.input == InputKind::choice || step.input == InputKind::score;
    const bool codes_last = step.input == InputKind::arguments;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        const Line& line = lines[row];
        if (!codes_first) found.push_back({field_name(step, row, "first"), line.first});
        if (codes_last) continue;
        found.push_back({field_name(step, row, "second"), line.second});
        found.push_back({field_name(step, row, "third"), line.third});
    }
    std::erase_if(found, [](const Written& one) { return one.words.empty(); });
    return found;
}

}  // namespace vt::deliberation
