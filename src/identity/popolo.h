// SPDX-License-Identifier: EUPL-1.2
// People and offices out of Popolo JSON (popoloproject.com): persons, organizations, memberships,
// posts, as parliaments and councils publish them.
//
// Memberships may stand in a list of their own or inside persons and organizations. An office comes
// from the role, else from the post, else from membership of the council itself; a party from
// on_behalf_of_id or from a membership of a party. Days may be a month or a year: then the first
// day of it is taken for a start, the last for an end. What has no place here (areas, links, roles
// we do not know) is counted, not guessed.
#pragma once

#include <string_view>

#include "identity/import_rows.h"

namespace vt::identity {

inline constexpr std::size_t kJsonDepthMax = 32;
inline constexpr std::size_t kJsonCommasMax = 3'000'000;  // Bounds the memory a file can ask for.

// Problems with severity error and no rows: no JSON, no persons, over the limits. Error at a
// membership: malformed day, end before start, no name, malformed e-mail address is a warning.
ParsedImport parse_popolo(std::string_view bytes);

}  // namespace vt::identity
