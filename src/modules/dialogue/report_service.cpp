// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/report_service.h"

#include <algorithm>

#include "modules/dialogue/session_store.h"
#include "modules/dialogue/steering_service.h"

namespace vt::dialogue {

Result<Report> ReportService::report(const SessionId& id, texts::Language language) const {
    const auto session = SessionStore{work_.db}.find(id);
    if (!session || session->stage != SessionStage::ended)
        return Error{Refusal::not_found, "dialogue.error.unknown"};
    Report report{.session = *session};
    const std::vector<Round> rounds = RoundStore{work_.db}.of(id);
    for (const SessionCase& one : session->plan.cases) {
        ReportCase part{.option = one.option};
        part.dilemma = dilemmas::find_case(work_, one.id).value_or(dilemmas::Case{.id = one.id});
        for (const Round& round : rounds)
            if (round.case_id == one.id) part.rounds.push_back(round);
        report.cases.push_back(std::move(part));
    }
    for (const auto& conclusion : dilemmas::conclusions_from(work_, session_path(id))) {
        const auto at = std::ranges::find(report.cases, conclusion.case_id,
                                          [](const ReportCase& part) { return part.dilemma.id; });
        if (at == report.cases.end()) continue;
        const std::string name = conclusion.value.empty()
                                     ? std::string{}
                                     : dilemmas::value_name(work_, language, conclusion.value);
        at->conclusions.push_back({conclusion, name});
    }
    int present = 0;
    for (const Round& round : rounds)
        if (round.stage == RoundStage::counted) present = std::max(present, round.present);
    if (present > 0) report.could_vote = grey::group_size(present);
    return report;
}

}  // namespace vt::dialogue
