// SPDX-License-Identifier: EUPL-1.2
// Numbers of a list: how deep their items stand, and whether they follow each other.
#pragma once

#include <string_view>
#include <vector>

#include "modules/codes/text.h"

namespace vt::codes {

// Gives items their depth from the form of their marks ("1.", then "a.", then "1°"), unless the
// source gave depths itself.
void nest(std::vector<Paragraph>& paragraphs);

// Whether numbers were left out between `last` and `next`: "2.1" and "2.3". False when they are of
// different chapters or no such numbers.
bool skips(std::string_view last, std::string_view next);

}  // namespace vt::codes
