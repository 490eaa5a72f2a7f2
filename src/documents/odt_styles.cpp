// SPDX-License-Identifier: EUPL-1.2
#include "documents/odt_styles.h"

#include <array>

#include "documents/open_document.h"

namespace vt::documents {
namespace {

struct Style {
    std::string_view name;
    std::string_view parent;
    std::string_view size;    // Empty: as the parent.
    std::string_view weight;  // "bold" or empty.
    std::string_view above;
    std::string_view below;
    bool keeps_with_next;
};

constexpr std::array kStyles{
    Style{"Standard", "", "", "", "0cm", "0.1cm", false},
    Style{"Text_20_body", "Standard", "", "", "0cm", "0.25cm", false},
    Style{"Title", "Standard", "20pt", "bold", "0cm", "0.6cm", true},
    Style{"About", "Standard", "9.5pt", "", "0cm", "0.05cm", false},
    Style{"Item", "Standard", "", "", "0cm", "0.15cm", false},
    Style{"Note", "Standard", "9.5pt", "", "0cm", "0.2cm", false},
    Style{"Footer", "Standard", "9pt", "", "0cm", "0cm", false},
    Style{"Table_20_Heading", "Standard", "", "bold", "0cm", "0.1cm", true},
};
constexpr std::array kHeadings{
    Style{"Heading_20_1", "Standard", "16pt", "bold", "0.7cm", "0.25cm", true},
    Style{"Heading_20_2", "Standard", "13pt", "bold", "0.5cm", "0.2cm", true},
    Style{"Heading_20_3", "Standard", "11.5pt", "bold", "0.4cm", "0.15cm", true},
    Style{"Heading_20_4", "Standard", "11pt", "bold", "0.3cm", "0.1cm", true},
};

// As an office program shows it: the spaces of a name are written as _20_.
std::string shown(std::string name) {
    constexpr std::string_view kSpace = "_20_";
    const auto at = name.find(kSpace);
    if (at != std::string::npos) name.replace(at, kSpace.size(), " ");
    return at == std::string::npos ? name : shown(std::move(name));
}

void paragraph_style(XmlWriter& xml, const Style& style, std::string_view outline_level) {
    xml.open("style:style")
        .attribute("style:name", style.name)
        .attribute("style:display-name", shown(std::string{style.name}))
        .attribute("style:family", "paragraph");
    if (!style.parent.empty()) xml.attribute("style:parent-style-name", style.parent);
    if (!outline_level.empty()) xml.attribute("style:default-outline-level", outline_level);
    xml.open("style:paragraph-properties")
        .attribute("fo:margin-top", style.above)
        .attribute("fo:margin-bottom", style.below);
    if (style.keeps_with_next) xml.attribute("fo:keep-with-next", "always");
    xml.close();
    xml.open("style:text-properties");
    if (!style.size.empty()) xml.attribute("fo:font-size", style.size);
    if (!style.weight.empty()) xml.attribute("fo:font-weight", style.weight);
    xml.close().close();
}

void default_style(XmlWriter& xml, std::string_view language) {
    xml.open("style:default-style").attribute("style:family", "paragraph");
    xml.open("style:paragraph-properties")
        .attribute("fo:line-height", "120%")
        .attribute("fo:orphans", "3")
        .attribute("fo:widows", "3")
        .close();
    xml.open("style:text-properties")
        .attribute("fo:font-family", "'Source Sans 3', 'Liberation Sans', Arial, sans-serif")
        .attribute("fo:font-size", "11pt");
    language_attributes(xml, language);
    xml.close().close();
}

void page(XmlWriter& xml, std::string_view title) {
    xml.open("office:automatic-styles");
    xml.open("style:page-layout").attribute("style:name", "A4");
    xml.open("style:page-layout-properties")
        .attribute("fo:page-width", "21cm")
        .attribute("fo:page-height", "29.7cm")
        .attribute("style:print-orientation", "portrait");
    for (const char* side : {"fo:margin-top", "fo:margin-bottom"}) xml.attribute(side, "2cm");
    for (const char* side : {"fo:margin-left", "fo:margin-right"}) xml.attribute(side, "2.2cm");
    xml.close();
    xml.open("style:footer-style").open("style:header-footer-properties");
    xml.attribute("fo:margin-top", "0.5cm").close().close();
    xml.close().close();
    xml.open("office:master-styles").open("style:master-page");
    xml.attribute("style:name", "Standard").attribute("style:page-layout-name", "A4");
    xml.open("style:footer").open("text:p").attribute("text:style-name", "Footer");
    kept_words(xml, title);
    xml.text(" · ").open("text:page-number").attribute("text:select-page", "current").text("1");
    xml.close().close().close().close().close();
}

void list_style(XmlWriter& xml, std::string_view name, std::string_view bullet) {
    xml.open("text:list-style").attribute("style:name", name);
    for (int level = 1; level <= 10; ++level) {
        xml.open(bullet.empty() ? "text:list-level-style-number" : "text:list-level-style-bullet")
            .attribute("text:level", std::to_string(level));
        if (bullet.empty())
            xml.attribute("style:num-format", "");
        else
            xml.attribute("text:bullet-char", bullet);
        xml.open("style:list-level-properties")
            .attribute("text:list-level-position-and-space-mode", "label-alignment");
        xml.open("style:list-level-label-alignment")
            .attribute("text:label-followed-by", bullet.empty() ? "nothing" : "listtab")
            .attribute("text:list-tab-stop-position", std::to_string(level) + "cm")
            .attribute("fo:text-indent", "-1cm")
            .attribute("fo:margin-left", std::to_string(level) + "cm");
        xml.close().close().close();
    }
    xml.close();
}

}  // namespace

std::string odt_styles(std::string_view title, std::string_view language) {
    XmlWriter xml{XmlWriter::Kind::xml};
    open_root(xml, "office:document-styles");
    xml.open("office:styles");
    default_style(xml, language);
    for (const auto& style : kStyles) paragraph_style(xml, style, {});
    for (std::size_t i = 0; i < kHeadings.size(); ++i)
        paragraph_style(xml, kHeadings[i], std::to_string(i + 1));
    xml.close();
    page(xml, title);
    return xml.finish();
}

void odt_automatic_styles(XmlWriter& xml) {
    xml.open("office:automatic-styles");
    list_style(xml, "Bullets", "•");
    list_style(xml, "Marked", {});
    xml.open("style:style").attribute("style:name", "Cell");
    xml.attribute("style:family", "table-cell").open("style:table-cell-properties");
    xml.attribute("fo:border", "0.5pt solid #000000").attribute("fo:padding", "0.1cm");
    xml.close().close();
    xml.open("style:style").attribute("style:name", "Break");
    xml.attribute("style:family", "paragraph").attribute("style:parent-style-name", "Standard");
    xml.open("style:paragraph-properties").attribute("fo:break-before", "page").close().close();
    xml.close();
}

}  // namespace vt::documents
