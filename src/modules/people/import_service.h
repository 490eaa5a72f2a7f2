// SPDX-License-Identifier: EUPL-1.2
// Importing people from a file in two steps: upload and look, then confirm. Nothing changes before
// that. All of it needs the right people_manage.
#pragma once

#include <string>

#include "base/result.h"
#include "identity/people_import.h"
#include "identity/work.h"
#include "modules/people/pending_import.h"

namespace vt::people {

struct LookedAt {
    PendingImport pending{};
    identity::ImportPreview preview{};
};

class ImportService {
public:
    // What `work` refers to, and `work`, must outlive it.
    explicit ImportService(const identity::Work& work) : work_{work} {}

    // Keeps the file for 24 hours and erases files that are older. Refuses with forbidden; with
    // invalid, at field "bestand", when it is empty or over identity::kImportBytesMax.
    Result<PendingImportId> keep(std::string content, Day unknown_start);
    // What the file would change now. Refuses with not_found when it is another's, expired or gone.
    Result<LookedAt> look_at(const PendingImportId& id);
    // Imports it and erases it. Refuses as look_at and as identity::apply_import.
    Result<identity::ImportSummary> apply(const PendingImportId& id);
    // Erases it. Refuses as look_at.
    Done cancel(const PendingImportId& id);

private:
    Result<PendingImport> own(const PendingImportId& id);

    const identity::Work& work_;
};

// Erases what nobody confirmed in time. For the server's own rounds; nothing is logged, for nothing
// of the municipality changes.
void erase_old_imports(db::Db& db, Instant now);

}  // namespace vt::people
