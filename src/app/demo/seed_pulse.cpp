// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_pulse.h"

#include <algorithm>
#include <array>

#include "content/pulse.h"
#include "modules/pulse/pulse_service.h"

namespace vt::app::demo {
namespace {

using namespace pulse;

constexpr std::string_view kClerk = "gr";
constexpr int kOpenVoters = 11;

// How often each answer was given to a statement in June, in the order of kAnswers.
struct Told {
    std::string_view statement;
    std::array<int, kAnswers.size()> votes;
};
constexpr int kJuneVoters = 29;
constexpr std::array kJune{
    Told{"speak-up", {1, 5, 8, 11, 3, 1}},     Told{"be-spoken-to", {0, 2, 5, 16, 6, 0}},
    Told{"say-doubt", {2, 6, 7, 9, 4, 1}},     Told{"no-harm-after", {2, 6, 7, 6, 2, 6}},
    Told{"know-where", {0, 1, 2, 13, 13, 0}},  Told{"something-happens", {1, 4, 9, 8, 2, 5}},
    Told{"good-example", {1, 3, 6, 12, 6, 1}},
};

Day on(std::string_view iso) {
    return *Day::parse(iso);
}

// Who is asked on that day, of the council and its committees.
std::vector<std::string> asked(const Node& town, Day day_asked) {
    std::vector<std::string> ids;
    for (const std::string_view name : {"council", "committeeMembers"})
        for (const auto& person : list(town, name)) {
            const auto from = day(person, "from");
            const auto to = day(person, "to");
            if (from && *from <= day_asked && (!to || day_asked < *to))
                ids.push_back(text(person, "id"));
        }
    return ids;
}

// The answer in this place when the answers are laid in a row.
Answer answer_at(const Told& told, int place) {
    for (const Answer answer : kAnswers) {
        place -= told.votes[static_cast<std::size_t>(answer)];
        if (place < 0) return answer;
    }
    return Answer::unknown;
}

// One person's answers: every person has another place in each row, so that nobody agrees with all.
Answers answers_of(int voter) {
    Answers answers;
    int row = 0;
    for (const Told& told : kJune)
        answers[std::string{told.statement}] =
            answer_at(told, (7 * voter + 5 * row++) % kJuneVoters);
    return answers;
}

struct Asking {
    Day opens{};
    Day last_day{};
    Day answered{};
    int voters{0};
};

RoundId hold(Stage& stage, const Node& town, const Asking& asking, const std::string& folder) {
    ballots::OpenVotes votes{std::string{kVoteKind}};
    RoundId round;
    stage.act(asking.opens, kClerk, [&](const identity::Work& work) {
        round =
            must(PulseService{work, votes, folder}.open(Group::council, asking.last_day), "pulse");
    });
    const auto people = asked(town, asking.opens);
    VT_CHECK(static_cast<int>(people.size()) >= asking.voters);
    for (int voter = 0; voter < asking.voters; ++voter) {
        const std::string& who = people[static_cast<std::size_t>(voter)];
        stage.outside(asking.answered, who, [&](const identity::Work& work) {
            must(PulseService{work, votes, folder}.answer(round, answers_of(voter)), who);
        });
    }
    return round;
}

void count(Stage& stage, const RoundId& round, const std::string& folder) {
    ballots::OpenVotes votes{std::string{kVoteKind}};
    stage.outside(on("2026-06-22"), kClerk, [&](const identity::Work& work) {
        must(PulseService{work, votes, folder}.close(stage.database(), round), "pulse");
    });
    stage.act(on("2026-06-25"), kClerk, [&](const identity::Work& work) {
        must(PulseService{work, votes, folder}.plan(
                 round, "Training: hoe begint u een lastig gesprek?", on("2027-02-11"), false),
             "pulse");
    });
}

}  // namespace

void seed_pulse(Stage& stage, const Node& town, const std::string& folder) {
    const RoundId june = hold(
        stage, town, {on("2026-06-08"), on("2026-06-21"), on("2026-06-15"), kJuneVoters}, folder);
    count(stage, june, folder);
    hold(stage, town, {on("2026-11-16"), on("2026-11-30"), on("2026-11-18"), kOpenVoters}, folder);
}

}  // namespace vt::app::demo
