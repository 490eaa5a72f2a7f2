// SPDX-License-Identifier: EUPL-1.2
// The table of changes that the index still has to read: sql/*.sql, embedded at build time.
#pragma once

#include <span>

#include "db/migration.h"

namespace vt::search {

std::span<const db::Migration> migrations();

}  // namespace vt::search
