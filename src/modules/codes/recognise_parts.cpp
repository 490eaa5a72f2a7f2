// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/recognise_parts.h"

#include <algorithm>

#include "base/text.h"
#include "documents/read_words.h"
#include "modules/codes/recognise_contents.h"

namespace vt::codes {
namespace {

using documents::Line;
using documents::LineKind;

constexpr std::size_t kChapterIntroLinesMax = 20;
constexpr std::size_t kTitleLinesMax = 3;  // Of a text without headings.

class PartsFinder {
public:
    explicit PartsFinder(const documents::Source& source) : lines_{source.lines} {
        for (const Line& line : lines_) parts_.headings.push_back(heading_of(line));
        parts_.contents = contents_lines(source, parts_.headings);
    }

    Parts find() {
        find_title();
        if (count(Label::article) > 0) return std::move(parts_);
        if (dotted_lines() > 1)
            by_dotted_numbers();
        else if (count(Label::heading) > 0)
            by_headings();
        else
            by_list();
        return std::move(parts_);
    }

private:
    bool reads(std::size_t i) const { return !parts_.contents[i] && parts_.title != i; }
    Heading& at(std::size_t i) { return parts_.headings[i]; }

    std::size_t count(Label label) const {
        std::size_t found = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (reads(i) && parts_.headings[i].label == label) ++found;
        return found;
    }

    // The first heading without a number, when it stands above all others; else a short first line.
    void find_title() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (parts_.contents[i] || lines_[i].kind != LineKind::heading) continue;
            const bool alone = at(i).label == Label::heading && at(i).number.empty();
            if (alone && stands_above_others(i)) parts_.title = i;
            if (parts_.title) return;
            break;
        }
        for (std::size_t i = 0; i < std::min(lines_.size(), kTitleLinesMax); ++i) {
            if (parts_.contents[i] || lines_[i].kind != LineKind::paragraph) continue;
            if (at(i).label == Label::none && is_title(i)) parts_.title = i;
            return;
        }
    }

    bool stands_above_others(std::size_t i) const {
        bool labelled_below = false;
        for (std::size_t j = i + 1; j < lines_.size(); ++j) {
            const Heading& other = parts_.headings[j];
            if (parts_.contents[j]) continue;
            labelled_below |= other.label == Label::chapter || other.label == Label::article;
            const bool equal = other.label == Label::heading &&
                               lines_[j].kind == LineKind::heading &&
                               lines_[j].level <= lines_[i].level;
            if (equal && !labelled_below && other.number.empty()) return false;
            if (labelled_below) return true;
        }
        return true;
    }

    bool is_title(std::size_t i) const {
        const std::string& words = lines_[i].words;
        const std::string lower = folded(words);
        return !is_sentence(words) && !words.ends_with('.') && !words.ends_with(',') &&
               !lower.starts_with("de raad") && !lower.starts_with("gelet") &&
               documents::leading_mark(words).empty() && lines_.size() > 1;
    }

    // "2.1" at the beginning of a line that is no heading of the source.
    std::string dotted_number(std::size_t i) const {
        const Line& line = lines_[i];
        if (line.kind != LineKind::item && line.kind != LineKind::paragraph) return {};
        const std::string_view mark =
            line.mark.empty() ? documents::leading_mark(line.words) : std::string_view{line.mark};
        const std::string number = bare_number(mark);
        return components(number) > 1 ? number : std::string{};
    }

    std::size_t dotted_lines() const {
        std::size_t found = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (reads(i) && !dotted_number(i).empty()) ++found;
        return found;
    }

    void by_dotted_numbers() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!reads(i)) continue;
            const std::string number = dotted_number(i);
            if (!number.empty() && components(number) == 2) {
                become(i, Label::article, number);
            } else if (at(i).label == Label::heading) {
                at(i).label = Label::chapter;
            } else if (begins_chapter(i)) {
                become(i, Label::chapter, bare_number(lines_[i].mark));
            }
        }
    }

    // "2. Geschenken", followed by "2.1 …".
    bool begins_chapter(std::size_t i) const {
        const Line& line = lines_[i];
        if (line.kind != LineKind::item || is_sentence(line.words) || line.words.ends_with('.'))
            return false;
        const std::string number = bare_number(line.mark);
        const std::size_t end = std::min(lines_.size(), i + kChapterIntroLinesMax);
        for (std::size_t next = i + 1; next < end; ++next) {
            const std::string below = dotted_number(next);
            if (!below.empty()) return components(number) == 1 && below.starts_with(number + '.');
        }
        return false;
    }

    void become(std::size_t i, Label label, std::string number) {
        const Line& line = lines_[i];
        std::string words = line.words;
        if (line.mark.empty())
            words = trim(std::string_view{words}.substr(documents::leading_mark(words).size()));
        at(i) = {.label = label, .number = std::move(number)};
        if (is_sentence(words) || words.ends_with('.'))
            at(i).words = std::move(words);
        else
            at(i).title = std::move(words);
    }

    // A heading that holds other headings is a chapter; the others are articles.
    void by_headings() {
        dotted_headings_ = std::ranges::any_of(
            parts_.headings, [](const Heading& heading) { return components(heading.number) > 1; });
        const int top = top_depth();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!reads(i) || at(i).label != Label::heading) continue;
            const auto next = next_heading(i);
            const bool holds = next && depth(*next) > depth(i);
            at(i).label = holds ? Label::chapter : Label::article;
            if (holds && depth(i) > top) at(i).label = Label::section;
        }
    }

    std::optional<std::size_t> next_heading(std::size_t i) const {
        for (std::size_t next = i + 1; next < lines_.size(); ++next)
            if (reads(next) && lines_[next].kind == LineKind::heading) return next;
        return std::nullopt;
    }

    // How deep a heading stands: by its number when headings have numbers of several parts.
    int depth(std::size_t i) const {
        const Heading& heading = parts_.headings[i];
        if (dotted_headings_ && components(heading.number) > 0) return components(heading.number);
        return lines_[i].level;
    }

    int top_depth() const {
        int top = 100;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (reads(i) && lines_[i].kind == LineKind::heading) top = std::min(top, depth(i));
        return top;
    }

    // A list of agreements, 1, 2, 3, without anything above it.
    void by_list() {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (reads(i) && lines_[i].kind == LineKind::item && lines_[i].level == 0 &&
                bare_number(lines_[i].mark) == std::to_string(found.size() + 1))
                found.push_back(i);
        if (found.size() < 2) return;
        for (const std::size_t i : found) become(i, Label::article, bare_number(lines_[i].mark));
    }

    const std::vector<Line>& lines_;
    Parts parts_{};
    bool dotted_headings_{false};
};

}  // namespace

Parts parts_of(const documents::Source& source) {
    return PartsFinder{source}.find();
}

}  // namespace vt::codes
