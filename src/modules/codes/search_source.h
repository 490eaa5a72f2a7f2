// SPDX-License-Identifier: EUPL-1.2
// The articles of everything adopted, now and before, for the search. Drafts, proposals and foreign
// codes are not given at all.
#pragma once

#include "search/source.h"

namespace vt::codes {

// An entry's id is "<version>.<article>".
class CodesSource final : public search::Source {
public:
    std::string_view room() const override { return "codes"; }
    std::vector<search::Entry> all(db::Db& db) const override;
    std::optional<search::Entry> find(db::Db& db, std::string_view id) const override;
};

}  // namespace vt::codes
