// SPDX-License-Identifier: EUPL-1.2
// The table of tests/rights.txt: who may use which route, written out by hand.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

namespace vt::app {

struct RightsRow {
    std::set<std::string> offices{};  // Codes; "nobody" for who is not signed in.
};
// By "GET /overzicht".
using RightsTable = std::map<std::string, RightsRow>;

// Throws std::runtime_error at a line that cannot be read or a row that stands there twice.
RightsTable read_rights_table(const std::string& path);

}  // namespace vt::app
