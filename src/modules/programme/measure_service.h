// SPDX-License-Identifier: EUPL-1.2
// What the municipality decides about a measure: adopt it, adapt it, set it aside, add its own.
//
// Needs the right programme-decide; else every change refuses with forbidden
// "programme.error.not_yours_to_decide". A measure that is unknown refuses with not_found. After
// each change the term is planned afresh where it may be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/programme/choice.h"
#include "modules/programme/grounds.h"

namespace vt::programme {

// Empty: as the handbook, or the measure of its own, has it.
struct Adaptation {
    std::string owner{};   // Office code, or "council".
    std::string deputy{};  // Office code.
    std::vector<content::Recurrence> recurrences{};
    std::string title{};
    std::string why{};
};

class MeasureService {
public:
    // What is passed, and what it refers to, must outlive it.
    MeasureService(const identity::Work& work, const Grounds& grounds)
        : work_{work}, grounds_{grounds} {}

    std::vector<MeasureView> all() const;
    Result<MeasureView> find(std::string_view id) const;

    Done adopt(const std::string& id);  // As it is.
    // Adopts it with these changes, in place of earlier ones. Refuses with invalid, at the field:
    // owner or deputy who cannot record, deputy who is the owner, a recurrence twice, texts too
    // long; with forbidden when owner or deputy would change of a measure not for all.
    Done adapt(const std::string& id, const Adaptation& adaptation);
    // Not applicable here. Refuses with invalid without a reason.
    Done set_aside(const std::string& id, const std::string& reason);
    // As the handbook has it again. Refuses with conflict when nothing was chosen.
    Done undo(const std::string& id);
    // Its id. Refuses as adapt(), and with invalid without a title or an owner.
    Result<std::string> add_own(const OwnMeasure& own);

private:
    Result<MeasureView> deciding(std::string_view id) const;
    void put(Choice choice, std::string_view type);

    const identity::Work& work_;
    const Grounds& grounds_;
};

}  // namespace vt::programme
