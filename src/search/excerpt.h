// SPDX-License-Identifier: EUPL-1.2
// Excerpt: the part of a text where most of the words stand that were looked for.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vt::search {

struct Piece {
    std::string text{};
    bool marked{false};  // A word that was looked for.
};

// Tells whether a word, folded, was looked for.
using IsMarked = std::function<bool(const std::string& folded)>;

// At most about kExcerptBytes of `text`, cut between words, with "…" where it goes on. The pieces
// together are that text.
std::vector<Piece> excerpt(std::string_view text, const IsMarked& is_marked);

inline constexpr std::size_t kExcerptBytes = 260;

}  // namespace vt::search
