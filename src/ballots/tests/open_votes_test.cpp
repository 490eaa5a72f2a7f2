// SPDX-License-Identifier: EUPL-1.2
// Opening, voting, closing.
#include <thread>

#include "ballots/tests/ballots_world.h"

namespace vt::ballots {
namespace {

TEST_CASE("a vote is opened, weighed in, counted and gone") {
    World world;
    for (int i = 0; i < 6; ++i) REQUIRE(world.cast(i, {2, 1, 0, i == 0 ? 1 : 0}));
    CHECK(world.votes.voters(world.path(), world.vote) == 6);
    auto closing = world.votes.close(world.path(), world.vote);
    REQUIRE(closing);
    REQUIRE(closing->counts());
    CHECK(closing->counts()->voters == 6);
    CHECK(closing->counts()->dots == std::vector<std::int64_t>{12, 6, 0, 1});
    closing->destroy();
    CHECK_FALSE(world.votes.is_here(world.path(), world.vote));
    CHECK(files_in(world.folder.path()) == 0);
    CHECK(world.cast(7, {1, 0, 0, 0}).error().kind == Refusal::not_found);
    CHECK(world.votes.close(world.path(), world.vote).error().kind == Refusal::not_found);
}

TEST_CASE("at the close it can be told who voted, by token, and not what") {
    World world;
    world.cast_some(0, 5);
    auto closing = world.votes.close(world.path(), world.vote);
    REQUIRE(closing);
    const std::vector<std::string> asked{voter(0), "niemand", voter(4)};
    CHECK(closing->who_cast(asked) == std::vector<std::string>{voter(0), voter(4)});
}

TEST_CASE("nobody votes twice: a second ballot takes the place of the first") {
    World world;
    world.cast_some(0, 5);
    REQUIRE(world.cast(0, {0, 0, 2, 0}));
    REQUIRE(world.cast(0, {0, 0, 0, 2}));
    auto closing = world.votes.close(world.path(), world.vote);
    REQUIRE(closing);
    CHECK(closing->counts()->voters == 5);
    CHECK(closing->counts()->dots[2] == 0);
}

TEST_CASE("of fewer than five voters there is no result, not even for the caller") {
    World world;
    world.cast_some(0, 4);
    {
        const auto closing = world.votes.close(world.path(), world.vote);
        REQUIRE(closing);
        CHECK_FALSE(closing->counts());
    }
    world.cast_some(4, 5);
    const auto closing = world.votes.close(world.path(), world.vote);
    REQUIRE(closing);
    CHECK(closing->counts());
}

TEST_CASE("while it is being closed nothing goes in; let go, the vote goes on") {
    World world;
    world.cast_some(0, 5);
    {
        const auto closing = world.votes.close(world.path(), world.vote);
        REQUIRE(closing);
        CHECK(world.cast(9, {1, 0, 0, 0}).error().text == "ballots.error.closed");
        CHECK(world.votes.close(world.path(), world.vote).error().kind == Refusal::conflict);
    }
    CHECK(world.cast(9, {1, 0, 0, 0}));
    CHECK(world.votes.voters(world.path(), world.vote) == 6);
}

TEST_CASE("a ballot that the shape does not allow changes nothing") {
    World world;
    CHECK(world.cast(0, {2, 2, 2, 0}).error().text == "ballots.error.too-many");
    CHECK(world.votes.voters(world.path(), world.vote) == 0);
    CHECK_FALSE(world.votes.has_cast(world.path(), world.vote, voter(0)));
}

TEST_CASE("after a restart the vote goes on, and still knows who may not vote twice") {
    World world;
    world.cast_some(0, 6);
    OpenVotes restarted{"test"};
    CHECK(restarted.voters(world.path(), world.vote) == 6);
    CHECK(restarted.has_cast(world.path(), world.vote, voter(5)));
    CHECK_FALSE(restarted.has_cast(world.path(), world.vote, voter(6)));
    REQUIRE(restarted.cast(world.path(), world.vote, voter(5), {0, 0, 1, 0}));
    CHECK(restarted.voters(world.path(), world.vote) == 6);
}

TEST_CASE("a ballot that another process put in is kept, and counts") {
    World world;
    world.cast_some(0, 5);
    OpenVotes other{"test"};
    REQUIRE(other.cast(world.path(), world.vote, voter(5), {1, 0, 0, 1}));
    REQUIRE(world.cast(6, {1, 0, 0, 1}));
    REQUIRE(other.cast(world.path(), world.vote, voter(7), {1, 0, 0, 1}));
    CHECK(world.votes.has_cast(world.path(), world.vote, voter(5)));
    const auto closing = world.votes.close(world.path(), world.vote);
    REQUIRE(closing);
    CHECK(closing->counts()->voters == 8);
}

TEST_CASE("ballots that come at the same moment all go in") {
    World world;
    std::vector<std::thread> room;
    for (int row = 0; row < 8; ++row)
        room.emplace_back([&world, row] {
            for (int i = 0; i < 10; ++i)
                if (!world.cast(row * 10 + i, {1, 0, 2, 0})) return;
        });
    for (auto& thread : room) thread.join();
    const auto closing = world.votes.close(world.path(), world.vote);
    REQUIRE(closing);
    CHECK(closing->counts()->voters == 80);
    CHECK(closing->counts()->dots == std::vector<std::int64_t>{80, 0, 160, 0});
}

TEST_CASE("votes of one folder do not know each other") {
    World world;
    const VoteId other = VoteId::random();
    world.votes.open(world.path(), other, {.options = 6});
    world.cast_some(0, 5);
    CHECK(world.votes.voters(world.path(), other) == 0);
    CHECK_FALSE(world.votes.has_cast(world.path(), other, voter(0)));
    world.votes.destroy(world.path(), other);
    CHECK_FALSE(world.votes.is_here(world.path(), other));
    CHECK(world.votes.voters(world.path(), world.vote) == 5);
}

}  // namespace
}  // namespace vt::ballots
