// SPDX-License-Identifier: EUPL-1.2
// The tables of this room: sql/*.sql, embedded at build time. The audit room's come first.
#pragma once

#include <span>

#include "db/migration.h"

namespace vt::identity {

std::span<const db::Migration> migrations();

}  // namespace vt::identity
