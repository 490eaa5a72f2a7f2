// SPDX-License-Identifier: EUPL-1.2
// What one line says it is, by its own words: "Artikel 2.1 Geschenken" is the beginning of an
// article, "Artikel 15 van de Gemeentewet verbiedt …" is a sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "documents/source.h"

namespace vt::codes {

enum class Label {
    none,      // Words.
    heading,   // A heading of the source without a label, perhaps with a number.
    chapter,   // Hoofdstuk, deel, titel.
    section,   // Paragraaf, §, afdeling.
    article,   // Artikel, art.
    notes,     // Toelichting; `number` when it is of one article.
    annex,     // Bijlage.
    contents,  // Inhoudsopgave.
    preamble,  // Considerans.
    closing,   // "Aldus vastgesteld …"
};

struct Heading {
    Label label{Label::none};
    std::string number{};  // "2.1"
    std::string member{};  // Of an article: "lid 2".
    std::string title{};
    std::string words{};  // Of a line that goes on with a sentence: that sentence.
};

Heading heading_of(const documents::Line& line);
// As heading_of, within explanatory notes, where an article is named more loosely:
// "Artikel 2.1, eerste lid", "Artikelen 3 en 4".
std::optional<std::string> noted_article(const documents::Line& line);

// The line as it reads: its mark, unless that is a bullet, and its words.
std::string whole(const documents::Line& line);
// "2.1" of "2.1.", "a" of "(a)".
std::string bare_number(std::string_view mark);
// Ends as a sentence does, or is too long for a title.
bool is_sentence(std::string_view words);
// 1 for "2", 2 for "2.1"; 0 when it is no such number.
int components(std::string_view number);

}  // namespace vt::codes
