// SPDX-License-Identifier: EUPL-1.2
// The automatic numbers of an ODT file: its list styles, and how far each list has come.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "documents/read_tree.h"

namespace vt::documents {

class OdtLists {
public:
    static constexpr std::size_t kLevels = 10;

    // List styles and the outline style wherever they stand below `node`.
    void read(const Node& node);
    // A new list of this style begins its counting anew at `level` and deeper.
    void restart(const std::string& style, std::size_t level);
    // The mark of the next item at `level`, 0 the outermost; empty when the style shows none.
    std::string next(const std::string& style, std::size_t level, std::optional<int> start);
    // As next(), of numbered headings.
    std::string next_heading(std::size_t level) { return next(kOutline, level, std::nullopt); }

private:
    static constexpr const char* kOutline = "/outline";
    struct Level {
        std::string format{};  // "1", "a", "I"; empty: no number.
        std::string prefix{};
        std::string suffix{};
        std::size_t shown{1};  // How many levels a number has.
        int start{1};
        bool bullet{false};
    };
    struct List {
        std::array<Level, kLevels> levels{};
        std::array<std::optional<int>, kLevels> counters{};
    };

    static List list_from(const Node& node);
    static std::string shown(const List& list, std::size_t level);

    std::map<std::string, List> lists_{};
};

}  // namespace vt::documents
