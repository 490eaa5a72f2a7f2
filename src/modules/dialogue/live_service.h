// SPDX-License-Identifier: EUPL-1.2
// The stream of a session: the same to everyone, where the session stands at once, and on a fixed
// tick of five seconds how many have voted, in a message that is always of one size (GREY-AREA 5
// rule 2).
#pragma once

#include <string>
#include <string_view>

#include "db/db.h"
#include "modules/dialogue/live.h"

namespace vt::dialogue {

// The channel of the room with that code; empty for a path that is no stream. `path` may begin with
// the language.
std::string stream_channel(std::string_view municipality, std::string_view path);
std::string stream_path(std::string_view code);  // "/d/048213/stroom"

// Tells everyone in the room that the session stands elsewhere.
void tell_standing(const Live& live, std::string_view municipality, const Session& session);
// Tells every open room how many voted or, without an open round, how many are in it. To be called
// every five seconds.
void tell_progress(Live& live, std::string_view municipality, const std::string& folder,
                   db::Db& db);
// At the start of the server, before anybody votes: removes what a crash left of rounds and rooms
// that are over.
void remove_leftovers(Live& live, const std::string& folder, db::Db& db);

}  // namespace vt::dialogue
