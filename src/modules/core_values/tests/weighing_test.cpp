// SPDX-License-Identifier: EUPL-1.2
// A round of weighing, from opening to the counts, and what it leaves behind.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "modules/core_values/tests/values_world.h"

namespace vt::core_values {
namespace {

// A list with three values of which the weighing is open.
struct OpenRound {
    explicit OpenRound(World& people) : world{people}, list{world.begin()} {
        for (const std::string name : {"Moed", "Zorg", "Openheid"})
            values.push_back(world.propose(list, name));
        REQUIRE(open());
    }
    template <class Act>
    auto as(const PersonId& who, Act act) {
        return world.as(who, [&](const Work& work) {
            WeighingService service{work, votes, folder.path().string()};
            return act(service);
        });
    }
    Result<WeighingId> open(int dots = 5) {
        return as(world.clerk, [&](WeighingService& service) { return service.open(list, dots); });
    }
    Done weigh(const PersonId& who, const std::map<ValueId, int>& dots) {
        return as(who, [&](WeighingService& service) { return service.weigh(list, dots); });
    }
    // As the page does: outside the writer, with a snapshot to read from.
    Result<WeighingStage> close(const PersonId& who) {
        std::optional<Result<WeighingStage>> closed;
        world.database().read([&](db::Db& db) {
            const auto actor = identity::Directory{db}.actor(who, world.clock.today());
            const Work work{db, *actor, world.clock};
            WeighingService service{work, votes, folder.path().string()};
            closed.emplace(service.close(world.database(), list));
        });
        return *closed;
    }
    void weigh_by(int members) {
        for (int i = 0; i < members; ++i)
            REQUIRE(weigh(world.members[static_cast<std::size_t>(i)],
                          {{values[0], 2}, {values[1], i == 0 ? 1 : 0}, {values[2], 1}}));
    }
    Round round(const PersonId& who) {
        return *as(who, [&](WeighingService& service) { return service.round(list); });
    }
    std::optional<Results> results(const PersonId& who) {
        return as(who, [&](WeighingService& service) { return service.results(list); });
    }
    bool no_files() const {
        const auto ballots = folder.path() / "ballots";
        return !std::filesystem::exists(ballots) || std::filesystem::is_empty(ballots);
    }

