// SPDX-License-Identifier: EUPL-1.2
// Index: what was agreed, ready to be searched: files in the folder `search` of a municipality.
//
// Derived from what the sources give: it can be deleted at any time and is then built anew; what
// is in it is the same whether it was built or kept in step. There is one index for each
// audience, so that nothing internal can reach a public page and nothing of conversations whoever
// took no part in them.
//
// catch_up() before search(), in the same request. Both may be called from any thread: one thread
// catches up at a time, the others search what is there. The index must outlive all calls.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "search/excerpt.h"
#include "search/source.h"

namespace vt::search {

using Sources = std::span<const Source* const>;

struct Query {
    std::string_view text{};  // As typed; what it means stands in typed.h.
    std::optional<Kind> kind{};
    std::size_t from{0};  // Hits to leave out: those of the pages before.
    std::size_t most{20};
};

struct Hit {
    std::string room{};
    Entry entry{};
    std::vector<Piece> excerpt{};
};

struct Found {
    std::vector<Hit> hits{};
    std::size_t count{0};     // Of all pages together.
    bool every_word{true};    // False: nothing has all words, these come closest; one page.
    std::string corrected{};  // What was searched for instead of a word with a typing error.
};

class Index {
public:
    // `folder` is the municipality's.
    Index(const std::string& folder, Audience audience);
    ~Index();
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;

    // Reads the changes since the last time, at most kChangesMax of them; builds the index when
    // there is none, or when it is not of this data. While another thread does so it returns at
    // once, unless there is nothing to search yet. Throws SearchFault and DbFault.
    void catch_up(db::Db& db, Sources sources);
    // Builds it, whatever there is.
    void rebuild(db::Db& db, Sources sources);

    // Adopted before superseded, in each the best first. Nothing for a text without words. Throws
    // SearchFault.
    Found search(const Query& query) const;
    std::size_t size() const;  // Entries. Throws SearchFault.

private:
    class Volume;
    std::unique_ptr<Volume> volume_;
};

inline constexpr int kChangesMax = 1000;

}  // namespace vt::search
