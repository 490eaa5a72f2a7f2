// SPDX-License-Identifier: EUPL-1.2
// The readers of each kind of file. Refusals as in source.h.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "documents/read_archive.h"
#include "documents/source.h"

namespace vt::documents {

// `text` as decoded() gives it.
Result<Source> read_plain_text(std::string_view text);
Result<Source> read_markdown(std::string_view text);
Result<Source> read_html(const std::string& text);
Result<Source> read_docx(Archive& archive);
Result<Source> read_odt(Archive& archive);

}  // namespace vt::documents
