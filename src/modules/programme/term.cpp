// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/term.h"

#include <algorithm>

namespace vt::programme {
namespace {

constexpr int kQuarterDaysMin = 30;
constexpr int kYearDaysMin = 90;
constexpr int kDaysFromElectionsToOffice = 8;

Day quarter_begin(Day day) {
    return *Day::from(day.year(), (day.quarter() - 1) * 3 + 1, 1);
}

}  // namespace

bool CouncilTerm::in_recess(Day day) const {
    return std::any_of(recess.begin(), recess.end(),
                       [&](const Recess& weeks) { return weeks.days.contains(day); });
}

Day proposed_next_elections(Day until) {
    return until.plus_days(-kDaysFromElectionsToOffice);
}

int length_in_days(const Period& period) {
    return days_between(period.first, period.last) + 1;
}

std::vector<Period> years(const CouncilTerm& term) {
    std::vector<Period> found;
    for (int year = 0; term.from.plus_years(year) < term.until; ++year) {
        // Each year starts from the term's own first day, so that a leap day returns after four.
        const Day next = term.from.plus_years(year + 1);
        const Period days{term.from.plus_years(year), std::min(next, term.until).plus_days(-1)};
        if (!found.empty() && length_in_days(days) < kYearDaysMin)
            found.back().last = days.last;
        else
            found.push_back(days);
    }
    return found;
}

std::vector<Period> years_without_recess(const CouncilTerm& term) {
    auto found = years(term);
    std::erase_if(found, [&](const Period& year) {
        return std::any_of(term.recess.begin(), term.recess.end(), [&](const Recess& weeks) {
            return weeks.days.first <= year.last && year.first <= weeks.days.last;
        });
    });
    return found;
}

std::vector<Period> quarters(const CouncilTerm& term) {
    std::vector<Period> found;
    for (Day begin = quarter_begin(term.from); begin < term.until; begin = begin.plus_months(3)) {
        const Period days{std::max(begin, term.from),
                          std::min(begin.plus_months(3), term.until).plus_days(-1)};
        if (length_in_days(days) >= kQuarterDaysMin) found.push_back(days);
    }
    return found;
}

std::optional<CouncilTerm> term_on(std::span<const CouncilTerm> terms, Day today) {
    std::vector<CouncilTerm> sorted{terms.begin(), terms.end()};
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& left, const auto& right) { return left.from < right.from; });
    if (sorted.empty()) return std::nullopt;
    std::optional<CouncilTerm> found = sorted.front();
    for (const CouncilTerm& term : sorted)
        if (term.from <= today) found = term;
    return found;
}

}  // namespace vt::programme
