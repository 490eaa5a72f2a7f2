// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/akn_body.h"

#include <algorithm>

namespace vt::codes::akn {
namespace {

using documents::XmlWriter;
using ParagraphIt = std::vector<Paragraph>::const_iterator;

void marked(XmlWriter& xml, const Paragraph& paragraph) {
    xml.open("p");
    if (!paragraph.mark.empty()) xml.text(paragraph.mark + " ");
    xml.text(paragraph.words).close();
}

// The rows from `at` on that are one table.
ParagraphIt table(XmlWriter& xml, ParagraphIt at, ParagraphIt end) {
    constexpr std::string_view kBetween = " | ";
    xml.open("table");
    for (; at != end && at->kind == ParagraphKind::table_row; ++at) {
        xml.open("tr");
        for (std::size_t from = 0; from != std::string::npos;) {
            const auto to = at->words.find(kBetween, from);
            xml.open("td").element("p", at->words.substr(from, to - from)).close();
            from = to == std::string::npos ? to : to + kBetween.size();
        }
        xml.close();
    }
    xml.close();
    return at;
}

void num_and_heading(XmlWriter& xml, const std::string& number, const std::string& title) {
    if (!number.empty()) xml.element("num", number);
    if (!title.empty()) xml.element("heading", title);
}

// What every element of the hierarchy begins with: an eId that says where it stands.
std::string open(XmlWriter& xml, const char* name, const std::string& within, int order) {
    const std::string_view short_name = std::string_view{name} == "paragraph" ? "para" : name;
    std::string id = within + "__" + std::string{short_name} + "_" + std::to_string(order);
    xml.open(name).attribute("eId", id);
    return id;
}

bool is_deeper(ParagraphIt at, ParagraphIt end, int depth) {
    return at != end && at->kind == ParagraphKind::item && at->depth > depth;
}

// One item with what hangs under it: <paragraph> or <point>, with a <list> of points within.
ParagraphIt item(XmlWriter& xml, ParagraphIt at, ParagraphIt end, const char* name,
                 const std::string& within, int order) {
    const std::string id = open(xml, name, within, order);
    const Paragraph& own = *at++;
    if (!own.mark.empty()) xml.element("num", own.mark);
    if (!is_deeper(at, end, own.depth)) {
        xml.open("content").element("p", own.words).close().close();
        return at;
    }
    const std::string list = open(xml, "list", id, 1);
    xml.open("intro").element("p", own.words).close();
    for (int number = 1; is_deeper(at, end, own.depth); ++number)
        at = item(xml, at, end, "point", list, number);
    xml.close().close();
    return at;
}

void article_body(XmlWriter& xml, const Article& article, const std::string& id) {
    if (article.body.empty()) {
        xml.open("content").element("p", {}).close();
        return;
    }
    int order = 0;
    for (auto at = article.body.begin(); at != article.body.end();) {
        ++order;
        if (at->kind == ParagraphKind::item) {
            at = item(xml, at, article.body.end(), "paragraph", id, order);
            continue;
        }
        open(xml, "paragraph", id, order);
        xml.open("content");
        if (at->kind == ParagraphKind::table_row)
            at = table(xml, at, article.body.end());
        else
            marked(xml, *at++);
        xml.close().close();
    }
}

void articles(XmlWriter& xml, const Text& text, std::size_t chapter) {
    const auto& list = text.chapters[chapter].articles;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string id = article_id(text, chapter, i);
        xml.open("article").attribute("eId", id);
        num_and_heading(xml, list[i].number, list[i].title);
        article_body(xml, list[i], id);
        xml.close();
    }
}

bool is_headed(const Chapter& chapter) {
    return !chapter.number.empty() || !chapter.title.empty() || !chapter.intro.empty();
}

// A chapter, or a section of the one before. Its end is written by whoever knows what follows.
void open_chapter(XmlWriter& xml, const Text& text, std::size_t at) {
    const auto& chapter = text.chapters[at];
    const bool is_chapter = chapter.level == 1;
    xml.open(is_chapter ? "chapter" : "section")
        .attribute("eId", (is_chapter ? "chp_" : "sec_") + std::to_string(at + 1));
    num_and_heading(xml, chapter.number, chapter.title);
    if (chapter.intro.empty()) return;
    xml.open("intro");
    blocks(xml, chapter.intro);
    xml.close();
}

std::string without_odd_signs(const std::string& number) {
    std::string out;
    for (const char c : number) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                           (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
        out += plain ? c : '-';
    }
    return out;
}

std::ptrdiff_t articles_numbered(const Text& text, const std::string& number) {
    std::ptrdiff_t count = 0;
    for (const auto& chapter : text.chapters)
        count += std::count_if(
            chapter.articles.begin(), chapter.articles.end(), [&](const Article& article) {
                return without_odd_signs(article.number) == without_odd_signs(number);
            });
    return count;
}

}  // namespace

void blocks(XmlWriter& xml, const std::vector<Paragraph>& paragraphs) {
    for (auto at = paragraphs.begin(); at != paragraphs.end();) {
        if (at->kind == ParagraphKind::table_row)
            at = table(xml, at, paragraphs.end());
        else
            marked(xml, *at++);
    }
}

std::string article_id(const Text& text, std::size_t chapter, std::size_t article) {
    const auto& number = text.chapters[chapter].articles[article].number;
    if (!number.empty() && articles_numbered(text, number) == 1)
        return "art_" + without_odd_signs(number);
    return "chp_" + std::to_string(chapter + 1) + "__art_" + std::to_string(article + 1);
}

void preamble(XmlWriter& xml, const Text& text) {
    if (text.preamble.empty()) return;
    xml.open("preamble");
    blocks(xml, text.preamble);
    xml.close();
}

void body(XmlWriter& xml, const Text& text) {
    xml.open("body");
    // The standard's body cannot be empty.
    if (text.chapters.empty())
        xml.open("hcontainer")
            .attribute("eId", "hcontainer_1")
            .attribute("name", "leeg")
            .open("content")
            .element("p", {});
    if (text.chapters.empty()) xml.close().close();
    bool in_chapter = false;
    for (std::size_t i = 0; i < text.chapters.size(); ++i) {
        const auto& chapter = text.chapters[i];
        if (in_chapter && chapter.level == 1) {
            xml.close();
            in_chapter = false;
        }
        const bool headed = is_headed(chapter);
        if (headed) open_chapter(xml, text, i);
        articles(xml, text, i);
        if (headed && chapter.level == 1)
            in_chapter = true;
        else if (headed)
            xml.close();
    }
    if (in_chapter) xml.close();
    xml.close();
}

void conclusions(XmlWriter& xml, const Text& text) {
    if (text.closing.empty()) return;
    xml.open("conclusions");
    blocks(xml, text.closing);
    xml.close();
}

}  // namespace vt::codes::akn
