// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/recognise_contents.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/text.h"

namespace vt::codes {
namespace {

using documents::Line;

constexpr std::size_t kEntryBytesMax = 200;
constexpr std::size_t kUnheadedMin = 3;  // Entries of a table without "Inhoud" above it.

bool is_numbered_part(Label label) {
    return label == Label::chapter || label == Label::section || label == Label::article;
}

// "Ondertekening ........ 7" without the page.
std::string without_page(const std::string& words) {
    const std::size_t end = words.find_last_not_of("0123456789");
    if (end == std::string::npos || end + 1 == words.size()) return words;
    const std::size_t title = words.find_last_not_of(". ", end);
    return title == std::string::npos || title == end ? words : words.substr(0, title + 1);
}

class ContentsFinder {
public:
    ContentsFinder(const documents::Source& source, const std::vector<Heading>& headings)
        : lines_{source.lines}, headings_{headings}, found_(lines_.size(), false) {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            last_[key(i, false)] = i;
            if (is_numbered_part(headings_[i].label)) parts_.insert(key(i, false));
        }
    }

    std::vector<bool> find() {
        for (std::size_t i = 0; i < lines_.size(); ++i) found_[i] = is_styled(i);
        for (std::size_t i = 0; i < lines_.size() && !passed_;) i = std::max(try_run(i), i + 1);
        return std::move(found_);
    }

private:
    std::string key(std::size_t i, bool entry) const {
        const Heading& heading = headings_[i];
        if (is_numbered_part(heading.label) && heading.words.empty())
            return std::to_string(static_cast<int>(heading.label)) + ' ' + folded(heading.number);
        std::string words = lines_[i].words;
        if (entry) words = without_page(words);
        return words.size() > kEntryBytesMax ? std::string{} : folded(words);
    }

    bool is_styled(std::size_t i) const {
        const std::string about = folded(lines_[i].about);
        if (about.starts_with("toc") || about.starts_with("inhopg")) return true;
        return about.starts_with("contents ") && about.back() >= '0' && about.back() <= '9';
    }

    // Whether line `i` announces a line after it; if so `as` is how it is known.
    bool announces(std::size_t i, std::string& as) const {
        for (const bool entry : {false, true}) {
            as = key(i, entry);
            const auto later = last_.find(as);
            if (!as.empty() && later != last_.end() && later->second > i) return true;
        }
        return false;
    }

    // The lines from `from` on that each announce a later line, none of them twice.
    std::size_t run_end(std::size_t from, std::set<std::string>& entries) const {
        std::size_t at = from;
        for (std::string as; at < lines_.size(); ++at)
            if ((!announces(at, as) && !is_styled(at)) || !entries.insert(as).second) break;
        return at;
    }

    // Where the run from `at` ends; no run within it can be longer.
    std::size_t try_run(std::size_t at) {
        const bool headed = headings_[at].label == Label::contents;
        const std::size_t from = headed ? at + 1 : at;
        std::set<std::string> entries;
        const std::size_t end = run_end(from, entries);
        if (end == from || (!headed && !is_table(entries, end - from))) return end;
        std::fill(found_.begin() + static_cast<std::ptrdiff_t>(at),
                  found_.begin() + static_cast<std::ptrdiff_t>(end), true);
        passed_ = true;
        return end;
    }

    // Headings may follow each other at once in the text itself as well; not half of them.
    bool is_table(const std::set<std::string>& entries, std::size_t count) const {
        if (count < kUnheadedMin) return false;
        const auto announced =
            std::ranges::count_if(parts_, [&](const auto& part) { return entries.contains(part); });
        return 2 * static_cast<std::size_t>(announced) >= parts_.size() && announced > 1;
    }

    const std::vector<Line>& lines_;
    const std::vector<Heading>& headings_;
    std::vector<bool> found_;
    bool passed_{false};
    std::map<std::string, std::size_t> last_{};  // The last line of each key.
    std::set<std::string> parts_{};              // Keys of all chapters and articles.
};

}  // namespace

std::vector<bool> contents_lines(const documents::Source& source,
                                 const std::vector<Heading>& headings) {
    return ContentsFinder{source, headings}.find();
}

}  // namespace vt::codes
