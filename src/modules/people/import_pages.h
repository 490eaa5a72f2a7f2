// SPDX-License-Identifier: EUPL-1.2
// Importing people:
//
//   /mensen/invoeren                 upload a file
//   /mensen/invoeren/{id}            what it would change; POST imports it
//   /mensen/invoeren/{id}/annuleren  POST: erases the file
#pragma once

#include "web/route.h"

namespace vt::people {

// So much of a preview is shown; of the rest the number.
inline constexpr std::size_t kPreviewRowsMax = 100;
inline constexpr std::size_t kPreviewProblemsMax = 200;

web::Routes import_routes();

}  // namespace vt::people
