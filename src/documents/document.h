// SPDX-License-Identifier: EUPL-1.2
// Document: something to hand out, as headings, paragraphs, lists and tables, whatever the file it
// becomes. A value.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vt::documents {

enum class BlockKind {
    heading,  // `level` 1 to 4.
    paragraph,
    item,   // Of a list; `level` 0 is the outermost, `mark` stands before it: "1.", "a)", "•".
    table,  // `rows`; the first row is the heading.
    note,   // Small print.
    page_break,
};

struct Block {
    BlockKind kind{BlockKind::paragraph};
    int level{0};
    std::string mark{};
    std::string words{};
    std::vector<std::vector<std::string>> rows{};
};

struct Document {
    std::string title{};
    std::string language{"nl"};  // BCP 47.
    // Shown at the head and kept as metadata: version, decision, hash. Key in words, value.
    std::vector<std::pair<std::string, std::string>> about{};
    std::vector<Block> blocks{};
};

// One file for handing over: a whole HTML page without style of its own beyond what print needs,
// and without anything from elsewhere.
std::string html(const Document& document);
// An OpenDocument text file (ZIP), opened by LibreOffice and Word.
std::string odt(const Document& document);

}  // namespace vt::documents
