// SPDX-License-Identifier: EUPL-1.2
// What elements of a page are: which are left out, how a list counts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "documents/read_tree.h"
#include "documents/read_words.h"

namespace vt::documents {

// The code of what is left out with this element, empty when it says nothing; nothing when it is
// read. With a main part, the head and foot of the page beside it are navigation.
std::optional<std::string_view> left_out_code(const Node& node, bool has_main);

// The type that CSS in a style attribute gives a list: "a", "1", "none"; empty without one.
std::string css_list_type(const Node& list);
// Of the type attribute of a list.
NumberForm form_of(std::string_view type);

}  // namespace vt::documents
