// SPDX-License-Identifier: EUPL-1.2
// CSV: the table that a spreadsheet program saved, as rows of cells.
//
// Reads what Dutch installations write: separator ; , or tab (found by looking at the heading),
// quotes, CRLF or LF, a byte order mark. The text is UTF-8; Windows-1252 is recognised, converted
// and told as a warning. Knows nothing of people: people_csv.h gives the cells a meaning. Never
// throws on hostile bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identity/import_rows.h"

namespace vt::identity {

struct CsvRow {
    int line{0};  // Row as a spreadsheet counts it: the heading is 1, an empty row counts.
    std::vector<std::string> cells{};  // Valid UTF-8, trimmed.
    bool broken_text{false};           // Held bytes that are no UTF-8; its cells are empty.
};

struct CsvTable {
    char separator{';'};
    std::vector<std::string> heading{};
    std::vector<CsvRow> rows{};  // Without empty rows.
    std::vector<ImportProblem> problems{};
};

inline constexpr std::size_t kCsvColumnsMax = 200;

// Problems with severity error, and no rows: empty file, over kImportBytesMax or kImportRowsMax, an
// Excel or UTF-16 file, a quote that never ends. Warning: converted from Windows-1252. Error at a
// row: a text that is neither.
CsvTable parse_csv_table(std::string_view bytes);

}  // namespace vt::identity
