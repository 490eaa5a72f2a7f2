// SPDX-License-Identifier: EUPL-1.2
// Notices: something the reader has to know before the rest. Icon, title and words; never colour
// alone.
#pragma once

#include <optional>
#include <string>

#include "html/html.h"
#include "web/components/link.h"

namespace vt::web {

enum class NoticeKind { info, ok, warning, error };

struct Notice {
    NoticeKind kind{NoticeKind::info};
    std::string title{};
    std::string text{};          // May be empty.
    std::optional<Link> link{};  // What to do about it.
    int level{2};                // Of its heading.
};

void notice(html::Html& html, const Visit& visit, const Notice& notice);

}  // namespace vt::web
