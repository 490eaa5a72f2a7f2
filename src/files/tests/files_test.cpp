// SPDX-License-Identifier: EUPL-1.2
// Storing, reading and withdrawing attachments, on both engines.
#include "files/files.h"

#include <doctest/doctest.h>

#include "crypto/hash.h"
#include "tests/support/test_database.h"

namespace vt::files {
namespace {

std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all(audit::migrations().begin(), audit::migrations().end());
    all.insert(all.end(), migrations().begin(), migrations().end());
    return all;
}

struct World {
    explicit World(db::Database& of) : database{of} {}

    Result<FileId> store(std::string_view name, std::string_view bytes) {
        Result<FileId> result = Error{};
        write([&](const identity::Work& work) { result = files::store(work, name, bytes); });
        return result;
    }
    Done withdraw(const FileId& id) {
        Done result = done();
        write([&](const identity::Work& work) { result = files::withdraw(work, id); });
        return result;
    }
    void write(FunctionRef<void(const identity::Work&)> work) {
        database.write([&](db::Db& db) {
            work({db, clerk, clock});
            return db::Outcome::keep;
        });
    }
    Result<std::string> read(const FileId& id) {
        Result<std::string> result = Error{};
        database.read([&](db::Db& db) { result = files::read(db, id); });
        return result;
    }
    std::optional<File> meta(const FileId& id) {
        std::optional<File> result;
        database.read([&](db::Db& db) { result = files::meta(db, id); });
        return result;
    }
    std::vector<audit::Listed> logged() {
        std::vector<audit::Listed> result;
        database.read([&](db::Db& db) { result = audit::list(db, 100); });
        return result;
    }

    db::Database& database;
    ManualClock clock{*Day::from(2026, 11, 23)};
    identity::Actor clerk{identity::PersonId::random(), {}, "M. de Wit", {}};
};

void on_each_engine(FunctionRef<void(World&)> body) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        World world{database};
        body(world);
    });
}

std::string refusal(const Result<FileId>& result) {
    return result ? std::string{} : result.error().text;
}

TEST_CASE("a stored file is read back as it was, and what it is stands beside it") {
    on_each_engine([](World& world) {
        const auto id = world.store("C:\\map\\besluit.txt", "De raad besluit.\n");
        REQUIRE(id);
        CHECK(*world.read(*id) == "De raad besluit.\n");
        const auto file = world.meta(*id);
        REQUIRE(file.has_value());
        CHECK(file->name == "besluit.txt");
        CHECK(file->content_type == "text/plain; charset=utf-8");
        CHECK(file->size == 17);
        CHECK(file->sha256 == crypto::hex(crypto::sha256("De raad besluit.\n")));
        CHECK(file->uploaded_by == world.clerk.person.value);
        CHECK(file->at == world.clock.now());
        CHECK_FALSE(file->withdrawn.has_value());
    });
}

TEST_CASE("the log tells of a file by its hash, never by its name") {
    on_each_engine([](World& world) {
        const auto id = world.store("jansen-ontslag.pdf", "%PDF-1.7");
        REQUIRE(id);
        const auto logged = world.logged();
        REQUIRE(logged.size() == 1);
        CHECK(logged[0].record->type == "files.stored");
        CHECK(logged[0].record->object == id->value);
        CHECK(logged[0].record->actor == world.clerk.person.value);
        CHECK(logged[0].record->context == "application/pdf");
        CHECK(logged[0].record->data_sha256 == crypto::hex(crypto::sha256("%PDF-1.7")));
    });
}

// Bytes that differ from chunk to chunk.
std::string many_bytes(std::size_t count) {
    std::string bytes(count, '\xff');
    for (std::size_t at = 0; at < count; at += 1000) bytes[at] = static_cast<char>(at / 1000 % 251);
    return bytes;
}

TEST_CASE("a file may have 20 MiB and not one byte more") {
    on_each_engine([](World& world) {
        const std::string bytes = many_bytes(kFileBytesMax + 1);
        const auto id = world.store("groot.bin", std::string_view{bytes}.substr(1));
        REQUIRE(id);
        CHECK((*world.read(*id) == std::string_view{bytes}.substr(1)));
        CHECK(world.meta(*id)->size == 20 * 1024 * 1024);
        const auto refused = world.store("groter.bin", bytes);
        CHECK(refusal(refused) == "files.error.too-large");
        CHECK(refused.error().args == std::vector<std::string>{"20"});
    });
}

