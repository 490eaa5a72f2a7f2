// SPDX-License-Identifier: EUPL-1.2
#include "documents/html_elements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vt::documents {
namespace {

struct LeftOut {
    std::string_view element;
    std::string_view code;
};

constexpr std::array kLeftOut{LeftOut{"script", "scripts"},
                              LeftOut{"noscript", "scripts"},
                              LeftOut{"template", "scripts"},
                              LeftOut{"style", "styles"},
                              LeftOut{"link", "styles"},
                              LeftOut{"form", "forms"},
                              LeftOut{"button", "forms"},
                              LeftOut{"select", "forms"},
                              LeftOut{"textarea", "forms"},
                              LeftOut{"input", "forms"},
                              LeftOut{"nav", "navigation"},
                              LeftOut{"img", "pictures"},
                              LeftOut{"svg", "pictures"},
                              LeftOut{"picture", "pictures"},
                              LeftOut{"canvas", "pictures"},
                              LeftOut{"audio", "embedded"},
                              LeftOut{"video", "embedded"},
                              LeftOut{"iframe", "embedded"},
                              LeftOut{"object", "embedded"},
                              LeftOut{"embed", "embedded"},
                              LeftOut{"applet", "embedded"},
                              LeftOut{"frame", "embedded"},
                              LeftOut{"del", "deleted-text"},
                              LeftOut{"title", ""},
                              LeftOut{"meta", ""},
                              LeftOut{"base", ""}};

}  // namespace

std::optional<std::string_view> left_out_code(const Node& node, bool has_main) {
    const std::string_view name = name_of(node);
    const auto found = std::ranges::find(kLeftOut, name, &LeftOut::element);
    if (found != kLeftOut.end()) return found->code;
    const std::string role = attribute(node, "role");
    if (role == "navigation" || role == "banner" || role == "contentinfo" || role == "search" ||
        role == "menubar")
        return role == "search" ? "forms" : "navigation";
    const bool frame = name == "header" || name == "footer";
    if (has_main && frame && is_element(*node.parent, "body")) return "navigation";
    return std::nullopt;
}

std::string css_list_type(const Node& list) {
    const std::string style = attribute(list, "style");
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kTypes{
        {{"lower-alpha", "a"},
         {"lower-latin", "a"},
         {"upper-alpha", "A"},
         {"lower-roman", "i"},
         {"upper-roman", "I"},
         {"decimal", "1"},
         {"none", "none"}}};
    if (style.find("list-style") == std::string::npos) return {};
    for (const auto& [word, type] : kTypes)
        if (style.find(word) != std::string::npos) return std::string{type};
    return {};
}

NumberForm form_of(std::string_view type) {
    if (type == "a") return NumberForm::lower_letter;
    if (type == "A") return NumberForm::upper_letter;
    if (type == "i") return NumberForm::lower_roman;
    if (type == "I") return NumberForm::upper_roman;
    return NumberForm::decimal;
}

}  // namespace vt::documents
