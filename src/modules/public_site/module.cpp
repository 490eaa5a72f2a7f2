// SPDX-License-Identifier: EUPL-1.2
#include "modules/public_site/module.h"

#include "modules/public_site/pages_parts.h"

namespace vt::public_site {

web::Module module() {
    using identity::Right;
    return {.name = "public_site",
            .routes = {web::get(std::string{kPublicPath}, Right::open, overview_page),
                       web::get(std::string{kFeedPath}, Right::open, feed),
                       web::get(std::string{kSitemapPath}, Right::open, sitemap)}};
}

}  // namespace vt::public_site
