// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/paths.h"

namespace vt::basic_norms {

std::string_view group_word(NormGroup group) {
    return group == NormGroup::civil_servants ? "ambtenaren" : "politieke-ambtsdragers";
}

std::optional<NormGroup> group_from_word(std::string_view word) {
    for (const NormGroup group : content::kNormGroups)
        if (group_word(group) == word) return group;
    return std::nullopt;
}

std::string year_path(int year, NormGroup group) {
    return std::string{kRootPath} + "/" + std::to_string(year) + "/" +
           std::string{group_word(group)};
}

std::string norm_path(int year, const content::BasicNorm& norm) {
    return year_path(year, norm.group) + "/" + std::string{norm.id};
}

}  // namespace vt::basic_norms
