// SPDX-License-Identifier: EUPL-1.2
// What the pages of this module share: paths, words, the case on the table, the part that follows
// the session.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.h"
#include "modules/dialogue/live.h"
#include "modules/dialogue/session_service.h"
#include "modules/dialogue/steering_service.h"
#include "modules/dilemmas/api.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"
#include "web/route.h"
#include "web/visit.h"

namespace vt::dialogue {

// Lives as long as the routes.
using SharedLive = std::shared_ptr<Live>;

inline constexpr std::string_view kSessionsPath = "/dialoog";
inline constexpr std::string_view kJoinPath = "/d";
inline constexpr std::string_view kSlipPath = "/l/";  // Behind it the code of a slip.

// The text dialogue.<key>.
std::string say(const web::Visit& visit, std::string_view key,
                std::initializer_list<std::string_view> args = {});
std::string session_page_path(const SessionId& id, std::string_view rest = {});
std::string phone_path(std::string_view code, std::string_view rest = {});
std::string spaced(std::string_view code);  // "048 213"

std::optional<SessionId> session_id(const web::Visit& visit);
SteeringService steering(const web::Visit& visit, db::Database& database, Live& live);

// Where the session stands, as read for this visit.
Result<Standing> standing_of(const web::Visit& visit, Live& live, const SessionId& id);
// "Openheid".
std::string value_name(const web::Visit& visit, std::string_view id);
// The places 0 to `count` in an order that follows from `seed` alone.
std::vector<std::size_t> shuffled(std::string_view seed, std::size_t count);

// The case the session stands at; nothing in the lobby.
std::optional<dilemmas::Case> case_here(const web::Visit& visit, const Session& session);
std::string option_text(const web::Visit& visit, const dilemmas::Case& one,
                        std::string_view option);
// The action that a round is about, with the step of a ladder: "…: een fles wijn van 25 euro".
std::string action_of(const web::Visit& visit, const dilemmas::Case& one, const Session& session,
                      const Round* round);
// "Dilemma 2 van 4".
std::string place_of(const web::Visit& visit, const Session& session);
std::string round_name(const web::Visit& visit, const Round& round);  // "Eerste stem"

// `words` say the same to who cannot see it.
void qr_code(html::Html& html, std::string_view address, std::string_view words);
// How many are in the room, kept in step by the stream.
void in_room(html::Html& html, const web::Visit& visit, int people);
// How long to think: words, and where the script runs a clock. Nothing without a timer.
void timer(html::Html& html, const web::Visit& visit, const Session& session);
// A part of the page that is asked for again whenever the session stands elsewhere. With what to
// press where the script does not run.
void following(html::Html& html, const web::Visit& visit, std::string_view code,
               std::string_view here, web::Content content);
// "12 van 31 gestemd", kept in step by the stream.
void progress(html::Html& html, const web::Visit& visit, int voted, int of);
// Of the case where the session stands, as everybody in the room may see it.
void results_here(html::Html& html, const web::Visit& visit, const dilemmas::Case& one,
                  const std::vector<Round>& rounds, int members);

}  // namespace vt::dialogue
