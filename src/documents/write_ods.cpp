// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/result.h"
#include "base/text.h"
#include "documents/open_document.h"
#include "documents/sheet.h"

namespace vt::documents {
namespace {

constexpr std::size_t kSheetNameMax = 31;

// A cell says itself that it is text, so nothing in it is worked out: no formula attribute exists
// in what we write.
void text_cell(XmlWriter& xml, std::string_view words, bool is_heading) {
    xml.open("table:table-cell");
    if (is_heading) xml.attribute("table:style-name", "Heading");
    xml.attribute("office:value-type", "string");
    for (const auto line : split(words, '\n')) {
        xml.open("text:p");
        kept_words(xml, line);
        xml.close();
    }
    xml.close();
}

void number_cell(XmlWriter& xml, std::int64_t number) {
    const std::string digits = std::to_string(number);
    xml.open("table:table-cell")
        .attribute("office:value-type", "float")
        .attribute("office:value", digits)
        .element("text:p", digits)
        .close();
}

void row(XmlWriter& xml, const std::vector<SheetCell>& cells) {
    xml.open("table:table-row");
    for (const auto& cell : cells) {
        if (const auto* number = std::get_if<std::int64_t>(&cell))
            number_cell(xml, *number);
        else
            text_cell(xml, std::get<std::string>(cell), false);
    }
    xml.close();
}

void sheet(XmlWriter& xml, const Sheet& sheet) {
    VT_CHECK(!sheet.name.empty() && length_in_characters(sheet.name) <= kSheetNameMax);
    xml.open("table:table").attribute("table:name", sheet.name);
    xml.open("table:table-column")
        .attribute("table:style-name", "Column")
        .attribute("table:number-columns-repeated",
                   std::to_string(std::max<std::size_t>(sheet.columns.size(), 1)))
        .close_empty();
    if (!sheet.columns.empty()) {
        xml.open("table:table-header-rows").open("table:table-row");
        for (const auto& column : sheet.columns) text_cell(xml, column, true);
        xml.close().close();
    }
    for (const auto& cells : sheet.rows) row(xml, cells);
    xml.close();
}

void cell_style(XmlWriter& xml) {
    xml.open("office:automatic-styles");
    xml.open("style:style").attribute("style:name", "Column");
    xml.attribute("style:family", "table-column").open("style:table-column-properties");
    xml.attribute("style:column-width", "5cm").close().close();
    xml.open("style:style").attribute("style:name", "Heading");
    xml.attribute("style:family", "table-cell").attribute("style:parent-style-name", "Default");
    xml.open("style:text-properties").attribute("fo:font-weight", "bold").close().close();
    xml.close();
}

std::string styles(std::string_view language) {
    XmlWriter xml{XmlWriter::Kind::xml};
    open_root(xml, "office:document-styles");
    xml.open("office:styles").open("style:default-style");
    xml.attribute("style:family", "table-cell").open("style:text-properties");
    language_attributes(xml, language);
    xml.close().close();
    xml.open("style:style").attribute("style:name", "Default");
    xml.attribute("style:family", "table-cell");
    xml.open("style:table-cell-properties").attribute("fo:wrap-option", "wrap").close();
    return xml.finish();
}

}  // namespace

std::string ods(const std::vector<Sheet>& sheets, std::string_view language) {
    VT_CHECK(!sheets.empty());
    XmlWriter xml{XmlWriter::Kind::xml};
    open_root(xml, "office:document-content");
    cell_style(xml);
    xml.open("office:body").open("office:spreadsheet");
    for (const auto& each : sheets) sheet(xml, each);
    return packed({.mimetype = "application/vnd.oasis.opendocument.spreadsheet",
                   .title = sheets.front().name,
                   .language = std::string{language},
                   .about = {},
                   .content = xml.finish(),
                   .styles = styles(language)});
}

}  // namespace vt::documents
