// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "content/basic_norm.h"
#include "content/skeleton.h"
#include "content/value.h"

namespace vt::content {
namespace {

template <class Entry>
const Entry* find(std::span<const Entry> entries, std::string_view id) {
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

}  // namespace

std::string_view code(NormGroup group) {
    switch (group) {
        case NormGroup::civil_servants:
            return "civil-servants";
        case NormGroup::political_office_holders:
            return "political-office-holders";
    }
    return "";
}

std::optional<NormGroup> norm_group_from_code(std::string_view wanted) {
    const auto found =
        std::ranges::find(kNormGroups, wanted, [](auto group) { return code(group); });
    if (found == kNormGroups.end()) return std::nullopt;
    return *found;
}

const Value* find_value(std::string_view id) {
    return find(values(), id);
}
const Skeleton* find_skeleton(std::string_view id) {
    return find(skeletons(), id);
}
const BasicNorm* find_basic_norm(std::string_view id) {
    return find(basic_norms(), id);
}

}  // namespace vt::content
