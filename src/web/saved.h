// SPDX-License-Identifier: EUPL-1.2
// After a change was saved: back to where it can be seen, and a green notice there that says so.
#pragma once

#include <optional>
#include <string_view>

#include "http/message.h"
#include "web/components/alert.h"
#include "web/visit.h"

namespace vt::web {

// 303 to a path of ours, which may have a query, with `what` for saved_notice().
http::Response saved(const Visit& visit, std::string_view path, std::string_view what);

// The notice for what saved() told: the text with the key `texts` followed by it; `texts` ends in a
// dot ("programme.done."). Nothing when nothing was told, or a word that has no such text.
std::optional<Notice> saved_notice(const Visit& visit, std::string_view texts);

}  // namespace vt::web
