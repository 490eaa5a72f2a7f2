// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/search_service.h"

#include "modules/core_values/api.h"
#include "modules/core_values/list_store.h"

namespace vt::core_values {
namespace {

bool is_given(const ListView& view) {
    return view.list.stage == Stage::adopted || view.list.stage == Stage::superseded;
}

std::string where(const ListView& view) {
    const texts::Texts dutch{texts::Language::nl};
    std::string references;
    for (const Adoption& adoption : view.adoptions)
        references += (references.empty() ? "" : ", ") + adoption.reference;
    return dutch.text("core_values.search.where",
                      {view.list.title, dutch.day(*view.adopted()), references});
}

search::Entry entry(const ListView& view, const Value& value) {
    const bool holds = view.list.stage == Stage::adopted;
    return {.id = value.id.value,
            .kind = search::Kind::value,
            .standing = holds ? search::Standing::adopted : search::Standing::superseded,
            .title = value.name,
            .words = value.definition + "\n" + value.opposite + "\n" + value.reason,
            .where = where(view),
            .link = value_path(value.id.value),
            .day = view.adopted(),
            .reader = holds ? search::Audience::everyone : search::Audience::signed_in};
}

}  // namespace

std::vector<search::Entry> ValueSearch::all(db::Db& db) const {
    ListStore store{db};
    std::vector<search::Entry> entries;
    for (const ValueList& list : store.lists()) {
        const ListView view = *store.find(list.id);
        if (!is_given(view)) continue;
        for (const Value& value : view.chosen()) entries.push_back(entry(view, value));
    }
    return entries;
}

std::optional<search::Entry> ValueSearch::find(db::Db& db, std::string_view id) const {
    const auto wanted = ValueId::parse(id);
    ListStore store{db};
    const auto value = wanted ? store.value(*wanted) : std::nullopt;
    if (!value || !value->chosen()) return std::nullopt;
    const ListView view = *store.find(value->list);
    if (!is_given(view)) return std::nullopt;
    return entry(view, *value);
}

}  // namespace vt::core_values
