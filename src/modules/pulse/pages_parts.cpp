// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/pages_parts.h"

#include "identity/rights.h"

namespace vt::pulse {

std::string text_of(const web::Visit& visit, std::string_view key) {
    return std::string{visit.text(key)};
}

std::string round_path(const RoundId& id, std::string_view rest) {
    return std::string{kRootPath} + "/" + id.value + std::string{rest};
}

std::string group_words(const web::Visit& visit, Group group) {
    return text_of(visit, "pulse.group." + std::string{code(group)});
}

std::string answer_words(const web::Visit& visit, Answer answer) {
    return text_of(visit, "pulse.answer." + std::string{code(answer)});
}

std::string round_title(const web::Visit& visit, const Round& round) {
    return visit.text("pulse.round.title",
                      {group_words(visit, round.group), visit.texts.month(round.opened)});
}

std::string progress(const web::Visit& visit, const RoundView& view) {
    return visit.text("pulse.round.progress",
                      {std::to_string(view.voters), std::to_string(view.round.invited)});
}

std::vector<std::string> promises(const web::Visit& visit) {
    std::vector<std::string> lines;
    for (const std::string_view which : {"anonymous", "five", "tally", "all-alike", "again"})
        lines.push_back(text_of(visit, "pulse.promise." + std::string{which}));
    return lines;
}

PulseService pulse_of(const web::Visit& visit, const Votes& votes) {
    return {visit.work, *votes, visit.folder};
}

Result<RoundView> round_here(const web::Visit& visit, const Votes& votes) {
    const auto id = RoundId::parse(visit.place("id"));
    if (!id) return Error{Refusal::not_found, "pulse.error.unknown"};
    return pulse_of(visit, votes).find(*id);
}

bool may_lead(const web::Visit& visit) {
    return identity::may(visit.actor(), identity::Right::dialogue_decide);
}

http::Response round_subpage(const web::Visit& visit, const Round& round, std::string_view title,
                             const Refused& refusal, html::Html body) {
    return web::page(visit,
                     {.title = std::string{title},
                      .above = {{std::string{kRootPath}, text_of(visit, "pulse.title")},
                                {round_path(round.id), round_title(visit, round)}},
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

}  // namespace vt::pulse
