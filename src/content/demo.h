// SPDX-License-Identifier: EUPL-1.2
// The made-up municipality of `vredestijd demo`: people, bodies, term and events.
#pragma once

#include <string_view>

namespace vt::content {

// content/demo.yaml as one JSON object, checked at build time. Its head says what each key means.
// Lives as long as the program.
std::string_view demo_json();

}  // namespace vt::content
