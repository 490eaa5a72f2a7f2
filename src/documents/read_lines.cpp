// SPDX-License-Identifier: EUPL-1.2
#include "documents/read_lines.h"

#include <algorithm>

#include "base/text.h"
#include "documents/read_words.h"

namespace vt::documents {

Error refusal(std::string_view key, std::vector<std::string> args) {
    return {Refusal::invalid, std::string{key}, std::move(args), "file"};
}

void Lines::add(Line line) {
    const bool whole = line.kind == LineKind::heading || line.kind == LineKind::table_row;
    if (whole || line.words.find('\n') == std::string::npos) return add_one(std::move(line));
    const std::string words = std::move(line.words);
    for (const auto part : split(words, '\n')) {
        line.words = part;
        const bool said = !one_line(part).empty();
        add_one(line);
        if (said) line.mark.clear();
    }
}

void Lines::add_one(Line line) {
    line.words = one_line(line.words);
    line.mark = one_line(line.mark);
    const bool mark_says_something = line.mark.find_first_of(" 0123456789") != std::string::npos;
    if (line.words.empty() && !mark_says_something) return;
    if (source_.lines.size() == kSourceLinesMax) {
        too_many_ = true;
        return;
    }
    line.about = one_line(line.about);
    source_.lines.push_back(std::move(line));
}

void Lines::leave_out(std::string_view code) {
    auto& codes = source_.left_out;
    if (std::ranges::find(codes, code) == codes.end()) codes.emplace_back(code);
}

void Lines::title(std::string_view words) {
    source_.title = one_line(words);
}

Result<Source> Lines::done() && {
    if (too_many_)
        return refusal("documents.error.too-many-lines", {std::to_string(kSourceLinesMax)});
    if (source_.lines.empty()) return refusal("documents.error.no-words");
    return std::move(source_);
}

}  // namespace vt::documents
