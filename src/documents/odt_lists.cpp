// SPDX-License-Identifier: EUPL-1.2
#include "documents/odt_lists.h"

#include <algorithm>

#include "base/text.h"
#include "documents/read_words.h"

namespace vt::documents {
namespace {

constexpr int kNumberMax = 1'000'000;

int number(const std::string& digits, int otherwise) {
    const auto value = parse_int(digits);
    return value && *value <= kNumberMax ? static_cast<int>(*value) : otherwise;
}

std::string formatted(int value, const std::string& format) {
    if (format == "a") return counted(value, NumberForm::lower_letter);
    if (format == "A") return counted(value, NumberForm::upper_letter);
    if (format == "i") return counted(value, NumberForm::lower_roman);
    if (format == "I") return counted(value, NumberForm::upper_roman);
    return std::to_string(value);
}

}  // namespace

void OdtLists::read(const Node& node) {
    for (const Node& inner : Children{node}) {
        if (is_element(inner, "list-style"))
            lists_[attribute(inner, "name")] = list_from(inner);
        else if (is_element(inner, "outline-style"))
            lists_[kOutline] = list_from(inner);
        else if (!is_element(inner, "body"))
            read(inner);
    }
}

OdtLists::List OdtLists::list_from(const Node& node) {
    List list;
    for (const Node& inner : Children{node}) {
        const std::string_view name = name_of(inner);
        const int at = number(attribute(inner, "level"), 0);
        if (at < 1 || at > static_cast<int>(kLevels)) continue;
        Level& level = list.levels[static_cast<std::size_t>(at) - 1];
        level.bullet = name == "list-level-style-bullet";
        level.format = attribute(inner, "num-format");
        level.prefix = attribute(inner, "num-prefix");
        level.suffix = attribute(inner, "num-suffix");
        level.start = number(attribute(inner, "start-value"), 1);
        level.shown = static_cast<std::size_t>(
            std::clamp(number(attribute(inner, "display-levels"), 1), 1, at));
    }
    return list;
}

void OdtLists::restart(const std::string& style, std::size_t level) {
    const auto list = lists_.find(style);
    if (list == lists_.end()) return;
    for (std::size_t at = level; at < kLevels; ++at) list->second.counters[at].reset();
}

std::string OdtLists::next(const std::string& style, std::size_t level, std::optional<int> start) {
    const auto found = lists_.find(style);
    if (found == lists_.end()) return {};
    List& list = found->second;
    level = std::min(level, kLevels - 1);
    auto& counter = list.counters[level];
    counter =
        start ? *start : (counter ? std::min(*counter + 1, kNumberMax) : list.levels[level].start);
    for (std::size_t deeper = level + 1; deeper < kLevels; ++deeper) list.counters[deeper].reset();
    return shown(list, level);
}

std::string OdtLists::shown(const List& list, std::size_t level) {
    const Level& own = list.levels[level];
    if (own.bullet) return "•";
    if (own.format.empty()) return {};
    std::string figures;
    for (std::size_t at = level + 1 - own.shown; at <= level; ++at) {
        if (list.levels[at].format.empty()) continue;
        if (!figures.empty()) figures += '.';
        figures +=
            formatted(list.counters[at].value_or(list.levels[at].start), list.levels[at].format);
    }
    return own.prefix + figures + own.suffix;
}

}  // namespace vt::documents
