// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/facts.h"

#include "modules/deliberation/deliberation_store.h"
#include "modules/deliberation/paths.h"

namespace vt::deliberation {
namespace {

constexpr std::string_view kUsed = "moral-method-used";

}  // namespace

std::vector<std::string_view> DeliberationFacts::names() const {
    return {kUsed};
}

std::vector<facts::Fact> DeliberationFacts::facts(db::Db& db, Period period) const {
    std::vector<facts::Fact> found;
    for (const Deliberation& one : DeliberationStore{db}.all()) {
        if (!one.concluded_on || !period.contains(*one.concluded_on)) continue;
        const bool is_seen_by_all = one.body != Body::executive;
        found.push_back({.name = std::string{kUsed},
                         .subject = std::string{code(one.body)},
                         .day = *one.concluded_on,
                         .until = one.concluded_on,
                         .count = one.people,
                         .link = is_seen_by_all ? report_path(one.id) : std::string{}});
    }
    return found;
}

}  // namespace vt::deliberation
