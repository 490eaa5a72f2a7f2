// SPDX-License-Identifier: EUPL-1.2
#include "web/components/details.h"

namespace vt::web {

void details(html::Html& html, std::string_view summary, Content content, bool open) {
    html::out<
        R"(<details class="vt-details"{}><summary>{}</summary><div
class="vt-details__body">{}</div></details>)">(html, html::flag<"open">(open), summary, content);
}

}  // namespace vt::web
