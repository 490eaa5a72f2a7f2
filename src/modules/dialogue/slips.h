// SPDX-License-Identifier: EUPL-1.2
// Slips: printed codes that are drawn from a bowl, so that nobody knows who has which (SECURITY 8,
// T0). 80 bits, written in the 32 signs of Crockford, four groups of four. They follow from a key
// of the session, which is gone at its end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vt::dialogue {

// For `members` people, with some to spare. `key` has 32 bytes.
std::vector<std::string> slip_codes(std::string_view key, int members);
int slip_count(int members);
// As typed or scanned: small letters, spaces, dashes and look-alikes (O, I, L) are put right. Empty
// when that is no slip.
std::string slip_code(std::string_view typed);
std::string grouped(std::string_view slip);  // "ABCD-EFGH-JKMN-PQRS"

}  // namespace vt::dialogue
