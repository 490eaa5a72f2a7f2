// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/session.h"

#include <array>

namespace vt::dialogue {
namespace {

template <class Kind, std::size_t N>
std::optional<Kind> from_code(const std::array<Kind, N>& all, std::string_view wanted) {
    for (const Kind kind : all)
        if (code(kind) == wanted) return kind;
    return std::nullopt;
}

constexpr std::size_t kCodeDigits = 6;

}  // namespace

std::string_view code(SessionStage stage) {
    switch (stage) {
        case SessionStage::prepared:
            return "prepared";
        case SessionStage::open:
            return "open";
        case SessionStage::ended:
            return "ended";
        case SessionStage::called_off:
            break;
    }
    return "called-off";
}

std::optional<SessionStage> session_stage_from_code(std::string_view code) {
    using enum SessionStage;
    return from_code(std::array{prepared, open, ended, called_off}, code);
}

std::string_view code(Tier tier) {
    return tier == Tier::code ? "code" : "slips";
}

std::optional<Tier> tier_from_code(std::string_view code) {
    return from_code(std::array{Tier::code, Tier::slips}, code);
}

std::string_view code(Group group) {
    if (group == Group::council) return "council";
    return group == Group::executive ? "executive" : "both";
}

std::optional<Group> group_from_code(std::string_view code) {
    return from_code(std::array{Group::council, Group::executive, Group::both}, code);
}

std::string_view code(Phase phase) {
    switch (phase) {
        case Phase::lobby:
            return "lobby";
        case Phase::story:
            return "story";
        case Phase::vote:
            return "vote";
        case Phase::reflect:
            return "reflect";
        case Phase::result:
            return "result";
        case Phase::conclusion:
            break;
    }
    return "conclusion";
}

std::optional<Phase> phase_from_code(std::string_view code) {
    using enum Phase;
    return from_code(std::array{lobby, story, vote, reflect, result, conclusion}, code);
}

const SessionCase* Session::current() const {
    if (at < 0 || at >= static_cast<int>(plan.cases.size())) return nullptr;
    return &plan.cases[static_cast<std::size_t>(at)];
}

std::string room_code(std::string_view typed) {
    std::string digits;
    for (const char c : typed) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ' ' && c != '-')
            return {};
    }
    return digits.size() == kCodeDigits ? digits : std::string{};
}

}  // namespace vt::dialogue
