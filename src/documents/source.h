// SPDX-License-Identifier: EUPL-1.2
// Reading what a clerk or a municipal site has: HTML, DOCX, ODT, plain text and Markdown, into
// lines in the order of the document. No other program is started; sizes and depths are limited.
// What the lines mean is for the module that asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vt::documents {

enum class LineKind { heading, paragraph, item, table_row, footnote };

struct Line {
    LineKind kind{LineKind::paragraph};
    int level{0};         // Of a heading 1 to 6; of an item its depth, 0 for the outermost.
    std::string mark{};   // Of an item or footnote as far as the source says it: "1.", "a)".
    std::string words{};  // UTF-8 in NFC, white space folded; cells of a row with " | " between.
    std::string about{};  // Class or style the source gave it: "Kop 2"; may be empty.
};

struct Source {
    std::string title{};  // Of the file's metadata; may be empty.
    std::vector<Line> lines{};
    std::vector<std::string> left_out{};  // Codes of what was not read: "scripts", "pictures".
};

inline constexpr std::size_t kSourceBytesMax = 8 * 1024 * 1024;
inline constexpr std::size_t kSourceUnpackedMax = 32 * 1024 * 1024;
inline constexpr std::size_t kSourceLinesMax = 20'000;
inline constexpr int kSourceDepthMax = 200;

// By its content, and by `file_name` where content leaves a choice. Refuses with invalid, at field
// "file": empty, too large, of no kind that is read, broken, unpacks to too much, nested too deep,
// protected by a password.
Result<Source> read(std::string_view bytes, std::string_view file_name);

// The key of the text that says what one of the codes in Source::left_out stands for.
std::string left_out_text(std::string_view code);

}  // namespace vt::documents
