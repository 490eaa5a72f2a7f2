// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "documents/document.h"
#include "documents/xml_writer.h"

namespace vt::documents {
namespace {

using Blocks = std::vector<Block>;
using BlockIt = Blocks::const_iterator;

// What print needs: nothing but system fonts, measures and breaks.
constexpr std::string_view kStyle = R"(
@page { size: A4; margin: 25mm 22mm; }
body { font: 11pt/1.5 'Source Sans 3', 'Liberation Sans', Arial, sans-serif; margin: 1rem auto;
  max-width: 42em; padding: 0 1rem; }
h1, h2, h3, h4, h5 { line-height: 1.25; break-after: avoid; }
p, li { orphans: 3; widows: 3; overflow-wrap: anywhere; }
dl { border: 1px solid; padding: .5em 1em; }
dt { font-weight: bold; }
dd { margin: 0 0 .25em; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: .25em .5em; text-align: left; vertical-align: top; }
ul.marked { list-style: none; padding-left: 1.5em; }
.note { font-size: .9em; }
.break { break-before: page; height: 0; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
)";
constexpr std::string_view kPolicy = "default-src 'none'; style-src 'unsafe-inline'";

constexpr std::array kHeadings{"h2", "h3", "h4", "h5"};

const char* heading_name(int level) {
    return kHeadings.at(static_cast<std::size_t>(std::clamp(level, 1, 4) - 1));
}

// Line ends within words become <br>.
void words(XmlWriter& page, std::string_view text) {
    for (std::size_t from = 0;;) {
        const auto end = text.find('\n', from);
        page.text(text.substr(from, end - from));
        if (end == std::string_view::npos) return;
        page.open("br").close_empty();
        from = end + 1;
    }
}

void paragraph(XmlWriter& page, const Block& block, std::string_view style = {}) {
    page.open("p");
    if (!style.empty()) page.attribute("class", style);
    if (!block.mark.empty()) page.text(block.mark + " ");
    words(page, block.words);
    page.close();
}

void table(XmlWriter& page, const Block& block) {
    page.open("table");
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        if (i < 2) page.open(i == 0 ? "thead" : "tbody");
        page.open("tr");
        for (const auto& cell : block.rows[i]) {
            page.open(i == 0 ? "th" : "td");
            if (i == 0) page.attribute("scope", "col");
            words(page, cell);
            page.close();
        }
        page.close();
        if (i == 0 || i + 1 == block.rows.size()) page.close();
    }
    page.close();
}

// The items from `at` that are at least as deep as `level`, as one list; deeper ones within.
BlockIt list(XmlWriter& page, BlockIt at, BlockIt end, int level) {
    page.open("ul");
    if (!at->mark.empty()) page.attribute("class", "marked");
    while (at != end && at->kind == BlockKind::item && at->level >= level) {
        page.open("li");
        if (!at->mark.empty()) page.text(at->mark + " ");
        words(page, at->words);
        ++at;
        while (at != end && at->kind == BlockKind::item && at->level > level)
            at = list(page, at, end, level + 1);
        page.close();
    }
    page.close();
    return at;
}

BlockIt block(XmlWriter& page, BlockIt at, BlockIt end) {
    switch (at->kind) {
        case BlockKind::heading:
            page.open(heading_name(at->level));
            words(page, at->words);
            page.close();
            break;
        case BlockKind::paragraph:
            paragraph(page, *at);
            break;
        case BlockKind::note:
            paragraph(page, *at, "note");
            break;
        case BlockKind::item:
            return list(page, at, end, 0);
        case BlockKind::table:
            table(page, *at);
            break;
        case BlockKind::page_break:
            page.open("div").attribute("class", "break").close();
            break;
    }
    return std::next(at);
}

void head(XmlWriter& page, const Document& document) {
    page.open("head");
    page.open("meta").attribute("charset", "utf-8").close_empty();
    page.open("meta")
        .attribute("http-equiv", "Content-Security-Policy")
        .attribute("content", kPolicy)
        .close_empty();
    page.open("meta")
        .attribute("name", "viewport")
        .attribute("content", "width=device-width, initial-scale=1")
        .close_empty();
    page.element("title", document.title);
    page.element("style", kStyle);
    page.close();
}

}  // namespace

std::string html(const Document& document) {
    XmlWriter page{XmlWriter::Kind::html};
    page.open("html").attribute("lang", document.language);
    head(page, document);
    page.open("body").open("main");
    page.element("h1", document.title);
    if (!document.about.empty()) {
        page.open("dl");
        for (const auto& [key, value] : document.about)
            page.element("dt", key).element("dd", value);
        page.close();
    }
    for (auto at = document.blocks.begin(); at != document.blocks.end();)
        at = block(page, at, document.blocks.end());
    return page.finish();
}

}  // namespace vt::documents
