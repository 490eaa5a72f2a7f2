// SPDX-License-Identifier: EUPL-1.2
// Chromium as a printer: one page to one PDF, without network, in a folder that is gone afterwards.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vt::app {

// Path of the program, from PATH. Nothing when it is not installed.
std::optional<std::string> find_chromium();

// Nothing when it ended with a fault, took more than `seconds`, or made no PDF within the limits.
// Scripts do not run and no name is looked up. Throws std::runtime_error when no folder or process
// can be made.
std::optional<std::string> print_with(const std::string& chromium, std::string_view html,
                                      int seconds);

}  // namespace vt::app
