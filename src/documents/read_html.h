// SPDX-License-Identifier: EUPL-1.2
// HtmlReader: walks the tree of one page. Used once, by read_html().
#pragma once

#include <map>
#include <set>
#include <string>

#include "documents/read_lines.h"
#include "documents/read_tree.h"

namespace vt::documents {

class HtmlReader {
public:
    Result<Source> read(const Node& root) &&;

private:
    // Where in the page: what a line that begins here is.
    struct Place {
        Line line{};
        bool whole{false};  // Blocks within make no line of their own: a heading, a row.
        bool keeps_line_ends{false};
    };

    void find_footnotes(const Node& node);
    // Whether `node` is or holds what makes a table around it a layout.
    bool find_layouts(const Node& node);
    // The sign of the footnote that a link refers to, as "[1]"; empty for another link.
    static std::string reference_sign(const Node& link);
    // The sign of the footnote that begins at `node`; empty where none does.
    std::string footnote_sign(const Node& node) const;
    Place within(const Node& node, Place place) const;

    void visit(const Node& node, const Place& place);
    void visit_children(const Node& node, const Place& place);
    void visit_block(const Node& node, const Place& outer);
    void visit_inline(const Node& node, const Place& place);
    void visit_list(const Node& list, const Place& outer);
    void visit_item(const Node& item, Place place, const std::string& mark);
    void visit_definition(const Node& node, const Place& place);
    void visit_table(const Node& table, const Place& outer);
    void visit_rows(const Node& node, const Place& place);
    void visit_row(const Node& row, Place place);
    void add_text(std::string_view text, const Place& place);
    void add_break(const Place& place);
    void flush();

    Lines lines_{};
    Line line_{};  // Being put together.
    bool has_main_{false};
    std::string definition_mark_{};
    std::set<const Node*> layouts_{};
    std::set<std::string> ids_before_{};
    std::map<std::string, std::string> footnotes_{};  // The sign of each, by its id.
};

}  // namespace vt::documents
