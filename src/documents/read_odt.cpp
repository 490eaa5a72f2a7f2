// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "base/text.h"
#include "documents/odt_lists.h"
#include "documents/read_lines.h"
#include "documents/read_tree.h"
#include "documents/readers.h"

namespace vt::documents {
namespace {

using namespace std::string_view_literals;

constexpr int kHeadingLevelMax = 6;

// "Heading_20_1" is how a style named "Heading 1" is written.
std::string style_name(const std::string& written) {
    std::string name = written;
    for (auto at = name.find("_20_"); at != std::string::npos; at = name.find("_20_", at))
        name.replace(at, 4, " ");
    return name;
}

class OdtReader {
public:
    Result<Source> read(Archive& archive);

private:
    // Where a list stands: none, or its style and depth.
    struct Place {
        std::string list{};
        int depth{-1};
        bool first{false};  // The next paragraph carries the mark of its item.
        std::optional<int> start{};
    };

    Done read_parts(Archive& archive);
    void read_styles(const Node& root);
    void visit_blocks(const Node& node, Place& place);
    void visit_block(const Node& node, Place& place);
    void visit_paragraph(const Node& paragraph, Place& place);
    void visit_list(const Node& list, const Place& outer);
    void visit_table(const Node& table);
    void visit_row(const Node& row);
    void add_notes();
    bool leaves_out(const Node& node);
    std::string about(const Node& paragraph) const;
    std::string words(const Node& node);
    std::string words_of(const Node& node);
    std::string note(const Node& node);
    std::string frame(const Node& node);

