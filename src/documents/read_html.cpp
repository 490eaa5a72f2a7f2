// SPDX-License-Identifier: EUPL-1.2
#include "documents/read_html.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.h"
#include "documents/html_elements.h"
#include "documents/read_words.h"
#include "documents/readers.h"

namespace vt::documents {
namespace {

using namespace std::string_view_literals;

constexpr std::array kBlocks{
    "address"sv, "article"sv, "aside"sv,   "blockquote"sv, "body"sv,   "caption"sv,  "center"sv,
    "dd"sv,      "details"sv, "div"sv,     "dl"sv,         "dt"sv,     "fieldset"sv, "figcaption"sv,
    "figure"sv,  "footer"sv,  "header"sv,  "hr"sv,         "legend"sv, "main"sv,     "p"sv,
    "pre"sv,     "section"sv, "summary"sv, "tbody"sv,      "td"sv,     "tfoot"sv,    "th"sv,
    "thead"sv,   "tr"sv,      "table"sv,   "hgroup"sv};

bool one_of(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool has_class(const Node& node, std::span<const std::string_view> wanted) {
    const std::string classes = attribute(node, "class");
    return std::ranges::any_of(split(classes, ' '),
                               [&](auto name) { return one_of(wanted, name); });
}

// Looks at the beginning alone: a line being put together may be long, and this is asked often.
bool is_blank(std::string_view words) {
    const std::size_t first = words.find_first_not_of(" \t\n");
    return first == std::string_view::npos || one_line(words.substr(first, 16)).empty();
}

int number_attribute(const Node& node, std::string_view name, int otherwise) {
    const auto number = parse_int(trim(attribute(node, name)));
    return number && *number <= 1'000'000 ? static_cast<int>(*number) : otherwise;
}

// Whether a table of one column, or of nothing, frames a page.
bool has_one_column(const Node& table) {
    const Node* row = find_within(table, "tr");
    if (row == nullptr) return true;
    int cells = 0;
    for (const Node& cell : Children{*row})
        if (is_element(cell, "td") || is_element(cell, "th")) ++cells;
    return cells < 2;
}

}  // namespace

Result<Source> HtmlReader::read(const Node& root) && {
    has_main_ = find_within(root, "main") != nullptr;
    if (const Node* title = find_within(root, "title")) lines_.title(words_within(*title));
    find_footnotes(root);
    find_layouts(root);
    visit(root, {});
    flush();
    return std::move(lines_).done();
}

// A table with headings, lists or tables in it divides a page; it is no table of words. Looked for
// once, from the inside out: tables may stand in tables.
bool HtmlReader::find_layouts(const Node& node) {
    const std::string_view name = name_of(node);
    bool holds = false;
    for (const Node& inner : Children{node})
        if (!name_of(inner).empty()) holds = find_layouts(inner) || holds;
    const bool table = name == "table";
    if (table && (holds || has_one_column(node))) layouts_.insert(&node);
    return holds || table || is_heading(name) || name == "ol";
}

// A footnote is referred to by a raised sign, or by a link that is a figure in brackets.
void HtmlReader::find_footnotes(const Node& node) {
    for (const Node& inner : Children{node}) {
        if (name_of(inner).empty()) continue;
        for (const auto id : {"id"sv, "name"sv}) ids_before_.insert(attribute(inner, id));
        if (is_element(inner, "a")) {
            const std::string sign = reference_sign(inner);
            const std::string target = sign.empty() ? "" : attribute(inner, "href").substr(1);
            // A link to what came before is the way back from the footnote.
            if (!sign.empty() && !ids_before_.contains(target))
                footnotes_.try_emplace(target, sign);
        }
        find_footnotes(inner);
    }
}

std::string HtmlReader::reference_sign(const Node& link) {
    if (!attribute(link, "href").starts_with('#')) return {};
    std::string sign = one_line(words_within(link));
    const bool bracketed = sign.size() > 2 && sign.starts_with('[') && sign.ends_with(']');
    const bool raised = child(link, "sup") != nullptr || is_element(*link.parent, "sup");
    constexpr std::array kClasses{"footnote-ref"sv, "noot"sv, "voetnoot"sv, "footnote"sv};
    if (!bracketed && !raised && !has_class(link, kClasses)) return {};
    if (bracketed) sign = sign.substr(1, sign.size() - 2);
    if (sign.size() > 4 || sign.find_first_of("0123456789*") == std::string::npos) return {};
    return "[" + sign + "]";
}

void HtmlReader::visit_children(const Node& node, const Place& place) {
    for (const Node& inner : Children{node}) visit(inner, place);
}

void HtmlReader::visit(const Node& node, const Place& place) {
    if (const std::string_view text = text_of(node); !text.empty()) return add_text(text, place);
    const std::string_view name = name_of(node);
    if (name.empty()) return;
    if (const auto code = left_out_code(node, has_main_)) {
        if (!code->empty()) lines_.leave_out(*code);
        return;
    }
    if (name == "br") return add_break(place);
    if (name == "ol" || name == "ul" || name == "menu") return visit_list(node, place);
    if (name == "table" && !place.whole) return visit_table(node, place);
    if (name == "dt" || name == "dd") return visit_definition(node, place);
    if (is_heading(name) || one_of(kBlocks, name) || !footnote_sign(node).empty())
        return visit_block(node, place);
    visit_inline(node, place);
}

void HtmlReader::add_text(std::string_view text, const Place& place) {
    if (place.keeps_line_ends) {
        line_.words += text;
        return;
    }
    for (const char c : text) line_.words += c == '\n' ? ' ' : c;
}

void HtmlReader::add_break(const Place& place) {
    line_.words += place.whole ? ' ' : '\n';
}

std::string HtmlReader::footnote_sign(const Node& node) const {
    if (is_element(node, "a") || is_element(node, "sup")) return {};
    if (const auto found = footnotes_.find(attribute(node, "id")); found != footnotes_.end())
        return found->second;
    for (const Node& inner : Children{node}) {
        if (is_element(inner, "a"))
            for (const auto id : {"id"sv, "name"sv})
                if (const auto found = footnotes_.find(attribute(inner, id));
                    found != footnotes_.end() && is_element(node, "p"))
                    return found->second;
        if (!name_of(inner).empty() || !trim(text_of(inner)).empty()) break;
    }
    return {};
}

void HtmlReader::visit_inline(const Node& node, const Place& place) {
    constexpr std::array kApart{"label"sv, "nr"sv, "titel"sv, "title"sv,
                                "lidnr"sv, "ol"sv, "nummer"sv};
    if (is_element(node, "a")) {
        if (const std::string sign = reference_sign(node); !sign.empty()) {
            // Back from the footnote to the text: it says nothing.
            if (line_.kind == LineKind::footnote && is_blank(line_.words)) return;
            line_.words += " " + sign;
            return;
        }
        const std::string words = one_line(words_within(node));
        if (line_.kind == LineKind::footnote && (words == "↩" || words == "↑" || words == "^"))
            return;
    }
    const bool apart = is_element(node, "span") && has_class(node, kApart);
    const bool before_words = is_blank(line_.words);
    if (apart && before_words && line_.kind == LineKind::item) {
        const std::string words = one_line(words_within(node));
        if (is_mark(words)) {
            line_.mark = words;
            return;
        }
    }
    if (apart) line_.words += ' ';
    visit_children(node, place);
    if (apart) line_.words += ' ';
}

HtmlReader::Place HtmlReader::within(const Node& node, Place place) const {
    const std::string_view name = name_of(node);
    if (const std::string about = attribute(node, "class"); !about.empty())
        place.line.about = about;
    constexpr std::array kHeadingClasses{"kop"sv};
    const bool named_heading = attribute(node, "role") == "heading" ||
                               (has_class(node, kHeadingClasses) && child(node, "p") == nullptr);
    if (is_heading(name) || (named_heading && !place.whole)) {
        place.line.kind = LineKind::heading;
        place.line.level =
            is_heading(name) ? name[1] - '0' : number_attribute(node, "aria-level", 3);
        place.line.mark.clear();
        place.whole = true;
    }
    if (const std::string sign = footnote_sign(node); !sign.empty()) {
        place.line.kind = LineKind::footnote;
        place.line.mark = sign;
    }
    if (name == "pre") place.keeps_line_ends = true;
    return place;
}

void HtmlReader::visit_block(const Node& node, const Place& outer) {
    if (outer.whole && outer.line.kind != LineKind::footnote) {
        line_.words += ' ';
        visit_children(node, outer);
        line_.words += ' ';
        return;
    }
    const Place place = within(node, outer);
    // The first block within an item or footnote carries its mark.
    const bool begins_outer =
        is_blank(line_.words) && line_.kind == place.line.kind && line_.level == place.line.level;
    const std::string mark = begins_outer ? line_.mark : std::string{};
    if (begins_outer) line_.mark.clear();
    flush();
    line_ = place.line;
    if (footnote_sign(node).empty()) line_.mark = mark;
    visit_children(node, place);
    flush();
    line_ = outer.line;
    line_.mark.clear();
}

void HtmlReader::visit_list(const Node& list, const Place& outer) {
    if (outer.whole) return visit_children(list, outer);
    flush();
    Place place = outer;
    place.line.level = outer.line.kind == LineKind::item ? outer.line.level + 1 : 0;
    place.line.kind = LineKind::item;
    if (const std::string about = attribute(list, "class"); !about.empty())
        place.line.about = about;
    std::string type = attribute(list, "type");
    if (type.empty()) type = css_list_type(list);
    const bool numbered = is_element(list, "ol") && type != "none";
    int number = number_attribute(list, "start", 1);
    for (const Node& inner : Children{list}) {
        if (is_element(inner, "li")) {
            number = number_attribute(inner, "value", number);
            const std::string mark = numbered ? counted(number++, form_of(type)) + "." : "•";
            visit_item(inner, place, mark);
        } else {
            visit(inner, place);
        }
    }
    flush();
    line_ = outer.line;
    line_.mark.clear();
}

void HtmlReader::visit_item(const Node& item, Place place, const std::string& mark) {
    flush();
    if (const std::string about = attribute(item, "class"); !about.empty())
        place.line.about = about;
    if (const std::string sign = footnote_sign(item); !sign.empty()) {
        place.line.kind = LineKind::footnote;
        place.line.mark = sign;
        place.line.level = 0;
    }
    line_ = place.line;
    if (line_.kind == LineKind::item) line_.mark = mark;
    visit_children(item, place);
    flush();
}

void HtmlReader::visit_definition(const Node& node, const Place& place) {
    if (place.whole) return visit_children(node, place);
    if (is_element(node, "dt")) {
        const std::string term = one_line(words_within(node));
        if (!is_mark(term)) return visit_block(node, place);
        flush();
        definition_mark_ = term;
        return;
    }
    if (definition_mark_.empty()) return visit_block(node, place);
    Place inner = place;
    inner.line.level = place.line.kind == LineKind::item ? place.line.level + 1 : 0;
    inner.line.kind = LineKind::item;
    visit_item(node, inner, std::exchange(definition_mark_, {}));
    line_ = place.line;
    line_.mark.clear();
}

void HtmlReader::visit_table(const Node& table, const Place& outer) {
    if (layouts_.contains(&table)) return visit_block(table, outer);
    flush();
    visit_rows(table, within(table, outer));
    line_ = outer.line;
    line_.mark.clear();
}

void HtmlReader::visit_rows(const Node& node, const Place& place) {
    for (const Node& inner : Children{node}) {
        if (is_element(inner, "tr")) {
            visit_row(inner, place);
        } else if (is_element(inner, "caption")) {
            visit_block(inner, place);
        } else {
            visit_rows(inner, place);
        }
    }
}

void HtmlReader::visit_row(const Node& row, Place place) {
    place.whole = true;
    flush();
    line_ = place.line;
    line_.kind = LineKind::table_row;
    bool first = true;
    for (const Node& cell : Children{row}) {
        if (!is_element(cell, "td") && !is_element(cell, "th")) continue;
        if (!std::exchange(first, false)) line_.words += " | ";
        visit_children(cell, place);
    }
    flush();
}

void HtmlReader::flush() {
    // A list without a sign of its own may have one in its words.
    if (line_.kind == LineKind::item && (line_.mark == "•" || line_.mark.empty())) {
        const std::string words = one_line(line_.words);
        const std::string_view mark = leading_mark(words);
        if (!mark.empty() && line_.words.find('\n') == std::string::npos) {
            line_.mark = mark;
            line_.words = words.substr(mark.size());
        }
    }
    const bool said = !is_blank(line_.words);
    lines_.add(line_);
    line_.words.clear();
    if (said) line_.mark.clear();
}

Result<Source> read_html(const std::string& text) {
    const Tree tree = VT_TRY(Tree::html(text));
    return HtmlReader{}.read(tree.root());
}

}  // namespace vt::documents
