// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/named_value.h"

#include <algorithm>

#include "content/value.h"
#include "modules/core_values/api.h"

namespace vt::codes {
namespace {

using texts::Language;

// What nobody changed since the handbook is said in the language asked.
std::string in(Language language, const std::string& adopted, const texts::Both& handbook) {
    return adopted == handbook.in(Language::nl) ? std::string{handbook.in(language)} : adopted;
}

NamedValue named(const core_values::AdoptedValue& value, Language language) {
    NamedValue one{.id = value.id,
                   .name = value.name,
                   .definition = value.definition,
                   .adopted_path = core_values::value_path(value.id)};
    if (const content::Value* origin = content::find_value(value.origin)) {
        one.name = in(language, value.name, origin->name);
        one.definition = in(language, value.definition, origin->definition);
    }
    return one;
}

}  // namespace

std::optional<NamedValue> named_value(const identity::Work& work, Language language,
                                      std::string_view id) {
    if (const auto own = core_values::adopted_value(work, std::string{id}))
        return named(*own, language);
    const content::Value* value = content::find_value(id);
    if (value == nullptr) return std::nullopt;
    NamedValue one{.id = std::string{id},
                   .name = std::string{value->name.in(language)},
                   .definition = std::string{value->definition.in(language)}};
    for (const auto& own : core_values::adopted_list(work).values)
        if (own.origin == id) one.adopted_path = core_values::value_path(own.id);
    return one;
}

std::vector<std::string> values_to_name(const identity::Work& work) {
    std::vector<std::string> ids;
    const auto adopted = core_values::adopted_list(work).values;
    for (const auto& own : adopted) ids.push_back(own.id);
    for (const content::Value& value : content::values())
        if (std::ranges::find(adopted, value.id, &core_values::AdoptedValue::origin) ==
            adopted.end())
            ids.emplace_back(value.id);
    return ids;
}

}  // namespace vt::codes