    Lines lines_{};
    OdtLists lists_{};
    std::map<std::string, std::string> parents_{};  // Style to the one it is based on.
    std::vector<Line> referred_{};
    int notes_seen_{0};
};

Result<Source> OdtReader::read(Archive& archive) {
    VT_TRY(read_parts(archive));
    const std::string bytes = VT_TRY(archive.part("content.xml"));
    const Tree tree = VT_TRY(Tree::xml(bytes));
    read_styles(tree.root());
    const Node* body = child(tree.root(), "body");
    const Node* text = body == nullptr ? nullptr : child(*body, "text");
    if (text == nullptr) return refusal("documents.error.broken");
    Place place;
    visit_blocks(*text, place);
    return std::move(lines_).done();
}

Done OdtReader::read_parts(Archive& archive) {
    if (archive.has("META-INF/manifest.xml")) {
        const std::string bytes = VT_TRY(archive.part("META-INF/manifest.xml"));
        const Tree tree = VT_TRY(Tree::xml(bytes));
        if (find_within(tree.root(), "encryption-data") != nullptr)
            return refusal("documents.error.protected");
    }
    if (archive.has("styles.xml")) {
        const std::string bytes = VT_TRY(archive.part("styles.xml"));
        const Tree tree = VT_TRY(Tree::xml(bytes));
        read_styles(tree.root());
    }
    if (archive.has("meta.xml")) {
        const std::string bytes = VT_TRY(archive.part("meta.xml"));
        const Tree tree = VT_TRY(Tree::xml(bytes));
        if (const Node* title = find_within(tree.root(), "title"))
            lines_.title(words_within(*title));
    }
    return done();
}

void OdtReader::read_styles(const Node& root) {
    lists_.read(root);
    for (const auto place : {"styles"sv, "automatic-styles"sv}) {
        const Node* styles = child(root, place);
        if (styles == nullptr) continue;
        for (const Node& style : Children{*styles})
            if (is_element(style, "style"))
                parents_[attribute(style, "name")] = attribute(style, "parent-style-name");
    }
}

// An automatic style says nothing by its name; the one it is based on does.
std::string OdtReader::about(const Node& paragraph) const {
    const std::string name = attribute(paragraph, "style-name");
    const auto parent = parents_.find(name);
    const bool automatic = name.size() > 1 && name[0] == 'P' &&
                           name.find_first_not_of("0123456789", 1) == std::string::npos;
    return style_name(automatic && parent != parents_.end() ? parent->second : name);
}

bool OdtReader::leaves_out(const Node& node) {
    struct LeftOut {
        std::string_view element;
        std::string_view code;
    };
    constexpr std::array kLeftOut{LeftOut{"tracked-changes", "deleted-text"},
                                  LeftOut{"annotation", "comments"},
                                  LeftOut{"forms", "forms"},
                                  LeftOut{"script", "scripts"},
                                  LeftOut{"object", "embedded"},
                                  LeftOut{"image", "pictures"},
                                  LeftOut{"sequence-decls", ""},
                                  LeftOut{"variable-decls", ""},
                                  LeftOut{"user-field-decls", ""},
                                  LeftOut{"annotation-end", ""},
                                  LeftOut{"number", ""},
                                  LeftOut{"table-of-content-source", ""}};
    const auto found = std::ranges::find(kLeftOut, name_of(node), &LeftOut::element);
    if (found == kLeftOut.end()) return false;
    const bool nothing_deleted =
        found->code == "deleted-text" && find_within(node, "deletion") == nullptr;
    if (!found->code.empty() && !nothing_deleted) lines_.leave_out(found->code);
    return true;
}

void OdtReader::visit_blocks(const Node& node, Place& place) {
    for (const Node& inner : Children{node}) visit_block(inner, place);
}

void OdtReader::visit_block(const Node& node, Place& place) {
    const std::string_view name = name_of(node);
    if (name.empty() || leaves_out(node)) return;
    if (name == "p" || name == "h") return visit_paragraph(node, place);
    if (name == "list") return visit_list(node, place);
    if (name == "table") return visit_table(node);
    if (name == "frame") return lines_.add({.words = frame(node)});
    visit_blocks(node, place);
}

void OdtReader::visit_paragraph(const Node& paragraph, Place& place) {
    Line line{.words = words(paragraph), .about = about(paragraph)};
    if (place.depth >= 0) {
        line.kind = LineKind::item;
        line.level = place.depth;
        if (std::exchange(place.first, false))
            line.mark = lists_.next(place.list, static_cast<std::size_t>(place.depth),
                                    std::exchange(place.start, std::nullopt));
    }
    if (is_element(paragraph, "h")) {
        const auto level = parse_int(attribute(paragraph, "outline-level")).value_or(1);
        line.kind = LineKind::heading;
        line.level = static_cast<int>(std::clamp<std::int64_t>(level, 1, kHeadingLevelMax));
        const bool unnumbered = attribute(paragraph, "is-list-header") == "true";
        if (place.depth < 0 && !unnumbered)
            line.mark = lists_.next_heading(static_cast<std::size_t>(line.level) - 1);
    }
    lines_.add(std::move(line));
    add_notes();
}

void OdtReader::visit_list(const Node& list, const Place& outer) {
    Place place{.list = attribute(list, "style-name"), .depth = outer.depth + 1};
    if (place.list.empty()) place.list = outer.list;
    const bool continues =
        attribute(list, "continue-numbering") == "true" || has_attribute(list, "continue-list");
    if (!continues) lists_.restart(place.list, static_cast<std::size_t>(place.depth));
    for (const Node& item : Children{list}) {
        if (name_of(item).empty()) continue;
        place.first = is_element(item, "list-item");
        place.start.reset();
        if (const auto start = parse_int(attribute(item, "start-value")); start && *start < 10'000)
            place.start = static_cast<int>(*start);
        visit_blocks(item, place);
    }
}

void OdtReader::visit_table(const Node& table) {
    for (const Node& inner : Children{table}) {
        if (is_element(inner, "table-row"))
            visit_row(inner);
        else if (!name_of(inner).empty())
            visit_table(inner);
    }
}

void OdtReader::visit_row(const Node& row) {
    std::vector<const Node*> cells;
    for (const Node& cell : Children{row})
        if (is_element(cell, "table-cell")) cells.push_back(&cell);
    if (cells.size() == 1) {
        Place place;
        return visit_blocks(*cells.front(), place);  // A frame around text.
    }
    std::string said;
    for (const Node* cell : cells) said += (cell == cells.front() ? "" : " | ") + words_of(*cell);
    lines_.add({.kind = LineKind::table_row, .words = said});
    add_notes();
}

// Of all that is within, paragraphs apart.
std::string OdtReader::words_of(const Node& node) {
    if (is_element(node, "p") || is_element(node, "h")) return words(node) + ' ';
    std::string said;
    for (const Node& inner : Children{node})
        if (!name_of(inner).empty() && !leaves_out(inner)) said += words_of(inner);
    return said;
}

void OdtReader::add_notes() {
    for (Line& note : referred_) lines_.add(std::move(note));
    referred_.clear();
}

std::string OdtReader::words(const Node& node) {
    std::string said;
    for (const Node& inner : Children{node}) {
        const std::string_view name = name_of(inner);
        if (const std::string_view text = text_of(inner); !text.empty()) {
            for (const char c : text) said += c == '\n' ? ' ' : c;
        } else if (name == "s" || name == "tab") {
            said += ' ';
        } else if (name == "line-break") {
            said += '\n';
        } else if (name == "note") {
            said += note(inner);
        } else if (name == "frame") {
            said += frame(inner);
        } else if (!name.empty() && !leaves_out(inner)) {
            said += words(inner);
        }
    }
    return said;
}

std::string OdtReader::note(const Node& node) {
    const Node* body = child(node, "note-body");
    if (body == nullptr) return {};
    const std::string sign = "[" + std::to_string(++notes_seen_) + "]";
    referred_.push_back({.kind = LineKind::footnote, .mark = sign, .words = words_of(*body)});
    return " " + sign;
}

// Text in a frame is text; the rest is a picture.
std::string OdtReader::frame(const Node& node) {
    const Node* box = child(node, "text-box");
    if (box != nullptr) return '\n' + words_of(*box) + '\n';
    lines_.leave_out("pictures");
    return {};
}

}  // namespace

Result<Source> read_odt(Archive& archive) {
    return OdtReader{}.read(archive);
}

}  // namespace vt::documents
