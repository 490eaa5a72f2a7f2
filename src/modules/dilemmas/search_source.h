// SPDX-License-Identifier: EUPL-1.2
// Conclusions for the search, for who may read what conversations concluded. An entry's id is that
// of the conclusion.
#pragma once

#include "search/source.h"

namespace vt::dilemmas {

class DilemmaSearch final : public search::Source {
public:
    std::string_view room() const override { return "dilemmas"; }
    std::vector<search::Entry> all(db::Db& db) const override;
    std::optional<search::Entry> find(db::Db& db, std::string_view id) const override;
};

}  // namespace vt::dilemmas
