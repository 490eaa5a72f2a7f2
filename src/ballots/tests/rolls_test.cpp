// SPDX-License-Identifier: EUPL-1.2
// Who is in the room of a live session.
#include "ballots/rolls.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/support/test_database.h"

namespace vt::ballots {
namespace {

struct Room {
    testing::TestFolder folder{};
    std::string path{folder.path().string()};
    Rolls rolls{"room"};
    VoteId id{VoteId::random()};
    Room() { rolls.open(path, id, 40); }
    Entrant enter(std::string_view phone, int place = 0) {
        const auto entered = rolls.enter(path, id, phone, place);
        REQUIRE(entered);
        return *entered;
    }
};

TEST_CASE("who enters is in the room, once, and keeps the first place") {
    Room room;
    const Entrant first = room.enter("telefoon-1", 2);
    CHECK(first.place == 2);
    const Entrant again = room.enter("telefoon-1", 5);
    CHECK(again.place == 2);
    CHECK(again.name == first.name);
    CHECK(room.rolls.find(room.path, room.id, "telefoon-1")->place == 2);
    CHECK_FALSE(room.rolls.find(room.path, room.id, "telefoon-2"));
    CHECK(room.rolls.all(room.path, room.id).size() == 1);
}

TEST_CASE("a restart finds everybody where they were") {
    Room room;
    std::set<Slip> names;
    for (const std::string_view phone : {"a", "b", "c"}) names.insert(room.enter(phone, 1).name);
    Rolls next_start{"room"};
    std::set<Slip> found;
    for (const Entrant& one : next_start.all(room.path, room.id)) found.insert(one.name);
    CHECK(found == names);
}

TEST_CASE("the names of one room say nothing in another") {
    Room one;
    Room other;
    CHECK(one.enter("telefoon-1").name != other.enter("telefoon-1").name);
}

TEST_CASE("the room is listed in nobody's order, whoever came first") {
    Room room;
    for (const std::string_view phone : {"z", "q", "a", "m"}) room.enter(phone);
    const auto everyone = room.rolls.all(room.path, room.id);
    CHECK(std::ranges::is_sorted(everyone, {}, &Entrant::name));
}

TEST_CASE("the room of a session that is over is gone, also after a crash") {
    Room room;
    room.enter("telefoon-1");
    const VoteId open = VoteId::random();
    room.rolls.open(room.path, open, 40);
    room.rolls.destroy_all_but(room.path, std::vector{open});
    CHECK_FALSE(room.rolls.is_here(room.path, room.id));
    CHECK(room.rolls.is_here(room.path, open));
    CHECK(room.rolls.all(room.path, room.id).empty());
    const auto refused = room.rolls.enter(room.path, room.id, "telefoon-2", 0);
    CHECK(refused.error().kind == Refusal::not_found);
}

}  // namespace
}  // namespace vt::ballots
