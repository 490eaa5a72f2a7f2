// SPDX-License-Identifier: EUPL-1.2
// Who has to catch up with what: for each measure that asks everyone, the members today whom
// nothing of this term reached. Names, so for the clerk alone (A3).
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "modules/programme/attendance_service.h"

namespace vt::programme {

// One measure and body, with the latest thing that was held for it.
struct CatchUpList {
    MeasureView measure{};
    std::string body{};
    Evidence held{};
    std::vector<NamedAttendance> members{};  // By family name; never empty.
};

class CatchUpService {
public:
    // What is passed, and what it refers to, must outlive it.
    CatchUpService(const identity::Work& work, const Grounds& grounds)
        : work_{work}, grounds_{grounds} {}

    // In the order of the measures. Refuses with forbidden
    // "programme.error.attendance_is_for_clerk"; with conflict without a term.
    Result<std::vector<CatchUpList>> lists() const;

private:
    const identity::Work& work_;
    const Grounds& grounds_;
};

}  // namespace vt::programme
