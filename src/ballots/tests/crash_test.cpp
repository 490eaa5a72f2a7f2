// SPDX-License-Identifier: EUPL-1.2
// What a crash leaves, at every step.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "ballots/tests/ballots_world.h"

namespace vt::ballots {
namespace {

constexpr int kVoters = 500;

// Votes one after another and says so after each, until it is killed.
[[noreturn]] void vote_until_killed(const World& world, int to_parent) {
    OpenVotes votes{"test"};
    for (int i = 0; i < kVoters; ++i) {
        if (!votes.cast(world.path(), world.vote, voter(i), {1, 0, 0, 1})) _exit(1);
        const char acknowledged = '.';
        if (::write(to_parent, &acknowledged, 1) != 1) _exit(2);
    }
    _exit(0);
}

// How many ballots were acknowledged before the kill.
int killed_after(const World& world, int ballots) {
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) vote_until_killed(world, pipe[1]);
    ::close(pipe[1]);
    int acknowledged = 0;
    for (char c{}; acknowledged < ballots && ::read(pipe[0], &c, 1) == 1;) ++acknowledged;
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    for (char c{}; ::read(pipe[0], &c, 1) == 1;) ++acknowledged;
    ::close(pipe[0]);
    return acknowledged;
}

TEST_CASE("a kill in the middle of voting loses no ballot that was acknowledged") {
    for (const int ballots : {1, 7, 40}) {
        const World world;
        const int acknowledged = killed_after(world, ballots);
        REQUIRE(acknowledged >= ballots);
        REQUIRE(acknowledged < kVoters);
        OpenVotes after{"test"};
        for (int i = 0; i < acknowledged; ++i)
            CHECK(after.has_cast(world.path(), world.vote, voter(i)));
        // At most the one that was on its way in.
        const int voters = after.voters(world.path(), world.vote);
        CHECK((voters == acknowledged || voters == acknowledged + 1));
        CHECK(after.cast(world.path(), world.vote, voter(0), {0, 0, 2, 0}));
    }
}

TEST_CASE("a crash before the counts are written leaves an open vote") {
    World world;
    world.cast_some(0, 6);
    {
        OpenVotes crashed{"test"};
        CHECK(crashed.close(world.path(), world.vote));
    }
    OpenVotes after{"test"};
    after.destroy_all_but(world.path(), std::vector{world.vote});
    CHECK(after.voters(world.path(), world.vote) == 6);
}

TEST_CASE("a crash after the counts are written leaves files that the next start destroys") {
    World world;
    world.cast_some(0, 6);
    const VoteId open = VoteId::random();
    world.votes.open(world.path(), open, kFiveDots);
    OpenVotes after{"test"};
    after.destroy_all_but(world.path(), std::vector{open});
    CHECK_FALSE(after.is_here(world.path(), world.vote));
    CHECK(after.is_here(world.path(), open));
    CHECK(files_in(world.folder.path()) == 2);
}

TEST_CASE("a crash in the middle of destroying, key gone and box not, is finished later") {
    World world;
    world.cast_some(0, 6);
    std::filesystem::remove(world.files().key());
    CHECK_FALSE(world.votes.is_here(world.path(), world.vote));
    CHECK(world.cast(9, {1, 0, 0, 0}).error().kind == Refusal::not_found);
    OpenVotes after{"test"};
    after.destroy_all_but(world.path(), {});
    CHECK(files_in(world.folder.path()) == 0);
    after.destroy_all_but(world.path(), {});
}

TEST_CASE("votes of another kind are left alone") {
    World world;
    OpenVotes others{"dialogue"};
    others.destroy_all_but(world.path(), {});
    CHECK(world.votes.is_here(world.path(), world.vote));
}

}  // namespace
}  // namespace vt::ballots
