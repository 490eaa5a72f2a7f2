// SPDX-License-Identifier: EUPL-1.2
// The report of a deliberation as a document: the case, what each step gave, and how it ended. No
// names, but that of who led it.
#pragma once

#include <string>

#include "documents/document.h"
#include "modules/deliberation/deliberation_service.h"
#include "texts/texts.h"

namespace vt::deliberation {

documents::Document report_of(const identity::Work& work, const texts::Texts& texts,
                              const View& view, std::string_view municipality);
// "moreel-beraad-2026-09-08", by the day it was concluded or prepared.
std::string file_stem(const View& view);
// The document as Markdown. What somebody typed stays words: its marks get a backslash.
std::string markdown(const documents::Document& document);

}  // namespace vt::deliberation
