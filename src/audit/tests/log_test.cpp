// SPDX-License-Identifier: EUPL-1.2
// Writing, reading and erasing entries.
#include "audit/log.h"

#include "audit/tests/audit_world.h"

namespace vt::audit {
namespace {

TEST_CASE("an entry says what happened, when, by whom, and only the hash of the content") {
    on_each_log([](World& world) {
        world.append(1);
        world.database.read([](db::Db& db) {
            const auto listed = list(db, 10);
            REQUIRE(listed.size() == 1);
            CHECK(listed[0].seq == 1);
            CHECK_FALSE(listed[0].sealed);
            CHECK_FALSE(listed[0].erased);
            REQUIRE(listed[0].record.has_value());
            CHECK(listed[0].at == "2026-11-01T11:00:00.000Z");
            CHECK(listed[0].record->type == "registers.gift-recorded");
            CHECK(listed[0].record->actor == "system:test");
            CHECK(listed[0].record->version == 1);
            CHECK(listed[0].record->context == "gift 1");
            CHECK(listed[0].record->data_sha256 == crypto::hex(crypto::sha256("een fles wijn")));
        });
    });
}

TEST_CASE("a hash that is known already is taken as it is") {
    on_each_log([](World& world) {
        const std::string hash = crypto::hex(crypto::sha256("bestand"));
        world.database.write([&](db::Db& db) {
            Entry entry{"files.stored"};
            entry.data_sha256 = hash;
            append(db, on_day(1), "system:test", entry);
            CHECK(list(db, 1)[0].record->data_sha256 == hash);
            return db::Outcome::keep;
        });
    });
}

TEST_CASE("entries are numbered from 1 without gaps, and a write undone leaves none") {
    on_each_log([](World& world) {
        world.append(2);
        world.database.write([](db::Db& db) {
            append(db, on_day(1), "system:test", {"codes.adopted"});
            return db::Outcome::undo;
        });
        CHECK_THROWS_AS(world.database.write([](db::Db& db) -> db::Outcome {
            append(db, on_day(1), "system:test", {"codes.adopted"});
            throw std::runtime_error{"broken"};
        }),
                        std::runtime_error);
        world.append(1);
        world.database.read([](db::Db& db) {
            CHECK(entry_count(db) == 3);
            const auto listed = list(db, 10);
            REQUIRE(listed.size() == 3);
            CHECK(listed[0].seq == 3);
            CHECK(listed[2].seq == 1);
        });
        CHECK(world.verify().ok());
    });
}

TEST_CASE("an auditor reads the newest first, page by page") {
    on_each_log([](World& world) {
        world.append(25);
        world.database.read([](db::Db& db) {
            const auto first = list(db, 10);
            REQUIRE(first.size() == 10);
            CHECK(first.front().seq == 25);
            CHECK(first.back().seq == 16);
            const auto second = list(db, 10, first.back().seq);
            CHECK(second.front().seq == 15);
            CHECK(list(db, 10, 6).size() == 5);
            CHECK(list(db, 10, 1).empty());
        });
    });
}

TEST_CASE("text that is no UTF-8 is a mistake of the caller and leaves nothing") {
    on_each_log([](World& world) {
        CHECK_THROWS_AS(world.database.write([](db::Db& db) {
            append(db, on_day(1), "system:test", {"codes.adopted", {}, 0, {}, "\xff"});
            return db::Outcome::keep;
        }),
                        std::invalid_argument);
        world.database.read([](db::Db& db) { CHECK(entry_count(db) == 0); });
    });
}

Done erase_entry(World& world, std::int64_t seq) {
    Done result = done();
    world.database.write([&](db::Db& db) {
        result = erase(db, on_day(2, 9), "person", seq, "gdpr-17");
        return result ? db::Outcome::keep : db::Outcome::undo;
    });
    return result;
}

TEST_CASE("an erased entry is gone, the log says so, and the rest stays provable") {
    on_each_log([](World& world) {
        world.append(3);
        world.seal(2);
        REQUIRE(erase_entry(world, 2));
        world.database.read([](db::Db& db) {
            const auto listed = list(db, 10);
            REQUIRE(listed.size() == 4);
            CHECK(listed[0].record->type == kErasedType);
            CHECK(listed[0].record->object == "2");
            CHECK(listed[0].record->context == "gdpr-17");
            CHECK(listed[2].erased);
            CHECK_FALSE(listed[2].record.has_value());
            CHECK(Store{db}.entry(2)->salt.empty());
        });
        world.seal(3);
        const Findings findings = world.verify();
        CHECK(findings.ok());
        CHECK(findings.erased == 1);
        CHECK(findings.entries == 4);
    });
}

TEST_CASE("what is not there, is erased already or tells of an erasure is not erased") {
    on_each_log([](World& world) {
        world.append(1);
        REQUIRE(erase_entry(world, 1));
        CHECK(erase_entry(world, 1).error().text == "audit.error.erased-already");
        CHECK(erase_entry(world, 2).error().text == "audit.error.erasure-stays");
        CHECK(erase_entry(world, 3).error().kind == Refusal::not_found);
    });
}

}  // namespace
}  // namespace vt::audit
