// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <vector>

#include "base/text.h"
#include "documents/docx_numbering.h"
#include "documents/docx_styles.h"
#include "documents/read_lines.h"
#include "documents/read_tree.h"
#include "documents/readers.h"

namespace vt::documents {
namespace {

constexpr int kHeadingLevelMax = 6;
constexpr int kRunningText = 9;  // Outline level of what is no heading.

class DocxReader {
public:
    Result<Source> read(Archive& archive);

private:
    Done read_parts(Archive& archive);
    Done read_notes(Archive& archive, const std::string& part, std::string_view element);
    void tell_left_out(const Archive& archive);

    void visit_blocks(const Node& node);
    void visit_block(const Node& node);
    void visit_paragraph(const Node& paragraph);
    void visit_table(const Node& table);
    std::string row_words(const Node& row);
    void add_notes();

    Line line_of(const Node& paragraph);
    void number(Line& line, const Node* format, const DocxStyle& style, const std::string& id);
    std::string words(const Node& node);
    std::string words_of(const Node& node);
    std::string reference(const Node& node, std::string_view kind);
    std::string drawing(const Node& node);

    Lines lines_{};
    DocxStyles styles_{};
    DocxNumbering numbering_{};
    std::map<std::string, std::string> notes_{};  // Words by "footnote 3".
    std::vector<Line> referred_{};                // Notes referred to since the last line.
    int notes_seen_{0};
};

Result<Source> DocxReader::read(Archive& archive) {
    const std::string bytes = VT_TRY(archive.part("word/document.xml"));
    const Tree tree = VT_TRY(Tree::xml(bytes));
    VT_TRY(read_parts(archive));
    const Node* body = child(tree.root(), "body");
    if (body == nullptr) return refusal("documents.error.broken");
    visit_blocks(*body);
    tell_left_out(archive);
    return std::move(lines_).done();
}

Done DocxReader::read_parts(Archive& archive) {
    if (archive.has("word/styles.xml")) {
        const std::string bytes = VT_TRY(archive.part("word/styles.xml"));
        const Tree tree = VT_TRY(Tree::xml(bytes));
        styles_.read(tree.root());
    }
    if (archive.has("word/numbering.xml")) {
        const std::string bytes = VT_TRY(archive.part("word/numbering.xml"));
        const Tree tree = VT_TRY(Tree::xml(bytes));
        numbering_.read(tree.root());
    }
    if (archive.has("docProps/core.xml")) {
        const std::string bytes = VT_TRY(archive.part("docProps/core.xml"));
        const Tree tree = VT_TRY(Tree::xml(bytes));
        if (const Node* title = child(tree.root(), "title")) lines_.title(words_within(*title));
    }
    VT_TRY(read_notes(archive, "word/footnotes.xml", "footnote"));
    VT_TRY(read_notes(archive, "word/endnotes.xml", "endnote"));
    return done();
}

Done DocxReader::read_notes(Archive& archive, const std::string& part, std::string_view element) {
    if (!archive.has(part)) return done();
    const std::string bytes = VT_TRY(archive.part(part));
    const Tree tree = VT_TRY(Tree::xml(bytes));
    for (const Node& note : Children{tree.root()}) {
        // Those with a type are the line above the notes and the like.
        if (!is_element(note, element) || has_attribute(note, "type")) continue;
        std::string said;
        for (const Node& paragraph : Children{note}) said += words(paragraph) + ' ';
        notes_[std::string{element} + ' ' + attribute(note, "id")] = said;
    }
    return done();
}

void DocxReader::tell_left_out(const Archive& archive) {
    if (archive.has_any("word/header") || archive.has_any("word/footer"))
        lines_.leave_out("page-headers");
    if (archive.has("word/comments.xml")) lines_.leave_out("comments");
}

void DocxReader::visit_blocks(const Node& node) {
    for (const Node& inner : Children{node}) visit_block(inner);
}

void DocxReader::visit_block(const Node& node) {
    const std::string_view name = name_of(node);
    if (name == "p") return visit_paragraph(node);
    if (name == "tbl") return visit_table(node);
    if (name == "del" || name == "moveFrom") return lines_.leave_out("deleted-text");
    if (name == "AlternateContent") {
        if (const Node* choice = child(node, "Choice")) visit_blocks(*choice);
        return;
    }
    if (!name.empty() && name != "sectPr" && name != "sdtPr" && name != "tblPr") visit_blocks(node);
}

void DocxReader::visit_paragraph(const Node& paragraph) {
    lines_.add(line_of(paragraph));
    add_notes();
}

void DocxReader::add_notes() {
    for (Line& note : referred_) lines_.add(std::move(note));
    referred_.clear();
}

Line DocxReader::line_of(const Node& paragraph) {
    const Node* format = child(paragraph, "pPr");
    const std::string id = format == nullptr ? "" : child_attribute(*format, "pStyle", "val");
    const DocxStyle style = styles_.of(id);
    Line line{.words = words(paragraph), .about = style.name.empty() ? id : style.name};
    int outline = style.outline.value_or(kRunningText);
    if (format != nullptr) outline = value_of(*format, "outlineLvl").value_or(outline);
    // A paragraph that only ends a section or holds a deleted text counts in no list.
    if (!trim(line.words).empty() || !style.num.empty()) number(line, format, style, id);
    if (outline < kRunningText) {
        line.kind = LineKind::heading;
        line.level = std::min(outline + 1, kHeadingLevelMax);
    }
    return line;
}

void DocxReader::number(Line& line, const Node* format, const DocxStyle& style,
                        const std::string& id) {
    std::string num = style.num;
    std::optional<int> level = style.level;
    if (const Node* own = format == nullptr ? nullptr : child(*format, "numPr")) {
        if (const std::string given = child_attribute(*own, "numId", "val"); !given.empty())
            num = given;
        if (const auto given = value_of(*own, "ilvl")) level = given;
    }
    if (num.empty() || num == "0") return;  // 0 takes a paragraph out of its list.
    if (!level) level = numbering_.level_of_style(num, id);
    line.mark = numbering_.next(num, level.value_or(0));
    line.kind = LineKind::item;
    line.level = level.value_or(0);
}

void DocxReader::visit_table(const Node& table) {
    for (const Node& row : Children{table}) {
        if (!is_element(row, "tr")) continue;
        const Node* format = child(row, "trPr");
        if (format != nullptr && child(*format, "del") != nullptr) {
            lines_.leave_out("deleted-text");
            continue;
        }
        int cells = 0;
        for (const Node& cell : Children{row}) cells += is_element(cell, "tc") ? 1 : 0;
        if (cells == 1) {
            visit_blocks(row);  // A frame around text.
            continue;
        }
        lines_.add({.kind = LineKind::table_row, .words = row_words(row)});
        add_notes();
    }
}

std::string DocxReader::row_words(const Node& row) {
    std::string said;
    bool first = true;
    for (const Node& cell : Children{row}) {
        if (name_of(cell).empty() || is_element(cell, "trPr") || is_element(cell, "tblPrEx"))
            continue;
        if (!std::exchange(first, false)) said += " | ";
        said += words_of(cell);
    }
    return said;
}

// Of all that is within, paragraphs apart.
std::string DocxReader::words_of(const Node& node) {
    if (is_element(node, "tcPr") || is_element(node, "sdtPr")) return {};
    if (is_element(node, "p")) {
        const Line line = line_of(node);
        return (line.mark == "•" ? "" : line.mark) + ' ' + line.words + ' ';
    }
    std::string said;
    for (const Node& inner : Children{node}) said += words_of(inner);
    return said;
}

std::string DocxReader::words(const Node& node) {
    std::string said;
    for (const Node& inner : Children{node}) {
        const std::string_view name = name_of(inner);
        if (name == "t") {
            said += words_within(inner);
        } else if (name == "tab" || name == "ptab") {
            said += ' ';
        } else if (name == "br" || name == "cr") {
            said += '\n';
        } else if (name == "noBreakHyphen") {
            said += '-';
        } else if (name == "del" || name == "moveFrom") {
            lines_.leave_out("deleted-text");
        } else if (name == "footnoteReference" || name == "endnoteReference") {
            said += reference(inner, name.substr(0, name.find('R')));
        } else if (name == "drawing" || name == "pict" || name == "object") {
            said += drawing(inner);
        } else if (name == "AlternateContent") {
            if (const Node* choice = child(inner, "Choice")) said += words(*choice);
        } else if (!name.empty() && name != "pPr" && name != "rPr" && name != "delText" &&
                   name != "instrText" && name != "sdtPr") {
            said += words(inner);
        }
    }
    return said;
}

std::string DocxReader::reference(const Node& node, std::string_view kind) {
    const auto note = notes_.find(std::string{kind} + ' ' + attribute(node, "id"));
    if (note == notes_.end()) return {};
    const std::string sign = "[" + std::to_string(++notes_seen_) + "]";
    referred_.push_back({.kind = LineKind::footnote, .mark = sign, .words = note->second});
    return " " + sign;
}

// Text in a frame is text; the rest is a picture.
std::string DocxReader::drawing(const Node& node) {
    const Node* box = find_within(node, "txbxContent");
    if (box == nullptr) {
        lines_.leave_out("pictures");
        return {};
    }
    std::string said;
    for (const Node& paragraph : Children{*box}) said += '\n' + words(paragraph) + '\n';
    return said;
}

}  // namespace

Result<Source> read_docx(Archive& archive) {
    return DocxReader{}.read(archive);
}

}  // namespace vt::documents