    World& world;
    testing::TestFolder folder{};
    ballots::OpenVotes votes{std::string{kVoteKind}};
    ListId list;
    std::vector<ValueId> values{};
};

template <class T>
std::string refusal(const Result<T>& result) {
    return result ? std::string{} : result.error().text;
}

TEST_CASE("members and executive weigh; after the close the counts are there and the ballots not") {
    on_each_world([](World& world) {
        OpenRound open{world};
        open.weigh_by(5);
        REQUIRE(open.weigh(world.mayor, {{open.values[1], 2}}));
        CHECK(open.round(world.auditor).voters == 6);
        CHECK(open.round(world.auditor).weighing.entitled == 8);
        CHECK(*open.close(world.clerk) == WeighingStage::counted);
        CHECK(open.no_files());
        CHECK(world.view(open.list).list.stage == Stage::weighed);
        const auto results = open.results(world.members[0]);
        REQUIRE(results);
        CHECK(results->with_counts);
        CHECK(results->weighing.voters == 6);
        REQUIRE(results->weights.size() == 3);
        CHECK(results->weights[0].value == open.values[0]);
        CHECK(results->weights[0].dots == 10);
        CHECK(results->weights[1].dots == 5);
        CHECK(results->weights[2].dots == 3);
    });
}

TEST_CASE("fewer than three dots have no number, for they could be one person's") {
    on_each_world([](World& world) {
        OpenRound open{world};
        open.weigh_by(5);
        REQUIRE(open.close(world.clerk));
        const auto results = open.results(world.members[0]);
        CHECK(results->weights.back().value == open.values[1]);
        CHECK_FALSE(results->weights.back().dots);
    });
}

TEST_CASE("of five to nine voters, who could not weigh sees the first half in order, and no dots") {
    on_each_world([](World& world) {
        OpenRound open{world};
        open.weigh_by(6);
        REQUIRE(open.weigh(world.mayor, {{open.values[0], 2}}));
        REQUIRE(open.close(world.clerk));
        for (const PersonId& who : {world.clerk, world.auditor, world.committee}) {
            const auto results = open.results(who);
            REQUIRE(results);
            CHECK_FALSE(results->with_counts);
            REQUIRE(results->weights.size() == 1);
            CHECK(results->weights[0].value == open.values[0]);
            CHECK_FALSE(results->weights[0].dots);
            CHECK(results->others.size() == 2);
        }
        CHECK(open.results(world.alderman)->with_counts);
        CHECK_FALSE(open.results(world.official));
    });
}

TEST_CASE("of ten voters everybody who reads along sees the dots") {
    on_each_world([](World& world) {
        for (int i = 6; i < 10; ++i)
            world.members.push_back(
                world.person("Lid" + std::to_string(i), Office::council_member));
        OpenRound open{world};
        open.weigh_by(9);
        CHECK_FALSE(open.results(world.auditor));
        REQUIRE(open.weigh(world.members[9], {{open.values[0], 2}}));
        REQUIRE(open.close(world.clerk));
        const auto results = open.results(world.auditor);
        REQUIRE(results);
        CHECK(results->with_counts);
        CHECK(results->weights[0].dots == 20);
        CHECK_FALSE(results->weights[2].dots);
    });
}

TEST_CASE("a value with too few dots for a number has no place in the order either") {
    on_each_world([](World& world) {
        OpenRound open{world};
        for (std::size_t i = 0; i < 5; ++i)
            REQUIRE(open.weigh(world.members[i], {{open.values[i % 3], 1}}));
        REQUIRE(open.close(world.clerk));
        const auto results = open.results(world.clerk);
        REQUIRE(results);
        CHECK(results->weights.empty());
        CHECK(results->others.size() == 3);
    });
}

TEST_CASE("of four voters there is no result, the ballots are gone, and it may be held again") {
    on_each_world([](World& world) {
        OpenRound open{world};
        open.weigh_by(4);
        CHECK(*open.close(world.clerk) == WeighingStage::too_few);
        CHECK(open.no_files());
        CHECK_FALSE(open.as(world.clerk,
                            [&](WeighingService& service) { return service.results(open.list); }));
        CHECK_FALSE(open.round(world.clerk).weighing.voters);
        CHECK(world.view(open.list).list.stage == Stage::collecting);
        CHECK(open.open());
        open.weigh_by(5);
        CHECK(*open.close(world.clerk) == WeighingStage::counted);
    });
}

TEST_CASE("a list that was counted is not weighed again: two results could differ by one person") {
    on_each_world([](World& world) {
        OpenRound open{world};
        open.weigh_by(5);
        REQUIRE(open.close(world.clerk));
        CHECK(refusal(open.open()) == "core_values.error.stage");
        CHECK(refusal(open.close(world.clerk)) == "core_values.error.round-not-open");
        CHECK(refusal(open.weigh(world.members[5], {{open.values[0], 1}})) ==
              "core_values.error.round-not-open");
    });
}

TEST_CASE("who came after the opening, or sits in neither body, does not weigh") {
    on_each_world([](World& world) {
        OpenRound open{world};
        world.clock.advance(std::chrono::hours{48});
        const PersonId late = world.person("Laat", Office::council_member, world.clock.today());
        for (const PersonId& who : {late, world.committee, world.clerk, world.auditor})
            CHECK(refusal(open.weigh(who, {{open.values[0], 1}})) ==
                  "core_values.error.not-entitled");
        CHECK(refusal(open.close(world.members[0])) == "core_values.error.not-allowed");
        CHECK(open.round(world.members[0]).voters == 0);
    });
}

TEST_CASE("somebody may weigh again, counts once, and keeps to the dots there are") {
    on_each_world([](World& world) {
        OpenRound open{world};
        const auto& values = open.values;
        CHECK_FALSE(open.round(world.members[0]).has_weighed);
        CHECK(open.weigh(world.members[0], {{values[0], 2}}));
        CHECK(open.weigh(world.members[0], {{values[1], 1}}));
        CHECK(open.round(world.members[0]).has_weighed);
        CHECK_FALSE(open.round(world.members[1]).has_weighed);
        CHECK(open.round(world.members[0]).voters == 1);
        CHECK(refusal(
                  open.weigh(world.members[1], {{values[0], 2}, {values[1], 2}, {values[2], 2}})) ==
              "ballots.error.too-many");
        CHECK(refusal(open.weigh(world.members[1], {{values[0], 3}})) ==
              "ballots.error.option-dots");
        CHECK(refusal(open.weigh(world.members[1], {{ValueId::random(), 1}})) ==
              "ballots.error.not-a-ballot");
        CHECK(open.round(world.members[0]).voters == 1);
    });
}

TEST_CASE("while a round is open its list stands still") {
    on_each_world([](World& world) {
        const OpenRound open{world};
        const auto refused = [&](auto act) {
            return refusal(world.as(world.clerk, [&](const Work& work) {
                ListService lists{work};
                return act(lists);
            }));
        };
        CHECK(refused([&](ListService& lists) { return lists.remove(open.values[0]); }) ==
              "core_values.error.stage");
        CHECK(refused([&](ListService& lists) { return lists.lay_aside(open.list); }) ==
              "core_values.error.stage");
        CHECK(refused([&](ListService& lists) {
                  return lists.propose(open.list, {"Nieuw", "Nieuw.", ""});
              }) == "core_values.error.stage");
    });
}

TEST_CASE("a round is not opened for fewer than two values, and not for a strange number of dots") {
    on_each_world([](World& world) {
        testing::TestFolder folder;
        ballots::OpenVotes votes{std::string{kVoteKind}};
        const ListId list = world.begin();
        world.propose(list, "Moed");
        const auto open = [&](const PersonId& who, int dots) {
            return refusal(world.as(who, [&](const Work& work) {
                return WeighingService{work, votes, folder.path().string()}.open(list, dots);
            }));
        };
        CHECK(open(world.clerk, 5) == "core_values.error.too-few-values");
        world.propose(list, "Zorg");
        CHECK(open(world.clerk, 0) == "core_values.error.dots");
        CHECK(open(world.clerk, 21) == "core_values.error.dots");
        CHECK(open(world.mayor, 5) == "core_values.error.not-allowed");
        CHECK(std::filesystem::is_empty(folder.path()));
        CHECK(open(world.clerk, 5).empty());
    });
}

TEST_CASE("weighing leaves nothing in the database: no row, no line in the log") {
    testing::TestDatabase own{testing::Engine::sqlite, all_migrations()};
    World world{own.database()};
    OpenRound open{world};
    const auto bytes = [&] {
        std::string all;
        for (const char* rest : {"", "-wal"}) {
            std::ifstream in{own.file() + rest, std::ios::binary};
            all.append(std::istreambuf_iterator<char>{in}, {});
        }
        return all;
    };
    const auto entries = world.log_entries();
    own.reopen();
    const std::string before = bytes();
    // In a read, so that a write would show itself by failing.
    own.database().read([&](db::Db& db) {
        for (const PersonId& who : world.members) {
            const auto actor = identity::Directory{db}.actor(who, world.clock.today());
            const Work work{db, *actor, world.clock};
            REQUIRE(WeighingService{work, open.votes, open.folder.path().string()}.weigh(
                open.list, {{open.values[0], 2}}));
        }
    });
    CHECK(bytes() == before);
    std::int64_t after = 0;
    own.database().read([&](db::Db& db) { after = audit::entry_count(db); });
    CHECK(after == entries);
}

TEST_CASE("when the ballots are lost the page can say so, and the round is held again") {
    on_each_world([](World& world) {
        OpenRound open{world};
        open.weigh_by(5);
        std::filesystem::remove_all(open.folder.path() / "ballots");
        CHECK(open.round(world.members[0]).lost);
        CHECK(refusal(open.weigh(world.members[0], {{open.values[0], 1}})) ==
              "core_values.error.round-lost");
        CHECK(*open.close(world.clerk) == WeighingStage::lost);
        CHECK(open.open());
    });
}

TEST_CASE("after a crash behind the commit the next start destroys what is left") {
    on_each_world([](World& world) {
        OpenRound open{world};
        open.weigh_by(5);
        testing::TestFolder kept;
        std::filesystem::copy(open.folder.path(), kept.path(),
                              std::filesystem::copy_options::recursive);
        const auto start = [&] {
            world.database().read(
                [&](db::Db& db) { destroy_counted_ballots(db, kept.path().string()); });
            return std::filesystem::is_empty(kept.path() / "ballots");
        };
        CHECK_FALSE(start());
        REQUIRE(open.close(world.clerk));
        CHECK(start());
    });
}

}  // namespace
}  // namespace vt::core_values
