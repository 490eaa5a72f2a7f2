// SPDX-License-Identifier: EUPL-1.2
// What the search may find of dialogues: the conclusions of those that were held by council or
// executive, for whoever may read them. A withdrawn one, and one of a smaller circle, is not found.
#pragma once

#include "search/source.h"

namespace vt::programme {

class ConclusionSearch final : public search::Source {
public:
    std::string_view room() const override { return kRoom; }
    std::vector<search::Entry> all(db::Db& db) const override;
    std::optional<search::Entry> find(db::Db& db, std::string_view id) const override;

    static constexpr std::string_view kRoom = "programme";
};

}  // namespace vt::programme
