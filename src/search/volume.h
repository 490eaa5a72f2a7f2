// SPDX-License-Identifier: EUPL-1.2
// The files of one index, and who reads and writes them when. Private to this room.
//
// Lock order: catching_up_, then the readers' own. Trusted: this process has built the files, or
// has seen that they are of this data.
#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>

#include "search/change_store.h"
#include "search/index.h"
#include "search/index_writer.h"
#include "search/plan.h"
#include "search/readers.h"

namespace vt::search {

class Index::Volume {
public:
    Volume(const std::string& folder, Audience audience);

    void catch_up(db::Db& db, Sources sources);
    void rebuild(db::Db& db, Sources sources);
    Found search(const Query& query);
    std::size_t size();

private:
    bool is_usable() const;
    bool resume(ChangeStore& changes);
    void follow(db::Db& db, Sources sources);
    void build(db::Db& db, Sources sources);
    bool is_for_us(const Entry& entry) const;
    Found search_once(const Query& query);

    const std::filesystem::path path_;
    const Audience audience_;
    Readers readers_;
    std::mutex catching_up_;
    std::atomic<bool> trusted_{false};
    std::atomic<std::int64_t> read_{0};  // Number of the last change in it.
};

}  // namespace vt::search
