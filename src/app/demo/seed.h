// SPDX-License-Identifier: EUPL-1.2
// Seeding: makes the made-up municipality once, by way of the services, on the days of its story,
// and seals its log day by day.
#pragma once

#include <string>

#include "base/day.h"

namespace vt::app::demo {

// Does nothing when the data folder holds the municipality already. A seeding that was cut off is
// begun again. Throws std::runtime_error with a sentence when the folder cannot be written or
// `today` lies before the last day of the story.
void seed_once(const std::string& data, Day today);

}  // namespace vt::app::demo
