// SPDX-License-Identifier: EUPL-1.2
// Papers for the decision (B13): drafts to start from, with every blank marked. The clerk finishes
// them in an office program; nothing of them comes back here. A Dutch municipality's papers are
// Dutch, whatever language one reads the pages in.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "documents/document.h"
#include "modules/codes/edition.h"

namespace vt::codes {

enum class Paper { proposal, decision, letter };
inline constexpr std::array kPapers{Paper::proposal, Paper::decision, Paper::letter};
std::string_view code(Paper paper);  // "voorstel", "besluit", "brief": as in its address.
std::optional<Paper> paper_from_code(std::string_view code);

// For `body`, which is one of deciding_bodies(). `texts` is the Dutch.
documents::Document paper(Paper paper, const Edition& edition, decisions::Body body,
                          const texts::Texts& texts);

}  // namespace vt::codes
