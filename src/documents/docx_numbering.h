// SPDX-License-Identifier: EUPL-1.2
// The automatic numbers of a DOCX file: numbering.xml, and how far each list has come.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "documents/read_tree.h"
#include "documents/read_words.h"

namespace vt::documents {

class DocxNumbering {
public:
    static constexpr int kLevels = 9;

    void read(const Node& numbering);
    // The mark of the next paragraph of list `num` at `level`: "Artikel 2.1", "a)", "•"; empty when
    // the list is unknown or shows none.
    std::string next(const std::string& num, int level);
    // The level of the list that belongs to a paragraph style.
    std::optional<int> level_of_style(const std::string& num, const std::string& style) const;

private:
    struct Level {
        int start{1};
        std::string format{"decimal"};
        std::string pattern{};  // "Artikel %1.%2"
        std::string style{};
        bool in_figures{false};
    };
    struct List {
        std::array<Level, kLevels> levels{};
        std::array<std::optional<int>, kLevels> counters{};
    };
    struct Num {
        std::string list{};
        std::map<int, int> starts{};  // By level, not yet used.
    };

    void read_list(const Node& node);
    void read_num(const Node& node);
    static std::string shown(const List& list, int level);

    std::map<std::string, List> lists_{};
    std::map<std::string, Num> nums_{};
};

}  // namespace vt::documents
