// SPDX-License-Identifier: EUPL-1.2
#include "files/file_store.h"

namespace vt::files {
namespace {

constexpr std::string_view kAdd = R"sql(
    INSERT INTO files_file (id, name, content_type, size, sha256, uploaded_by, at, withdrawn)
    VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)
)sql";
constexpr std::string_view kAddChunk = R"sql(
    INSERT INTO files_chunk (file_id, number, bytes) VALUES ($1, $2, $3)
)sql";
constexpr std::string_view kFile = R"sql(
    SELECT id, name, content_type, size, sha256, uploaded_by, at, withdrawn
    FROM files_file WHERE id = $1
)sql";
// A chunk at a time: PostgreSQL would hold a whole result twice.
constexpr std::string_view kChunk = R"sql(
    SELECT bytes FROM files_chunk WHERE file_id = $1 AND number = $2
)sql";
constexpr std::string_view kWithdraw = "UPDATE files_file SET withdrawn = $2 WHERE id = $1";

File to_file(const db::Row& row) {
    File file{row.id<FileTag>(0), row.text(1), row.text(2),    row.int64(3),
              row.text(4),        row.text(5), row.instant(6), {}};
    if (!row.is_null(7)) file.withdrawn = row.instant(7);
    return file;
}

}  // namespace

void FileStore::add(const File& file, std::string_view bytes) {
    db_.execute(kAdd, file.id, file.name, file.content_type, file.size, file.sha256,
                file.uploaded_by, file.at);
    std::int64_t number = 0;
    for (std::size_t at = 0; at < bytes.size(); at += kChunkBytes)
        db_.execute(kAddChunk, file.id, number++, db::Bytes{bytes.substr(at, kChunkBytes)});
}

std::optional<File> FileStore::file(const FileId& id) {
    std::optional<File> found;
    db_.query(
        kFile, [&](const db::Row& row) { found = to_file(row); }, id);
    return found;
}

std::string FileStore::bytes(const File& file) {
    const auto size = static_cast<std::size_t>(file.size);
    std::string bytes;
    bytes.reserve(size);
    for (std::int64_t number = 0; static_cast<std::size_t>(number) * kChunkBytes < size; ++number)
        db_.query(
            kChunk, [&](const db::Row& row) { bytes += row.bytes(0); }, file.id, number);
    return bytes;
}

void FileStore::withdraw(const FileId& id, Instant now) {
    db_.execute(kWithdraw, id, now);
}

}  // namespace vt::files
