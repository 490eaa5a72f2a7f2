// SPDX-License-Identifier: EUPL-1.2
// Grounds: what the programme stands on besides its own tables.
#pragma once

#include <span>

#include "content/measure.h"
#include "facts/fact.h"

namespace vt::programme {

// What it views must outlive it; app/compose makes one for the life of the program.
struct Grounds {
    std::span<const content::Measure> measures{};  // content::measures().
    std::span<const facts::FactSource* const> sources{};
};

}  // namespace vt::programme
