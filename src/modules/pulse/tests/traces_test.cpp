// SPDX-License-Identifier: EUPL-1.2
// What a round leaves behind: nothing of who answered what, in the database, the log or the files.
#include <fstream>
#include <iterator>

#include "modules/pulse/tests/held_pulse.h"

namespace vt::pulse {
namespace {

TEST_CASE("answering leaves nothing in the database: no row, no line in the log") {
    testing::TestDatabase own{testing::Engine::sqlite, all_migrations()};
    World world{own.database()};
    Pulse pulse{world};
    const RoundId round = pulse.open();
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
            REQUIRE(PulseService{work, pulse.votes, pulse.folder.path().string()}.answer(
                round, answers(Answer::disagree)));
        }
    });
    CHECK(bytes() == before);
    std::int64_t after = 0;
    own.database().read([&](db::Db& db) { after = audit::entry_count(db); });
    CHECK(after == entries);
}

TEST_CASE("in whatever order people answer, the same is left behind") {
    const auto left_behind = [](bool turned) {
        testing::TestDatabase own{testing::Engine::sqlite, all_migrations()};
        World world{own.database()};
        Pulse pulse{world};
        const RoundId round = pulse.open();
        for (std::size_t i = 0; i < world.members.size(); ++i) {
            const std::size_t who = turned ? world.members.size() - 1 - i : i;
            REQUIRE(pulse.answer(world.members[who], round, answers(kAnswers[who])));
        }
        REQUIRE(pulse.close(world.clerk, round));
        std::vector<std::array<int, kAnswers.size()>> kept;
        const auto outcome = pulse.outcome(world.members[0], round);
        for (const auto& one : outcome->statements)
            kept.push_back(one.tally ? one.tally->votes : std::array<int, kAnswers.size()>{});
        return kept;
    };
    CHECK(left_behind(false) == left_behind(true));
}

TEST_CASE("nothing on the disk holds a voter or an answer, before the close and after it") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        pulse.answer_by(6, round, Answer::strongly_disagree);
        for (const auto& file :
             std::filesystem::recursive_directory_iterator{pulse.folder.path()}) {
            if (!file.is_regular_file()) continue;
            std::ifstream in{file.path(), std::ios::binary};
            const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
            for (const PersonId& who : world.members)
                CHECK(bytes.find(who.value) == std::string::npos);
            for (const auto& word : {"strongly-disagree", "speak-up"})
                CHECK(bytes.find(word) == std::string::npos);
        }
        REQUIRE(pulse.close(world.clerk, round));
        CHECK(pulse.no_files());
    });
}

TEST_CASE("when the ballots are lost the page can say so, and the round is held again") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        pulse.answer_by(5, round);
        std::filesystem::remove_all(pulse.folder.path() / "ballots");
        CHECK(pulse.view(world.members[0], round).lost);
        CHECK(refusal(pulse.answer(world.members[0], round, answers(Answer::agree))) ==
              "pulse.error.lost");
        CHECK(*pulse.close(world.clerk, round) == Stage::lost);
        CHECK(pulse.try_open(world.clerk, Group::council));
    });
}

TEST_CASE("after a crash behind the commit the next start destroys what is left") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        pulse.answer_by(5, round);
        testing::TestFolder kept;
        std::filesystem::copy(pulse.folder.path(), kept.path(),
                              std::filesystem::copy_options::recursive);
        const auto start = [&] {
            world.database().read(
                [&](db::Db& db) { destroy_counted_ballots(db, kept.path().string()); });
            return std::filesystem::is_empty(kept.path() / "ballots");
        };
        CHECK_FALSE(start());
        REQUIRE(pulse.close(world.clerk, round));
        CHECK(start());
    });
}

}  // namespace
}  // namespace vt::pulse
