// SPDX-License-Identifier: EUPL-1.2
// Files: attachments of up to 20 MiB, kept as rows in the municipality's own database.
//
// A file belongs to whatever row of a module holds its id; that module decides who may add, read
// and withdraw it. A file is never changed: another content is another file. Withdrawn, it is no
// longer read, but what it was (name, size, hash) stays known. Both are logged.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "db/db.h"
#include "db/migration.h"
#include "identity/work.h"

namespace vt::files {

struct FileTag;
using FileId = Id<FileTag>;

inline constexpr std::size_t kFileBytesMax = 20 * 1024 * 1024;
inline constexpr std::size_t kNameCharactersMax = 150;

struct File {
    FileId id{};
    std::string name{};          // As people see it, without folders and control characters.
    std::string content_type{};  // From the bytes, of a fixed list.
    std::int64_t size{0};        // In bytes; at least 1.
    std::string sha256{};        // 64 hex characters.
    std::string uploaded_by{};   // As in the audit log: a person's id, or "system:seed".
    Instant at{};
    std::optional<Instant> withdrawn{};
};

// A file that passed the checks and is not stored yet. Borrows the bytes it was made from.
struct Upload {
    std::string name{};
    std::string_view content_type{};
    std::string sha256{};
    std::string_view bytes{};
};

// The slow part, before the transaction. Refuses as invalid: no name, a name that is too long or no
// UTF-8, no bytes, too many bytes, and what could run as a program or open as a web page.
Result<Upload> check(std::string_view name, std::string_view bytes);
// Inside the transaction, for an Upload of check().
FileId keep(const identity::Work& work, const Upload& upload);
// Both at once.
Result<FileId> store(const identity::Work& work, std::string_view name, std::string_view bytes);

// Withdrawn ones too. Nothing if there never was such a file.
std::optional<File> meta(db::Db& db, const FileId& id);
// not_found if there is none or it was withdrawn. Throws db::DbFault if the stored bytes are not
// those that were uploaded.
Result<std::string> read(db::Db& db, const FileId& id);
// Refuses with not_found, or conflict if it was withdrawn before.
Done withdraw(const identity::Work& work, const FileId& id);

// A file as an answer: always to save, never to show inside a page.
struct Download {
    std::string bytes{};
    std::vector<std::pair<std::string, std::string>> headers{};  // All that concern the content.
};
Result<Download> download(db::Db& db, const FileId& id);

std::span<const db::Migration> migrations();

}  // namespace vt::files
