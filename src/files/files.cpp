// SPDX-License-Identifier: EUPL-1.2
#include "files/files.h"

#include "base/text.h"
#include "crypto/hash.h"
#include "files/content_type.h"
#include "files/file_name.h"
#include "files/file_store.h"

namespace vt::files {
namespace {

Error refused(std::string text, std::vector<std::string> args = {}) {
    return Error{Refusal::invalid, std::move(text), std::move(args)};
}

Error absent() {
    return Error{Refusal::not_found, "files.error.not-found"};
}

Result<std::string> checked_name(std::string_view given) {
    if (!is_utf8(given)) return refused("files.error.name-unreadable");
    std::string name = clean_name(given);
    if (name.empty()) return refused("files.error.name-empty");
    if (length_in_characters(name) > kNameCharactersMax)
        return refused("files.error.name-too-long", {std::to_string(kNameCharactersMax)});
    return name;
}

void log(const identity::Work& work, std::string_view type, const File& file) {
    audit::Entry entry;
    entry.type = type;
    entry.object = file.id.value;
    entry.context = file.content_type;
    entry.data_sha256 = file.sha256;
    work.log(entry);
}

// There, and not withdrawn.
std::optional<File> current(db::Db& db, const FileId& id) {
    auto file = FileStore{db}.file(id);
    if (file && file->withdrawn) return std::nullopt;
    return file;
}

std::string whole_bytes(db::Db& db, const File& file) {
    std::string bytes = FileStore{db}.bytes(file);
    if (crypto::hex(crypto::sha256(bytes)) != file.sha256)
        throw db::DbFault{"file " + file.id.value + " is not what was uploaded"};
    return bytes;
}

}  // namespace

Result<Upload> check(std::string_view name, std::string_view bytes) {
    if (bytes.empty()) return refused("files.error.empty");
    if (bytes.size() > kFileBytesMax)
        return refused("files.error.too-large", {std::to_string(kFileBytesMax / 1024 / 1024)});
    Upload upload;
    upload.name = VT_TRY(checked_name(name));
    const auto type = content_type(upload.name, bytes);
    if (!type) return refused("files.error.type");
    upload.content_type = *type;
    upload.sha256 = crypto::hex(crypto::sha256(bytes));
    upload.bytes = bytes;
    return upload;
}

FileId keep(const identity::Work& work, const Upload& upload) {
    const File file{FileId::random(),
                    upload.name,
                    std::string{upload.content_type},
                    static_cast<std::int64_t>(upload.bytes.size()),
                    upload.sha256,
                    std::string{work.actor.audit_name()},
                    work.clock.now(),
                    {}};
    FileStore{work.db}.add(file, upload.bytes);
    log(work, "files.stored", file);
    return file.id;
}

Result<FileId> store(const identity::Work& work, std::string_view name, std::string_view bytes) {
    const auto checked = VT_TRY(check(name, bytes));
    return keep(work, checked);
}

std::optional<File> meta(db::Db& db, const FileId& id) {
    return FileStore{db}.file(id);
}

Result<std::string> read(db::Db& db, const FileId& id) {
    const auto file = current(db, id);
    if (!file) return absent();
    return whole_bytes(db, *file);
}

Done withdraw(const identity::Work& work, const FileId& id) {
    const auto file = FileStore{work.db}.file(id);
    if (!file) return absent();
    if (file->withdrawn) return Error{Refusal::conflict, "files.error.withdrawn-already"};
    FileStore{work.db}.withdraw(id, work.clock.now());
    log(work, "files.withdrawn", *file);
    return done();
}

Result<Download> download(db::Db& db, const FileId& id) {
    const auto file = current(db, id);
    if (!file) return absent();
    return Download{whole_bytes(db, *file),
                    {{"Content-Type", file->content_type},
                     {"Content-Disposition", attachment_disposition(file->name)},
                     {"X-Content-Type-Options", "nosniff"},
                     {"Content-Security-Policy", "default-src 'none'; sandbox"},
                     {"Cross-Origin-Resource-Policy", "same-origin"},
                     {"Cache-Control", "private, no-store"}}};
}

}  // namespace vt::files
