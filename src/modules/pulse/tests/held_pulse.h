// SPDX-License-Identifier: EUPL-1.2
// The pulse of a world, with its ballots in a folder of its own.
#pragma once

#include <filesystem>

#include "modules/pulse/facts.h"
#include "modules/pulse/tests/pulse_world.h"

namespace vt::pulse {

struct Pulse {
    explicit Pulse(World& people) : world{people} {}

    template <class Act>
    auto as(const PersonId& who, Act act) {
        return world.as(who, [&](const Work& work) {
            PulseService service{work, votes, folder.path().string()};
            return act(service);
        });
    }
    Result<RoundId> try_open(const PersonId& who, Group group, int days = 14) {
        return as(who, [&](PulseService& service) {
            return service.open(group, world.clock.today().plus_days(days));
        });
    }
    RoundId open(Group group = Group::council) {
        const auto opened = try_open(world.clerk, group);
        REQUIRE(opened);
        return *opened;
    }
    Done answer(const PersonId& who, const RoundId& round, const Answers& given) {
        return as(who, [&](PulseService& service) { return service.answer(round, given); });
    }
    void answer_by(int members, const RoundId& round, Answer first = Answer::agree) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(members); ++i)
            REQUIRE(answer(world.members[i], round, answers(first)));
    }
    // As the page does: outside the writer, with a snapshot to read from.
    Result<Stage> close(const PersonId& who, const RoundId& round) {
        std::optional<Result<Stage>> closed;
        world.database().read([&](db::Db& db) {
            const auto actor = identity::Directory{db}.actor(who, world.clock.today());
            const Work work{db, *actor, world.clock};
            PulseService service{work, votes, folder.path().string()};
            closed.emplace(service.close(world.database(), round));
        });
        return *closed;
    }
    RoundView view(const PersonId& who, const RoundId& round) {
        return *as(who, [&](PulseService& service) { return service.find(round); });
    }
    std::optional<Outcome> outcome(const PersonId& who, const RoundId& round) {
        return as(who, [&](PulseService& service) { return service.outcome(round); });
    }
    Done plan(const PersonId& who, const RoundId& round, const std::string& about) {
        return as(who, [&](PulseService& service) {
            return service.plan(round, about, day_of("2026-09-01"), false);
        });
    }
    bool no_files() const {
        const auto ballots = folder.path() / "ballots";
        return !std::filesystem::exists(ballots) || std::filesystem::is_empty(ballots);
    }

    World& world;
    testing::TestFolder folder{};
    ballots::OpenVotes votes{std::string{kVoteKind}};
};

template <class T>
std::string refusal(const Result<T>& result) {
    return result ? std::string{} : result.error().text;
}

inline std::vector<facts::Fact> told(World& world) {
    return world.as(world.clerk, [](const Work& work) {
        return PulseFacts{}.facts(work.db, {day_of("2026-01-01"), day_of("2027-12-31")});
    });
}

}  // namespace vt::pulse
