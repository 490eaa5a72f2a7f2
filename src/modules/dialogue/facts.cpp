// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/facts.h"

#include <map>
#include <set>

#include "modules/dialogue/session_store.h"

namespace vt::dialogue {
namespace {

constexpr std::string_view kHeld = "dilemma-session";
constexpr std::string_view kMeasured = "doubt-measured";
constexpr std::string_view kShown = "grey-area-shown";
constexpr std::string_view kBorder = "border-discussed";

std::vector<std::string> subjects(Group group) {
    if (group == Group::council) return {"council"};
    if (group == Group::executive) return {"executive"};
    return {"council", "executive"};
}

bool on_border(const Round& round) {
    const auto counts = round.counts();
    return counts && !grey::reading(*counts).borders.empty();
}

// Cases that lay on a border before that day.
std::set<std::string> borders_before(const std::vector<RoundStore::Held>& history, Day day) {
    std::set<std::string> cases;
    for (const auto& held : history)
        if (held.day < day && held.round.kind != RoundKind::ladder && on_border(held.round))
            cases.insert(held.round.case_id);
    return cases;
}

}  // namespace

std::vector<std::string_view> DialogueFacts::names() const {
    return {kHeld, kMeasured, kShown, kBorder};
}

std::vector<facts::Fact> DialogueFacts::facts(db::Db& db, Period period) const {
    const auto history = RoundStore{db}.history();
    std::set<SessionId> measured;
    for (const auto& held : history) measured.insert(held.round.session);
    std::vector<facts::Fact> found;
    for (const Session& session : SessionStore{db}.all()) {
        if (session.stage != SessionStage::ended || !session.held ||
            !period.contains(*session.held) || session.at < 0)
            continue;
        const auto tell = [&](std::string_view name, const std::string& subject, int count) {
            found.push_back({.name = std::string{name},
                             .subject = subject,
                             .day = *session.held,
                             .until = *session.held,
                             .count = count,
                             .link = "/dialoog/" + session.id.value + "/verslag"});
        };
        const auto borders = borders_before(history, *session.held);
        bool border = false;
        for (int at = 0; at <= session.at; ++at)
            border =
                border || borders.contains(session.plan.cases[static_cast<std::size_t>(at)].id);
        for (const std::string& subject : subjects(session.plan.group)) {
            tell(kHeld, subject, session.at + 1);
            if (measured.contains(session.id)) {
                tell(kMeasured, subject, 1);
                tell(kShown, subject, 1);
            }
        }
        if (border) tell(kBorder, "", 1);
    }
    return found;
}

}  // namespace vt::dialogue
