// SPDX-License-Identifier: EUPL-1.2
// Tables: rows of the same kind of thing. On a phone each row becomes a block with its own labels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/html.h"
#include "web/visit.h"

namespace vt::web {

struct Column {
    std::string title{};
    bool number{false};  // To the right, digits under each other.
    bool nowrap{false};  // Days and the like.
};

// A cell is text, or HTML made by components.
class Cell {
public:
    Cell(std::string_view text) : content_{html::text(text)} {}    // NOLINT: implicit
    Cell(const std::string& text) : content_{html::text(text)} {}  // NOLINT: implicit
    Cell(const char* text) : content_{html::text(text)} {}         // NOLINT: implicit
    Cell(html::Html content) : content_{std::move(content)} {}     // NOLINT: implicit
    const html::Html& content() const { return content_; }

private:
    html::Html content_;
};

struct Table {
    std::string id{};  // Unique in the page.
    std::string caption{};
    bool caption_hidden{false};  // When a heading right above says the same.
    std::vector<Column> columns{};
    std::vector<std::vector<Cell>>
        rows{};  // Each as long as columns; its first cell names the row.
};
void table(html::Html& html, const Table& table);

struct Pages {
    int page{1};  // From 1.
    int count{1};
    std::string path{};  // "/logboek?soort=besluit"; the number is added as "pagina".
};
// Nothing when there is one page.
void pagination(html::Html& html, const Visit& visit, const Pages& pages);

}  // namespace vt::web
