// SPDX-License-Identifier: EUPL-1.2
// What anybody may read, and that it is enough to make the tree again.
#include "audit/public.h"

#include "audit/tests/audit_world.h"

namespace vt::audit {
namespace {

std::optional<std::string> bytes(World& world, std::string_view path) {
    std::optional<PublicFile> file;
    world.database.read([&](db::Db& db) { file = public_file(db, path); });
    if (!file) return std::nullopt;
    return file->bytes;
}

TEST_CASE("before the first seal there is nothing public") {
    on_each_log([](World& world) {
        world.append(3);
        CHECK_FALSE(bytes(world, "checkpoint").has_value());
        CHECK_FALSE(bytes(world, "tile/0/000.p/3").has_value());
        CHECK_FALSE(bytes(world, "tile/entries/000.p/3").has_value());
    });
}

TEST_CASE("a stranger makes the tree again from entries and tiles, and it has the signed root") {
    on_each_log([](World& world) {
        world.append(300);
        world.seal(1);
        world.append(200);
        const VerifierKey key = world.sealer().key();
        const auto checkpoint = open_checkpoint(bytes(world, "checkpoint").value(), key);
        REQUIRE(checkpoint.has_value());
        CHECK(checkpoint->size == 320);

        const std::string entries = bytes(world, "tile/entries/000").value() +
                                    bytes(world, "tile/entries/001.p/64").value();
        REQUIRE(entries.size() == 320 * 34);
        std::string leaves;
        tree::Frontier growing;
        for (std::size_t at = 0; at < entries.size(); at += 34) {
            CHECK(entries.substr(at, 2) == std::string{"\0\x20", 2});
            const Hash leaf = tree::leaf_hash(std::string_view{entries}.substr(at + 2, 32));
            growing.add(leaf);
            leaves.append(crypto::view(leaf));
        }
        CHECK(growing.root() == checkpoint->root);
        CHECK(bytes(world, "tile/0/000").value() + bytes(world, "tile/0/001.p/64").value() ==
              leaves);
        CHECK(bytes(world, "tile/1/000.p/1").value().size() == 32);
    });
}

TEST_CASE("nothing is given out before its head is signed") {
    on_each_log([](World& world) {
        world.append(10);
        world.seal(1);
        world.seal(2);
        CHECK(bytes(world, "tile/0/000.p/128").has_value());
        world.tamper("UPDATE audit_checkpoint SET note = NULL WHERE size = 128");
        CHECK(bytes(world, "tile/0/000.p/64").has_value());
        CHECK_FALSE(bytes(world, "tile/0/000.p/65").has_value());
        CHECK_FALSE(bytes(world, "tile/entries/000.p/128").has_value());
    });
}

TEST_CASE("a path has one way of writing, and every other is nothing") {
    on_each_log([](World& world) {
        world.append(300);
        world.seal(1);
        CHECK(bytes(world, "tile/0/000").has_value());
        for (const auto* wrong : {"",
                                  "tile",
                                  "tile/",
                                  "tile/0",
                                  "tile/0/",
                                  "tile/0/0",
                                  "tile/0/0000",
                                  "tile/00/000",
                                  "tile/64/000",
                                  "tile/-1/000",
                                  "tile/8/000",
                                  "tile/63/000",
                                  "tile/0/x000/000",
                                  "tile/0/x999/x999/x999/x999/999",
                                  "tile/0/000/",
                                  "tile/0/000.p/0",
                                  "tile/0/000.p/256",
                                  "tile/0/000.p/01",
                                  "tile/0/000.p/",
                                  "tile/0/001",
                                  "tile/1/000",
                                  "tile/0/x001/000",
                                  "tile/entries/002.p/1",
                                  "tile/Entries/000",
                                  "tile/0/../000",
                                  "checkpoint/",
                                  "/checkpoint",
                                  "log.key"})
            CHECK_FALSE_MESSAGE(bytes(world, wrong).has_value(), wrong);
    });
}

TEST_CASE("the checkpoint changes, tiles never do") {
    on_each_log([](World& world) {
        world.seal(1);
        world.database.read([](db::Db& db) {
            CHECK_FALSE(public_file(db, "checkpoint")->immutable);
            CHECK(public_file(db, "checkpoint")->content_type == "text/plain; charset=utf-8");
            CHECK(public_file(db, "tile/0/000.p/64")->immutable);
            CHECK(public_file(db, "tile/0/000.p/64")->content_type == "application/octet-stream");
        });
    });
}

}  // namespace
}  // namespace vt::audit
