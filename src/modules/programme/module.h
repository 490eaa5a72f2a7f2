// SPDX-License-Identifier: EUPL-1.2
// The programme as a module of the house: its tables, routes and menu.
#pragma once

#include "modules/programme/grounds.h"
#include "web/module.h"

namespace vt::programme {

// `grounds` must outlive the module and every page of it.
web::Module module(const Grounds& grounds);

}  // namespace vt::programme
