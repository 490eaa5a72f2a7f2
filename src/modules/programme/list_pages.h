// SPDX-License-Identifier: EUPL-1.2
// The measures as a list, and the handbook's resources. What a measure is, everyone signed in may
// read; how it stands only with the right programme-state.
//
//   /programma               all measures by section; filter by stand, onderdeel, verantwoordelijk
//   /programma/hulpbronnen   the handbook's resources
#pragma once

#include <memory>

#include "modules/programme/pages.h"

namespace vt::programme {

web::Routes list_routes(const std::shared_ptr<PageGround>& ground);

// The ways to reach it: telephone and mail. Empty when it has neither.
html::Html contact_links(const web::Visit& visit, const content::Resource& resource);

}  // namespace vt::programme
