// SPDX-License-Identifier: EUPL-1.2
// The public site: what was adopted, for everybody. It has no tables of its own.
#pragma once

#include "web/module.h"

namespace vt::public_site {

web::Module module();

}  // namespace vt::public_site
