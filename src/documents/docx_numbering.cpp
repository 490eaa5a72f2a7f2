// SPDX-License-Identifier: EUPL-1.2
#include "documents/docx_numbering.h"

#include <algorithm>

#include "base/text.h"

namespace vt::documents {
namespace {

constexpr int kNumberMax = 1'000'000;

int number(const std::string& digits, int otherwise) {
    const auto value = parse_int(digits);
    return value && *value <= kNumberMax ? static_cast<int>(*value) : otherwise;
}

int level_number(const Node& node) {
    return std::clamp(number(attribute(node, "ilvl"), 0), 0, DocxNumbering::kLevels - 1);
}

std::string formatted(int value, const std::string& format) {
    if (format == "lowerLetter") return counted(value, NumberForm::lower_letter);
    if (format == "upperLetter") return counted(value, NumberForm::upper_letter);
    if (format == "lowerRoman") return counted(value, NumberForm::lower_roman);
    if (format == "upperRoman") return counted(value, NumberForm::upper_roman);
    return std::to_string(value);
}

}  // namespace

void DocxNumbering::read(const Node& numbering) {
    for (const Node& inner : Children{numbering}) {
        if (is_element(inner, "abstractNum")) read_list(inner);
        if (is_element(inner, "num")) read_num(inner);
    }
}

void DocxNumbering::read_list(const Node& node) {
    List list;
    for (const Node& inner : Children{node}) {
        if (!is_element(inner, "lvl")) continue;
        Level& level = list.levels[static_cast<std::size_t>(level_number(inner))];
        level.start = number(child_attribute(inner, "start", "val"), 1);
        level.format = child_attribute(inner, "numFmt", "val");
        level.pattern = child_attribute(inner, "lvlText", "val");
        level.style = child_attribute(inner, "pStyle", "val");
        level.in_figures = child(inner, "isLgl") != nullptr;
    }
    lists_[attribute(node, "abstractNumId")] = std::move(list);
}

void DocxNumbering::read_num(const Node& node) {
    Num num{.list = child_attribute(node, "abstractNumId", "val")};
    for (const Node& inner : Children{node}) {
        if (!is_element(inner, "lvlOverride")) continue;
        const std::string start = child_attribute(inner, "startOverride", "val");
        if (!start.empty()) num.starts[level_number(inner)] = number(start, 1);
    }
    nums_[attribute(node, "numId")] = std::move(num);
}

std::string DocxNumbering::next(const std::string& num_id, int level) {
    const auto num = nums_.find(num_id);
    if (num == nums_.end()) return {};
    const auto found = lists_.find(num->second.list);
    if (found == lists_.end()) return {};
    List& list = found->second;
    level = std::clamp(level, 0, kLevels - 1);
    const auto at = static_cast<std::size_t>(level);
    auto& counter = list.counters[at];
    counter = counter ? std::min(*counter + 1, kNumberMax) : list.levels[at].start;
    if (const auto start = num->second.starts.extract(level)) counter = start.mapped();
    for (std::size_t upper = 0; upper < at; ++upper)
        if (!list.counters[upper]) list.counters[upper] = list.levels[upper].start;
    for (std::size_t deeper = at + 1; deeper < list.counters.size(); ++deeper)
        list.counters[deeper].reset();
    return shown(list, level);
}

std::string DocxNumbering::shown(const List& list, int level) {
    const Level& own = list.levels[static_cast<std::size_t>(level)];
    if (own.format == "bullet") return "•";
    if (own.format == "none") return {};
    std::string mark;
    for (std::size_t i = 0; i < own.pattern.size(); ++i) {
        const char digit = i + 1 < own.pattern.size() ? own.pattern[i + 1] : '\0';
        if (own.pattern[i] != '%' || digit < '1' || digit > '9') {
            mark += own.pattern[i];
            continue;
        }
        const auto of = static_cast<std::size_t>(digit - '1');
        const std::string& format = own.in_figures ? std::string{} : list.levels[of].format;
        mark += formatted(list.counters[of].value_or(list.levels[of].start), format);
        ++i;
    }
    return mark;
}

std::optional<int> DocxNumbering::level_of_style(const std::string& num_id,
                                                 const std::string& style) const {
    const auto num = nums_.find(num_id);
    if (num == nums_.end()) return std::nullopt;
    const auto list = lists_.find(num->second.list);
    if (list == lists_.end()) return std::nullopt;
    for (std::size_t i = 0; i < list->second.levels.size(); ++i)
        if (list->second.levels[i].style == style) return static_cast<int>(i);
    return std::nullopt;
}

}  // namespace vt::documents
