// SPDX-License-Identifier: EUPL-1.2
// Whether a result may be given out, so that no two of them together tell what one person voted.
//
// A session keeps one ledger of what was released and to which cohort. Rounds are one locked
// cohort; where people came or went all the same, counts are held back.
//
// The claim: from the counts of any number of full releases of one ledger nobody can work out, by
// adding and subtracting, how fewer than kVotersMin people voted. It does not stop people telling
// each other their vote.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vt::grey {

// No result is given of fewer voters.
inline constexpr int kVotersMin = 5;
// No group of a breakdown is smaller.
inline constexpr int kBreakdownMin = 10;

enum class Release {
    none,    // Nothing at all.
    coarse,  // Colour and direction, no count.
    full,    // Counts too.
};

// Who voted, each under a name that means nothing outside the session: never a person's.
using Cohort = std::set<std::string>;

class Ledger {
public:
    // none under kVotersMin voters. coarse when the cohort, with those released before that it
    // shares voters with, even through others, sets fewer than kVotersMin people apart; that covers
    // every cohort that differs from an earlier one by one to four people. Else full.
    Release allowed(const Cohort& cohort) const;
    // The same, and remembers the cohort unless it was none.
    Release release(const Cohort& cohort);

private:
    std::vector<Cohort> released_{};
};

// The groups (council and executive, coalition and opposition; never political groups) of which the
// result may be shown beside that of all: those of at least kBreakdownMin voters, as long as the
// others together are as many or nobody. Sorted by name.
std::vector<std::string> shown_groups(const std::map<std::string, int>& voters);

// How many people changed their answer between two rounds, if that may be said: nobody, or at least
// kVotersMin, of an unchanged cohort.
std::optional<int> shown_movers(int movers, bool same_cohort);

// A yearly number of reports or contacts; nothing where it has to read "0 to 4".
std::optional<int> shown_yearly(int count);

}  // namespace vt::grey
