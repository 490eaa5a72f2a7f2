// SPDX-License-Identifier: EUPL-1.2
// Text: the words of a code of conduct, gentle agreement, protocol or arrangement, in chapters and
// articles (B2, B3).
//
// A value: whoever changes it makes another. What was read and not understood stays in it as
// paragraphs, so that no sentence is ever lost. canonical() is its one written form, of which the
// hash is what a decision and a commitment stand for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vt::codes {

enum class ParagraphKind {
    plain,
    item,       // Of a list or a numbered part of an article; `mark` is "1." or "a)".
    table_row,  // Cells with " | " between them.
    footnote,   // `mark` is the sign it has in the text.
};

struct Paragraph {
    ParagraphKind kind{ParagraphKind::plain};
    int depth{0};  // Of an item: 0 for the outermost.
    std::string mark{};
    std::string words{};
    bool operator==(const Paragraph&) const = default;
};

struct Article {
    std::string id{};      // Stays the same in later versions: "cc-4-2", or 8 hex characters.
    std::string number{};  // "2.1", "14a"; may be empty.
    std::string title{};   // May be empty.
    std::vector<Paragraph> body{};
    std::vector<Paragraph> notes{};         // The explanatory note.
    std::vector<std::string> values{};      // Ids of content::Value, or of the municipality's own.
    std::vector<std::string> laws{};        // Ids of content::Law.
    std::vector<std::string> registers{};   // "gifts".
    std::vector<std::string> applies_to{};  // Office codes; empty: whom the text is for.
    bool operator==(const Article&) const = default;
};

struct Chapter {
    int level{1};          // 1: chapter (hoofdstuk), 2: paragraph (§) within the one before.
    std::string number{};  // Empty, with an empty title: articles that stand in no chapter.
    std::string title{};
    std::vector<Paragraph> intro{};
    std::vector<Article> articles{};
    bool operator==(const Chapter&) const = default;
};

struct Text {
    std::string title{};
    std::vector<Paragraph> preamble{};  // "gelet op …".
    std::vector<Chapter> chapters{};
    std::vector<Paragraph> closing{};  // Signature, general notes, and what fitted nowhere else.
    bool operator==(const Text&) const = default;
};

// JSON with sorted keys, no spaces, UTF-8 in NFC: the same text always gives the same bytes.
std::string canonical(const Text& text);
// 64 hex characters: SHA-256 of canonical().
std::string content_hash(const Text& text);
// Nothing unless `json` is the canonical or another JSON form of a Text.
std::optional<Text> text_from_json(std::string_view json);

}  // namespace vt::codes
