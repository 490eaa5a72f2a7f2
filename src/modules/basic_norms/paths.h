// SPDX-License-Identifier: EUPL-1.2
// Where the pages of the basic norms are: /basisnormen/2026/ambtenaren/bn-code.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "modules/basic_norms/norm_year.h"

namespace vt::basic_norms {

inline constexpr std::string_view kRootPath = "/basisnormen";

std::string_view group_word(NormGroup group);  // "ambtenaren", "politieke-ambtsdragers"
std::optional<NormGroup> group_from_word(std::string_view word);

std::string year_path(int year, NormGroup group);
std::string norm_path(int year, const content::BasicNorm& norm);

}  // namespace vt::basic_norms
