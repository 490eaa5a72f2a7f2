// SPDX-License-Identifier: EUPL-1.2
// Tiles: the stored tree, in the form of C2SP tlog-tiles, and how it grows.
//
// A tile of level L holds up to 256 hashes of height 8·L; its partial forms are its beginnings.
// Reads what it needs once and keeps it: for one seal, one proof or one answer. Throws LogFault
// where a tile is missing or too short.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "audit/store.h"

namespace vt::audit {

inline constexpr Size kTileWidth = 256;
inline constexpr std::size_t kHashBytes = 32;

// Root of the perfect subtree over `hashes`: 1, 2, 4, … 256 of them, 32 bytes each.
Hash subtree_root(std::string_view hashes);

class Tiles {
public:
    // `store` must outlive it. `size` is the size of the tree as stored.
    Tiles(Store& store, Size size) : store_{store}, size_{size} {}

    Size size() const { return size_; }
    Hash node(int level, Size index);
    Hash root();
    void add(const Hash& commitment);
    void save();  // Writes what add() changed.

private:
    using Place = std::pair<int, Size>;  // Level and number.
    std::string& tile(const Place& place);
    std::string& bundle(Size number);
    void add_hash(int level, Size index, const Hash& hash);

    Store& store_;
    Size size_;
    std::map<Place, std::string> tiles_{};
    std::map<Size, std::string> bundles_{};
    std::set<Place> changed_{};
};

}  // namespace vt::audit
