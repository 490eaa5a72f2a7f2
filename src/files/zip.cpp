// SPDX-License-Identifier: EUPL-1.2
#include "files/zip.h"

#include <algorithm>

namespace vt::files {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kEntriesMax = 10'000;
constexpr std::size_t kEndBytes = 22;    // End of central directory, without its comment.
constexpr std::size_t kEntryBytes = 46;  // Entry of the central directory, without its name.
constexpr std::size_t kLocalBytes = 30;  // Header before an entry's bytes, without its name.
constexpr std::size_t kCommentMax = 0xffff;

// Little-endian number of `count` bytes. The caller has seen that they are there.
std::size_t number(std::string_view bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t n = count; n > 0; --n)
        value = value << 8 | static_cast<unsigned char>(bytes[at + n - 1]);
    return value;
}

std::optional<std::size_t> find_end(std::string_view bytes) {
    if (bytes.size() < kEndBytes) return std::nullopt;
    const std::size_t tail = bytes.size() - std::min(bytes.size(), kEndBytes + kCommentMax);
    const auto at = bytes.rfind("PK\x05\x06"sv, bytes.size() - kEndBytes);
    if (at == std::string_view::npos || at < tail) return std::nullopt;
    return at;
}

std::string stored_mimetype(std::string_view bytes) {
    constexpr auto kName = "mimetype"sv;
    if (bytes.size() < kLocalBytes + kName.size() || number(bytes, 8, 2) != 0 ||
        number(bytes, 26, 2) != kName.size() || bytes.substr(kLocalBytes, kName.size()) != kName)
        return {};
    const std::size_t from = kLocalBytes + kName.size() + number(bytes, 28, 2);
    const std::size_t size = number(bytes, 18, 4);
    if (from > bytes.size() || size > bytes.size() - from) return {};
    return std::string{bytes.substr(from, size)};
}

}  // namespace

bool ZipListing::has(std::string_view name) const {
    return std::ranges::find(names, name) != names.end();
}

std::optional<ZipListing> list_zip(std::string_view bytes) {
    const auto end = find_end(bytes);
    if (!end) return std::nullopt;
    const std::size_t count = number(bytes, *end + 10, 2);
    std::size_t at = number(bytes, *end + 16, 4);
    if (count > kEntriesMax || number(bytes, *end + 8, 2) != count) return std::nullopt;
    ZipListing listing;
    for (std::size_t n = 0; n < count; ++n) {
        if (at > *end || *end - at < kEntryBytes || bytes.substr(at, 4) != "PK\x01\x02"sv)
            return std::nullopt;
        const std::size_t name = number(bytes, at + 28, 2);
        if (*end - at - kEntryBytes < name) return std::nullopt;
        listing.names.emplace_back(bytes.substr(at + kEntryBytes, name));
        at += kEntryBytes + name + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    }
    listing.mimetype = stored_mimetype(bytes);
    return listing;
}

}  // namespace vt::files
