// SPDX-License-Identifier: EUPL-1.2
// The page of the self-scan (C8): questions, and for whoever has no script a part for on paper that
// the script also takes its words from.
//
// The page forbids its script to send anything anywhere (its own Content-Security-Policy). Nothing
// on it is a form, so nothing can be submitted.
#pragma once

#include <string_view>

#include "web/route.h"

namespace vt::self_scan {

inline constexpr std::string_view kScanPath = "/zelfscan";

web::Routes scan_routes();

}  // namespace vt::self_scan
