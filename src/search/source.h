// SPDX-License-Identifier: EUPL-1.2
// What modules give to the search: everything agreed, as entries. A module implements Source in its
// search_source.cpp and calls note_change in the transaction of every change to what it gives.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "db/db.h"

namespace vt::search {

enum class Kind { value, article, conclusion };

// Adopted ranks above older. What is still being worked on is not given at all.
enum class Standing { adopted, superseded };

// Who may find an entry. Each also finds what those before it find.
enum class Audience {
    everyone,   // Also who is not signed in.
    signed_in,  // Whoever signed in.
    dialogues,  // Who may read what conversations concluded: the right dilemmas-read.
};

struct Entry {
    std::string id{};  // Unique within its source; letters, digits, '-' and '.'.
    Kind kind{Kind::article};
    Standing standing{Standing::adopted};
    std::string title{};  // "Artikel 4.2 Drempel en register"
    std::string words{};  // Its whole text.
    std::string where{};  // "Gedragscode raadsleden 2022, vastgesteld 30 juni 2022 (R2022-041)"
    std::string link{};   // Path of ours that keeps showing exactly this: permanent.
    std::optional<Day> day{};  // From when it holds.
    Audience reader{Audience::signed_in};
};

class Source {
public:
    virtual ~Source() = default;
    virtual std::string_view room() const = 0;  // "codes"
    virtual std::vector<Entry> all(db::Db& db) const = 0;
    // Nothing when it is no longer given.
    virtual std::optional<Entry> find(db::Db& db, std::string_view id) const = 0;
};

// Tells the search that the entry `id` of `room` changed, came or went.
void note_change(db::Db& db, std::string_view room, std::string_view id);

}  // namespace vt::search
