// SPDX-License-Identifier: EUPL-1.2
// Exact numbers.
#include "grey/fraction.h"

#include <doctest/doctest.h>

#include <array>

using namespace vt::grey;

TEST_CASE("a fraction is kept in lowest terms with its sign above") {
    const Fraction half{-12, -24};
    CHECK(half.numerator() == 1);
    CHECK(half.denominator() == 2);
    const Fraction below{3, -9};
    CHECK(below.numerator() == -1);
    CHECK(below.denominator() == 3);
    CHECK(Fraction{0, 7} == Fraction{0});
}

TEST_CASE("sums, differences, products and quotients are exact") {
    CHECK(Fraction{1, 3} + Fraction{1, 6} == Fraction{1, 2});
    CHECK(Fraction{1, 3} - Fraction{1, 2} == Fraction{-1, 6});
    CHECK(Fraction{2, 3} * Fraction{3, 4} == Fraction{1, 2});
    CHECK(Fraction{2, 3} / Fraction{-4, 3} == Fraction{-1, 2});
}

TEST_CASE("two fractions that look the same as doubles are still told apart") {
    constexpr std::int64_t kBig = 9'007'199'254'740'993;
    const Fraction just_above{kBig + 1, kBig};
    const Fraction less_above{kBig + 2, kBig + 1};
    REQUIRE(just_above.value() == less_above.value());
    CHECK(less_above < just_above);
    CHECK(Fraction{-1, 2} < Fraction{-1, 3});
}

TEST_CASE("a share of the voters is rounded up to whole voters") {
    CHECK(ceiling(Fraction{93, 4}) == 24);
    CHECK(ceiling(Fraction{24}) == 24);
    CHECK(ceiling(Fraction{-7, 2}) == -3);
}

TEST_CASE("a figure is rounded to the nearest part, a half up") {
    CHECK(rounded(Fraction{11, 16}, 10) == Fraction{7, 10});
    CHECK(rounded(Fraction{1, 20}, 10) == Fraction{1, 10});
    CHECK(rounded(Fraction{-1, 3}, 10) == Fraction{-3, 10});
}

TEST_CASE("a sum that is too fine for 64 bits is not given") {
    const std::array fine{Fraction{1, 4'294'967'291}, Fraction{1, 4'294'967'279}};
    CHECK_FALSE(sum_if_fits(fine));
    const std::array coarse{Fraction{1, 4}, Fraction{1, 6}};
    CHECK(sum_if_fits(coarse) == Fraction{5, 12});
}
