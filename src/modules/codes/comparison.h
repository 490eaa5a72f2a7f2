// SPDX-License-Identifier: EUPL-1.2
// Comparison of two texts, article by article and word by word (B5): two versions of one code, or
// two municipalities' codes.
//
// Articles are put beside each other by their id first; what then remains by its words. Everything
// is a value of its own: the texts need not outlive it. It looks at words and order alone: values,
// laws and registers that an article links to are not compared.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/codes/text.h"
#include "modules/codes/word_runs.h"

namespace vt::codes {

enum class Part { preamble, chapter, article, closing };

// What became of it. More than one can hold: reworded, renumbered and moved. `same` stands alone.
enum class Fate { same, reworded, renumbered, moved, split, merged, added, removed };
std::string_view code(Fate fate);

// One chapter or article on one side.
struct Standing {
    std::size_t order{0};   // Among those of its part, from 0.
    std::string id{};       // Of an article.
    std::string label{};    // "4.2 Drempel en register"; empty when it has neither.
    std::string chapter{};  // Label of the chapter an article stands in.
    std::size_t words{0};   // How many words it has.
};

// What stands beside each other. One before and one after, but for what was split (one, several),
// merged (several, one), added (none, one) and removed (one, none).
struct Aligned {
    Part part{Part::article};
    std::vector<Fate> fates{};
    std::vector<Standing> before{};
    std::vector<Standing> after{};
    std::vector<Run> heading{};
    std::vector<Run> body{};   // '\n' between paragraphs.
    std::vector<Run> notes{};  // Of the explanatory notes.

    bool is(Fate fate) const;
};

struct Comparison {
    // In the order of the text after; what was removed stands where it was.
    std::vector<Aligned> rows{};

    std::size_t count(Part part, Fate fate) const;
    bool differs() const;
};

Comparison compare(const Text& before, const Text& after);

}  // namespace vt::codes
