// SPDX-License-Identifier: EUPL-1.2
#include "grey/release.h"

#include <algorithm>

namespace vt::grey {
namespace {

bool shares_a_voter(const Cohort& left, const Cohort& right) {
    return std::any_of(left.begin(), left.end(),
                       [&](const std::string& voter) { return right.contains(voter); });
}

// `cohort` and the released ones that hang together with it.
std::vector<Cohort> connected(const Cohort& cohort, std::vector<Cohort> released) {
    std::vector<Cohort> found{cohort};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Cohort at_hand = found[i];
        const auto apart =
            std::partition(released.begin(), released.end(),
                           [&](const Cohort& other) { return !shares_a_voter(at_hand, other); });
        found.insert(found.end(), apart, released.end());
        released.erase(apart, released.end());
    }
    return found;
}

// Voters that no cohort tells apart are one cell; every sum and difference of releases is made of
// whole cells.
int smallest_cell(const std::vector<Cohort>& cohorts) {
    std::map<std::string, std::vector<bool>> memberships;
    for (std::size_t i = 0; i < cohorts.size(); ++i)
        for (const auto& voter : cohorts[i]) {
            auto& membership = memberships[voter];
            membership.resize(cohorts.size());
            membership[i] = true;
        }
    std::map<std::vector<bool>, int> cells;
    for (const auto& [voter, membership] : memberships) ++cells[membership];
    const auto fewer = [](const auto& left, const auto& right) {
        return left.second < right.second;
    };
    return std::min_element(cells.begin(), cells.end(), fewer)->second;
}

}  // namespace

Release Ledger::allowed(const Cohort& cohort) const {
    if (cohort.size() < kVotersMin) return Release::none;
    return smallest_cell(connected(cohort, released_)) < kVotersMin ? Release::coarse
                                                                    : Release::full;
}

Release Ledger::release(const Cohort& cohort) {
    const Release release = allowed(cohort);
    if (release != Release::none) released_.push_back(cohort);
    return release;
}

std::vector<std::string> shown_groups(const std::map<std::string, int>& voters) {
    std::vector<std::string> shown;
    int hidden = 0;
    for (const auto& [group, count] : voters) {
        if (count >= kBreakdownMin)
            shown.push_back(group);
        else
            hidden += count;
    }
    if (hidden > 0 && hidden < kBreakdownMin) return {};
    return shown;
}

std::optional<int> shown_movers(int movers, bool same_cohort) {
    if (!same_cohort || (movers != 0 && movers < kVotersMin)) return std::nullopt;
    return movers;
}

std::optional<int> shown_yearly(int count) {
    if (count < kVotersMin) return std::nullopt;
    return count;
}

}  // namespace vt::grey
