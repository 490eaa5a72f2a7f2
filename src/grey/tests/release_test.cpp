// SPDX-License-Identifier: EUPL-1.2
// Results that together would tell what one person voted.
#include "grey/release.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace vt::grey;

namespace {

Cohort people(int first, int last) {
    Cohort cohort;
    for (int i = first; i <= last; ++i) cohort.insert(std::to_string(i));
    return cohort;
}

Cohort together(Cohort left, const Cohort& right) {
    left.insert(right.begin(), right.end());
    return left;
}

std::size_t only_in(const Cohort& left, const Cohort& right) {
    return static_cast<std::size_t>(
        std::count_if(left.begin(), left.end(),
                      [&](const std::string& voter) { return !right.contains(voter); }));
}

bool tells_of_few(std::size_t people) {
    return people > 0 && people < kVotersMin;
}

// A group of 20 of whom some leave and some come back: much alike, as cohorts of a session are.
Cohort attendance(std::mt19937& random) {
    Cohort cohort = people(1, 20);
    const auto leaving = random() % 12;
    for (std::uint32_t i = 0; i < leaving; ++i) cohort.erase(std::to_string(1 + random() % 20));
    return cohort;
}

}  // namespace

TEST_CASE("no two full releases of a session differ by one to four people") {
    std::mt19937 random{20261123};
    int full = 0;
    int coarse = 0;
    for (int session = 0; session < 400; ++session) {
        Ledger ledger;
        std::vector<Cohort> counted;
        for (int round = 0; round < 6; ++round) {
            const Cohort cohort = attendance(random);
            const Release release = ledger.release(cohort);
            coarse += release == Release::coarse;
            if (release == Release::full) counted.push_back(cohort);
        }
        full += static_cast<int>(counted.size());
        for (const auto& one : counted) {
            CHECK(one.size() >= kVotersMin);
            for (const auto& other : counted) CHECK_FALSE(tells_of_few(only_in(one, other)));
        }
    }
    CHECK(full > 400);
    CHECK(coarse > 400);
}

TEST_CASE("four releases that tell of one person only together are not all given") {
    const Cohort p = people(1, 5);
    const Cohort q = people(11, 15);
    const Cohort r = people(21, 25);
    Ledger ledger;
    CHECK(ledger.release(together(p, q)) == Release::full);
    CHECK(ledger.release(together(q, r)) == Release::full);
    CHECK(ledger.release(q) == Release::full);
    // No pair differs by fewer than five, but p and r are known by now.
    CHECK(ledger.release(together(together(p, r), people(31, 31))) == Release::coarse);
}

TEST_CASE("releases count that share voters with this one only through others") {
    Ledger ledger;
    CHECK(ledger.release(people(1, 20)) == Release::full);
    CHECK(ledger.release(people(11, 30)) == Release::full);
    CHECK(ledger.release(people(21, 30)) == Release::full);
    // 21-30 from 11-30 gives 11-20; that and 1-8 from 1-20 would give 9 and 10.
    CHECK(ledger.release(people(1, 8)) == Release::coarse);
}

TEST_CASE("a coarse release counts as one, and has no bearing on strangers") {
    Ledger ledger;
    CHECK(ledger.release(people(1, 20)) == Release::full);
    CHECK(ledger.release(people(2, 20)) == Release::coarse);
    CHECK(ledger.allowed(people(1, 15)) == Release::coarse);
    CHECK(ledger.allowed(people(41, 60)) == Release::full);
}

TEST_CASE("under five voters nothing is given and nothing remembered") {
    Ledger ledger;
    CHECK(ledger.release(people(1, 4)) == Release::none);
    CHECK(ledger.release({}) == Release::none);
    CHECK(ledger.release(people(1, 5)) == Release::full);
}

TEST_CASE("asking does not count as releasing") {
    Ledger ledger;
    CHECK(ledger.allowed(people(1, 20)) == Release::full);
    CHECK(ledger.allowed(people(1, 19)) == Release::full);
    ledger.release(people(1, 20));
    CHECK(ledger.allowed(people(1, 19)) == Release::coarse);
}

TEST_CASE("no group of a breakdown can be found by subtracting the others from all") {
    for (int a = 0; a <= 12; ++a)
        for (int b = 0; b <= 12; ++b)
            for (int c = 0; c <= 12; ++c) {
                const std::map<std::string, int> voters{{"a", a}, {"b", b}, {"c", c}};
                const auto shown = shown_groups(voters);
                int hidden = a + b + c;
                for (const auto& group : shown) {
                    CHECK(voters.at(group) >= kBreakdownMin);
                    hidden -= voters.at(group);
                }
                const bool safe = shown.empty() || hidden == 0 || hidden >= kBreakdownMin;
                CHECK(safe);
            }
}

TEST_CASE("movers are a number only when nobody or at least five moved, in one cohort") {
    CHECK(shown_movers(0, true) == 0);
    CHECK_FALSE(shown_movers(1, true));
    CHECK_FALSE(shown_movers(4, true));
    CHECK(shown_movers(5, true) == 5);
    CHECK_FALSE(shown_movers(0, false));
    CHECK_FALSE(shown_movers(12, false));
}

TEST_CASE("a year without reports reads like a year with four") {
    CHECK(shown_yearly(0) == shown_yearly(4));
    CHECK_FALSE(shown_yearly(0));
    CHECK(shown_yearly(5) == 5);
}
