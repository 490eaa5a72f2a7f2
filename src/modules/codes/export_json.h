// SPDX-License-Identifier: EUPL-1.2
// An edition as JSON: what it is about, and the text exactly as the hash stands for it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "modules/codes/edition.h"

namespace vt::codes {

// {"about":[["Versie","2026"]],"format":"vredestijd-text-1","sha256":"…","text":{…}}: "text"
// is canonical(text) to the byte and "sha256" its hash. With "concept":true while it is one.
std::string to_json(const Edition& edition, const texts::Texts& texts);
// The text in such an export. Nothing when it is no such JSON, or its hash is not that of its text.
std::optional<Text> text_from_export(std::string_view json);

}  // namespace vt::codes
