// SPDX-License-Identifier: EUPL-1.2
// What the pages of this module share: what they stand on, and small parts.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "modules/agreed/grounds.h"
#include "modules/agreed/reference.h"
#include "search/indexes.h"
#include "web/route.h"
#include "web/visit.h"

namespace vt::agreed {

inline constexpr std::string_view kSearchPath = "/afgesproken";
inline constexpr std::string_view kCitePath = "/afgesproken/citeren";
inline constexpr std::string_view kReferencesPath = "/afgesproken/verwijzingen";

// Shared by all pages for the life of the program: indexes are opened once.
struct PageGround {
    const Grounds& grounds;
    search::Indexes indexes{};
};
using SharedGround = std::shared_ptr<PageGround>;

std::string text_of(const web::Visit& visit, std::string_view key);
std::string body_name(const web::Visit& visit, Body body);
// The page that cites this agreement.
std::string cite_path(std::string_view room, std::string_view entry_id);
// From 1; what is no number is 1.
int page_asked(const web::Visit& visit);

web::Routes search_routes(const SharedGround& ground);
web::Routes citation_routes(const SharedGround& ground);
web::Routes reference_routes(const SharedGround& ground);

}  // namespace vt::agreed
