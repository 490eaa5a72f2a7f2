// SPDX-License-Identifier: EUPL-1.2
// Grounds: where the agreements come from.
#pragma once

#include <span>

#include "search/source.h"

namespace vt::agreed {

// What it views must outlive it; app/compose makes one for the life of the program.
struct Grounds {
    std::span<const search::Source* const> sources{};
};

}  // namespace vt::agreed
