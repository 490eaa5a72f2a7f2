// SPDX-License-Identifier: EUPL-1.2
// The Merkle tree of RFC 6962: pure arithmetic, no storage.
//
// A node (level, index) is the root of the perfect subtree over the 2^level leaves from
// index * 2^level on; level 0 are the leaf hashes. Paths run from the leaf's side to the root.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "crypto/hash.h"

namespace vt::audit::tree {

using crypto::Hash;
using Size = std::uint64_t;
using Nodes = FunctionRef<Hash(int level, Size index)>;

Hash leaf_hash(std::string_view entry);
Hash node_hash(const Hash& left, const Hash& right);
Hash empty_root();

// `nodes` is asked only for complete subtrees of the first `size` leaves.
Hash root(Size size, Nodes nodes);
// index < size.
std::vector<Hash> inclusion_path(Size index, Size size, Nodes nodes);
// 0 < old_size <= size; empty when both are equal.
std::vector<Hash> consistency_path(Size old_size, Size size, Nodes nodes);

// False for every shape of path that does not fit, and for an index outside the tree.
bool verify_inclusion(const Hash& leaf, Size index, Size size, std::span<const Hash> path,
                      const Hash& root);
// False also for an old size of 0: an empty tree is consistent with anything and proves nothing.
bool verify_consistency(Size old_size, Size size, const Hash& old_root, const Hash& root,
                        std::span<const Hash> path);

// A tree that only grows, remembering one hash per complete subtree on its right edge.
class Frontier {
public:
    void add(const Hash& leaf);
    Size size() const { return size_; }
    Hash root() const;

private:
    std::vector<Hash> peaks_;  // From the largest subtree to the smallest.
    Size size_{0};
};

}  // namespace vt::audit::tree
