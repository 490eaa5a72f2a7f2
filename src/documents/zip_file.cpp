// SPDX-License-Identifier: EUPL-1.2
#include "documents/zip_file.h"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace vt::documents {
namespace {

// 1980-01-01 as zip writes a day.
constexpr zip_uint16_t kFirstDay = (1 << 5) | 1;

[[noreturn]] void fail(const char* what) {
    throw std::runtime_error{std::string{"Cannot write a zip file: "} + what};
}

struct CloseSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Buffer = std::unique_ptr<zip_source_t, CloseSource>;

void add(zip_t* archive, const ZipPart& part) {
    zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    if (!source) fail("no memory");
    const auto at = zip_file_add(archive, part.name.data(), source, ZIP_FL_ENC_UTF_8);
    if (at < 0) {
        zip_source_free(source);
        fail(zip_strerror(archive));
    }
    const auto index = static_cast<zip_uint64_t>(at);
    const auto method = part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zip_set_file_compression(archive, index, method, 0) != 0 ||
        zip_file_set_dostime(archive, index, 0, kFirstDay, 0) != 0)
        fail(zip_strerror(archive));
}

std::string bytes_of(zip_source_t* buffer) {
    zip_stat_t stat;
    if (zip_source_stat(buffer, &stat) != 0 || zip_source_open(buffer) != 0) fail("no content");
    std::string bytes(stat.size, '\0');
    const auto read = zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) fail("content is cut off");
    return bytes;
}

}  // namespace

std::string zipped(const std::vector<ZipPart>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    const Buffer buffer{zip_source_buffer_create(nullptr, 0, 0, &error)};
    if (!buffer) fail("no memory");
    zip_t* archive = zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error);
    if (!archive) fail("no memory");
    // The archive takes over one hold on the source; ours keeps the bytes after it is closed.
    zip_source_keep(buffer.get());
    try {
        for (const auto& part : parts) add(archive, part);
        if (zip_close(archive) != 0) fail(zip_strerror(archive));
    } catch (...) {
        zip_discard(archive);
        throw;
    }
    return bytes_of(buffer.get());
}

}  // namespace vt::documents
