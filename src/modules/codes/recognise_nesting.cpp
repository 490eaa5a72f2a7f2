// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/recognise_nesting.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "modules/codes/recognise_heading.h"

namespace vt::codes {
namespace {

enum class Form { figure, letter, roman, degree, bullet, other };

struct Mark {
    Form form{Form::other};
    std::string sign{};  // What stands around the number: ".", ")".
    std::string number{};
};

bool only(std::string_view word, std::string_view letters) {
    return !word.empty() && word.find_first_not_of(letters) == std::string_view::npos;
}

Mark mark_of(const std::string& mark) {
    const std::string number = bare_number(mark);
    if (mark.find("°") != std::string::npos || mark.find("º") != std::string::npos)
        return {Form::degree, "°", number};
    const std::string sign = mark.size() > number.size() ? mark.substr(mark.size() - 1) : "";
    if (only(number, "0123456789")) return {Form::figure, sign, number};
    if (number.size() > 1 && only(number, "ivx")) return {Form::roman, sign, number};
    if (number.size() == 1 && only(number, "abcdefghijklmnopqrstuvwxyz"))
        return {Form::letter, sign, number};
    return {only(number, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.")
                ? Form::other
                : Form::bullet,
            {},
            number};
}

// The lists that are open at a place, the outermost first.
class Nesting {
public:
    int depth_of(const std::string& text) {
        Mark mark = mark_of(text);
        if (mark.form == Form::letter && is_first_roman(mark)) mark.form = Form::roman;
        const auto same = std::ranges::find_if(open_, [&](const Mark& other) {
            return other.form == mark.form && other.sign == mark.sign;
        });
        if (same == open_.end()) {
            open_.push_back(mark);
        } else {
            *same = mark;
            open_.erase(same + 1, open_.end());
        }
        return static_cast<int>(open_.size()) - 1;
    }
    int depth() const { return std::max(0, static_cast<int>(open_.size()) - 1); }

private:
    // "i" after "h" is a letter; elsewhere it begins i, ii, iii.
    bool is_first_roman(const Mark& mark) const {
        if (!only(mark.number, "ivx")) return false;
        return std::ranges::none_of(open_, [&](const Mark& other) {
            return other.form == Form::letter && other.sign == mark.sign &&
                   other.number[0] + 1 == mark.number[0];
        });
    }

    std::vector<Mark> open_{};
};

std::size_t common_beginning(std::string_view last, std::string_view next) {
    const std::size_t dot = next.rfind('.');
    const std::size_t size = dot == std::string_view::npos ? 0 : dot + 1;
    return last.substr(0, size) == next.substr(0, size) ? size : std::string_view::npos;
}

}  // namespace

void nest(std::vector<Paragraph>& paragraphs) {
    const bool given = std::ranges::any_of(
        paragraphs, [](const Paragraph& paragraph) { return paragraph.depth > 0; });
    if (given) return;
    Nesting nesting;
    for (Paragraph& paragraph : paragraphs)
        if (paragraph.kind == ParagraphKind::item)
            paragraph.depth =
                paragraph.mark.empty() ? nesting.depth() : nesting.depth_of(paragraph.mark);
}

bool skips(std::string_view last, std::string_view next) {
    const std::size_t common = common_beginning(last, next);
    if (common == std::string_view::npos) return false;
    const auto before = parse_int(last.substr(common));
    const auto after = parse_int(next.substr(common));
    return before && after && *after > *before + 1;
}

}  // namespace vt::codes
