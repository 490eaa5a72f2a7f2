// SPDX-License-Identifier: EUPL-1.2
// The rule that says whether people agree more than before.
#include <doctest/doctest.h>

#include "modules/pulse/trend.h"

namespace vt::pulse {
namespace {

grey::Counts counts(std::vector<int> votes) {
    return *grey::Counts::from(std::move(votes));
}

TEST_CASE("a group that came to agree agrees more, and the other way round less") {
    const auto before = counts({4, 6, 7, 7, 5});
    const auto after = counts({0, 1, 2, 14, 12});
    CHECK(difference(before, after)->trend == Trend::more);
    CHECK(difference(after, before)->trend == Trend::less);
}

TEST_CASE("a group that went from no to yes changed, though its greyness did not") {
    const auto found = difference(counts({12, 14, 2, 1, 0}), counts({0, 1, 2, 14, 12}));
    CHECK(found->trend == Trend::more);
    CHECK(found->more_chance > 0.999);
}

TEST_CASE("one person more or less is no clear difference, and neither is the same again") {
    const auto before = counts({1, 2, 4, 12, 10});
    CHECK(difference(before, before)->trend == Trend::no_clear_difference);
    CHECK(difference(before, counts({1, 2, 4, 11, 11}))->trend == Trend::no_clear_difference);
}

TEST_CASE("the chances mirror each other, and with equal rounds they are equal") {
    const auto one = counts({2, 2, 2, 2, 1});
    const auto other = counts({1, 1, 2, 3, 2});
    const auto there = *difference(one, other);
    const auto back = *difference(other, one);
    CHECK(there.more_chance == doctest::Approx(back.less_chance));
    CHECK(there.position == grey::Fraction{0} - back.position);
    const auto same = *difference(one, one);
    CHECK(same.more_chance == doctest::Approx(same.less_chance));
    CHECK(same.more_chance < 0.5);
}

TEST_CASE("less than two people's full swing is not said, however sure") {
    const auto found = difference(counts({0, 0, 10, 0, 0}), counts({0, 0, 16, 24, 0}));
    CHECK(found->more_chance > 0.95);
    CHECK(found->floor == grey::Fraction{2, 10});
    CHECK(found->position == grey::Fraction{3, 20});
    CHECK(found->trend == Trend::no_clear_difference);
}

TEST_CASE("very large rounds are not compared") {
    CHECK_FALSE(difference(counts({0, 0, 0, 0, 121}), counts({1, 1, 1, 1, 1})));
    CHECK(difference(counts({0, 0, 0, 0, 120}), counts({1, 1, 1, 1, 1})));
}

}  // namespace
}  // namespace vt::pulse
