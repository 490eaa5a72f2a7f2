// SPDX-License-Identifier: EUPL-1.2
#include "audit/tree.h"

#include <bit>

#include "base/result.h"

namespace vt::audit::tree {
namespace {

using namespace std::string_view_literals;

// Leaves [first, first + count), where `first` is a multiple of the largest power of two <= count.
Hash range_root(Size first, Size count, Nodes nodes) {
    if (std::has_single_bit(count)) {
        const int level = std::countr_zero(count);
        return nodes(level, first >> level);
    }
    const Size left = std::bit_floor(count);
    return node_hash(range_root(first, left, nodes), range_root(first + left, count - left, nodes));
}

// Where RFC 6962 splits a tree of more than one leaf.
Size split(Size count) {
    const Size half = std::bit_floor(count);
    return half == count ? half / 2 : half;
}

void include(Size first, Size count, Size index, Nodes nodes, std::vector<Hash>& path) {
    if (count == 1) return;
    const Size left = split(count);
    if (index < left) {
        include(first, left, index, nodes, path);
        path.push_back(range_root(first + left, count - left, nodes));
    } else {
        include(first + left, count - left, index - left, nodes, path);
        path.push_back(range_root(first, left, nodes));
    }
}

// SUBPROOF of RFC 6962, 2.1.2. `known`: the verifier has the old root itself.
void reconcile(Size first, Size old_count, Size count, bool known, Nodes nodes,
               std::vector<Hash>& path) {
    if (old_count == count) {
        if (!known) path.push_back(range_root(first, count, nodes));
        return;
    }
    const Size left = split(count);
    if (old_count <= left) {
        reconcile(first, old_count, left, known, nodes, path);
        path.push_back(range_root(first + left, count - left, nodes));
    } else {
        reconcile(first + left, old_count - left, count - left, false, nodes, path);
        path.push_back(range_root(first, left, nodes));
    }
}

}  // namespace

Hash leaf_hash(std::string_view entry) {
    return crypto::sha256({"\0"sv, entry});
}

Hash node_hash(const Hash& left, const Hash& right) {
    return crypto::sha256({"\1"sv, crypto::view(left), crypto::view(right)});
}

Hash empty_root() {
    return crypto::sha256("");
}

Hash root(Size size, Nodes nodes) {
    return size == 0 ? empty_root() : range_root(0, size, nodes);
}

std::vector<Hash> inclusion_path(Size index, Size size, Nodes nodes) {
    VT_CHECK(index < size);
    std::vector<Hash> path;
    include(0, size, index, nodes, path);
    return path;
}

std::vector<Hash> consistency_path(Size old_size, Size size, Nodes nodes) {
    VT_CHECK(0 < old_size && old_size <= size);
    std::vector<Hash> path;
    reconcile(0, old_size, size, true, nodes, path);
    return path;
}

// RFC 9162, 2.1.3.2.
bool verify_inclusion(const Hash& leaf, Size index, Size size, std::span<const Hash> path,
                      const Hash& root) {
    if (index >= size) return false;
    Size at = index;
    Size last = size - 1;
    Hash hash = leaf;
    for (const Hash& sibling : path) {
        if (last == 0) return false;
        if ((at & 1) != 0 || at == last) {
            hash = node_hash(sibling, hash);
            while ((at & 1) == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

// RFC 9162, 2.1.4.2.
bool verify_consistency(Size old_size, Size size, const Hash& old_root, const Hash& root,
                        std::span<const Hash> path) {
    if (old_size == 0 || old_size > size) return false;
    if (old_size == size) return path.empty() && old_root == root;
    // An old tree that is one perfect subtree is not repeated in the path.
    const bool perfect = std::has_single_bit(old_size);
    if (!perfect && path.empty()) return false;
    Hash old_hash = perfect ? old_root : path.front();
    Hash hash = old_hash;
    const int level = std::countr_one(old_size - 1);
    Size at = (old_size - 1) >> level;
    Size last = (size - 1) >> level;
    for (const Hash& sibling : perfect ? path : path.subspan(1)) {
        if (last == 0) return false;
        if ((at & 1) != 0 || at == last) {
            old_hash = node_hash(sibling, old_hash);
            hash = node_hash(sibling, hash);
            while ((at & 1) == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && old_hash == old_root && hash == root;
}

void Frontier::add(const Hash& leaf) {
    Hash hash = leaf;
    for (Size carry = size_; (carry & 1) != 0; carry >>= 1) {
        hash = node_hash(peaks_.back(), hash);
        peaks_.pop_back();
    }
    peaks_.push_back(hash);
    ++size_;
}

Hash Frontier::root() const {
    if (peaks_.empty()) return empty_root();
    Hash hash = peaks_.back();
    for (std::size_t at = peaks_.size() - 1; at > 0; --at) hash = node_hash(peaks_[at - 1], hash);
    return hash;
}

}  // namespace vt::audit::tree
