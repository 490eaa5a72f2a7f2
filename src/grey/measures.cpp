// SPDX-License-Identifier: EUPL-1.2
#include "grey/measures.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace vt::grey {
namespace {

// The answers that are given in one layer: equally often, or not at all.
using Layer = std::vector<bool>;

// The most that the sum of the cumulative counts can be.
std::int64_t span_of(const Counts& counts) {
    return std::int64_t{counts.answers() - 1} * counts.voters();
}

// Triples of answers of which the middle one is given: 110 and 011; and of which only the outer
// two are: 101.
struct Triples {
    int unimodal{0};
    int bimodal{0};
};

Triples triples(const Layer& layer) {
    Triples found;
    for (std::size_t i = 0; i < layer.size(); ++i)
        for (std::size_t j = i + 1; j < layer.size(); ++j)
            for (std::size_t m = j + 1; m < layer.size(); ++m) {
                found.unimodal += layer[j] && layer[i] != layer[m];
                found.bimodal += layer[i] && !layer[j] && layer[m];
            }
    return found;
}

Fraction agreement_of(const Layer& layer) {
    const auto answers = static_cast<int>(layer.size());
    const auto given = static_cast<int>(std::count(layer.begin(), layer.end(), true));
    if (given == 1) return 1;
    const auto [unimodal, bimodal] = triples(layer);
    if (unimodal + bimodal == 0) return 0;
    const Fraction unimodality{(answers - 2) * unimodal - (answers - 1) * bimodal,
                               (answers - 2) * (unimodal + bimodal)};
    return unimodality * Fraction{answers - given, answers - 1};
}

}  // namespace

Fraction dispersion(const Counts& counts) {
    std::int64_t smaller_sides = 0;
    for (const int count : counts.cumulative())
        smaller_sides += std::min(count, counts.voters() - count);
    return {2 * smaller_sides, span_of(counts)};
}

Fraction agreement(const Counts& counts) {
    std::vector<int> left = counts.votes();
    Fraction agreement{0};
    while (true) {
        int height = 0;
        Layer layer;
        for (const int count : left) {
            layer.push_back(count > 0);
            if (count > 0 && (height == 0 || count < height)) height = count;
        }
        if (height == 0) return agreement;
        const auto given = std::count(layer.begin(), layer.end(), true);
        agreement = agreement + Fraction{height * given, counts.voters()} * agreement_of(layer);
        for (int& count : left) count -= count > 0 ? height : 0;
    }
}

Fraction position(const Counts& counts) {
    const auto cumulative = counts.cumulative();
    const auto whiter = std::accumulate(cumulative.begin(), cumulative.end(), std::int64_t{0});
    return {span_of(counts) - whiter, span_of(counts)};
}

Fraction greyness(const Counts& counts) {
    return Fraction{1} - absolute(position(counts) * Fraction{2} - Fraction{1});
}

Fraction shared_doubt(const Counts& counts) {
    return greyness(counts) - dispersion(counts);
}

}  // namespace vt::grey
