// SPDX-License-Identifier: EUPL-1.2
// What did we agree? Searching, citing, and the references that were recorded.
#pragma once

#include "modules/agreed/grounds.h"
#include "web/module.h"

namespace vt::agreed {

// `grounds` must outlive the module and every page of it.
web::Module module(const Grounds& grounds);

}  // namespace vt::agreed
