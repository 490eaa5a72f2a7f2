// SPDX-License-Identifier: EUPL-1.2
// Recognising chapters, articles and explanatory notes in the lines of a document (B3).
//
// Codes come in many shapes: "Hoofdstuk 2", "§ 2", "Artikel 2.1", "Art. 3 lid 2", headings with and
// without numbers, numbered lists. What is recognised is a proposal to show beside the source and
// to correct. No word is ever dropped: a line that fits nowhere stands in the closing.
#pragma once

#include <string>
#include <vector>

#include "documents/source.h"
#include "modules/codes/text.h"

namespace vt::codes {

enum class LineRole { title, preamble, contents, chapter, article, body, note, closing };

// Where a line of the source went.
struct Placed {
    LineRole role{LineRole::closing};
    std::string article{};  // The id of the article it is part of; empty outside articles.
};

// Something for who checks the text to look at.
struct Remark {
    std::size_t line{0};  // Of the source, from 0.
    std::string text{};   // A key: "codes.recognise.number-gap".
    std::vector<std::string> args{};
};

struct Recognised {
    Text text{};
    std::vector<Placed> lines{};    // One for each line of the source.
    std::vector<Remark> remarks{};  // In the order of the source.
};

// Takes any source. The same source always gives the same text, also the same article ids.
Recognised recognise(const documents::Source& source);

// The ids of content::Law that `words` refers to: "artikel 15 van de Gemeentewet", "art. 2:4 Awb".
// Each once, in the order of content::laws(). Articles that the law of this product lacks are left.
std::vector<std::string> laws_in(std::string_view words);

}  // namespace vt::codes
