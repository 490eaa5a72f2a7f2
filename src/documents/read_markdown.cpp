// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <vector>

#include "base/text.h"
#include "documents/read_lines.h"
#include "documents/read_words.h"
#include "documents/readers.h"

namespace vt::documents {
namespace {

constexpr std::size_t kHeadingLevelMax = 6;
// How far the end of a link or comment is looked for.
constexpr std::size_t kSignBytesMax = 1000;

bool is_punctuation(char c) {
    return std::string_view{"\\`*_{}[]()#+-.!|>~<\"'"}.find(c) != std::string_view::npos;
}

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// The words of a line without the signs of emphasis, links, pictures and comments.
class Inline {
public:
    Inline(std::string_view marked, Lines& lines) : marked_{marked}, lines_{lines} {}

    std::string words() {
        while (at_ < marked_.size()) step();
        return std::move(words_);
    }

private:
    void step() {
        const std::string_view rest = marked_.substr(at_, kSignBytesMax);
        if (rest.size() > 1 && rest[0] == '\\' && is_punctuation(rest[1])) return take(1, 1);
        if (rest.starts_with("[^") && rest.find(']') != std::string_view::npos) return footnote();
        if (rest.starts_with("<!--") && rest.find("-->") != std::string_view::npos) {
            at_ += rest.find("-->") + 3;
            return lines_.leave_out("comments");
        }
        if (rest.starts_with("<br>") || rest.starts_with("<br/>") || rest.starts_with("<br />")) {
            words_ += '\n';
            at_ += rest.find('>') + 1;
            return;
        }
        if (rest[0] == '[' || rest.starts_with("![")) return link(rest);
        if (rest[0] == '`' || rest[0] == '*') {
            ++at_;
            return;
        }
        if (rest[0] == '_' && !inside_word()) {
            ++at_;
            return;
        }
        take(0, 1);
    }

    void take(std::size_t skipped, std::size_t count) {
        words_ += marked_.substr(at_ + skipped, count);
        at_ += skipped + count;
    }

    bool inside_word() const {
        const bool before = at_ > 0 && is_word(marked_[at_ - 1]);
        return before && at_ + 1 < marked_.size() && is_word(marked_[at_ + 1]);
    }

    void footnote() {
        const std::size_t end = marked_.find(']', at_);
        words_ += " [" + std::string{marked_.substr(at_ + 2, end - at_ - 2)} + "]";
        at_ = end + 1;
    }

    void link(std::string_view rest) {
        const bool picture = rest.starts_with("!");
        const std::size_t open = picture ? 2 : 1;
        const std::size_t close = rest.find("](");
        const std::size_t end = rest.find(')', close == std::string_view::npos ? 0 : close);
        if (close == std::string_view::npos || end == std::string_view::npos ||
            rest.substr(0, close).find_first_of("[]", open) != std::string_view::npos)
            return take(0, 1);
        if (picture) lines_.leave_out("pictures");
        words_ += Inline{rest.substr(open, close - open), lines_}.words();
        at_ += end + 1;
    }

    std::string_view marked_;
    Lines& lines_;
    std::size_t at_{0};
    std::string words_{};
};

class MarkdownReader {
public:
    Result<Source> read(std::string_view text) {
        for (const auto raw : split(text, '\n')) read_line(raw);
        flush();
        return std::move(lines_).done();
    }

private:
    void read_line(std::string_view raw) {
        std::string line = trim(raw);
        while (line.starts_with('>')) line = trim(std::string_view{line}.substr(1));
        if (line.starts_with("```") || line.starts_with("~~~") || line.empty()) return flush();
        if (is_underline(line)) return underline(line.front() == '=' ? 1 : 2);
        if (read_heading(line) || read_row(line) || read_footnote(line)) return;
        const auto indent = std::min(raw.find_first_not_of(" \t"), raw.size());
        if (read_item(line, indent)) return;
        if (pending_.words.empty()) pending_.kind = LineKind::paragraph;
        pending_.words += (pending_.words.empty() ? "" : " ") + line;
        if (raw.ends_with("  ") || raw.ends_with('\\')) break_line();
    }

    void break_line() {
        if (pending_.words.ends_with('\\')) pending_.words.pop_back();
        pending_.words += "<br>";
    }

    static bool is_underline(std::string_view line) {
        return line.size() >= 3 && (line.find_first_not_of('=') == std::string_view::npos ||
                                    line.find_first_not_of('-') == std::string_view::npos);
    }

    // Words above a row of signs are a heading; a row of signs alone is a rule.
    void underline(int level) {
        if (!pending_.words.empty() && pending_.kind == LineKind::paragraph) {
            pending_.kind = LineKind::heading;
            pending_.level = level;
        }
        flush();
    }

    bool read_heading(std::string_view line) {
        const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
        if (level == 0 || level > kHeadingLevelMax) return false;
        if (level < line.size() && line[level] != ' ') return false;
        flush();
        std::string words = trim(line.substr(level));
        while (words.ends_with('#')) words.pop_back();
        pending_ = {.kind = LineKind::heading, .level = static_cast<int>(level), .words = words};
        flush();
        return true;
    }

    bool read_row(std::string_view line) {
        if (!line.starts_with('|')) return false;
        flush();
        if (line.find_first_not_of("|-: ") == std::string_view::npos) return true;
        line.remove_prefix(1);
        if (line.ends_with('|')) line.remove_suffix(1);
        std::string words;
        for (const auto cell : split(line, '|')) words += (words.empty() ? "" : " | ") + trim(cell);
        pending_ = {.kind = LineKind::table_row, .words = words};
        flush();
        return true;
    }

    bool read_footnote(std::string_view line) {
        const std::size_t end = line.find("]:");
        if (!line.starts_with("[^") || end == std::string_view::npos) return false;
        flush();
        pending_ = {.kind = LineKind::footnote,
                    .mark = "[" + std::string{line.substr(2, end - 2)} + "]",
                    .words = trim(line.substr(end + 2))};
        return true;
    }

    bool read_item(const std::string& line, std::size_t indent) {
        std::string_view mark = leading_mark(line);
        const bool plus = line.starts_with("+ ");
        if (mark.empty() && !plus) return false;
        if (plus) mark = std::string_view{line}.substr(0, 1);
        flush();
        while (!indents_.empty() && indents_.back() > indent) indents_.pop_back();
        if (indents_.empty() || indents_.back() < indent) indents_.push_back(indent);
        const bool bullet = mark == "-" || mark == "*" || mark == "+";
        pending_ = {.kind = LineKind::item,
                    .level = static_cast<int>(indents_.size()) - 1,
                    .mark = bullet ? "•" : std::string{mark},
                    .words = trim(std::string_view{line}.substr(mark.size()))};
        return true;
    }

    void flush() {
        pending_.words = Inline{pending_.words, lines_}.words();
        if (pending_.kind == LineKind::heading) indents_.clear();
        lines_.add(std::move(pending_));
        pending_ = {};
    }

    Lines lines_{};
    Line pending_{};
    std::vector<std::size_t> indents_{};
};

}  // namespace

Result<Source> read_markdown(std::string_view text) {
    return MarkdownReader{}.read(text);
}

}  // namespace vt::documents
