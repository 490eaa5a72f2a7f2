// SPDX-License-Identifier: EUPL-1.2
// The table of contents at the front, which repeats the headings of the text.
#pragma once

#include <vector>

#include "documents/source.h"
#include "modules/codes/recognise_heading.h"

namespace vt::codes {

// For each line whether it is of a table of contents. `headings` has one for each line.
std::vector<bool> contents_lines(const documents::Source& source,
                                 const std::vector<Heading>& headings);

}  // namespace vt::codes
