// SPDX-License-Identifier: EUPL-1.2
// Importing people and offices: what a file would change, shown first, then done in one
// transaction.
//
// Somebody in the file is somebody in the directory when the e-mail address is the same, or when
// name and office are. Then nothing is made twice: the same office from the same day is left as it
// is, or gets the last day or party that the file adds. So a file can be imported again. While
// there is one error, nothing is imported. The audit log gets one entry for the import
// ("identity.people-imported", with the hash of all that changed), and the ids of the people
// concerned in entries of a hundred each
// ("identity.people-imported-batch"); a log entry per person would bury everything else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/directory.h"
#include "identity/import_rows.h"
#include "identity/work.h"

namespace vt::identity {

enum class HoldingChange { none, add, update };

// A row and what it comes to.
struct PlannedRow {
    ImportRow row{};
    PersonId person{};           // Of a new person: the id that this preview gave.
    bool new_person{false};      // True in the first row of each new person.
    bool person_changes{false};  // A known person gets another address, name or language.
    HoldingChange change{HoldingChange::none};
    Holding holding{};  // As it will stand.
};

struct ImportSummary {
    std::int64_t rows{0};
    std::int64_t new_people{0};
    std::int64_t changed_people{0};
    std::int64_t known_people{0};  // Recognised in the directory, changed or not.
    std::int64_t new_holdings{0};
    std::int64_t changed_holdings{0};
    std::int64_t unchanged_rows{0};
    std::int64_t errors{0};
    std::int64_t warnings{0};
};

struct ImportPreview {
    std::vector<PlannedRow> rows{};
    std::vector<Person> people{};  // New and changed ones, as they will stand.
    ImportProblems problems{};     // The file's own, and those against the directory.
    std::vector<ImportRemark> remarks{};
    ImportSummary summary{};
    bool importable() const { return summary.errors == 0 && summary.rows > 0; }
};

// Popolo when the first sign is { or [, else CSV.
ParsedImport parse_people_file(std::string_view bytes);

// Needs a read. `unknown_start` is the first day for who has none in the file: the first day of the
// term, or today.
ImportPreview preview_import(db::Db& db, const ParsedImport& parsed, Day unknown_start);

// Needs a write; looks at the directory again, so what others changed since the preview counts.
// Closes the sessions of known people whose offices change. Refuses with forbidden without
// people_manage, and with conflict ("identity.import.has-errors") when the preview is not
// importable.
Result<ImportSummary> apply_import(const Work& work, const ParsedImport& parsed, Day unknown_start);

}  // namespace vt::identity
