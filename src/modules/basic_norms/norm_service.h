// SPDX-License-Identifier: EUPL-1.2
// Answering the basic norms, closing a year, and planning what is to become better.
//
// A norm owned by the secretary is answered by the municipal secretary or the integrity
// coordinator; one owned by the clerk or the council by the clerk, the deputy clerk or the
// coordinator. Reading asks no more than the route's right. Every change tells the audit log.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/basic_norms/norm_year.h"

namespace vt::basic_norms {

struct Given {
    std::string question{};  // "q1"
    int value{0};
    std::string evidence{};
    identity::Office owner{identity::Office::municipal_secretary};
};

struct NewAction {
    std::string norm{};
    std::string what{};
    identity::Office owner{identity::Office::municipal_secretary};
    Day due{};
};

class NormService {
public:
    // `work` and what it refers to must outlive it.
    explicit NormService(const identity::Work& work) : work_{work} {}

    bool may_answer(const content::BasicNorm& norm) const;
    bool may_answer_any(NormGroup group) const;
    bool may_close(NormGroup group) const;

    // This year and those before it that can be answered or hold an answer; latest first.
    std::vector<int> years() const;
    // Refuses with not_found when it is none of years().
    Result<NormYear> year(int year, NormGroup group) const;
    // The last `count` years up to and including `last` that hold an answer of the group; earliest
    // first.
    std::vector<NormYear> trend(int last, NormGroup group, int count = 5) const;

    // Refuses with not_found; forbidden; conflict when the year is closed; and with invalid: at
    // "q1" without any answer, at "<question>" for a value that is none, at "<question>-evidence"
    // when that is too long, at "<question>-owner" for an office it cannot be given to. What did
    // not change keeps its day.
    Done record(int year, std::string_view norm, const std::vector<Given>& given);

    // For good. Refuses with not_found; forbidden unless may_close(); conflict when it is closed
    // already or a question is open.
    Done close(int year, NormGroup group);

    // Plans it in the programme as well. Refuses with not_found; forbidden; conflict when the year
    // is closed, no term was set up, or there are too many; with invalid at "what", "owner" or
    // "day": empty, too long, an office it cannot be given to, before today, outside the term.
    Result<ActionId> plan(int year, const NewAction& action);
    // Takes its moment out of the programme. Refuses with not_found; forbidden; conflict when it
    // ended before. An action of a closed year can still end: closing ends no work.
    Done end(const ActionId& id, ActionEnd how);

private:
    Result<const content::BasicNorm*> answerable(int year, std::string_view norm) const;
    Result<Answer> checked(int year, const content::BasicNorm& norm, const Given& given) const;
    void set(const Answer& answer, const std::vector<Answer>& earlier);

    const identity::Work& work_;
};

}  // namespace vt::basic_norms
