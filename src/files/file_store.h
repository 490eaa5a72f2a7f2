// SPDX-License-Identifier: EUPL-1.2
// The tables of files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "files/files.h"

namespace vt::files {

inline constexpr std::size_t kChunkBytes = 256 * 1024;

class FileStore {
public:
    // `db` must outlive it.
    explicit FileStore(db::Db& db) : db_{db} {}

    void add(const File& file, std::string_view bytes);
    std::optional<File> file(const FileId& id);
    std::string bytes(const File& file);
    void withdraw(const FileId& id, Instant now);

private:
    db::Db& db_;
};

}  // namespace vt::files
