// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/api.h"
#include "modules/core_values/list_service.h"

namespace vt::core_values {
namespace {

AdoptedValue adopted(const Value& value) {
    return {value.id.value,   value.origin,   value.name,
            value.definition, value.opposite, value.reason};
}

}  // namespace

AdoptedList adopted_list(const identity::Work& work) {
    AdoptedList found;
    const auto view = ListService{work}.adopted();
    if (!view) return found;
    found.id = view->list.id.value;
    found.title = view->list.title;
    found.adopted = *view->adopted();
    found.content_sha256 = view->list.content_sha256;
    for (const Adoption& adoption : view->adoptions) found.references.push_back(adoption.reference);
    for (const Value& value : view->chosen()) found.values.push_back(adopted(value));
    return found;
}

std::optional<AdoptedValue> adopted_value(const identity::Work& work, const std::string& text) {
    const auto id = ValueId::parse(text);
    if (!id) return std::nullopt;
    const auto view = ListService{work}.list_of(*id);
    if (!view) return std::nullopt;
    const Value* value = view->find(*id);
    if (!value->chosen() || !was_adopted(view->list.stage)) return std::nullopt;
    return adopted(*value);
}

std::string value_path(const std::string& id) {
    return "/waarden/" + id;
}

}  // namespace vt::core_values
