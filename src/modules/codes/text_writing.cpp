// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/text_writing.h"

#include <algorithm>
#include <set>

#include "base/id.h"
#include "base/text.h"
#include "crypto/hash.h"

namespace vt::codes {
namespace {

constexpr std::size_t kArticleIdLength = 8;
constexpr std::size_t kMarkMax = 6;
constexpr std::size_t kSpacesPerLevel = 2;
constexpr int kDepthMax = 9;

bool is_mark_sign(char sign) {
    return sign == '.' || sign == ')';
}

// "1.", "12)", "a.", "ii)": what may stand before an item, up to the space after it.
std::string_view mark_before(std::string_view line) {
    const auto space = line.find(' ');
    if (space == std::string_view::npos || space == 0 || space > kMarkMax) return {};
    const std::string_view mark = line.substr(0, space);
    if (mark == "-" || mark == "•") return mark;
    if (mark.size() < 2 || !is_mark_sign(mark.back())) return {};
    const std::string_view sign = mark.substr(0, mark.size() - 1);
    const auto all = [&](auto is) { return std::all_of(sign.begin(), sign.end(), is); };
    const bool digits = all([](char c) { return c >= '0' && c <= '9'; });
    const bool letters = sign.size() <= 3 && all([](char c) { return c >= 'a' && c <= 'z'; });
    return digits || letters ? mark : std::string_view{};
}

std::optional<Paragraph> footnote_from(std::string_view line) {
    if (line.front() != '[') return std::nullopt;
    const auto end = line.find("] ");
    if (end == std::string_view::npos || end < 2 || end > kMarkMax) return std::nullopt;
    return Paragraph{.kind = ParagraphKind::footnote,
                     .mark = std::string{line.substr(1, end - 1)},
                     .words = trim(line.substr(end + 2))};
}

Paragraph paragraph_from(std::string_view line) {
    const auto spaces = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string whole = trim(line);
    const std::string_view words = whole;
    if (words.starts_with("| "))
        return {.kind = ParagraphKind::table_row, .words = trim(words.substr(2))};
    if (auto note = footnote_from(words)) return *std::move(note);
    const std::string_view mark = mark_before(words);
    if (mark.empty()) return {.words = whole};
    return {.kind = ParagraphKind::item,
            .depth = std::min(static_cast<int>(spaces / kSpacesPerLevel), kDepthMax),
            .mark = mark == "-" ? std::string{} : std::string{mark},
            .words = trim(words.substr(mark.size()))};
}

std::string line_of(const Paragraph& paragraph) {
    switch (paragraph.kind) {
        case ParagraphKind::plain:
            return paragraph.words;
        case ParagraphKind::item:
            return std::string(static_cast<std::size_t>(paragraph.depth) * kSpacesPerLevel, ' ') +
                   (paragraph.mark.empty() ? "-" : paragraph.mark) + " " + paragraph.words;
        case ParagraphKind::table_row:
            return "| " + paragraph.words;
        case ParagraphKind::footnote:
            return "[" + paragraph.mark + "] " + paragraph.words;
    }
    return {};
}

std::string labelled(const std::string& number, const std::string& title) {
    if (number.empty()) return title;
    return title.empty() ? number : number + " " + title;
}

void append_words(std::string& out, const std::vector<Paragraph>& paragraphs) {
    for (const Paragraph& one : paragraphs) {
        if (!out.empty()) out += '\n';
        if (!one.mark.empty()) out += one.mark + " ";
        out += one.words;
    }
}

// Where an article stands: its chapter and its place in it.
struct Spot {
    std::size_t chapter{0};
    std::size_t place{0};
};

std::optional<Spot> spot_of(const Text& text, std::string_view id) {
    for (std::size_t chapter = 0; chapter < text.chapters.size(); ++chapter) {
        const auto& articles = text.chapters[chapter].articles;
        for (std::size_t place = 0; place < articles.size(); ++place)
            if (articles[place].id == id) return Spot{chapter, place};
    }
    return std::nullopt;
}

}  // namespace

std::string typed_form(const std::vector<Paragraph>& paragraphs) {
    std::string out;
    for (const Paragraph& paragraph : paragraphs) {
        if (!out.empty()) out += '\n';
        out += line_of(paragraph);
    }
    return out;
}

std::vector<Paragraph> paragraphs_from(std::string_view typed) {
    std::vector<Paragraph> out;
    for (const std::string_view line : split(typed, '\n'))
        if (!trim(line).empty()) out.push_back(paragraph_from(line));
    return out;
}

std::string words_of(const Article& article) {
    std::string out;
    append_words(out, article.body);
    append_words(out, article.notes);
    return out;
}

std::string label_of(const Article& article) {
    return labelled(article.number, article.title);
}

std::string label_of(const Chapter& chapter) {
    return labelled(chapter.number, chapter.title);
}

std::string fingerprint(const Article& article) {
    Text alone;
    alone.chapters.push_back({.articles = {article}});
    return content_hash(alone);
}

std::string fingerprint(const Chapter& chapter) {
    Text alone;
    alone.chapters.push_back(chapter);
    alone.chapters.front().articles.clear();
    return content_hash(alone);
}

std::size_t article_count(const Text& text) {
    std::size_t count = 0;
    for (const Chapter& chapter : text.chapters) count += chapter.articles.size();
    return count;
}

const Article* find_article(const Text& text, std::string_view id) {
    const auto spot = spot_of(text, id);
    return spot ? &text.chapters[spot->chapter].articles[spot->place] : nullptr;
}

Article* find_article(Text& text, std::string_view id) {
    const auto spot = spot_of(text, id);
    return spot ? &text.chapters[spot->chapter].articles[spot->place] : nullptr;
}

const Chapter* chapter_of(const Text& text, std::string_view article) {
    const auto spot = spot_of(text, article);
    return spot ? &text.chapters[spot->chapter] : nullptr;
}

std::string fresh_article_id(const Text& text) {
    std::string id;
    do id = random_id_text().substr(0, kArticleIdLength);
    while (spot_of(text, id));
    return id;
}

void give_ids(Text& text) {
    std::set<std::string> seen;
    for (Chapter& chapter : text.chapters)
        for (Article& article : chapter.articles) {
            if (article.id.empty() || seen.contains(article.id))
                article.id = fresh_article_id(text);
            seen.insert(article.id);
        }
}

std::string add_article(Text& text, std::size_t chapter, Article article) {
    if (article.id.empty() || spot_of(text, article.id)) article.id = fresh_article_id(text);
    const std::string id = article.id;
    text.chapters.at(chapter).articles.push_back(std::move(article));
    return id;
}

bool remove_article(Text& text, std::string_view id) {
    const auto spot = spot_of(text, id);
    if (!spot) return false;
    auto& articles = text.chapters[spot->chapter].articles;
    articles.erase(articles.begin() + static_cast<std::ptrdiff_t>(spot->place));
    return true;
}

bool can_move(const Text& text, std::string_view id, bool up) {
    const auto spot = spot_of(text, id);
    if (!spot) return false;
    if (up) return spot->chapter > 0 || spot->place > 0;
    return spot->chapter + 1 < text.chapters.size() ||
           spot->place + 1 < text.chapters[spot->chapter].articles.size();
}

bool move_article(Text& text, std::string_view id, bool up) {
    if (!can_move(text, id, up)) return false;
    const auto spot = spot_of(text, id);
    auto& here = text.chapters[spot->chapter].articles;
    const auto inside = up ? spot->place > 0 : spot->place + 1 < here.size();
    if (inside) {
        std::swap(here[spot->place], here[up ? spot->place - 1 : spot->place + 1]);
        return true;
    }
    Article moved = std::move(here[spot->place]);
    here.erase(here.begin() + static_cast<std::ptrdiff_t>(spot->place));
    auto& there = text.chapters[up ? spot->chapter - 1 : spot->chapter + 1].articles;
    there.insert(up ? there.end() : there.begin(), std::move(moved));
    return true;
}

}  // namespace vt::codes
