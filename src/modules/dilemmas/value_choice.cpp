// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/value_choice.h"

#include "modules/codes/api.h"
#include "modules/core_values/api.h"

namespace vt::dilemmas {

std::vector<std::string> values_to_choose(const identity::Work& work) {
    std::vector<std::string> ids;
    for (const std::string& id : codes::values_to_name(work)) {
        const auto adopted = core_values::adopted_value(work, id);
        ids.push_back(adopted && !adopted->origin.empty() ? adopted->origin : id);
    }
    return ids;
}

std::string value_name(const identity::Work& work, texts::Language language, std::string_view id) {
    const auto value = codes::named_value(work, language, id);
    return value ? value->name : std::string{id};
}

}  // namespace vt::dilemmas