TEST_CASE("files around the size of a row come back whole") {
    on_each_engine([](World& world) {
        constexpr std::size_t kRow = 256 * 1024;
        for (const std::size_t size : {std::size_t{1}, kRow - 1, kRow, kRow + 1, 3 * kRow}) {
            const std::string bytes = many_bytes(size);
            const auto id = world.store("a.bin", bytes);
            REQUIRE(id);
            CHECK((*world.read(*id) == bytes));
        }
    });
}

TEST_CASE("a refused file says why and leaves nothing behind") {
    on_each_engine([](World& world) {
        CHECK(refusal(world.store("leeg.txt", "")) == "files.error.empty");
        CHECK(refusal(world.store("", "x")) == "files.error.name-empty");
        CHECK(refusal(world.store(" ../ ", "x")) == "files.error.name-empty");
        CHECK(refusal(world.store("\xff.txt", "x")) == "files.error.name-unreadable");
        CHECK(refusal(world.store("pagina.txt", "<html>")) == "files.error.type");
        CHECK(refusal(world.store("a.exe", "x")) == "files.error.type");
        CHECK(world.logged().empty());
    });
}

TEST_CASE("a name may have 150 characters, however many bytes these take") {
    on_each_engine([](World& world) {
        std::string name;
        for (int n = 0; n < 150; ++n) name += "é";
        const auto id = world.store(name, "x");
        REQUIRE(id);
        CHECK(world.meta(*id)->name == name);
        CHECK(refusal(world.store(name + "e", "x")) == "files.error.name-too-long");
    });
}

TEST_CASE("a withdrawn file is no longer read, but what it was stays known") {
    on_each_engine([](World& world) {
        const auto id = world.store("a.txt", "x");
        REQUIRE(id);
        world.clock.advance(std::chrono::hours{1});
        REQUIRE(world.withdraw(*id));
        CHECK(world.read(*id).error().kind == Refusal::not_found);
        world.database.read([&](db::Db& db) { CHECK_FALSE(download(db, *id)); });
        CHECK(world.meta(*id)->withdrawn == world.clock.now());
        CHECK(world.logged()[0].record->type == "files.withdrawn");
        CHECK(world.logged()[0].record->object == id->value);
        CHECK(world.withdraw(*id).error().kind == Refusal::conflict);
        CHECK(world.logged().size() == 2);
    });
}

TEST_CASE("a file that never was is not found") {
    on_each_engine([](World& world) {
        const FileId nobody = FileId::random();
        CHECK(world.read(nobody).error().kind == Refusal::not_found);
        CHECK(world.withdraw(nobody).error().kind == Refusal::not_found);
        CHECK_FALSE(world.meta(nobody).has_value());
    });
}

TEST_CASE("bytes that were changed in the database are not handed out") {
    on_each_engine([](World& world) {
        const auto id = world.store("a.txt", "betrouwbaar");
        REQUIRE(id);
        world.write([](const identity::Work& work) {
            work.db.execute("UPDATE files_chunk SET bytes = $1", db::Bytes{"onbetrouwbaar"});
        });
        CHECK_THROWS_AS(static_cast<void>(world.read(*id)), db::DbFault);
    });
}

TEST_CASE("a download is to save, of a known type, and never runs in a page") {
    on_each_engine([](World& world) {
        const auto id = world.store("raadsbesluit één.pdf", "%PDF-1.7");
        REQUIRE(id);
        world.database.read([&](db::Db& db) {
            const auto file = download(db, *id);
            REQUIRE(file);
            CHECK(file->bytes == "%PDF-1.7");
            const auto header = [&](std::string_view name) {
                for (const auto& [found, value] : file->headers)
                    if (found == name) return value;
                return std::string{};
            };
            CHECK(header("Content-Type") == "application/pdf");
            CHECK(header("Content-Disposition") ==
                  "attachment; filename=\"raadsbesluit __n.pdf\"; "
                  "filename*=UTF-8''raadsbesluit%20%C3%A9%C3%A9n.pdf");
            CHECK(header("X-Content-Type-Options") == "nosniff");
            CHECK(header("Content-Security-Policy") == "default-src 'none'; sandbox");
        });
    });
}

}  // namespace
}  // namespace vt::files
