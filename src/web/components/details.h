// SPDX-License-Identifier: EUPL-1.2
// Details: something for whoever wants to know more, closed at first. Works without JavaScript.
#pragma once

#include <string_view>

#include "html/html.h"
#include "web/components/text.h"

namespace vt::web {

void details(html::Html& html, std::string_view summary, Content content, bool open = false);

}  // namespace vt::web
