// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/import.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace vt::codes {
namespace {

using documents::Line;
using documents::LineKind;
using nlohmann::json;

constexpr int kHeadingMax = 6;
constexpr int kItemMax = 5;

std::optional<int> number_behind(std::string_view code, std::string_view stem, int least,
                                 int most) {
    if (!code.starts_with(stem)) return std::nullopt;
    const auto number = parse_int(code.substr(stem.size()));
    if (!number || *number < least || *number > most) return std::nullopt;
    return static_cast<int>(*number);
}

}  // namespace

std::string line_code(const Line& line) {
    switch (line.kind) {
        case LineKind::heading:
            return "heading-" + std::to_string(std::clamp(line.level, 1, kHeadingMax));
        case LineKind::item:
            return "item-" + std::to_string(std::clamp(line.level, 0, kItemMax));
        case LineKind::table_row:
            return "table-row";
        case LineKind::footnote:
            return "footnote";
        case LineKind::paragraph:
            break;
    }
    return "paragraph";
}

bool set_line_code(Line& line, std::string_view code) {
    line.level = 0;
    if (code == "paragraph") return line.kind = LineKind::paragraph, true;
    if (code == "table-row") return line.kind = LineKind::table_row, true;
    if (code == "footnote") return line.kind = LineKind::footnote, true;
    if (const auto level = number_behind(code, "heading-", 1, kHeadingMax))
        return line.kind = LineKind::heading, line.level = *level, true;
    if (const auto depth = number_behind(code, "item-", 0, kItemMax))
        return line.kind = LineKind::item, line.level = *depth, true;
    return false;
}

std::string to_json(const documents::Source& source) {
    json lines = json::array();
    for (const Line& line : source.lines)
        lines.push_back({{"about", line.about},
                         {"code", line_code(line)},
                         {"mark", line.mark},
                         {"words", line.words}});
    return json{{"left_out", source.left_out}, {"lines", std::move(lines)}, {"title", source.title}}
        .dump();
}

std::optional<documents::Source> source_from_json(std::string_view bytes) {
    const json whole = json::parse(bytes, nullptr, false);
    try {
        documents::Source source{.title = whole.at("title").get<std::string>(),
                                 .left_out = whole.at("left_out").get<std::vector<std::string>>()};
        for (const json& one : whole.at("lines")) {
            Line line{.mark = one.at("mark").get<std::string>(),
                      .words = one.at("words").get<std::string>(),
                      .about = one.at("about").get<std::string>()};
            if (!set_line_code(line, one.at("code").get<std::string>())) return std::nullopt;
            source.lines.push_back(std::move(line));
        }
        return source;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

}  // namespace vt::codes
