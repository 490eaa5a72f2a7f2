// SPDX-License-Identifier: EUPL-1.2
// Known answers: the tree of eight leaves that the reference tests of Certificate Transparency and
// github.com/transparency-dev/merkle (Apache-2.0, testonly/constants.go) use.
#include "audit/tree.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "crypto/encoding.h"

namespace vt::audit::tree {
namespace {

std::vector<Hash> known_leaves() {
    std::vector<Hash> leaves;
    for (const auto* entry : {"", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                              "606162636465666768696a6b6c6d6e6f"})
        leaves.push_back(leaf_hash(*crypto::from_hex(entry)));
    return leaves;
}

constexpr std::string_view kRoots[] = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};

Hash perfect(const std::vector<Hash>& leaves, int level, Size index) {
    if (level == 0) return leaves.at(index);
    return node_hash(perfect(leaves, level - 1, 2 * index),
                     perfect(leaves, level - 1, 2 * index + 1));
}

// A tree of `size` leaves, the known ones or made-up ones.
struct Grove {
    explicit Grove(Size size) {
        for (Size n = 0; n < size; ++n) leaves.push_back(leaf_hash(std::to_string(n)));
    }
    explicit Grove(std::vector<Hash> of) : leaves{std::move(of)} {}

    Hash node(int level, Size index) const { return perfect(leaves, level, index); }
    Hash root(Size size) const {
        return tree::root(size, [this](int level, Size index) { return node(level, index); });
    }
    std::vector<Hash> inclusion(Size index, Size size) const {
        return inclusion_path(index, size, [this](int level, Size at) { return node(level, at); });
    }
    std::vector<Hash> consistency(Size old_size, Size size) const {
        return consistency_path(old_size, size,
                                [this](int level, Size at) { return node(level, at); });
    }
    std::vector<Hash> leaves{};
};

TEST_CASE("the roots of the known tree are those of the reference") {
    const Grove known{known_leaves()};
    Frontier growing;
    CHECK(crypto::hex(growing.root()) == kRoots[0]);
    CHECK(crypto::hex(known.root(0)) == kRoots[0]);
    for (Size size = 1; size <= 8; ++size) {
        growing.add(known.leaves[size - 1]);
        CHECK(growing.size() == size);
        CHECK(crypto::hex(growing.root()) == kRoots[size]);
        CHECK(crypto::hex(known.root(size)) == kRoots[size]);
    }
}

TEST_CASE("the paths of the known tree are those of the reference") {
    const Grove known{known_leaves()};
    const auto node = [&](int level, Size index) { return perfect(known.leaves, level, index); };
    CHECK(known.inclusion(0, 1).empty());
    CHECK(known.inclusion(0, 8) == std::vector{node(0, 1), node(1, 1), node(2, 1)});
    CHECK(known.inclusion(5, 8) == std::vector{node(0, 4), node(1, 3), node(2, 0)});
    CHECK(known.inclusion(2, 3) == std::vector{node(1, 0)});
    CHECK(known.inclusion(1, 5) == std::vector{node(0, 0), node(1, 1), node(0, 4)});
    CHECK(known.consistency(1, 8) == std::vector{node(0, 1), node(1, 1), node(2, 1)});
    CHECK(known.consistency(6, 8) == std::vector{node(1, 2), node(1, 3), node(2, 0)});
    CHECK(known.consistency(2, 5) == std::vector{node(1, 1), node(0, 4)});
    CHECK(known.consistency(6, 7) == std::vector{node(1, 2), node(0, 6), node(2, 0)});
    CHECK(known.consistency(4, 4).empty());
}

TEST_CASE("every leaf of every tree has a path that proves it and nothing else") {
    const Grove grove{Size{40}};
    for (Size size = 1; size <= 40; ++size)
        for (Size index = 0; index < size; ++index) {
            const auto path = grove.inclusion(index, size);
            const Hash root = grove.root(size);
            const Hash leaf = grove.leaves[index];
            REQUIRE(verify_inclusion(leaf, index, size, path, root));
            REQUIRE_FALSE(verify_inclusion(leaf_hash("x"), index, size, path, root));
            REQUIRE_FALSE(verify_inclusion(leaf, index, size, path, leaf_hash("x")));
            REQUIRE_FALSE(verify_inclusion(leaf, index, index, path, root));
            if (size > 1) REQUIRE_FALSE(verify_inclusion(leaf, index ^ 1, size, path, root));
            auto longer = path;
            longer.push_back(leaf);
            REQUIRE_FALSE(verify_inclusion(leaf, index, size, longer, root));
            if (path.empty()) continue;
            const std::vector<Hash> shorter(path.begin(), path.end() - 1);
            REQUIRE_FALSE(verify_inclusion(leaf, index, size, shorter, root));
            for (std::size_t at = 0; at < path.size(); ++at) {
                auto changed = path;
                changed[at][at % 32] ^= 1;
                REQUIRE_FALSE(verify_inclusion(leaf, index, size, changed, root));
            }
        }
}

TEST_CASE("every tree is consistent with the trees it grew from and with no other") {
    const Grove grove{Size{40}};
    const Hash other = leaf_hash("x");
    for (Size size = 1; size <= 40; ++size)
        for (Size old_size = 1; old_size <= size; ++old_size) {
            const auto path = grove.consistency(old_size, size);
            const Hash old_root = grove.root(old_size);
            const Hash root = grove.root(size);
            REQUIRE(verify_consistency(old_size, size, old_root, root, path));
            REQUIRE_FALSE(verify_consistency(old_size, size, other, root, path));
            REQUIRE_FALSE(verify_consistency(old_size, size, old_root, other, path));
            REQUIRE_FALSE(verify_consistency(old_size, 2 * size, old_root, root, path));
            auto longer = path;
            longer.push_back(other);
            REQUIRE_FALSE(verify_consistency(old_size, size, old_root, root, longer));
            for (std::size_t at = 0; at < path.size(); ++at) {
                auto changed = path;
                changed[at][at % 32] ^= 1;
                REQUIRE_FALSE(verify_consistency(old_size, size, old_root, root, changed));
            }
            if (path.empty()) continue;
            const std::vector<Hash> shorter(path.begin(), path.end() - 1);
            REQUIRE_FALSE(verify_consistency(old_size, size, old_root, root, shorter));
        }
}

TEST_CASE("an empty tree proves nothing, and a tree does not shrink") {
    const Grove grove{Size{4}};
    CHECK_FALSE(verify_consistency(0, 4, empty_root(), grove.root(4), {}));
    CHECK_FALSE(verify_consistency(0, 0, empty_root(), empty_root(), {}));
    CHECK_FALSE(verify_consistency(4, 3, grove.root(4), grove.root(3), {}));
}

}  // namespace
}  // namespace vt::audit::tree
