// SPDX-License-Identifier: EUPL-1.2
// Values as dilemmas and conclusions name them: by id.
//
// An adopted value that began as one of the handbook goes by the id it has there, so that both are
// one; a value of the municipality's own goes by its own id.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identity/work.h"
#include "texts/texts.h"

namespace vt::dilemmas {

// Ids to choose from: what is adopted now, then what else the handbook has.
std::vector<std::string> values_to_choose(const identity::Work& work);
// "Openheid". The id itself when there is no such value.
std::string value_name(const identity::Work& work, texts::Language language, std::string_view id);

}  // namespace vt::dilemmas
