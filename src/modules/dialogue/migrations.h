// SPDX-License-Identifier: EUPL-1.2
// The tables of this module: sql/*.sql, embedded at build time.
#pragma once

#include <span>

#include "db/migration.h"

namespace vt::dialogue {

std::span<const db::Migration> migrations();

}  // namespace vt::dialogue
