// SPDX-License-Identifier: EUPL-1.2
// The sheet of slips: to print, cut, fold and draw from a bowl. On each the address as a QR code,
// the code of the slip, and what it promises.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "texts/texts.h"

namespace vt::dialogue {

// A page of its own with nothing from elsewhere, as the printer wants it. The code of a
// slip comes behind the address `join`; at `type_at` it can be typed.
std::string slip_sheet(const texts::Texts& texts, std::string_view title, std::string_view join,
                       std::string_view type_at, const std::vector<std::string>& slips);

}  // namespace vt::dialogue
