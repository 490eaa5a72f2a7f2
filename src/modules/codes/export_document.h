// SPDX-License-Identifier: EUPL-1.2
// An edition as a document to hand out: for HTML, ODT and PDF.
#pragma once

#include "documents/document.h"
#include "modules/codes/edition.h"

namespace vt::codes {

// Everything, with the explanatory notes and where it came from.
documents::Document document_of(const Edition& edition, const texts::Texts& texts);
// Headings and articles only, for the official publication: no notes, nothing about the version but
// CONCEPT while it is one.
documents::Document publication_of(const Edition& edition, const texts::Texts& texts);

}  // namespace vt::codes
