// SPDX-License-Identifier: EUPL-1.2
// Conclusions as rows, and where each was brought in.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/db.h"
#include "modules/dilemmas/conclusion.h"

namespace vt::dilemmas {

class ConclusionStore {
public:
    // `db` must outlive it.
    explicit ConclusionStore(db::Db& db) : db_{db} {}

    std::vector<Conclusion> all();  // Latest first, as the next two.
    std::vector<Conclusion> about(std::string_view case_id);
    std::vector<Conclusion> from(std::string_view origin);
    std::optional<Conclusion> find(std::string_view id);
    void add(const Conclusion& conclusion);

    std::vector<Suggested> suggested(std::string_view conclusion);  // Oldest first.
    void suggest(std::string_view conclusion, const Suggested& suggested);

private:
    db::Db& db_;
};

}  // namespace vt::dilemmas
