// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/facts.h"

#include "modules/core_values/list_store.h"

namespace vt::core_values {
namespace {

constexpr const char* kConcluded = "values-concluded";
constexpr const char* kAdopted = "values-adopted";

std::string link_to(const ValueList& list) {
    return "/waarden/lijsten/" + list.id.value;
}

void add_concluded(const ListView& view, Period period, std::vector<facts::Fact>& facts) {
    if (!view.list.concluded || !period.contains(*view.list.concluded)) return;
    facts.push_back({.name = kConcluded,
                     .subject = {},
                     .day = *view.list.concluded,
                     .count = static_cast<std::int64_t>(view.chosen().size()),
                     .link = link_to(view.list)});
}

void add_adopted(const ListView& view, Period period, std::vector<facts::Fact>& facts) {
    std::optional<Day> until;
    if (view.list.superseded) until = view.list.superseded->plus_days(-1);
    for (const Adoption& adoption : view.adoptions) {
        if (adoption.day > period.last || (until && *until < period.first)) continue;
        facts.push_back({.name = kAdopted,
                         .subject = adoption.body,
                         .day = adoption.day,
                         .until = until,
                         .link = link_to(view.list)});
    }
}

}  // namespace

std::vector<std::string_view> ValueFacts::names() const {
    return {kConcluded, kAdopted};
}

std::vector<facts::Fact> ValueFacts::facts(db::Db& db, Period period) const {
    ListStore store{db};
    std::vector<facts::Fact> facts;
    for (const ValueList& list : store.lists()) {
        if (list.stage == Stage::laid_aside) continue;
        const ListView view = *store.find(list.id);
        add_concluded(view, period, facts);
        add_adopted(view, period, facts);
    }
    return facts;
}

}  // namespace vt::core_values
