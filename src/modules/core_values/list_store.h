// SPDX-License-Identifier: EUPL-1.2
// The SQL of lists, their values and what adopted them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/db.h"
#include "modules/core_values/value_list.h"

namespace vt::core_values {

class ListStore {
public:
    // `db` must outlive the store.
    explicit ListStore(db::Db& db) : db_{db} {}

    void add(const ValueList& list);
    std::vector<ValueList> lists();  // Latest begun first.
    std::optional<ListView> find(const ListId& id);
    // False when its stage is no longer `from`: somebody else was first.
    bool change(const ValueList& list, Stage from);

    void add(const Value& value);
    std::optional<Value> value(const ValueId& id);
    // Words and choice. False when the version is no longer the one before.
    bool change(const Value& value);
    bool remove(const ValueId& id);

    void adopt(const ListId& id, const Adoption& adoption);

private:
    std::vector<Value> values(const ListId& id);
    std::vector<Adoption> adoptions(const ListId& id);
    db::Db& db_;
};

}  // namespace vt::core_values
