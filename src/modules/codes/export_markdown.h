// SPDX-License-Identifier: EUPL-1.2
// An edition as Markdown that people read and that reads back as exactly the same text.
//
//     ---
//     Versie: 2026
//     ---
//
//     # Gedragscode raadsleden
//
//     ## 1 Belangen {nummer="1"}
//
//     #### 1.1 Geschenken {#cc-4-2 nummer="1.1" waarden="integrity"}
//
//     Een raadslid neemt geen geschenken aan.
//
//     - **a)** een onderdeel
//       - **1°** daarbinnen
//
//     > De toelichting staat achter een groter-dan-teken.
//
//     ***
//
// Chapters are ##, paragraphs within them ###, articles ####; *** begins the closing. A mark that
// Markdown would take as its own has a backslash before it, and a line end within a paragraph too.
// {} stands for no words at all. Depth belongs to items, a mark to items and footnotes: what other
// paragraphs hold of those is not written.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "modules/codes/edition.h"

namespace vt::codes {

std::string to_markdown(const Edition& edition, const texts::Texts& texts);
// Without what it is about.
std::string to_markdown(const Text& text);
// Refuses with invalid, at "file" with the number of the line, what to_markdown would not write.
Result<Text> text_from_markdown(std::string_view markdown);

}  // namespace vt::codes
