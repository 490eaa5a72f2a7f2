// SPDX-License-Identifier: EUPL-1.2
// What may stand in a draft, and how what was typed becomes part of it. Private to this module.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "modules/codes/draft_typed.h"
#include "modules/codes/text.h"

namespace vt::codes {

// Registers and offices an article can name.
std::span<const std::string_view> known_registers();
std::span<const std::string_view> known_offices();

// Refuses with invalid at `field` when the words are longer than `most` characters.
Done fits(std::string_view words, std::size_t most, std::string_view field);
Done check(const ArticleTyped& typed);
Done check(const ChapterTyped& typed);
void apply(const ArticleTyped& typed, Article& article);
void apply(const ChapterTyped& typed, Chapter& chapter);

}  // namespace vt::codes
