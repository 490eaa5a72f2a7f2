// SPDX-License-Identifier: EUPL-1.2
#include "documents/read_archive.h"

#include <array>
#include <new>

#include "documents/read_lines.h"

namespace vt::documents {
namespace {

constexpr zip_int64_t kPartsMax = 10'000;

using OpenPart = std::unique_ptr<zip_file_t, int (*)(zip_file_t*)>;

}  // namespace

Result<Archive> Archive::open(std::string_view bytes) {
    zip_error_t error{};
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) throw std::bad_alloc{};
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (zip == nullptr) {
        zip_source_free(source);
        return refusal("documents.error.broken");
    }
    Archive archive{zip};
    if (zip_get_num_entries(zip, 0) > kPartsMax)
        return refusal("documents.error.unpacks-to-too-much");
    return archive;
}

bool Archive::has(const std::string& name) const {
    return zip_name_locate(zip_.get(), name.c_str(), 0) >= 0;
}

bool Archive::has_any(std::string_view beginning) const {
    const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(zip_.get(), static_cast<zip_uint64_t>(i), 0);
        if (name != nullptr && std::string_view{name}.starts_with(beginning)) return true;
    }
    return false;
}

Result<std::string> Archive::part(const std::string& name) {
    zip_stat_t stat{};
    if (zip_stat(zip_.get(), name.c_str(), 0, &stat) != 0) return refusal("documents.error.broken");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return refusal("documents.error.protected");
    const OpenPart part{zip_fopen(zip_.get(), name.c_str(), 0), zip_fclose};
    if (part == nullptr) return refusal("documents.error.broken");
    std::string whole;
    std::array<char, 32 * 1024> piece{};
    // The size that the file states may be a lie: what comes out is counted.
    for (;;) {
        const zip_int64_t got = zip_fread(part.get(), piece.data(), piece.size());
        if (got < 0) return refusal("documents.error.broken");
        if (got == 0) return whole;
        unpacked_ += static_cast<std::size_t>(got);
        if (unpacked_ > kSourceUnpackedMax) return refusal("documents.error.unpacks-to-too-much");
        whole.append(piece.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace vt::documents
