// SPDX-License-Identifier: EUPL-1.2
// Sheet: a table with named columns, to calculate on with; becomes an OpenDocument spreadsheet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vt::documents {

// Text never becomes a formula, whatever it starts with.
using SheetCell = std::variant<std::string, std::int64_t>;

struct Sheet {
    std::string name{};  // Up to 31 characters, unique in the file.
    std::vector<std::string> columns{};
    std::vector<std::vector<SheetCell>> rows{};
};

std::string ods(const std::vector<Sheet>& sheets, std::string_view language = "nl");

}  // namespace vt::documents
