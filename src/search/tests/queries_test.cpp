// SPDX-License-Identifier: EUPL-1.2
// What somebody in a debate types, and what comes first.
#include <doctest/doctest.h>

#include <array>

#include "search/index.h"
#include "search/tests/corpus.h"

namespace vt::search {
namespace {

struct Expected {
    std::string_view typed;
    std::string_view first;  // Id of the first hit.
};

constexpr auto kExpected = std::to_array<Expected>({
    {"geschenk", "c-4.1"},
    {"geschenken", "c-4.1"},
    {"GESCHENKEN", "c-4.1"},
    {"geschnken", "c-4.1"},
    {"heschenk", "c-4.1"},
    {"geschenk 50 euro", "c-4.2"},
    {"drempel", "c-4.2"},
    {"wat spraken wij af over geschenken", "c-4.1"},
    {"artikel 4.2", "c-4.2"},
    {"art. 4.2 lid 1", "c-4.2"},
    {"2.1", "c-2.1"},
    {"artikel 4", "w-4"},
    {"artikel 14a", "c-14a"},
    {"artikel 4 wethouders", "w-4"},
    {"artikel 9.9", "o-9.9"},
    {"nevenfunctie wethouder", "w-4"},
    {"nevenfuncties", "w-4"},
    {"nevenfunkties", "w-4"},
    {"reis", "c-4.4"},
    {"buitenlandse reizen", "c-4.4"},
    {"reizen op kosten van een ander", "c-4.4"},
    {"openheid", "v-open"},
    {"openhied", "v-open"},
    {"moed", "v-courage"},
    {"onafhank", "v-indep"},
    {"zuinig", "v-thrift"},
    {"creche", "v-thrift"},
    {"café", "v-thrift"},
    {"financiele belangen", "c-2.2"},
    {"aandelen", "c-2.2"},
    {"stemmen persoonlijk belang", "c-2.3"},
    {"aanbesteding inschrijver", "c-2.4"},
    {"geheimhouding", "c-3.1"},
    {"vertrouwelijke stukken appen", "c-3.2"},
    {"\"geen geschenken\"", "c-4.1"},
    {"lunch", "c-4.3"},
    {"uitnodigin", "c-4.3"},
    {"declaratie", "c-5.1"},
    {"ambtenaar onder druk", "c-6.1"},
    {"intimidatie melden", "c-6.2"},
    {"melding schending", "c-7.1"},
    {"twijfel", "c-1.3"},
    {"kerstpakket", "o-9.9"},
    {"buurtfeest", "d-party"},
    {"vergunning buurman", "d-permit"},
    {"na het ambt", "w-5"},
});
static_assert(kExpected.size() >= 40);

// The corpus with an index, on SQLite: the index is the same on both engines (index_test.cpp).
class Desk {
public:
    explicit Desk(Audience audience = Audience::dialogues)
        : database_{testing::Engine::sqlite, corpus_migrations()},
          index_{folder_.path().string(), audience} {
        put_all(database_.database());
        database_.database().read([&](db::Db& db) {
            const CorpusSource source;
            const std::array<const Source*, 1> sources{&source};
            index_.catch_up(db, sources);
        });
    }
    Found ask(std::string_view text) const { return index_.search({.text = text}); }
    Found ask(const Query& query) const { return index_.search(query); }

private:
    testing::TestFolder folder_;
    testing::TestDatabase database_;
    Index index_;
};

std::string first_of(const Found& found) {
    return found.hits.empty() ? "nothing" : found.hits.front().entry.id;
}

std::vector<std::string> ids_of(const Found& found) {
    std::vector<std::string> ids;
    for (const Hit& hit : found.hits) ids.push_back(hit.entry.id);
    return ids;
}

}  // namespace

TEST_CASE("each question has the agreement first that answers it") {
    const Desk desk;
    for (const Expected& expected : kExpected) {
        CAPTURE(expected.typed);
        CHECK(first_of(desk.ask(expected.typed)) == expected.first);
    }
}

TEST_CASE("what holds now stands above what held before, however often that has the word") {
    const auto ids = ids_of(Desk{}.ask("geschenken"));
    CHECK(ids == std::vector<std::string>{"c-4.1", "c-4.2", "o-4.1", "o-9.9"});
}

TEST_CASE("a typing error is forgiven and said") {
    const Desk desk;
    CHECK(desk.ask("geschnken ").corrected == "geschenken");
    CHECK(desk.ask("geschenken ").corrected.empty());
    CHECK(desk.ask("xqxqxq ").hits.empty());
}

TEST_CASE("while nothing has every word, what comes closest is given and said") {
    const Desk desk;
    const Found close = desk.ask("geschenken ruimteschip ");
    CHECK_FALSE(close.every_word);
    CHECK(first_of(close) == "c-4.1");
    CHECK(desk.ask("geschenken register ").every_word);
}

TEST_CASE("a phrase is those words in that order") {
    const Desk desk;
    CHECK(ids_of(desk.ask("\"geen geschenken\"")) == std::vector<std::string>{"c-4.1"});
    CHECK(desk.ask("\"geschenken geen\"").hits.empty());
    CHECK(desk.ask("\"vindbaar de\"").hits.empty());
}

TEST_CASE("one kind alone can be asked for") {
    const Desk desk;
    for (const Hit& hit : desk.ask({.text = "wij", .kind = Kind::value}).hits)
        CHECK(hit.entry.kind == Kind::value);
    CHECK(desk.ask({.text = "geschenken", .kind = Kind::conclusion}).count == 0);
    CHECK(desk.ask({.text = "buurtfeest", .kind = Kind::conclusion}).count == 1);
}

TEST_CASE("pages of hits follow one another without gap or double") {
    const Desk desk;
    const Found whole = desk.ask({.text = "wij", .most = 100});
    REQUIRE(whole.count == whole.hits.size());
    REQUIRE(whole.count > 12);
    std::vector<std::string> ids;
    for (std::size_t from = 0; from < whole.count; from += 5) {
        const Found page = desk.ask({.text = "wij", .from = from, .most = 5});
        CHECK(page.count == whole.count);
        for (const auto& id : ids_of(page)) ids.push_back(id);
    }
    CHECK(ids == ids_of(whole));
}

TEST_CASE("the index for everyone has nothing internal, not even in its corrections") {
    const Desk everyone{Audience::everyone};
    CHECK(everyone.ask("buurtfeest ").hits.empty());
    CHECK(everyone.ask("buurtfest ").corrected.empty());
    CHECK(Desk{}.ask("buurtfest ").corrected == "buurtfeest");
    CHECK(first_of(everyone.ask("geschenken")) == "c-4.1");
}

TEST_CASE("what conversations concluded is found by whoever may read it, not by all who sign in") {
    const Desk signed_in{Audience::signed_in};
    CHECK(signed_in.ask("buurtfeest ").hits.empty());
    CHECK(signed_in.ask("buurtfest ").corrected.empty());
    CHECK(first_of(signed_in.ask("geschenken")) == "c-4.1");
    CHECK(first_of(Desk{}.ask("buurtfeest ")) == "d-party");
}

TEST_CASE("what looks like an operator or a command is only words") {
    const Desk desk;
    for (const std::string_view typed : {"XSs", "Qcorpus:v-open", "geschenk* AND (", "title:x", "-",
                                         "\"", "\"\"", "a", "..", "NOT geschenken NEAR/3 x"})
        CHECK_NOTHROW(desk.ask(typed));
    CHECK(desk.ask("XSs ").hits.empty());
    CHECK(desk.ask("").count == 0);
}

TEST_CASE("the words that were looked for are marked in the excerpt, in every form") {
    const Desk desk;
    const Found found = desk.ask("geschenk");
    std::string marked;
    for (const Piece& piece : found.hits.front().excerpt)
        if (piece.marked) marked += piece.text;
    CHECK(marked == "geschenken");
}

}  // namespace vt::search
