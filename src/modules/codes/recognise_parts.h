// SPDX-License-Identifier: EUPL-1.2
// What each line of a source begins, seen over the whole of it: a code that says "Artikel" is read
// by that word, one with headings alone by their order, one with numbers alone by those.
#pragma once

#include <optional>
#include <vector>

#include "documents/source.h"
#include "modules/codes/recognise_heading.h"

namespace vt::codes {

struct Parts {
    std::vector<Heading> headings{};  // One for each line.
    std::vector<bool> contents{};     // Whether a line is of a table of contents.
    std::optional<std::size_t> title{};
};

Parts parts_of(const documents::Source& source);

}  // namespace vt::codes
