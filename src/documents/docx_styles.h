// SPDX-License-Identifier: EUPL-1.2
// The paragraph styles of a DOCX file: what is a heading, what is numbered.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "documents/read_tree.h"

namespace vt::documents {

struct DocxStyle {
    std::string name{};  // "heading 1", "Kop Artikel"
    std::string based_on{};
    std::string num{};             // Of a list; empty: not numbered by this style.
    std::optional<int> level{};    // Of that list.
    std::optional<int> outline{};  // 0 is the highest heading, 9 is running text.
};

class DocxStyles {
public:
    void read(const Node& styles);
    // With what it takes over from the styles it is based on. Empty for an unknown one.
    DocxStyle of(const std::string& id) const;

private:
    std::map<std::string, DocxStyle> styles_{};
};

// A number in a w:val; nothing when absent or no number.
std::optional<int> value_of(const Node& node, std::string_view name);

}  // namespace vt::documents
