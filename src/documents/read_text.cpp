// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <vector>

#include "base/text.h"
#include "documents/read_lines.h"
#include "documents/read_words.h"
#include "documents/readers.h"

namespace vt::documents {
namespace {

// A line at least this long may have been broken off by who typed it; a shorter one ended there.
constexpr std::size_t kBrokenLineMin = 50;
constexpr std::size_t kTabWidth = 4;

std::size_t indent_of(std::string_view line) {
    std::size_t indent = 0;
    for (const char c : line) {
        if (c == ' ')
            ++indent;
        else if (c == '\t')
            indent += kTabWidth;
        else
            break;
    }
    return indent;
}

// How deep an item stands, from how far it and the items before it are indented.
class Depths {
public:
    int of(std::size_t indent) {
        while (!indents_.empty() && indents_.back() > indent) indents_.pop_back();
        if (indents_.empty() || indents_.back() < indent) indents_.push_back(indent);
        return static_cast<int>(indents_.size()) - 1;
    }
    void forget() { indents_.clear(); }

private:
    std::vector<std::size_t> indents_{};
};

class TextReader {
public:
    Result<Source> read(std::string_view text) {
        for (const auto raw : split(text, '\n')) read_line(raw);
        flush();
        return std::move(lines_).done();
    }

private:
    void read_line(std::string_view raw) {
        const std::string line = trim(raw);
        if (line.empty()) return flush();
        const std::string_view mark = leading_mark(line);
        if (mark.empty() && continues(line)) {
            pending_.words += ' ' + line;
            last_length_ = line.size();
            return;
        }
        flush();
        if (mark.empty()) {
            pending_ = {.words = line};
            if (indent_of(raw) == 0) depths_.forget();
        } else {
            pending_ = {.kind = LineKind::item,
                        .level = depths_.of(indent_of(raw)),
                        .mark = std::string{mark},
                        .words = line.substr(mark.size())};
        }
        last_length_ = line.size();
    }

    bool continues(std::string_view line) const {
        if (pending_.words.empty() || last_length_ < kBrokenLineMin) return false;
        const char end = pending_.words.back();
        const bool ended = end == '.' || end == ':' || end == ';' || end == '?' || end == '!';
        const bool lower = line.front() >= 'a' && line.front() <= 'z';
        return !ended || (lower && end == '.');
    }

    void flush() {
        lines_.add(std::move(pending_));
        pending_ = {};
    }

    Lines lines_{};
    Depths depths_{};
    Line pending_{};
    std::size_t last_length_{0};
};

}  // namespace

Result<Source> read_plain_text(std::string_view text) {
    return TextReader{}.read(text);
}

}  // namespace vt::documents
