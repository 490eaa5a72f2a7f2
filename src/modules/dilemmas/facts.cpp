// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/facts.h"

#include <map>

#include "modules/dilemmas/conclusion_store.h"
#include "modules/dilemmas/library_store.h"

namespace vt::dilemmas {
namespace {

constexpr std::string_view kSubmitted = "dilemma-submitted";
constexpr std::string_view kConcluded = "border-concluded";

}  // namespace

std::vector<std::string_view> DilemmaFacts::names() const {
    return {kSubmitted, kConcluded};
}

std::vector<facts::Fact> DilemmaFacts::facts(db::Db& db, Period period) const {
    std::map<Day, std::int64_t> taken_in;
    for (const OwnDilemma& own : LibraryStore{db}.in_stage(Stage::taken_in))
        if (own.nameless() && period.contains(*own.settled)) ++taken_in[*own.settled];
    std::vector<facts::Fact> found;
    for (const auto& [day, count] : taken_in)
        found.push_back({.name = std::string{kSubmitted},
                         .subject = {},
                         .day = day,
                         .until = day,
                         .count = count});
    for (const Conclusion& one : ConclusionStore{db}.all())
        if (period.contains(one.day))
            found.push_back({.name = std::string{kConcluded},
                             .subject = {},
                             .day = one.day,
                             .until = one.day,
                             .link = conclusion_path(one.id)});
    return found;
}

}  // namespace vt::dilemmas
