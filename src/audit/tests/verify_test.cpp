// SPDX-License-Identifier: EUPL-1.2
// Whatever somebody with the database in hand changes is found, and where.
#include "audit/verify.h"

#include <algorithm>

#include "audit/tests/audit_world.h"

namespace vt::audit {
namespace {

// Two sealed days of 5 entries, and 5 entries that wait.
void fill(World& world) {
    world.append(5);
    world.seal(1);
    world.append(5);
    world.seal(2);
    world.append(5);
    REQUIRE(world.verify().ok());
}

Finding found(World& world, std::string_view sql) {
    fill(world);
    world.tamper(sql);
    return world.first_flaw();
}

TEST_CASE("an untouched log is in order, and says how much it holds") {
    on_each_log([](World& world) {
        CHECK(world.verify().ok());
        fill(world);
        const Findings findings = world.verify();
        CHECK(findings.entries == 15);
        CHECK(findings.pending == 5);
        CHECK(findings.leaves == 128);
        CHECK(findings.checkpoints == 2);
        CHECK(findings.erased == 0);
    });
}

TEST_CASE("one changed byte of any record is found, sealed or waiting") {
    for (const std::int64_t seq : {1, 7, 10, 11, 15})
        on_each_log([&](World& world) {
            fill(world);
            const std::string sql =
                "UPDATE audit_entry SET record = replace(record, 'gift-r', 'gift-R') WHERE seq = " +
                std::to_string(seq);
            world.tamper(sql);
            const Findings findings = world.verify();
            REQUIRE(findings.flaws.size() == 1);
            CHECK(findings.flaws[0] == Finding{Flaw::record_changed, seq, 0});
            CHECK(findings.flaws[0].subject() == std::to_string(seq));
        });
}

TEST_CASE("a changed time or salt is found") {
    on_each_log([](World& world) {
        CHECK(
            found(world, "UPDATE audit_entry SET at = '2025-01-01T00:00:00.000Z' WHERE seq = 4") ==
            Finding{Flaw::record_changed, 4, 0});
    });
    on_each_log([](World& world) {
        CHECK(found(world, "UPDATE audit_entry SET salt = commitment WHERE seq = 12") ==
              Finding{Flaw::record_changed, 12, 0});
    });
}

void remake_chain(Store& store, db::Db& db) {
    Hash chain{};
    store.each_entry([&](const StoredEntry& each) {
        chain = next_link(chain, each.commitment);
        db.execute("UPDATE audit_entry SET chain = $1 WHERE seq = $2",
                   db::Bytes{crypto::view(chain)}, each.seq);
    });
    store.set_head({store.head().entries, chain});
}

// A record rewritten together with its commitment, and the chain made anew.
void rewrite(Store& store, db::Db& db, std::int64_t seq) {
    const auto entry = store.entry(seq).value();
    std::string record = entry.record.value();
    record.replace(record.find("system:test"), 11, "system:best");
    const Hash fresh = commitment(entry.salt, record);
    db.execute("UPDATE audit_entry SET record = $1, commitment = $2 WHERE seq = $3", record,
               db::Bytes{crypto::view(fresh)}, seq);
    remake_chain(store, db);
}

TEST_CASE("a record rewritten with its commitment breaks the chain") {
    on_each_log([](World& world) {
        fill(world);
        world.database.write([](db::Db& db) {
            Store store{db};
            const auto entry = store.entry(12).value();
            const Hash fresh = commitment(entry.salt, "{}");
            db.execute("UPDATE audit_entry SET record = '{}', commitment = $1 WHERE seq = 12",
                       db::Bytes{crypto::view(fresh)});
            return db::Outcome::keep;
        });
        CHECK(world.first_flaw().seq == 12);
        const auto flaws = world.verify().flaws;
        CHECK(std::ranges::count(flaws, Flaw::chain_broken, &Finding::flaw) == 1);
    });
}

TEST_CASE(
    "a sealed record rewritten with its commitment and the whole chain is found in the tree") {
    on_each_log([](World& world) {
        fill(world);
        world.database.write([](db::Db& db) {
            Store store{db};
            rewrite(store, db, 7);
            return db::Outcome::keep;
        });
        CHECK(world.first_flaw() == Finding{Flaw::leaf_differs, 7, 0});
    });
}

TEST_CASE("with the tree rewritten too, the signed head gives it away") {
    on_each_log([](World& world) {
        fill(world);
        world.database.write([](db::Db& db) {
            Store store{db};
            rewrite(store, db, 7);
            const auto entry = store.entry(7).value();
            std::string bundle = store.bundle(0);
            bundle.replace(*entry.leaf * 32, 32, crypto::view(entry.commitment));
            store.put_bundle(0, bundle);
            std::string tile = store.tile(0, 0);
            const Hash leaf = tree::leaf_hash(crypto::view(entry.commitment));
            tile.replace(*entry.leaf * 32, 32, crypto::view(leaf));
            store.put_tile(0, 0, tile);
            return db::Outcome::keep;
        });
        const auto flaws = world.verify().flaws;
        REQUIRE(flaws.size() == 1);
        CHECK(flaws[0] == Finding{Flaw::checkpoint_forged, 6, 128});
        CHECK(flaws[0].subject() == "128");
        const VerifierKey key = world.sealer().key();
        world.database.read([&](db::Db& db) { CHECK(verify(db, key, {}).flaws == flaws); });
    });
}

TEST_CASE("a deleted entry is found, also the last one") {
    on_each_log([](World& world) {
        CHECK(found(world, "DELETE FROM audit_entry WHERE seq = 3") ==
              Finding{Flaw::entry_missing, 3, 0});
    });
    on_each_log([](World& world) {
        CHECK(found(world, "DELETE FROM audit_entry WHERE seq = 15") ==
              Finding{Flaw::entry_missing, 15, 0});
    });
    on_each_log([](World& world) {
        CHECK(found(world, "DELETE FROM audit_entry WHERE seq > 9; DELETE FROM audit_head") ==
              Finding{Flaw::entry_missing, 10, 0});
    });
}

TEST_CASE("entries that changed places are found") {
    on_each_log([](World& world) {
        CHECK(found(world,
                    "UPDATE audit_entry SET seq = 1000 WHERE seq = 12;"
                    "UPDATE audit_entry SET seq = 12 WHERE seq = 13;"
                    "UPDATE audit_entry SET seq = 13 WHERE seq = 1000;") ==
              Finding{Flaw::chain_broken, 12, 0});
    });
}

TEST_CASE("with the chain made anew, the tree gives exchanged entries away") {
    on_each_log([](World& world) {
        fill(world);
        world.tamper(
            "UPDATE audit_entry SET seq = 1000 WHERE seq = 2;"
            "UPDATE audit_entry SET seq = 2 WHERE seq = 3;"
            "UPDATE audit_entry SET seq = 3 WHERE seq = 1000;");
        world.database.write([](db::Db& db) {
            Store store{db};
            remake_chain(store, db);
            return db::Outcome::keep;
        });
        CHECK(world.first_flaw() == Finding{Flaw::leaf_differs, 3, 0});
    });
}

TEST_CASE("an entry put in between or at the end is found") {
    on_each_log([](World& world) {
        CHECK(found(world,
                    "INSERT INTO audit_entry (seq, at, record, salt, commitment, chain) "
                    "SELECT 16, at, record, salt, commitment, chain FROM audit_entry "
                    "WHERE seq = 15") == Finding{Flaw::chain_broken, 16, 0});
    });
}

TEST_CASE("an entry taken out of its leaf, or put at another, is found") {
    on_each_log([](World& world) {
        CHECK(found(world, "UPDATE audit_entry SET leaf = NULL WHERE seq = 3") ==
              Finding{Flaw::leaf_differs, 3, 0});
    });
    on_each_log([](World& world) {
        CHECK(found(world, "UPDATE audit_entry SET leaf = 60 WHERE seq = 3") ==
              Finding{Flaw::leaf_differs, 3, 0});
    });
}

TEST_CASE("an erasure that nothing tells of is found") {
    on_each_log([](World& world) {
        CHECK(found(world, "UPDATE audit_entry SET record = NULL, salt = NULL WHERE seq = 8") ==
              Finding{Flaw::erased_silently, 8, 0});
    });
}

TEST_CASE("a changed leaf, tile or bundle is found, padding included") {
    on_each_log([](World& world) {
        fill(world);
        world.with_store([](Store& store) {
            std::string bundle = store.bundle(0);
            bundle[100 * 32] = static_cast<char>(bundle[100 * 32] ^ 1);
            store.put_bundle(0, bundle);
        });
        const auto flaws = world.verify().flaws;
        CHECK(std::ranges::count(flaws, Flaw::checkpoint_forged, &Finding::flaw) == 1);
        CHECK(std::ranges::count(flaws, Flaw::tree_changed, &Finding::flaw) == 1);
    });
    on_each_log([](World& world) {
        CHECK(found(world, "DELETE FROM audit_tile").flaw == Flaw::tree_changed);
    });
    on_each_log([](World& world) {
        CHECK(found(world, "DELETE FROM audit_bundle").flaw == Flaw::leaf_differs);
    });
}

TEST_CASE("a forged head is found") {
    on_each_log([](World& world) {
        CHECK(found(world,
                    "UPDATE audit_checkpoint SET note = replace(note, '64', '65') "
                    "WHERE size = 64") == Finding{Flaw::checkpoint_forged, 1, 64});
    });
    on_each_log([](World& world) {
        fill(world);
        world.with_store([](Store& store) {
            const auto key = crypto::SigningKey::random();
            const auto last = store.last_signed().value();
            store.put_note(128, sign({kOrigin, 128, last.root}, key));
        });
        CHECK(world.first_flaw() == Finding{Flaw::checkpoint_forged, 6, 128});
    });
    on_each_log([](World& world) {
        CHECK(found(world, "UPDATE audit_checkpoint SET note = NULL WHERE size = 64") ==
              Finding{Flaw::checkpoint_forged, 1, 64});
    });
}

TEST_CASE("a head that was signed and is no longer there is found") {
    on_each_log([](World& world) {
        CHECK(found(world, "DELETE FROM audit_checkpoint WHERE size = 64") ==
              Finding{Flaw::checkpoint_missing, std::nullopt, 64});
    });
}

TEST_CASE("a head other than the one that was kept is found, whoever signed it") {
    on_each_log([](World& world) {
        fill(world);
        const VerifierKey key = world.sealer().key();
        const std::vector<Head> kept{{64, tree::leaf_hash("another tree")}};
        world.database.read([&](db::Db& db) {
            CHECK(verify(db, key, kept).flaws.at(0) == Finding{Flaw::checkpoint_forged, 1, 64});
        });
    });
}

TEST_CASE("of many flaws the first entries are told") {
    on_each_log([](World& world) {
        world.append(1000);
        world.tamper("UPDATE audit_entry SET at = '2025-01-01T00:00:00.000Z' WHERE seq > 20");
        const auto flaws = world.verify().flaws;
        REQUIRE(flaws.size() == 100);
        CHECK(flaws.front().seq == 21);
        CHECK(flaws.back().seq == 120);
    });
}

}  // namespace
}  // namespace vt::audit
