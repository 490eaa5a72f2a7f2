// SPDX-License-Identifier: EUPL-1.2
#include "audit/public.h"

#include <algorithm>

#include "audit/store.h"
#include "audit/tiles.h"
#include "base/text.h"

namespace vt::audit {
namespace {

constexpr int kEntries = -1;  // The level of entry bundles in a TilePath.

struct TilePath {
    int level{0};
    Size number{0};
    Size width{kTileWidth};
};

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Decimal without leading zeros, up to `max`.
std::optional<int> small_number(std::string_view text, int max) {
    if (!all_digits(text) || text.size() > 3 || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    const auto number = parse_int(text);
    if (!number || *number > max) return std::nullopt;
    return static_cast<int>(*number);
}

// "x001/x234/067": three digits an element, every one but the last after an x, no needless "x000".
std::optional<Size> tile_number(std::string_view text) {
    const auto elements = split(text, '/');
    if (elements.size() > 4 || (elements.size() > 1 && elements.front() == "x000"))
        return std::nullopt;
    Size number = 0;
    for (std::size_t at = 0; at < elements.size(); ++at) {
        auto element = elements[at];
        if (at + 1 < elements.size()) {
            if (!element.starts_with('x')) return std::nullopt;
            element.remove_prefix(1);
        }
        if (element.size() != 3 || !all_digits(element)) return std::nullopt;
        number = number * 1000 + static_cast<Size>(*parse_int(element));
    }
    return number;
}

std::optional<TilePath> read_tile_path(std::string_view path) {
    TilePath tile;
    const auto slash = path.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto level = path.substr(0, slash);
    const auto known = level == "entries" ? kEntries : small_number(level, 63);
    auto rest = path.substr(slash + 1);
    if (const auto partial = rest.find(".p/"); partial != std::string_view::npos) {
        const auto width = small_number(rest.substr(partial + 3), 255);
        if (!width || *width == 0) return std::nullopt;
        tile.width = static_cast<Size>(*width);
        rest = rest.substr(0, partial);
    }
    const auto number = tile_number(rest);
    if (!known || !number) return std::nullopt;
    tile.level = *known;
    tile.number = *number;
    return tile;
}

// How many hashes of the level are under a head of `size`.
Size hashes_at(int level, Size size) {
    return level > 7 ? 0 : size >> (8 * std::max(level, 0));
}

std::string with_lengths(std::string_view commitments) {
    std::string bytes;
    for (std::size_t at = 0; at < commitments.size(); at += kHashBytes)
        bytes.append("\x00\x20", 2).append(commitments.substr(at, kHashBytes));
    return bytes;
}

std::optional<PublicFile> checkpoint_file(Store& store) {
    auto last = store.last_signed();
    if (!last) return std::nullopt;
    return PublicFile{std::move(last->note), "text/plain; charset=utf-8", false};
}

std::optional<PublicFile> tile_file(Store& store, const TilePath& path) {
    const auto last = store.last_signed();
    if (!last || path.number * kTileWidth + path.width > hashes_at(path.level, last->size))
        return std::nullopt;
    std::string hashes =
        path.level == kEntries ? store.bundle(path.number) : store.tile(path.level, path.number);
    if (hashes.size() < path.width * kHashBytes) return std::nullopt;
    hashes.resize(path.width * kHashBytes);
    if (path.level == kEntries) hashes = with_lengths(hashes);
    return PublicFile{std::move(hashes), "application/octet-stream", true};
}

}  // namespace

std::optional<PublicFile> public_file(db::Db& db, std::string_view path) {
    Store store{db};
    if (path == "checkpoint") return checkpoint_file(store);
    constexpr std::string_view kTiles = "tile/";
    if (!path.starts_with(kTiles)) return std::nullopt;
    const auto tile = read_tile_path(path.substr(kTiles.size()));
    if (!tile) return std::nullopt;
    return tile_file(store, *tile);
}

}  // namespace vt::audit
