// SPDX-License-Identifier: EUPL-1.2
// What the pages of this module share: paths, words, and the votes that this process holds.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/open_votes.h"
#include "html/html.h"
#include "modules/pulse/pulse_service.h"
#include "web/frame.h"
#include "web/visit.h"

namespace vt::pulse {

// Lives as long as the routes.
using Votes = std::shared_ptr<ballots::OpenVotes>;
using Refused = std::optional<Error>;

inline constexpr std::string_view kRootPath = "/peiling";

std::string text_of(const web::Visit& visit, std::string_view key);
std::string round_path(const RoundId& id, std::string_view rest = {});
std::string group_words(const web::Visit& visit, Group group);
std::string answer_words(const web::Visit& visit, Answer answer);
// "Peiling raad, juni 2026"
std::string round_title(const web::Visit& visit, const Round& round);
// "12 van de 45 mensen hebben geantwoord."
std::string progress(const web::Visit& visit, const RoundView& view);
// What is promised to who answers, as sentences.
std::vector<std::string> promises(const web::Visit& visit);

PulseService pulse_of(const web::Visit& visit, const Votes& votes);
// The round of the route's {id}. Refuses with not_found.
Result<RoundView> round_here(const web::Visit& visit, const Votes& votes);
bool may_lead(const web::Visit& visit);

// A page under a round: its frame, with the way back.
http::Response round_subpage(const web::Visit& visit, const Round& round, std::string_view title,
                             const Refused& refusal, html::Html body);

}  // namespace vt::pulse
