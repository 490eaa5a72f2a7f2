// SPDX-License-Identifier: EUPL-1.2
// Files of people, as CSV and as Popolo JSON: whatever the bytes, parsing answers and never throws.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "identity/people_csv.h"
#include "identity/popolo.h"

namespace {

using vt::identity::ParsedImport;

// What every row promises to who imports it.
void check(const ParsedImport& import) {
    if (import.problems.kept().size() > vt::identity::kImportProblemsMax) std::abort();
    for (const auto& row : import.rows) {
        if (row.family.empty() || !vt::is_utf8(row.family) || !vt::is_utf8(row.party)) std::abort();
        if (row.from && row.until && *row.until < *row.from) std::abort();
    }
    for (const auto& problem : import.problems.kept())
        for (const auto& arg : problem.args)
            if (!vt::is_utf8(arg)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    check(vt::identity::parse_people_csv(bytes));
    check(vt::identity::parse_popolo(bytes));
    return 0;
}
