// SPDX-License-Identifier: EUPL-1.2
// A code of conduct made out of any bytes: from each byte one choice, so that a small change of the
// bytes is a small change of the text. Its words come from a palette of what Markdown and the
// comparison have a meaning for. Valid UTF-8, whatever the bytes are; empty when there are none.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "modules/codes/text.h"

namespace vt::fuzz {

inline constexpr auto kPalette =
    std::to_array<std::string_view>({"geschenk",    "een raadslid meldt",
                                     "de griffier", " ",
                                     "  ",          "\n",
                                     "\\",          "*",
                                     "**",          "_",
                                     "{",           "}",
                                     "#",           "# ",
                                     "> ",          "- ",
                                     "1. ",         "12) ",
                                     "|",           " | ",
                                     "|---",        "`",
                                     "~",           "[^1]",
                                     "]: ",         "<b>",
                                     "é",           "€",
                                     "\t",          "=\"",
                                     ",",           ".",
                                     "(",           "\")]",
                                     "a)",          "nummer"});

class MadeText {
public:
    // Borrows the bytes.
    explicit MadeText(std::string_view bytes) : bytes_{bytes} {}

    codes::Text text() {
        codes::Text made{.title = words(), .preamble = paragraphs()};
        for (auto n = below(5); n > 0; --n) made.chapters.push_back(chapter());
        made.closing = paragraphs();
        return made;
    }

private:
    unsigned below(unsigned most) {
        if (bytes_.empty()) return 0;
        const auto byte = static_cast<std::uint8_t>(bytes_.front());
        bytes_.remove_prefix(1);
        return byte % most;
    }
    std::string words() {
        std::string out;
        for (auto n = below(9); n > 0; --n) out += kPalette.at(below(kPalette.size()));
        return out;
    }
    codes::Paragraph paragraph() {
        switch (below(4)) {
            case 0:
                return {codes::ParagraphKind::item, static_cast<int>(below(4)), words(), words()};
            case 1:
                return {codes::ParagraphKind::table_row, 0, {}, words()};
            case 2:
                return {codes::ParagraphKind::footnote, 0, words(), words()};
            default:
                return {.words = words()};
        }
    }
    std::vector<codes::Paragraph> paragraphs() {
        std::vector<codes::Paragraph> made;
        for (auto n = below(5); n > 0; --n) made.push_back(paragraph());
        return made;
    }
    std::vector<std::string> list() {
        std::vector<std::string> made;
        for (auto n = below(3); n > 0; --n) made.push_back(words());
        return made;
    }
    codes::Chapter chapter() {
        codes::Chapter made{
            .level = 1 + static_cast<int>(below(2)), .number = words(), .title = words()};
        made.intro = paragraphs();
        for (auto n = below(6); n > 0; --n)
            made.articles.push_back({words(), words(), words(), paragraphs(), paragraphs(), list(),
                                     list(), list(), list()});
        return made;
    }

    std::string_view bytes_;
};

}  // namespace vt::fuzz
