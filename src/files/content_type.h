// SPDX-License-Identifier: EUPL-1.2
// What a file is, judged by its bytes; its name only makes the judgement stricter.
#pragma once

#include <optional>
#include <string_view>

namespace vt::files {

// One of: application/pdf, ODT, ODS, DOCX, XLSX, image/png, image/jpeg, text/plain, text/csv,
// text/calendar, and application/octet-stream for what is harmless to keep but unknown.
// Nothing for web pages, SVG, scripts, programs, documents with macros and damaged zip files.
std::optional<std::string_view> content_type(std::string_view name, std::string_view bytes);

}  // namespace vt::files
