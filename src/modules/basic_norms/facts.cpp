// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/facts.h"

#include <algorithm>
#include <set>

#include "modules/basic_norms/norm_store.h"
#include "modules/basic_norms/paths.h"

namespace vt::basic_norms {
namespace {

constexpr std::string_view kCompleted = "basic-norms-completed";

// A closed year was complete when it was closed, whatever the content asks since.
bool is_complete(const NormYear& year, NormStore& store) {
    return year.answered() > 0 && (year.complete() || store.closing(year.year, year.group));
}

Day last_answer(const NormYear& year) {
    Day last;
    for (const NormOfYear& norm : year.norms)
        for (const AnsweredQuestion& question : norm.questions)
            if (question.answer) last = std::max(last, question.answer->day);
    return last;
}

}  // namespace

std::vector<std::string_view> BasicNormFacts::names() const {
    return {kCompleted};
}

std::vector<facts::Fact> BasicNormFacts::facts(db::Db& db, Period period) const {
    NormStore store{db};
    const auto answers = store.answers();
    std::set<int> years;
    for (const Answer& answer : answers) years.insert(answer.year);
    std::vector<facts::Fact> found;
    for (const int year : years)
        for (const NormGroup group : content::kNormGroups) {
            const NormYear one{
                .year = year, .group = group, .norms = norms_with(group, year, answers)};
            if (!is_complete(one, store)) continue;
            const Day day = last_answer(one);
            if (!period.contains(day)) continue;
            found.push_back({.name = std::string{kCompleted},
                             .subject = std::string{content::code(group)},
                             .day = day,
                             .until = day,
                             .count = one.answered(),
                             .link = year_path(year, group)});
        }
    return found;
}

}  // namespace vt::basic_norms
