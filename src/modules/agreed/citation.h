// SPDX-License-Identifier: EUPL-1.2
// Citation: an agreement as it goes into the minutes: its name, in what it stands and when that was
// adopted, its words, and where it can be read again.
#pragma once

#include <string>
#include <string_view>

#include "search/source.h"
#include "texts/texts.h"

namespace vt::agreed {

// `address` is the whole address of the permanent link.
std::string citation(const search::Entry& entry, std::string_view address,
                     const texts::Texts& texts);

}  // namespace vt::agreed
