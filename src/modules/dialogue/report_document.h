// SPDX-License-Identifier: EUPL-1.2
// The report of a session as a document to hand out (ODT, PDF), and as Markdown.
#pragma once

#include <string>

#include "documents/document.h"
#include "modules/dialogue/report.h"
#include "texts/texts.h"

namespace vt::dialogue {

documents::Document document_of(const Report& report, std::string_view municipality,
                                const texts::Texts& texts);
// What the texts hold of signs that mean something in Markdown is written as a sign.
std::string to_markdown(const documents::Document& document);
// "verslag-2026-11-23"
std::string file_stem(const Report& report);

}  // namespace vt::dialogue
