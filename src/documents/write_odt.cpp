// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "documents/document.h"
#include "documents/odt_styles.h"
#include "documents/open_document.h"

namespace vt::documents {
namespace {

using BlockIt = std::vector<Block>::const_iterator;

void paragraph(XmlWriter& xml, std::string_view style, std::string_view words) {
    xml.open("text:p").attribute("text:style-name", style);
    kept_words(xml, words);
    xml.close();
}

void heading(XmlWriter& xml, const Block& block) {
    const std::string level = std::to_string(std::clamp(block.level, 1, 4));
    xml.open("text:h")
        .attribute("text:style-name", "Heading_20_" + level)
        .attribute("text:outline-level", level);
    kept_words(xml, block.words);
    xml.close();
}

std::string marked(const Block& block) {
    return block.mark.empty() ? block.words : block.mark + " " + block.words;
}

// The mark is ours: the list gives the structure, the words give "1." and "a)".
void item_words(XmlWriter& xml, const Block& block) {
    xml.open("text:p").attribute("text:style-name", "Item");
    if (!block.mark.empty()) {
        kept_words(xml, block.mark);
        xml.open("text:tab").close_empty();
    }
    kept_words(xml, block.words);
    xml.close();
}

BlockIt list(XmlWriter& xml, BlockIt at, BlockIt end, int level) {
    xml.open("text:list").attribute("text:style-name", at->mark.empty() ? "Bullets" : "Marked");
    while (at != end && at->kind == BlockKind::item && at->level >= level) {
        xml.open("text:list-item");
        item_words(xml, *at);
        ++at;
        while (at != end && at->kind == BlockKind::item && at->level > level)
            at = list(xml, at, end, level + 1);
        xml.close();
    }
    xml.close();
    return at;
}

void table_row(XmlWriter& xml, const std::vector<std::string>& row, std::size_t columns,
               std::string_view style) {
    xml.open("table:table-row");
    for (std::size_t i = 0; i < columns; ++i) {
        xml.open("table:table-cell")
            .attribute("table:style-name", "Cell")
            .attribute("office:value-type", "string");
        paragraph(xml, style, i < row.size() ? std::string_view{row[i]} : std::string_view{});
        xml.close();
    }
    xml.close();
}

void table(XmlWriter& xml, const Block& block) {
    std::size_t columns = 0;
    for (const auto& row : block.rows) columns = std::max(columns, row.size());
    if (columns == 0) return;
    xml.open("table:table");
    xml.open("table:table-column")
        .attribute("table:number-columns-repeated", std::to_string(columns))
        .close_empty();
    xml.open("table:table-header-rows");
    table_row(xml, block.rows.front(), columns, "Table_20_Heading");
    xml.close();
    for (std::size_t i = 1; i < block.rows.size(); ++i)
        table_row(xml, block.rows[i], columns, "Standard");
    xml.close();
}

BlockIt block(XmlWriter& xml, BlockIt at, BlockIt end) {
    switch (at->kind) {
        case BlockKind::heading:
            heading(xml, *at);
            break;
        case BlockKind::paragraph:
            paragraph(xml, "Text_20_body", marked(*at));
            break;
        case BlockKind::note:
            paragraph(xml, "Note", marked(*at));
            break;
        case BlockKind::item:
            return list(xml, at, end, 0);
        case BlockKind::table:
            table(xml, *at);
            break;
        case BlockKind::page_break:
            paragraph(xml, "Break", {});
            break;
    }
    return std::next(at);
}

std::string content(const Document& document) {
    XmlWriter xml{XmlWriter::Kind::xml};
    open_root(xml, "office:document-content");
    odt_automatic_styles(xml);
    xml.open("office:body").open("office:text");
    paragraph(xml, "Title", document.title);
    for (const auto& [key, value] : document.about) paragraph(xml, "About", key + ": " + value);
    for (auto at = document.blocks.begin(); at != document.blocks.end();)
        at = block(xml, at, document.blocks.end());
    return xml.finish();
}

}  // namespace

std::string odt(const Document& document) {
    return packed({.mimetype = "application/vnd.oasis.opendocument.text",
                   .title = document.title,
                   .language = document.language,
                   .about = document.about,
                   .content = content(document),
                   .styles = odt_styles(document.title, document.language)});
}

}  // namespace vt::documents
