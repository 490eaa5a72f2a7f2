// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/norm_year.h"

#include <algorithm>
#include <numeric>

namespace vt::basic_norms {
namespace {

using identity::Office;

std::optional<Answer> answer_in(const std::vector<Answer>& answers, int year, std::string_view norm,
                                std::string_view question) {
    const auto found = std::ranges::find_if(answers, [&](const Answer& answer) {
        return answer.year == year && answer.norm == norm && answer.question == question;
    });
    if (found == answers.end()) return std::nullopt;
    return *found;
}

template <class Count>
int sum(const std::vector<NormOfYear>& norms, Count count) {
    return std::accumulate(norms.begin(), norms.end(), 0,
                           [&](int total, const NormOfYear& norm) { return total + count(norm); });
}

}  // namespace

std::string_view code(ActionEnd end) {
    return end == ActionEnd::finished ? "finished" : "dropped";
}

std::optional<ActionEnd> action_end_from_code(std::string_view code) {
    if (code == "finished") return ActionEnd::finished;
    if (code == "dropped") return ActionEnd::dropped;
    return std::nullopt;
}

int NormOfYear::answered() const {
    return static_cast<int>(std::ranges::count_if(
        questions, [](const AnsweredQuestion& one) { return one.answer.has_value(); }));
}

int NormOfYear::in_practice() const {
    return static_cast<int>(std::ranges::count_if(questions, [](const AnsweredQuestion& one) {
        return one.answer && one.answer->value >= kInPractice;
    }));
}

int NormOfYear::unproven() const {
    return static_cast<int>(std::ranges::count_if(questions, [](const AnsweredQuestion& one) {
        return one.answer && one.answer->value >= kInPractice && one.answer->evidence.empty();
    }));
}

int NormYear::questions() const {
    return sum(norms,
               [](const NormOfYear& norm) { return static_cast<int>(norm.questions.size()); });
}

int NormYear::answered() const {
    return sum(norms, [](const NormOfYear& norm) { return norm.answered(); });
}

int NormYear::in_practice() const {
    return sum(norms, [](const NormOfYear& norm) { return norm.in_practice(); });
}

int NormYear::unproven() const {
    return sum(norms, [](const NormOfYear& norm) { return norm.unproven(); });
}

const NormOfYear* NormYear::find(std::string_view norm) const {
    const auto found =
        std::ranges::find_if(norms, [&](const NormOfYear& one) { return one.norm->id == norm; });
    return found == norms.end() ? nullptr : &*found;
}

const NormOfYear* NormYear::next_open(std::string_view norm) const {
    const auto at =
        std::ranges::find_if(norms, [&](const NormOfYear& one) { return one.norm->id == norm; });
    const auto open = [](const NormOfYear& one) { return !one.complete(); };
    const auto after = at == norms.end() ? norms.begin() : at + 1;
    auto found = std::find_if(after, norms.end(), open);
    if (found == norms.end()) found = std::find_if(norms.begin(), after, open);
    return found == norms.end() || found->complete() ? nullptr : &*found;
}

std::vector<Office> answerers(const content::BasicNorm& norm) {
    if (norm.owner == "municipal-secretary")
        return {Office::municipal_secretary, Office::integrity_coordinator};
    return {Office::council_clerk, Office::deputy_clerk, Office::integrity_coordinator};
}

Office closer(NormGroup group) {
    return group == NormGroup::civil_servants ? Office::municipal_secretary : Office::council_clerk;
}

std::vector<Office> owners(NormGroup group) {
    if (group == NormGroup::civil_servants)
        return {Office::municipal_secretary,     Office::integrity_coordinator,
                Office::functional_admin,        Office::technical_admin,
                Office::data_protection_officer, Office::reporting_desk,
                Office::confidential_adviser,    Office::civil_servant};
    return {Office::council_clerk, Office::deputy_clerk,          Office::clerks_office,
            Office::mayor,         Office::integrity_coordinator, Office::data_protection_officer};
}

// The council owns through its clerk: an office that can be asked.
Office usual_owner(const content::BasicNorm& norm) {
    return closer(norm.group);
}

std::vector<NormOfYear> norms_with(NormGroup group, int year, const std::vector<Answer>& answers) {
    std::vector<NormOfYear> norms;
    for (const content::BasicNorm& norm : content::basic_norms()) {
        if (norm.group != group) continue;
        NormOfYear of_year{.norm = &norm};
        for (const content::NormQuestion& question : norm.questions)
            of_year.questions.push_back({&question, answer_in(answers, year, norm.id, question.id),
                                         answer_in(answers, year - 1, norm.id, question.id)});
        norms.push_back(std::move(of_year));
    }
    return norms;
}

}  // namespace vt::basic_norms
