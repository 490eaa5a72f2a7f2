// SPDX-License-Identifier: EUPL-1.2
// People and offices out of a CSV file with Dutch or English headings.
//
// Headings are recognised in any case and order, with or without accents and hyphens. Asked for: a
// family name (or whole name), an office and a first day. A cell that a spreadsheet would take for
// a formula is an error at its row: the file goes through more hands than ours. Columns that mean
// nothing here are left out and named in a warning.
#pragma once

#include <string_view>

#include "identity/import_rows.h"

namespace vt::identity {

// Rows with an error are not among the rows of the result; their errors are among its problems.
ParsedImport parse_people_csv(std::string_view bytes);

}  // namespace vt::identity
