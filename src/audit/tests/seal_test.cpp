// SPDX-License-Identifier: EUPL-1.2
// Sealing: once a day, in blocks of 64, never against an earlier head.
#include "audit/seal.h"

#include <sys/stat.h>

#include <fstream>
#include <set>

#include "audit/keeping.h"
#include "audit/tests/audit_world.h"

namespace vt::audit {
namespace {

std::string file_in(const World& world, const char* name) {
    std::ifstream in{world.folder.path() / name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

TEST_CASE("a sealed day fills whole blocks of 64, however quiet it was") {
    on_each_log([](World& world) {
        CHECK(world.seal(1).checkpoint.size == 64);
        world.append(1);
        CHECK(world.seal(2).checkpoint.size == 128);
        world.append(64);
        CHECK(world.seal(3).checkpoint.size == 192);
        world.append(65);
        CHECK(world.seal(4).checkpoint.size == 320);
        const Findings findings = world.verify();
        CHECK(findings.ok());
        CHECK(findings.entries == 130);
        CHECK(findings.leaves == 320);
        CHECK(findings.checkpoints == 4);
        CHECK(findings.pending == 0);
    });
}

TEST_CASE("no two leaves of the padding are alike") {
    on_each_log([](World& world) {
        world.seal(1);
        world.with_store([](Store& store) {
            const std::string bundle = store.bundle(0);
            std::set<std::string> leaves;
            for (std::size_t at = 0; at < bundle.size(); at += 32)
                leaves.insert(bundle.substr(at, 32));
            CHECK(leaves.size() == 64);
        });
    });
}

TEST_CASE("a day is sealed once; what comes later that day waits for the next") {
    on_each_log([](World& world) {
        world.append(2);
        const Sealed first = world.seal(2);
        CHECK(first.fresh);
        world.append(3);
        const Sealed again = world.sealer().seal(on_day(2, 23));
        CHECK_FALSE(again.fresh);
        CHECK(again.checkpoint == first.checkpoint);
        CHECK_FALSE(world.seal(1).fresh);
        CHECK(world.verify().pending == 3);
        const Sealed next = world.seal(3);
        CHECK(next.fresh);
        CHECK(next.checkpoint.size == 128);
        CHECK(world.verify().pending == 0);
    });
}

TEST_CASE("a month of days makes one tree, over more tiles than one") {
    on_each_log([](World& world) {
        for (int day = 1; day <= 30; ++day) {
            world.append(day * 3);
            world.seal(day);
        }
        const Findings findings = world.verify();
        CHECK(findings.ok());
        CHECK(findings.entries == 1395);
        CHECK(findings.leaves == 2496);
        CHECK(read_heads(world.folder.path()).size() == 30);
    });
}

TEST_CASE("the head is signed with the key that was made at the first start") {
    on_each_log([](World& world) {
        const VerifierKey key = world.sealer().key();
        CHECK(key.name == kOrigin);
        CHECK(world.sealer().key() == key);
        world.seal(1);
        world.with_store([&](Store& store) {
            const auto last = store.last_signed();
            REQUIRE(last.has_value());
            CHECK(open_checkpoint(last->note, key) == Checkpoint{kOrigin, 64, last->root});
        });
        struct stat found {};
        REQUIRE(::stat((world.folder.path() / "log.key").c_str(), &found) == 0);
        CHECK((found.st_mode & 0777) == 0600);
    });
}

TEST_CASE("a key that others can read, that is damaged or that is gone is not used") {
    on_each_log([](World& world) {
        world.seal(1);
        const auto path = world.folder.path() / "log.key";
        std::filesystem::permissions(path, std::filesystem::perms{0640});
        CHECK_THROWS_AS(world.sealer(), LogFault);
        std::filesystem::permissions(path, std::filesystem::perms{0600});
        CHECK_NOTHROW(world.sealer());
        std::ofstream{path} << "AAAA\n";
        CHECK_THROWS_AS(world.sealer(), LogFault);
        std::filesystem::remove(path);
        CHECK_THROWS_AS(world.sealer(), LogFault);
        CHECK_FALSE(std::filesystem::exists(path));
    });
}

TEST_CASE("an origin with spaces or without anything is refused") {
    on_each_log([](World& world) {
        CHECK_THROWS_AS((Sealer{world.database, "", world.folder.path()}), LogFault);
        CHECK_THROWS_AS((Sealer{world.database, "a b", world.folder.path()}), LogFault);
    });
}

TEST_CASE("a stop between growing the tree and signing leaves nothing undone") {
    on_each_log([](World& world) {
        world.append(1);
        world.seal(1);
        world.tamper("UPDATE audit_checkpoint SET note = NULL");
        CHECK(world.verify().ok());
        const Sealed again = world.seal(1);
        CHECK_FALSE(again.fresh);
        CHECK(again.checkpoint.size == 64);
        CHECK(read_heads(world.folder.path()).size() == 1);
        CHECK(world.verify().ok());
    });
}

TEST_CASE("a head that was cut off while writing counts as not written") {
    on_each_log([](World& world) {
        world.seal(1);
        const std::string whole = file_in(world, "log.heads");
        std::ofstream{world.folder.path() / "log.heads", std::ios::app} << "128 AbC";
        CHECK(read_heads(world.folder.path()).size() == 1);
        world.seal(2);
        CHECK(file_in(world, "log.heads").starts_with(whole + "128 "));
        CHECK(read_heads(world.folder.path()).size() == 2);
        CHECK(world.verify().ok());
    });
}

TEST_CASE("data that was put back to an earlier day is not sealed again") {
    on_each_log([](World& world) {
        world.seal(1);
        world.append(5);
        world.seal(2);
        world.tamper(
            "DELETE FROM audit_checkpoint WHERE size = 128;"
            "UPDATE audit_entry SET leaf = NULL;");
        CHECK_THROWS_AS(world.seal(3), LogFault);
        CHECK(world.verify().flaws.back() == Finding{Flaw::checkpoint_missing, {}, 128});
    });
}

TEST_CASE("a tree that was rewritten is not signed") {
    on_each_log([](World& world) {
        world.append(1);
        world.seal(1);
        world.with_store([](Store& store) {
            std::string tile = store.tile(0, 0);
            tile[40] = static_cast<char>(tile[40] ^ 1);
            store.put_tile(0, 0, tile);
        });
        CHECK_THROWS_AS(world.seal(2), LogFault);
        world.with_store([](Store& store) { CHECK(store.checkpoints().size() == 1); });
    });
}

TEST_CASE("without the file of heads nothing is signed") {
    on_each_log([](World& world) {
        world.seal(1);
        std::filesystem::remove(world.folder.path() / "log.heads");
        CHECK_THROWS_AS(world.seal(2), LogFault);
        std::ofstream{world.folder.path() / "log.heads"} << "nonsense\n";
        CHECK_THROWS_AS(world.seal(2), LogFault);
    });
}

}  // namespace
}  // namespace vt::audit
