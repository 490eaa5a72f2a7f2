// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/api.h"
#include "modules/core_values/list_service.h"

namespace vt::core_values {

AdoptedList adopted_list(const identity::Work& work) {
    AdoptedList found;
    const auto view = ListService{work}.adopted();
    if (!view) return found;
    found.id = view->list.id.value;
    found.title = view->list.title;
    found.adopted = *view->adopted();
    found.content_sha256 = view->list.content_sha256;
    for (const Adoption& adoption : view->adoptions) found.references.push_back(adoption.reference);
    for (const Value& value : view->chosen())
        found.values.push_back({value.id.value, value.origin, value.name, value.definition,
                                value.opposite, value.reason});
    return found;
}

std::string value_path(const std::string& id) {
    return "/waarden/" + id;
}

}  // namespace vt::core_values
