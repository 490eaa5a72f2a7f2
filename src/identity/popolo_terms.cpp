// SPDX-License-Identifier: EUPL-1.2
#include "identity/popolo_terms.h"

#include <algorithm>
#include <initializer_list>

#include "identity/office_names.h"

namespace vt::identity {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string bare_start(std::string_view name) {
    return bare(name.substr(0, 200));
}

}  // namespace

bool PopoloOrganization::is_party() const {
    return is_one_of(classification, {"party", "politicalparty", "politicalgroup", "faction",
                                      "parliamentarygroup", "group", "partij", "fractie"});
}

bool PopoloOrganization::is_council() const {
    if (is_one_of(classification,
                  {"legislature", "council", "citycouncil", "municipalcouncil", "chamber",
                   "parliament", "upperhouse", "lowerhouse", "raad", "gemeenteraad"}))
        return true;
    if (!classification.empty()) return false;
    const std::string plain = bare_start(name);
    return is_one_of(plain, {"raad", "council"}) || plain.starts_with("gemeenteraad");
}

bool PopoloOrganization::is_executive() const {
    return is_one_of(classification, {"executive", "college", "collegevanbw"}) ||
           is_one_of(bare_start(name), {"college", "collegevanbw", "collegevanbenw",
                                        "collegevanburgemeesterenwethouders"});
}

std::optional<Day> popolo_day(std::string_view typed, PeriodEnd end) {
    const std::string day{typed.substr(0, typed.find('T'))};
    if (auto exact = Day::parse(day)) return exact;
    const bool year_only = day.size() == 4;
    if (!year_only && day.size() != 7) return std::nullopt;
    const auto first = Day::parse(day + (year_only ? "-01-01" : "-01"));
    if (!first || end == PeriodEnd::first) return first;
    return first->plus_months(year_only ? 12 : 1).plus_days(-1);
}

}  // namespace vt::identity
