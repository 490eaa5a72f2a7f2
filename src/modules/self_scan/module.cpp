// SPDX-License-Identifier: EUPL-1.2
#include "modules/self_scan/module.h"

#include "modules/self_scan/scan_pages.h"

namespace vt::self_scan {

web::Module module() {
    return {.name = "self_scan", .routes = scan_routes()};
}

}  // namespace vt::self_scan
