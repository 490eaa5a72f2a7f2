// SPDX-License-Identifier: EUPL-1.2
// A made-up term and short ways to say what happened in it, for the pure tests.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "modules/programme/state.h"

namespace vt::programme::made_up {

inline Day day(std::string_view iso) {
    return *Day::parse(iso);
}

template <class Identifier>
Identifier id(int number) {
    std::string text(32, '0');
    for (std::size_t at = 31; number > 0; --at, number /= 10)
        text[at] = static_cast<char>('0' + number % 10);
    return Identifier{text};
}

// The term of Voorbeeldstad.
inline CouncilTerm term() {
    return {.id = id<TermId>(1),
            .elections = day("2026-03-18"),
            .from = day("2026-03-26"),
            .until = day("2030-03-28"),
            .executive_from = day("2026-05-21"),
            .elections_next = day("2030-03-20"),
            .recess = {{"zomerreces", {day("2026-07-18"), day("2026-08-30")}}}};
}

inline constexpr std::array<std::string_view, 2> kBoth{"council", "executive"};
inline constexpr std::array<std::string_view, 1> kCouncil{"council"};
inline constexpr std::array kConversation{content::EvidenceKind::conversation};

inline MeasureView measure(std::vector<content::Rule> rules, std::string name = "m") {
    MeasureView view;
    view.id = std::move(name);
    view.owner = "mayor";
    view.deputy = "deputy-mayor";
    view.rules = std::move(rules);
    return view;
}

inline Evidence evidence(int number, std::string_view iso, std::vector<std::string> bodies = {}) {
    return {.id = id<EvidenceId>(number),
            .day = day(iso),
            .bodies = std::move(bodies),
            .measures = {"m"}};
}

// What happened, kept alive while it is asked about.
struct World {
    std::vector<facts::Fact> facts{};
    std::vector<std::string> told{};
    std::vector<Evidence> evidence{};
    std::vector<Occurrence> occurrences{};
    std::vector<MemberReach> members{};

    Happened happened() const { return {facts, told, evidence, occurrences, members}; }
    MeasureState ask(const MeasureView& view, std::string_view iso) const {
        return derive(view, term(), happened(), day(iso));
    }
    State state(const MeasureView& view, std::string_view iso) const {
        return ask(view, iso).state;
    }
};

inline bool says(const MeasureState& state, std::string_view reason) {
    for (const Reason& one : state.reasons)
        if (one.text == "programme.reason." + std::string{reason}) return true;
    return false;
}

}  // namespace vt::programme::made_up
