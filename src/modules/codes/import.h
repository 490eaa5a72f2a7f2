// SPDX-License-Identifier: EUPL-1.2
// Import: a file that was read and waits to be corrected, line by line, before its text is saved
// (B6). Its owner alone sees it; it becomes a draft or a foreign text, is cancelled, or is gone
// after kImportKept.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/id.h"
#include "documents/source.h"
#include "identity/actor.h"
#include "modules/codes/document.h"

namespace vt::codes {

struct ImportTag;
using ImportId = Id<ImportTag>;

inline constexpr std::chrono::hours kImportKept{24 * 14};

struct Import {
    ImportId id{};
    DocumentId document{};
    identity::PersonId person{};
    Instant at{};
    std::string file_name{};
    documents::Source source{};
};

// What a person says a line is: "heading-1" to "heading-6", "paragraph", "item-0" to "item-5",
// "table-row", "footnote".
std::string line_code(const documents::Line& line);
bool set_line_code(documents::Line& line, std::string_view code);

std::string to_json(const documents::Source& source);
std::optional<documents::Source> source_from_json(std::string_view json);

}  // namespace vt::codes
