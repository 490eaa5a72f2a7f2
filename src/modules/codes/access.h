// SPDX-License-Identifier: EUPL-1.2
// Who may see and do what with a document, by office alone. Membership of a working group comes on
// top of it: draft_service.h.
#pragma once

#include "base/result.h"
#include "identity/rights.h"
#include "modules/codes/version.h"

namespace vt::codes {

// The mayor, or who replaces the mayor: never has a hand in adopting.
bool is_mayor(const identity::Actor& actor);
bool is_clerk(const identity::Actor& actor);  // Council clerk or deputy clerk.

// Leads the work on it: clerk or deputy clerk; of the civil servants' code the secretary too. Never
// who is also the mayor.
bool may_lead(const identity::Actor& actor, const Document& document);

// What is adopted everyone may read. Drafts, proposals, foreign codes and the arrangement with the
// Commissioner are for the right norms_read.
bool is_public(const Document& document, const Version& version);
bool sees(const identity::Actor& actor, const Document& document, const Version& version);

// Refusals of this room: text "codes.error.<what>".
Error invalid(std::string_view what, std::string_view field);
Error conflict(std::string_view what);
Error forbidden(std::string_view what);
Error not_found();
// Refuses with invalid at `field` when the words are missing or longer than `most` characters.
Done filled(std::string_view words, std::size_t most, std::string_view field);

}  // namespace vt::codes
