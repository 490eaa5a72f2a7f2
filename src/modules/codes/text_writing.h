// SPDX-License-Identifier: EUPL-1.2
// Writing a text: paragraphs as people type them, and changing one article or chapter at a time.
//
// Typed: one paragraph a line; "- words" is an item, "1. words" and "a) words" an item with that
// mark, two spaces before it for each level deeper, "| a | b" a row of a table, "[1] words" a
// footnote. What is typed comes back as it was, but for white space at the ends.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/codes/text.h"

namespace vt::codes {

std::string typed_form(const std::vector<Paragraph>& paragraphs);
std::vector<Paragraph> paragraphs_from(std::string_view typed);

// All words of an article in reading order, for search and for citing: "a\nb".
std::string words_of(const Article& article);
// "Artikel 4.2 Drempel en register" without the word itself: "4.2 Drempel en register".
std::string label_of(const Article& article);
std::string label_of(const Chapter& chapter);
// 64 hex characters: the same as long as nobody changed the article.
std::string fingerprint(const Article& article);
std::string fingerprint(const Chapter& chapter);  // Of its head and intro.

std::size_t article_count(const Text& text);
const Article* find_article(const Text& text, std::string_view id);
Article* find_article(Text& text, std::string_view id);
// The chapter the article stands in.
const Chapter* chapter_of(const Text& text, std::string_view article);

// 8 hex characters that no article of `text` has.
std::string fresh_article_id(const Text& text);
// Gives an id to each article that has none, or one that came before.
void give_ids(Text& text);

// Behind the last article of the chapter at `chapter`. Its id is made when it is empty.
std::string add_article(Text& text, std::size_t chapter, Article article);
bool remove_article(Text& text, std::string_view id);
// Whether there is a place to move to: not at the beginning or end of the text.
bool can_move(const Text& text, std::string_view id, bool up);
// One place up or down, over the border of a chapter too; the other way puts it back. False where
// it cannot move.
bool move_article(Text& text, std::string_view id, bool up);

}  // namespace vt::codes
