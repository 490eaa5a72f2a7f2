// SPDX-License-Identifier: EUPL-1.2
// The tables of this module: sql/*.sql, embedded at build time. Audit's and identity's come first.
#pragma once

#include <span>

#include "db/migration.h"

namespace vt::agreed {

std::span<const db::Migration> migrations();

}  // namespace vt::agreed
