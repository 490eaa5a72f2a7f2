// SPDX-License-Identifier: EUPL-1.2
// Fraction: an exact number, as every figure of the grey area is one.
//
// Always in lowest terms with a positive denominator, so equal values are equal fields. Numerator
// and denominator fit in 64 bits; sums, products and comparisons are worked out in 128 and reduced,
// and one that no longer fits stops the process. No figure of one case comes near that: its
// denominator is at most a few times the number of voters. A sum over many cases may:
// sum_if_fits().
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <span>

#include "base/result.h"

namespace vt::grey {

class Fraction {
public:
    constexpr Fraction(std::int64_t whole = 0) : numerator_{whole} {}
    // `denominator` is not 0. Neither is the smallest number of 64 bits.
    constexpr Fraction(std::int64_t numerator, std::int64_t denominator) {
        constexpr auto kSmallest = std::numeric_limits<std::int64_t>::min();
        VT_CHECK(denominator != 0 && numerator != kSmallest && denominator != kSmallest);
        const std::int64_t divisor = std::gcd(numerator, denominator);
        const std::int64_t sign = denominator < 0 ? -1 : 1;
        numerator_ = sign * numerator / divisor;
        denominator_ = sign * denominator / divisor;
    }

    constexpr std::int64_t numerator() const { return numerator_; }
    constexpr std::int64_t denominator() const { return denominator_; }
    // The nearest double, for showing and never for deciding.
    constexpr double value() const {
        return static_cast<double>(numerator_) / static_cast<double>(denominator_);
    }

    friend Fraction operator+(const Fraction& left, const Fraction& right);
    friend Fraction operator-(const Fraction& left, const Fraction& right);
    friend Fraction operator*(const Fraction& left, const Fraction& right);
    // `right` is not 0.
    friend Fraction operator/(const Fraction& left, const Fraction& right);
    friend constexpr bool operator==(const Fraction& left, const Fraction& right) = default;
    friend std::strong_ordering operator<=>(const Fraction& left, const Fraction& right);

private:
    std::int64_t numerator_{0};
    std::int64_t denominator_{1};
};

Fraction absolute(const Fraction& fraction);
// The smallest whole number that is not below it.
std::int64_t ceiling(const Fraction& fraction);
// The nearest whole number of 1/parts; a half goes up. `parts` is at least 1, at most a million,
// and the fraction lies between -1,000 and 1,000.
Fraction rounded(const Fraction& fraction, std::int64_t parts);
// Their sum; nothing when it does not fit.
std::optional<Fraction> sum_if_fits(std::span<const Fraction> fractions);

}  // namespace vt::grey
