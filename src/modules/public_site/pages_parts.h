// SPDX-License-Identifier: EUPL-1.2
// What the public pages and files share: what there is to publish, and where.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "web/frame.h"
#include "web/visit.h"

namespace vt::public_site {

using web::kPublicPath;
inline constexpr std::string_view kFeedPath = "/openbaar/afspraken.atom";
inline constexpr std::string_view kSitemapPath = "/sitemap.xml";

// Something adopted, as everybody may know it.
struct Publication {
    std::string title{};
    std::string decided{};  // "Vastgesteld door de raad op 18 juni 2026 (R2026-057)."
    Day day{};              // Of the last of its decisions.
    std::string path{};     // Permanent.
};

// Values first, then the texts in the order of the shelf.
std::vector<Publication> publications(const web::Visit& visit);

http::Response overview_page(web::Visit& visit);
http::Response feed(web::Visit& visit);
http::Response sitemap(web::Visit& visit);

}  // namespace vt::public_site
