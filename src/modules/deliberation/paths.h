// SPDX-License-Identifier: EUPL-1.2
// Where the pages are: /moreel-beraad/<id>/stap/3.
#pragma once

#include <string>
#include <string_view>

#include "modules/deliberation/deliberation.h"

namespace vt::deliberation {

inline constexpr std::string_view kRootPath = "/moreel-beraad";

std::string talk_path(const DeliberationId& id, std::string_view rest = {});
std::string step_path(const DeliberationId& id, int step);
std::string report_path(const DeliberationId& id);

}  // namespace vt::deliberation
