// SPDX-License-Identifier: EUPL-1.2
// The rows of a comparison on a page: what became of each article in words, then its text.
#include <algorithm>

#include "modules/codes/comparison_pages.h"
#include "modules/codes/pages_parts.h"

namespace vt::codes {
namespace {

using web::Visit;

// One piece of a run, within one paragraph. The mark says itself in words to who does not see it.
void piece(html::Html& html, const Visit& visit, RunKind kind, std::string_view words) {
    if (words.starts_with(' ')) {
        html.append(html::text(" "));
        words.remove_prefix(1);
    }
    if (words.empty()) return;
    if (kind == RunKind::kept) {
        html.append(html::text(words));
        return;
    }
    const bool removed = kind == RunKind::removed;
    html::Html said;
    web::hidden_text(said, say(visit, removed ? "compare.deleted" : "compare.inserted") + " ");
    html::Html end;
    web::hidden_text(end, " " + say(visit, "compare.end-change") + " ");
    if (removed)
        html::out<"<del>{}{}{}</del>">(html, said, words, end);
    else
        html::out<"<ins>{}{}{}</ins>">(html, said, words, end);
}

void paragraphs(html::Html& html, const Visit& visit, const std::vector<Run>& runs) {
    html::Html paragraph;
    const auto finish = [&] {
        if (!paragraph.empty()) web::paragraph(html, paragraph);
        paragraph = {};
    };
    for (const auto& run : runs) {
        std::string_view rest = run.words;
        for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
            piece(paragraph, visit, run.kind, rest.substr(0, end));
            finish();
            rest.remove_prefix(end + 1);
        }
        piece(paragraph, visit, run.kind, rest);
    }
    finish();
}

std::string labels(const Visit& visit, const std::vector<Standing>& side) {
    std::vector<std::string> all;
    for (const auto& standing : side)
        all.push_back(standing.label.empty() ? say(visit, "compare.unnamed") : standing.label);
    return visit.texts.joined(all);
}

std::string title_of(const Visit& visit, const Aligned& row) {
    if (row.part == Part::preamble) return say(visit, "compare.part.preamble");
    if (row.part == Part::closing) return say(visit, "compare.part.closing");
    const auto& side = row.after.empty() ? row.before : row.after;
    const std::string name = labels(visit, side);
    if (row.part == Part::chapter || side.front().label.empty()) return name;
    return say(visit, "export.article", {name});
}

std::string fates_in_words(const Visit& visit, const Aligned& row, std::string_view words_of) {
    std::vector<std::string> words;
    for (const Fate fate : row.fates)
        words.push_back(say(visit, std::string{words_of} + std::string{code(fate)}));
    return visit.texts.joined(words);
}

// Where it stood, when that is not where it stands.
void about_place(html::Html& html, const Visit& visit, const Aligned& row) {
    if (row.before.empty() || row.after.empty()) return;
    const std::string was = labels(visit, row.before);
    if (was != labels(visit, row.after)) web::small_print(html, say(visit, "compare.was", {was}));
    const auto& from = row.before.front().chapter;
    const auto& to = row.after.front().chapter;
    if (row.is(Fate::moved) && from != to && !from.empty() && !to.empty())
        web::small_print(html, say(visit, "compare.from-to", {from, to}));
}

void row_of(html::Html& html, const Visit& visit, const Aligned& row, std::string_view words) {
    const int level = row.part == Part::article ? 4 : 3;
    web::heading(html, level, title_of(visit, row));
    web::paragraph(html, html::make<"{}">([&](html::Html& part) {
                       web::tag(part, fates_in_words(visit, row, words));
                   }));
    about_place(html, visit, row);
    if (row.part == Part::preamble) paragraphs(html, visit, row.heading);
    paragraphs(html, visit, row.body);
    if (row.notes.empty()) return;
    web::small_print(html, say(visit, "compare.notes") + ":");
    paragraphs(html, visit, row.notes);
}

// A chapter that is the same still stands over an article in it that is not.
bool is_wanted(const std::vector<Aligned>& rows, std::size_t at) {
    if (!rows[at].is(Fate::same)) return true;
    if (rows[at].part != Part::chapter) return false;
    for (std::size_t i = at + 1; i < rows.size() && rows[i].part == Part::article; ++i)
        if (!rows[i].is(Fate::same)) return true;
    return false;
}

}  // namespace

void comparison_part(html::Html& html, const Visit& visit, const Comparison& comparison, bool only,
                     std::string_view words) {
    for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
        if (only && !is_wanted(comparison.rows, i)) continue;
        const auto& row = comparison.rows[i];
        if (row.part == Part::chapter && row.is(Fate::same) && only)
            web::heading(html, 3, title_of(visit, row));
        else
            row_of(html, visit, row, words);
    }
}

}  // namespace vt::codes
