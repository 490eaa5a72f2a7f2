// SPDX-License-Identifier: EUPL-1.2
#include "documents/docx_styles.h"

#include "base/text.h"

namespace vt::documents {
namespace {

constexpr int kBasedOnMax = 20;
constexpr std::string_view kHeadingName = "heading ";

// The built-in heading styles are headings whatever the file says of them.
std::optional<int> outline_of_name(const std::string& name) {
    const std::string lower = folded(name);
    if (lower == "title") return 0;
    if (!lower.starts_with(kHeadingName)) return std::nullopt;
    const auto level = parse_int(std::string_view{lower}.substr(kHeadingName.size()));
    if (!level || *level < 1 || *level > 9) return std::nullopt;
    return static_cast<int>(*level) - 1;
}

DocxStyle style_from(const Node& node) {
    DocxStyle style{.name = child_attribute(node, "name", "val"),
                    .based_on = child_attribute(node, "basedOn", "val")};
    style.outline = outline_of_name(style.name);
    const Node* format = child(node, "pPr");
    if (format == nullptr) return style;
    if (const auto outline = value_of(*format, "outlineLvl")) style.outline = outline;
    if (const Node* numbered = child(*format, "numPr")) {
        style.num = child_attribute(*numbered, "numId", "val");
        style.level = value_of(*numbered, "ilvl");
    }
    return style;
}

}  // namespace

std::optional<int> value_of(const Node& node, std::string_view name) {
    const auto value = parse_int(child_attribute(node, name, "val"));
    if (!value || *value > 1000) return std::nullopt;
    return static_cast<int>(*value);
}

void DocxStyles::read(const Node& styles) {
    for (const Node& inner : Children{styles})
        if (is_element(inner, "style")) styles_[attribute(inner, "styleId")] = style_from(inner);
}

DocxStyle DocxStyles::of(const std::string& id) const {
    auto found = styles_.find(id);
    if (found == styles_.end()) return {};
    DocxStyle style = found->second;
    for (int steps = 0; steps < kBasedOnMax; ++steps) {
        found = styles_.find(found->second.based_on);
        if (found == styles_.end()) break;
        const DocxStyle& base = found->second;
        if (style.num.empty()) style.num = base.num;
        if (!style.level) style.level = base.level;
        if (!style.outline) style.outline = base.outline;
    }
    return style;
}

}  // namespace vt::documents
