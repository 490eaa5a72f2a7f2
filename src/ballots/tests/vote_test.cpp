// SPDX-License-Identifier: EUPL-1.2
// What a ballot may hold, and what a box holds.
#include "ballots/vote.h"

#include <doctest/doctest.h>

namespace vt::ballots {
namespace {

constexpr Shape kWeighing{.options = 3, .dots = 5, .option_dots = 2};

std::string refusal(const Shape& shape, const Ballot& ballot) {
    const auto checked = check(shape, ballot);
    return checked ? std::string{} : checked.error().text;
}

Slip slip(char c) {
    return crypto::sha256(std::string(1, c));
}

TEST_CASE("a ballot keeps to the dots there are, in all and on one option") {
    CHECK(refusal(kWeighing, {2, 2, 1}).empty());
    CHECK(refusal(kWeighing, {0, 1, 0}).empty());
    CHECK(refusal(kWeighing, {2, 2, 2}) == "ballots.error.too-many");
    CHECK(refusal(kWeighing, {3, 0, 0}) == "ballots.error.option-dots");
    CHECK(refusal(kWeighing, {0, 0, 0}) == "ballots.error.empty");
    CHECK(refusal(kWeighing, {-1, 1, 1}) == "ballots.error.not-a-ballot");
    CHECK(refusal(kWeighing, {1, 1}) == "ballots.error.not-a-ballot");
    CHECK(refusal(kWeighing, {1, 1, 1, 0}) == "ballots.error.not-a-ballot");
}

TEST_CASE("one choice of six is a vote with one dot") {
    constexpr Shape six{.options = 6};
    CHECK(refusal(six, {0, 0, 0, 1, 0, 0}).empty());
    CHECK(refusal(six, {1, 0, 0, 1, 0, 0}) == "ballots.error.too-many");
}

TEST_CASE("a shape without options, or with more dots on one than there are, is none") {
    CHECK(is_possible(kWeighing));
    CHECK_FALSE(is_possible({.options = 0}));
    CHECK_FALSE(is_possible({.options = kOptionsMax + 1}));
    CHECK_FALSE(is_possible({.options = 3, .dots = 1, .option_dots = 2}));
    CHECK_FALSE(is_possible({.options = 3, .dots = kDotsMax + 1}));
}

TEST_CASE("two orders of casting leave the same bytes and the same counts") {
    Contents forward{kWeighing};
    Contents backward{kWeighing};
    for (char c = 'a'; c <= 'k'; ++c) forward.put(slip(c), {c % 3, 1, 0});
    for (char c = 'k'; c >= 'a'; --c) backward.put(slip(c), {c % 3, 1, 0});
    CHECK(forward.plain() == backward.plain());
    CHECK(forward.count().dots == backward.count().dots);
    CHECK(forward.count().voters == 11);
}

TEST_CASE("whoever votes again replaces the ballot and counts once") {
    Contents contents{kWeighing};
    contents.put(slip('a'), {2, 0, 0});
    contents.put(slip('a'), {0, 1, 2});
    CHECK(contents.voters() == 1);
    CHECK(contents.count().dots == std::vector<std::int64_t>{0, 1, 2});
}

TEST_CASE("the length of a box tells nothing of how many voted, as long as no more than expected") {
    Contents contents{{.options = 3, .dots = 5, .option_dots = 2, .voters_about = 100}};
    const std::size_t empty = contents.plain().size();
    for (int i = 0; i < 128; ++i) contents.put(crypto::sha256(std::to_string(i)), {1, 0, 0});
    CHECK(contents.plain().size() == empty);
    contents.put(slip('x'), {1, 0, 0});
    CHECK(contents.plain().size() > empty);
}

TEST_CASE("a box reads back as it was written, and nothing else reads as a box") {
    Contents contents{kWeighing};
    for (char c = 'a'; c <= 'e'; ++c) contents.put(slip(c), {1, 0, 2});
    const std::string plain = contents.plain();
    const auto read = Contents::from(kWeighing, plain);
    REQUIRE(read);
    CHECK(read->plain() == plain);
    CHECK(read->has(slip('e')));
    CHECK_FALSE(read->has(slip('f')));
    CHECK_FALSE(Contents::from(kWeighing, plain + "x"));
    CHECK_FALSE(Contents::from(kWeighing, plain.substr(0, 3)));
    std::string too_many = plain;
    too_many[1] = 1;
    CHECK_FALSE(Contents::from(kWeighing, too_many));
}

}  // namespace
}  // namespace vt::ballots
