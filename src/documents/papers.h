// SPDX-License-Identifier: EUPL-1.2
// Papers for a decision of council or executive (B13): drafts to start from, with every blank
// marked. The clerk finishes them in an office program; nothing of them comes back here. A Dutch
// municipality's papers are Dutch, whatever language one reads the pages in.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"
#include "texts/texts.h"

namespace vt::documents {

enum class Paper { proposal, decision, letter };
inline constexpr std::array kPapers{Paper::proposal, Paper::decision, Paper::letter};
std::string_view code(Paper paper);  // "voorstel", "besluit", "brief": as in its address.
std::optional<Paper> paper_from_code(std::string_view code);

// What is decided about.
struct ForDecision {
    std::string subject{};         // "Gedragscode raadsleden, versie 2026"
    std::string municipality{};    // Its name.
    std::string content_sha256{};  // Empty while the words are not fixed: then it is a blank.
    std::string body{};            // "council" or "executive".
    std::vector<Block> annex{};    // The words themselves, behind proposal and decision; may be
                                   // empty where they are handed in as a file of their own.
};

// `texts` is the Dutch.
Document paper(Paper paper, const ForDecision& about, const texts::Texts& texts);

}  // namespace vt::documents
