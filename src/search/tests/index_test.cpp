// SPDX-License-Identifier: EUPL-1.2
// The index is derived: kept in step, built anew, on both engines, with the same result.
#include <doctest/doctest.h>
#include <xapian.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <thread>

#include "search/indexes.h"
#include "search/tests/corpus.h"

namespace vt::search {
namespace {

namespace fs = std::filesystem;

const CorpusSource kSource;
const std::array<const Source*, 1> kSources{&kSource};

std::string files_in(const fs::path& folder) {
    return (folder / "search" / "dialogues").string();
}

void catch_up(db::Database& database, Index& index) {
    database.read([&](db::Db& db) { index.catch_up(db, kSources); });
}

std::string term_line(const Xapian::TermIterator& term) {
    std::string line = "  " + *term + " " + std::to_string(term.get_wdf());
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
        line += " " + std::to_string(*at);
    return line + "\n";
}

// All that an index has, in an order that does not depend on how it was made.
std::string contents(const std::string& path) {
    const Xapian::Database index{path};
    std::string all = std::to_string(index.get_doccount()) + "\n";
    for (auto name = index.allterms_begin("Q"); name != index.allterms_end("Q"); ++name) {
        const auto at = *index.postlist_begin(*name);
        const auto document = index.get_document(at);
        all += *name + "\n" + document.get_data() + "\n" + document.get_value(0) + "\n";
        for (auto term = index.termlist_begin(at); term != index.termlist_end(at); ++term)
            all += term_line(term);
    }
    for (auto term = index.allterms_begin(); term != index.allterms_end(); ++term)
        all += *term + " " + std::to_string(term.get_termfreq()) + " " +
               std::to_string(index.get_collection_freq(*term)) + "\n";
    for (auto word = index.spellings_begin(); word != index.spellings_end(); ++word)
        all += *word + " " + std::to_string(word.get_termfreq()) + "\n";
    return all;
}

Entry changed(std::string words) {
    Entry entry = corpus().front();
    entry.words = std::move(words);
    return entry;
}

template <class Act>
void write(db::Database& database, Act act) {
    database.write([&](db::Db& db) {
        act(db);
        return db::Outcome::keep;
    });
}

}  // namespace

TEST_CASE("an index kept in step equals one that is built from scratch") {
    testing::on_both_engines(corpus_migrations(), [](db::Database& database) {
        const testing::TestFolder kept;
        const testing::TestFolder built;
        Index index{kept.path().string(), Audience::dialogues};
        catch_up(database, index);
        put_all(database);
        catch_up(database, index);
        write(database, [](db::Db& db) {
            put(db, changed("Heel andere woorden, met één zeldzaam woord: kwispelstaart."));
            take_away(db, "c-4.2");
        });
        catch_up(database, index);
        write(database, [](db::Db& db) {
            put(db, changed("Weer andere woorden."));
            put(db, changed("En nog eens, in dezelfde schrijfbeurt."));
            auto old = *kSource.find(db, "c-1.1");
            old.standing = Standing::superseded;
            put(db, old);
            take_away(db, "never-there");
        });
        catch_up(database, index);
        Index scratch{built.path().string(), Audience::dialogues};
        catch_up(database, scratch);
        const auto expected = contents(files_in(built.path()));
        CHECK(contents(files_in(kept.path())) == expected);
        CHECK(expected.find("kwispelstaart") == std::string::npos);
    });
}

TEST_CASE("what changed is found at the next search, and what went is not") {
    testing::on_both_engines(corpus_migrations(), [](db::Database& database) {
        const testing::TestFolder folder;
        put_all(database);
        Index index{folder.path().string(), Audience::dialogues};
        catch_up(database, index);
        CHECK(index.search({.text = "kwispelstaart "}).count == 0);
        write(database, [](db::Db& db) { put(db, changed("Kwispelstaart.")); });
        catch_up(database, index);
        CHECK(index.search({.text = "kwispelstaart "}).count == 1);
        write(database, [](db::Db& db) { take_away(db, changed("").id); });
        catch_up(database, index);
        CHECK(index.search({.text = "kwispelstaart "}).count == 0);
    });
}

TEST_CASE("a change that was undone is not in the index") {
    testing::on_both_engines(corpus_migrations(), [](db::Database& database) {
        const testing::TestFolder folder;
        put_all(database);
        Index index{folder.path().string(), Audience::dialogues};
        catch_up(database, index);
        database.write([](db::Db& db) {
            put(db, changed("Kwispelstaart."));
            return db::Outcome::undo;
        });
        catch_up(database, index);
        CHECK(index.search({.text = "kwispelstaart "}).count == 0);
    });
}

TEST_CASE("a next start goes on with the files that are there") {
    testing::on_both_engines(corpus_migrations(), [](db::Database& database) {
        const testing::TestFolder folder;
        put_all(database);
        const auto start = [&] {
            Index index{folder.path().string(), Audience::dialogues};
            catch_up(database, index);
        };
        start();
        const auto made = Xapian::Database{files_in(folder.path())}.get_uuid();
        write(database, [](db::Db& db) { put(db, changed("Kwispelstaart.")); });
        start();
        const Xapian::Database index{files_in(folder.path())};
        CHECK(index.get_uuid() == made);
        CHECK(index.term_exists("kwispelstaart"));
    });
}

TEST_CASE("files that were deleted, or damaged, are built anew") {
    testing::on_both_engines(corpus_migrations(), [](db::Database& database) {
        const testing::TestFolder folder;
        put_all(database);
        Index index{folder.path().string(), Audience::dialogues};
        catch_up(database, index);
        fs::remove_all(folder.path() / "search");
        catch_up(database, index);
        CHECK(index.search({.text = "geschenken"}).count == 4);
        for (const auto& file : fs::directory_iterator{files_in(folder.path())})
            fs::resize_file(file.path(), 10);
        Index next{folder.path().string(), Audience::dialogues};
        catch_up(database, next);
        CHECK(next.search({.text = "geschenken"}).count == 4);
    });
}

TEST_CASE("an index of another history, as after a restore, is built anew") {
    const testing::TestFolder folder;
    const auto start = [&](db::Database& database) {
        Index index{folder.path().string(), Audience::dialogues};
        catch_up(database, index);
        return index.search({.text = "kwispelstaart "}).count;
    };
    const auto with = [&](std::string words) {
        testing::TestDatabase fresh{testing::Engine::sqlite, corpus_migrations()};
        put_all(fresh.database());
        write(fresh.database(), [&](db::Db& db) { put(db, changed(std::move(words))); });
        return start(fresh.database());
    };
    CHECK(with("Kwispelstaart.") == 1);
    CHECK(with("Iets anders.") == 0);
}

TEST_CASE("many threads search while one writes, and none fails") {
    testing::TestDatabase fresh{testing::Engine::sqlite, corpus_migrations()};
    db::Database& database = fresh.database();
    const testing::TestFolder folder;
    put_all(database);
    Indexes indexes;
    Index& index = indexes.of(folder.path().string(), Audience::dialogues);
    catch_up(database, index);
    std::atomic<bool> writing{true};
    std::atomic<int> wrong{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i)
        readers.emplace_back([&] {
            while (writing) {
                catch_up(database, index);
                const Found found = index.search({.text = "geschenken"});
                if (found.hits.empty() || found.hits.front().entry.id != "c-4.1") ++wrong;
            }
        });
    for (int i = 0; i < 40; ++i)
        write(database, [&](db::Db& db) { put(db, changed("Versie " + std::to_string(i))); });
    writing = false;
    for (auto& reader : readers) reader.join();
    CHECK(wrong == 0);
    catch_up(database, index);
    CHECK(index.search({.text = "\"versie 39\""}).count == 1);
    CHECK(&index == &indexes.of(folder.path().string(), Audience::dialogues));
    CHECK(&index != &indexes.of(folder.path().string(), Audience::everyone));
}

}  // namespace vt::search
