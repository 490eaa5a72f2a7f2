// SPDX-License-Identifier: EUPL-1.2
// A sheet of paper for the made-up municipality: a PDF of one page that says what it stands for.
#pragma once

#include <string>
#include <string_view>

namespace vt::app::demo {

std::string paper(std::string_view name);

}  // namespace vt::app::demo
