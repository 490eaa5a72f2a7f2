// SPDX-License-Identifier: EUPL-1.2
// The tables of this module: sql/*.sql, embedded at build time. Identity's come first.
#pragma once

#include <span>

#include "db/migration.h"

namespace vt::pulse {

std::span<const db::Migration> migrations();

}  // namespace vt::pulse
