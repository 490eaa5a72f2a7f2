// SPDX-License-Identifier: EUPL-1.2
// What the search may find of the values: those of the adopted list, for everybody, and of earlier
// ones.
#pragma once

#include "search/source.h"

namespace vt::core_values {

class ValueSearch final : public search::Source {
public:
    std::string_view room() const override { return "core_values"; }
    std::vector<search::Entry> all(db::Db& db) const override;
    std::optional<search::Entry> find(db::Db& db, std::string_view id) const override;
};

}  // namespace vt::core_values
