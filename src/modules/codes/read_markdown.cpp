// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.h"
#include "modules/codes/export_markdown.h"
#include "modules/codes/markdown_words.h"

namespace vt::codes {
namespace {

using markdown::find_plain;
using markdown::Place;
using markdown::unescaped;

constexpr int kDepthMax = 20;

// What is no text of ours. Stays in this file.
struct NoText {};

std::string words_of(std::string_view written, Place place = Place::line_begin) {
    auto words = unescaped(written, place);
    if (!words) throw NoText{};
    return *std::move(words);
}

bool take(std::string_view& line, std::string_view start) {
    if (!line.starts_with(start)) return false;
    line.remove_prefix(start.size());
    return true;
}

struct Heading {
    std::string number{};
    std::string title{};
    markdown::Attributes attributes{};
};

// " 1.1 Geschenken {#a nummer="1.1"}": the number is said twice, so that the title is what is left.
Heading heading_of(std::string_view line) {
    const auto brace = find_plain(line, " {");
    if (brace == std::string_view::npos || !line.ends_with('}')) throw NoText{};
    const auto attributes =
        markdown::attributes_from(line.substr(brace + 2, line.size() - brace - 3));
    if (!attributes) throw NoText{};
    Heading heading{.number = attributes->word("nummer"), .attributes = *attributes};
    line = line.substr(0, brace);
    if (!heading.number.empty() &&
        !take(line, " " + markdown::escaped(heading.number, Place::inside)))
        throw NoText{};
    if (!line.empty() && !take(line, " ")) throw NoText{};
    if (!line.empty()) heading.title = words_of(line);
    return heading;
}

Paragraph item_of(std::string_view line) {
    Paragraph item{.kind = ParagraphKind::item};
    while (take(line, "  ")) ++item.depth;
    if (!take(line, "- ") || item.depth > kDepthMax) throw NoText{};
    if (take(line, "**")) {
        const auto end = find_plain(line, "** ");
        if (end == std::string_view::npos) throw NoText{};
        item.mark = words_of(line.substr(0, end));
        line.remove_prefix(end + 3);
    }
    item.words = words_of(line);
    return item;
}

Paragraph footnote_of(std::string_view line) {
    const auto end = find_plain(line, "]: ");
    if (end == std::string_view::npos) throw NoText{};
    return {.kind = ParagraphKind::footnote,
            .mark = words_of(line.substr(0, end)),
            .words = words_of(line.substr(end + 3))};
}

Paragraph paragraph_of(std::string_view line) {
    if (line.starts_with("- ") || line.starts_with("  ")) return item_of(line);
    if (take(line, "[^")) return footnote_of(line);
    if (take(line, "| ")) {
        if (!line.ends_with(" |")) throw NoText{};
        line.remove_suffix(2);
        return {.kind = ParagraphKind::table_row, .words = words_of(line, Place::table_row)};
    }
    return {.words = words_of(line)};
}

class Reader {
public:
    void read(std::string_view line) {
        if (!is_utf8(line)) throw NoText{};
        if (!titled_) {
            if (!take(line, "# ")) throw NoText{};
            text_.title = words_of(line);
            titled_ = true;
        } else if (take(line, "####")) {
            article(heading_of(line));
        } else if (take(line, "###")) {
            chapter(heading_of(line), 2);
        } else if (take(line, "##")) {
            chapter(heading_of(line), 1);
        } else if (line == "***") {
            if (in_closing_) throw NoText{};
            in_closing_ = true;
            in_article_ = false;
        } else if (take(line, "> ")) {
            if (!in_article_) throw NoText{};
            if (!line.starts_with("|---")) last_article().notes.push_back(paragraph_of(line));
        } else if (!line.starts_with("|---")) {
            here().push_back(paragraph_of(line));
        }
    }
    Text text() && {
        if (!titled_) throw NoText{};
        return std::move(text_);
    }

private:
    Article& last_article() { return text_.chapters.back().articles.back(); }

    // Where a paragraph goes. An article's body is over when its notes began.
    std::vector<Paragraph>& here() {
        if (in_closing_) return text_.closing;
        if (text_.chapters.empty()) return text_.preamble;
        if (!in_article_) return text_.chapters.back().intro;
        if (!last_article().notes.empty()) throw NoText{};
        return last_article().body;
    }
    void chapter(Heading heading, int level) {
        if (in_closing_) throw NoText{};
        text_.chapters.push_back({.level = level,
                                  .number = std::move(heading.number),
                                  .title = std::move(heading.title)});
        in_article_ = false;
    }
    void article(Heading heading) {
        if (in_closing_ || text_.chapters.empty()) throw NoText{};
        const auto& attributes = heading.attributes;
        text_.chapters.back().articles.push_back(
            {.id = attributes.id.empty() ? attributes.word("id") : attributes.id,
             .number = std::move(heading.number),
             .title = std::move(heading.title),
             .values = attributes.list("waarden"),
             .laws = attributes.list("wetten"),
             .registers = attributes.list("registers"),
             .applies_to = attributes.list("voor")});
        in_article_ = true;
    }

    Text text_;
    bool titled_{false};
    bool in_article_{false};
    bool in_closing_{false};
};

// The next line; a line end behind a backslash is part of it.
std::string_view next_line(std::string_view markdown, std::size_t from) {
    const auto end = find_plain(markdown, "\n", from);
    return markdown.substr(from, end == std::string_view::npos ? end : end - from);
}

// Behind what it is about, when it says so.
std::size_t begin_of_text(std::string_view markdown) {
    if (!markdown.starts_with("---\n")) return 0;
    const auto end = markdown.find("\n---\n", 3);
    return end == std::string_view::npos ? 0 : end + 5;
}

}  // namespace

Result<Text> text_from_markdown(std::string_view markdown) {
    Reader reader;
    std::size_t at = begin_of_text(markdown);
    auto number =
        1 + std::count(markdown.begin(), markdown.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    try {
        while (at < markdown.size()) {
            const auto line = next_line(markdown, at);
            if (!line.empty()) reader.read(line);
            number += 1 + std::count(line.begin(), line.end(), '\n');
            at += line.size() + 1;
        }
        return std::move(reader).text();
    } catch (const NoText&) {
        return Error{Refusal::invalid, "codes.error.markdown", {std::to_string(number)}, "file"};
    }
}

}  // namespace vt::codes
