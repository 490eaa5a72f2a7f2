// SPDX-License-Identifier: EUPL-1.2
#include "grey/fraction.h"

namespace vt::grey {
namespace {

__extension__ typedef __int128 Wide;

bool fits(Wide number) {
    constexpr Wide kMax = std::numeric_limits<std::int64_t>::max();
    return number <= kMax && number >= -kMax;
}

Wide greatest_common_divisor(Wide left, Wide right) {
    while (right != 0) {
        const Wide rest = left % right;
        left = right;
        right = rest;
    }
    return left < 0 ? -left : left;
}

std::optional<Fraction> reduced(Wide numerator, Wide denominator) {
    const Wide divisor = greatest_common_divisor(numerator, denominator);
    if (!fits(numerator / divisor) || !fits(denominator / divisor)) return std::nullopt;
    return Fraction{static_cast<std::int64_t>(numerator / divisor),
                    static_cast<std::int64_t>(denominator / divisor)};
}

// No product of two numbers of 63 bits, nor the sum of two such, overflows 128.
Wide product(std::int64_t left, std::int64_t right) {
    return static_cast<Wide>(left) * right;
}

std::optional<Fraction> sum(const Fraction& left, const Fraction& right) {
    return reduced(product(left.numerator(), right.denominator()) +
                       product(right.numerator(), left.denominator()),
                   product(left.denominator(), right.denominator()));
}

Fraction fitting(const std::optional<Fraction>& fraction) {
    VT_CHECK(fraction.has_value());
    return *fraction;
}

std::int64_t floor_of(Wide numerator, Wide denominator) {
    const Wide quotient = numerator / denominator;
    const bool below = numerator % denominator != 0 && numerator < 0;
    return static_cast<std::int64_t>(below ? quotient - 1 : quotient);
}

}  // namespace

Fraction operator+(const Fraction& left, const Fraction& right) {
    return fitting(sum(left, right));
}

Fraction operator-(const Fraction& left, const Fraction& right) {
    return left + Fraction{-right.numerator(), right.denominator()};
}

Fraction operator*(const Fraction& left, const Fraction& right) {
    return fitting(reduced(product(left.numerator(), right.numerator()),
                           product(left.denominator(), right.denominator())));
}

Fraction operator/(const Fraction& left, const Fraction& right) {
    return left * Fraction{right.denominator(), right.numerator()};
}

std::strong_ordering operator<=>(const Fraction& left, const Fraction& right) {
    const Wide mine = product(left.numerator(), right.denominator());
    const Wide other = product(right.numerator(), left.denominator());
    if (mine == other) return std::strong_ordering::equal;
    return mine < other ? std::strong_ordering::less : std::strong_ordering::greater;
}

Fraction absolute(const Fraction& fraction) {
    return fraction < Fraction{0} ? Fraction{0} - fraction : fraction;
}

std::int64_t ceiling(const Fraction& fraction) {
    return -floor_of(-Wide{fraction.numerator()}, fraction.denominator());
}

Fraction rounded(const Fraction& fraction, std::int64_t parts) {
    constexpr std::int64_t kPartsMax = 1'000'000;
    VT_CHECK(parts >= 1 && parts <= kPartsMax);
    VT_CHECK(absolute(fraction) <= Fraction{1000});
    const Wide doubled = product(fraction.numerator(), 2 * parts) + fraction.denominator();
    return {floor_of(doubled, product(fraction.denominator(), 2)), parts};
}

std::optional<Fraction> sum_if_fits(std::span<const Fraction> fractions) {
    std::optional<Fraction> total{Fraction{0}};
    for (const auto& fraction : fractions) {
        total = sum(*total, fraction);
        if (!total) return std::nullopt;
    }
    return total;
}

}  // namespace vt::grey
