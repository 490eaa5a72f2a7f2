// SPDX-License-Identifier: EUPL-1.2
// The people of the made-up municipality: offices from the day they began, parties, accounts.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

// The password of everybody in the made-up municipality. It exists nowhere else.
inline constexpr std::string_view kPassword = "koffie-en-een-goed-gesprek";

void seed_people(Stage& stage, const Node& town);
// A JSON array of {"office","name","account","password"}: one row for each person and office of
// today.
std::string logins(db::Database& database, Day today);

}  // namespace vt::app::demo
