// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/window.h"

#include <algorithm>
#include <string_view>

namespace vt::programme {
namespace {

using content::Recurrence;

constexpr int kTermStartDays = 100;

Window ending(std::string_view body, const Period& days) {
    return {std::string{body}, days, days.last};
}

std::vector<Window> all(std::string_view body, const std::vector<Period>& periods) {
    std::vector<Window> found;
    for (const Period& days : periods) found.push_back(ending(body, days));
    return found;
}

// Formation may take longer than a hundred days, so the executive's clock starts with its office.
Window term_start(std::string_view body, const CouncilTerm& term) {
    const Day first = body == "executive" ? std::max(term.from, term.executive_from) : term.from;
    return ending(body, {first, std::min(first.plus_days(kTermStartDays - 1), term.last_day())});
}

Window every_term(std::string_view body, const CouncilTerm& term) {
    const Day second_year = term.from.plus_years(2).plus_days(-1);
    return {std::string{body}, term.days(), std::min(second_year, term.last_day())};
}

std::vector<Window> before_elections(std::string_view body, const CouncilTerm& term) {
    const Period days{std::max(term.elections_next.plus_months(-12), term.from),
                      std::min(term.elections_next.plus_months(-9), term.last_day())};
    if (days.last < days.first) return {};
    return {ending(body, days)};
}

std::vector<Window> for_body(Recurrence recurrence, std::string_view body,
                             const CouncilTerm& term) {
    switch (recurrence) {
        case Recurrence::term_start:
            return {term_start(body, term)};
        case Recurrence::every_term:
            return {every_term(body, term)};
        case Recurrence::yearly:
            return all(body, years(term));
        case Recurrence::quarterly:
            return all(body, quarters(term));
        case Recurrence::before_elections:
            return before_elections(body, term);
        case Recurrence::per_meeting:
        case Recurrence::per_appointment:
        case Recurrence::ad_hoc:
        case Recurrence::continuous:
            return {};
    }
    return {};
}

}  // namespace

std::vector<Window> windows(const content::Rule& rule, const CouncilTerm& term) {
    if (rule.bodies.empty()) return for_body(rule.recurrence, "", term);
    std::vector<Window> found;
    for (const std::string_view body : rule.bodies) {
        const auto of_body = for_body(rule.recurrence, body, term);
        found.insert(found.end(), of_body.begin(), of_body.end());
    }
    std::stable_sort(found.begin(), found.end(), [](const Window& left, const Window& right) {
        return left.days.first < right.days.first;
    });
    return found;
}

bool has_windows(Recurrence recurrence) {
    switch (recurrence) {
        case Recurrence::term_start:
        case Recurrence::every_term:
        case Recurrence::yearly:
        case Recurrence::quarterly:
        case Recurrence::before_elections:
            return true;
        case Recurrence::per_meeting:
        case Recurrence::per_appointment:
        case Recurrence::ad_hoc:
        case Recurrence::continuous:
            return false;
    }
    return false;
}

}  // namespace vt::programme
