// SPDX-License-Identifier: EUPL-1.2
// A text of a code on a page: paragraphs, lists, tables, chapters.
#include "modules/codes/pages_parts.h"
#include "modules/codes/text_writing.h"
#include "web/components/details.h"

namespace vt::codes {
namespace {

using Paragraphs = std::vector<Paragraph>;
using At = Paragraphs::const_iterator;

constexpr int kArticleLevel = 3;

std::string with_mark(const Paragraph& paragraph) {
    return paragraph.mark.empty() ? paragraph.words : paragraph.mark + " " + paragraph.words;
}

bool hangs_in_list(const Paragraph& paragraph, int depth) {
    return paragraph.kind == ParagraphKind::item && paragraph.depth >= depth;
}

void list_items(html::Html& html, std::vector<web::MarkedItem> items) {
    // "a)" and "1." are cited: they stand as written, not as the marks of a list.
    if (!items.front().mark.empty()) return web::marked_list(html, items);
    std::vector<html::Html> words;
    for (web::MarkedItem& item : items) words.push_back(std::move(item.words));
    web::bullet_list(html, words);
}

// One list, either with marks or without, and what hangs under each of its items. Returns where the
// list ends.
At list_of(html::Html& html, At at, At end, int depth) {
    const bool marked = !at->mark.empty();
    std::vector<web::MarkedItem> items;
    while (at != end && hangs_in_list(*at, depth) && at->mark.empty() != marked) {
        web::MarkedItem item{at->mark, html::text(at->words)};
        const int own = at->depth;
        ++at;
        while (at != end && hangs_in_list(*at, own + 1)) at = list_of(item.words, at, end, own + 1);
        items.push_back(std::move(item));
    }
    list_items(html, std::move(items));
    return at;
}

At table_of(html::Html& html, At at, At end) {
    html::Html rows;
    for (; at != end && at->kind == ParagraphKind::table_row; ++at) {
        html::Html cells;
        std::string_view rest = at->words;
        for (auto bar = rest.find(" | "); bar != std::string_view::npos; bar = rest.find(" | ")) {
            html::out<R"(<td class="utrecht-table__cell">{}</td>)">(cells, rest.substr(0, bar));
            rest.remove_prefix(bar + 3);
        }
        html::out<R"(<td class="utrecht-table__cell">{}</td>)">(cells, rest);
        html::out<R"(<tr class="utrecht-table__row">{}</tr>)">(rows, cells);
    }
    html::out<R"(<table class="utrecht-table"><tbody>{}</tbody></table>)">(html, rows);
    return at;
}

void chapter_of(html::Html& html, const web::Visit& visit, const Reading& reading,
                const Chapter& chapter) {
    const std::string title = label_of(chapter);
    if (!title.empty()) web::heading(html, 1 + chapter.level, title);
    body_of(html, chapter.intro);
    // An article never skips a level of heading, whatever it stands in.
    const int level = title.empty() ? 2 : std::min(chapter.level + 2, kArticleLevel + 1);
    for (const Article& article : chapter.articles) {
        const std::string name = name_of(visit, article);
        const std::string id = "artikel-" + article.id;
        web::heading(html, level, name, id);
        body_of(html, article.body);
        if (!article.notes.empty())
            web::details(html, say(visit, "article.notes"),
                         [&](html::Html& part) { body_of(part, article.notes); });
        web::more_link(html, visit,
                       {article_path(reading.document.id, reading.version.id, article.id),
                        say(visit, "article.why", {name})});
    }
}

}  // namespace

void body_of(html::Html& html, const Paragraphs& paragraphs) {
    for (auto at = paragraphs.begin(); at != paragraphs.end();) {
        if (hangs_in_list(*at, at->depth)) {
            at = list_of(html, at, paragraphs.end(), at->depth);
        } else if (at->kind == ParagraphKind::table_row) {
            at = table_of(html, at, paragraphs.end());
        } else {
            if (at->kind == ParagraphKind::footnote)
                web::small_print(html, with_mark(*at));
            else
                web::paragraph(html, with_mark(*at));
            ++at;
        }
    }
}

void whole_text(html::Html& html, const web::Visit& visit, const Reading& reading) {
    body_of(html, reading.text.preamble);
    for (const Chapter& chapter : reading.text.chapters) chapter_of(html, visit, reading, chapter);
    if (reading.text.closing.empty()) return;
    web::heading(html, 2, say(visit, "text.closing"));
    body_of(html, reading.text.closing);
}

}  // namespace vt::codes
