// SPDX-License-Identifier: EUPL-1.2
#include "grey/case_set.h"

#include "grey/measures.h"

namespace vt::grey {
namespace {

constexpr std::int64_t kParts = 1'000'000;

std::optional<Fraction> exact_mean(const std::vector<Fraction>& values) {
    const auto sum = sum_if_fits(values);
    if (!sum) return std::nullopt;
    const auto cases = static_cast<std::int64_t>(values.size());
    if (sum->denominator() > std::numeric_limits<std::int64_t>::max() / cases) return std::nullopt;
    return *sum / Fraction{cases};
}

Fraction rounded_mean(const std::vector<Fraction>& values) {
    std::vector<Fraction> millionths;
    for (const auto& value : values) millionths.push_back(rounded(value, kParts));
    const auto mean = exact_mean(millionths);
    VT_CHECK(mean.has_value());
    return *mean;
}

std::vector<Fraction> greyness_of(std::span<const Counts> cases) {
    std::vector<Fraction> values;
    for (const auto& counts : cases) values.push_back(greyness(counts));
    return values;
}

struct Parts {
    std::vector<Fraction> dispersion{};
    std::vector<Fraction> doubt{};
};

void set_means(SetFigures& figures, const Parts& parts) {
    const auto dispersion = exact_mean(parts.dispersion);
    const auto doubt = exact_mean(parts.doubt);
    if (dispersion && doubt) {
        const std::vector<Fraction> both{*dispersion, *doubt};
        if (const auto greyness = sum_if_fits(both)) {
            figures.dispersion = *dispersion;
            figures.doubt = *doubt;
            figures.greyness = *greyness;
            return;
        }
    }
    // All three in the same way, so that they still add up.
    figures.dispersion = rounded_mean(parts.dispersion);
    figures.doubt = rounded_mean(parts.doubt);
    figures.greyness = figures.dispersion + figures.doubt;
}

}  // namespace

Fraction greyness_difference(std::span<const Counts> before, std::span<const Counts> after) {
    const auto earlier = greyness_of(before);
    const auto later = greyness_of(after);
    const auto from = exact_mean(earlier);
    const auto to = exact_mean(later);
    if (from && to) {
        const std::vector<Fraction> both{*to, Fraction{0} - *from};
        if (const auto difference = sum_if_fits(both)) return *difference;
    }
    return rounded_mean(later) - rounded_mean(earlier);
}

std::optional<SetFigures> set_figures(std::span<const Counts> cases, const Fraction& share) {
    if (cases.empty()) return std::nullopt;
    SetFigures figures;
    Parts parts;
    std::int64_t grey = 0;
    for (std::size_t place = 0; place < cases.size(); ++place) {
        const Reading read = reading(cases[place], share);
        grey += read.colour == Colour::grey;
        for (const Border border : read.borders) figures.borders.push_back({place, border});
        parts.dispersion.push_back(dispersion(cases[place]));
        parts.doubt.push_back(shared_doubt(cases[place]));
    }
    figures.grey_share = {grey, static_cast<std::int64_t>(cases.size())};
    set_means(figures, parts);
    return figures;
}

}  // namespace vt::grey
