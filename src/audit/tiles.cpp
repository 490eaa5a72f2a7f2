// SPDX-License-Identifier: EUPL-1.2
#include "audit/tiles.h"

#include <bit>
#include <vector>

#include "audit/log.h"
#include "base/result.h"

namespace vt::audit {

Hash subtree_root(std::string_view hashes) {
    VT_CHECK(std::has_single_bit(hashes.size() / kHashBytes));
    std::vector<Hash> row;
    for (std::size_t at = 0; at < hashes.size(); at += kHashBytes)
        row.push_back(crypto::hash_from(hashes.substr(at, kHashBytes)).value());
    for (; row.size() > 1; row.resize(row.size() / 2))
        for (std::size_t at = 0; at < row.size() / 2; ++at)
            row[at] = tree::node_hash(row[2 * at], row[2 * at + 1]);
    return row.front();
}

std::string& Tiles::tile(const Place& place) {
    const auto found = tiles_.find(place);
    if (found != tiles_.end()) return found->second;
    return tiles_.emplace(place, store_.tile(place.first, place.second)).first->second;
}

std::string& Tiles::bundle(Size number) {
    const auto found = bundles_.find(number);
    if (found != bundles_.end()) return found->second;
    return bundles_.emplace(number, store_.bundle(number)).first->second;
}

Hash Tiles::node(int level, Size index) {
    const Size count = Size{1} << (level % 8);
    const Size first = index * count;
    const std::string& hashes = tile({level / 8, first / kTileWidth});
    const std::size_t from = (first % kTileWidth) * kHashBytes;
    if (hashes.size() < from + count * kHashBytes)
        throw LogFault{"the log's tree is damaged: a tile is missing or too short"};
    return subtree_root(std::string_view{hashes}.substr(from, count * kHashBytes));
}

Hash Tiles::root() {
    return tree::root(size_, [this](int level, Size index) { return node(level, index); });
}

void Tiles::add_hash(int level, Size index, const Hash& hash) {
    const Place place{level, index / kTileWidth};
    std::string& hashes = tile(place);
    if (hashes.size() != (index % kTileWidth) * kHashBytes)
        throw LogFault{"the log's tree is damaged: a tile does not end where it must"};
    hashes.append(crypto::view(hash));
    changed_.insert(place);
    if (hashes.size() == kTileWidth * kHashBytes)
        add_hash(level + 1, index / kTileWidth, subtree_root(hashes));
}

void Tiles::add(const Hash& commitment) {
    std::string& commitments = bundle(size_ / kTileWidth);
    if (commitments.size() != (size_ % kTileWidth) * kHashBytes)
        throw LogFault{"the log's tree is damaged: a bundle does not end where it must"};
    commitments.append(crypto::view(commitment));
    add_hash(0, size_, tree::leaf_hash(crypto::view(commitment)));
    ++size_;
}

void Tiles::save() {
    for (const auto& [number, commitments] : bundles_) store_.put_bundle(number, commitments);
    for (const Place& place : changed_)
        store_.put_tile(place.first, place.second, tiles_.at(place));
    changed_.clear();
    bundles_.clear();
}

}  // namespace vt::audit
