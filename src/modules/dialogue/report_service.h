// SPDX-License-Identifier: EUPL-1.2
// Puts the report of a session together. Who holds dilemmas_read may see it.
#pragma once

#include "base/result.h"
#include "identity/work.h"
#include "modules/dialogue/report.h"

namespace vt::dialogue {

class ReportService {
public:
    // `work` must outlive it.
    explicit ReportService(const identity::Work& work) : work_{work} {}

    // Refuses with not_found: no such session, or it did not end. `language` is that of the names
    // of values.
    Result<Report> report(const SessionId& id, texts::Language language) const;

private:
    const identity::Work& work_;
};

}  // namespace vt::dialogue
