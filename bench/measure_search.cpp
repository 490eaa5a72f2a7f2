// SPDX-License-Identifier: EUPL-1.2
// Measures the search on made-up entries, inside one process. Usage: measure_search FOLDER ENTRIES
//
// Prints one JSON object: seconds to build the index and to follow 100 changes, and per question
// the milliseconds of each round. Run by bench/search.py.
#include <array>
#include <chrono>
#include <cstdio>
#include <string>

#include "base/text.h"
#include "db/database.h"
#include "search/index.h"
#include "search/migrations.h"

namespace {

using namespace vt;
using Moment = std::chrono::steady_clock::time_point;

constexpr auto kNouns = std::to_array<std::string_view>(
    {"geschenk",      "nevenfunctie", "belang",     "uitnodiging", "reis",      "declaratie",
     "geheimhouding", "aanbesteding", "vergunning", "ambtenaar",   "inwoner",   "ondernemer",
     "raadslid",      "wethouder",    "griffier",   "melding",     "register",  "stemming",
     "vergadering",   "vertrouwen",   "grond",      "subsidie",    "evenement", "lobby",
     "fractie",       "informatie",   "vermoeden",  "onderzoek",   "nazorg",    "twijfel"});
constexpr auto kVerbs = std::to_array<std::string_view>(
    {"melden", "weigeren", "bespreken", "aannemen", "vermijden", "opgeven", "delen", "bewaren"});
constexpr auto kQuestions = std::to_array<std::string_view>(
    {"geschenk", "geschenken melden", "artikel 4.2", "wat spraken wij af over nevenfuncties",
     "geschnk", "vergad", "\"een geschenk melden\"", "raadslid wethouder griffier register",
     "ruimteschip geschenk ", "g"});
constexpr int kRounds = 50;
constexpr std::size_t kSentences = 12;

// Entries that follow from their number alone.
class MadeUp final : public search::Source {
public:
    explicit MadeUp(std::size_t count) : count_{count} {}
    std::string_view room() const override { return "made-up"; }
    std::vector<search::Entry> all(db::Db&) const override {
        std::vector<search::Entry> all;
        for (std::size_t n = 0; n < count_; ++n) all.push_back(entry(n));
        return all;
    }
    std::optional<search::Entry> find(db::Db&, std::string_view id) const override {
        return entry(static_cast<std::size_t>(parse_int(id).value_or(0)));
    }

private:
    static std::string_view noun(std::size_t n) { return kNouns[n % kNouns.size()]; }
    static search::Entry entry(std::size_t n) {
        const std::string number = std::to_string(n / 20 % 9 + 1) + "." + std::to_string(n % 20);
        search::Entry made{
            .id = std::to_string(n),
            .reader = n % 3 != 0 ? search::Audience::everyone : search::Audience::signed_in};
        made.kind = n % 10 == 0 ? search::Kind::conclusion : search::Kind::article;
        made.standing = n % 4 == 0 ? search::Standing::adopted : search::Standing::superseded;
        made.title = "Artikel " + number + " Over " + std::string{noun(n)};
        for (std::size_t i = 0; i < kSentences; ++i)
            made.words += "Een " + std::string{noun(n + i * i)} + " " +
                          std::string{kVerbs[(n + i) % kVerbs.size()]} + " wij bij de " +
                          std::string{noun(n / 7 + i * 3)} + ", zaak " + std::to_string(n) + ". ";
        made.where = "Gedragscode " + std::to_string(2000 + n / 400) + ", vastgesteld";
        made.link = "/afspraken/" + made.id;
        return made;
    }

    std::size_t count_;
};

double milliseconds_since(Moment begin) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

void measure_question(const search::Index& index, std::string_view question) {
    const auto found = index.search({.text = question});
    std::string times;
    for (int round = 0; round < kRounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        (void)index.search({.text = question});
        times += (round == 0 ? "" : ", ") + std::to_string(milliseconds_since(begin));
    }
    std::string quoted;
    for (const char c : question) quoted += c == '"' ? std::string{"\\\""} : std::string(1, c);
    std::printf("  \"%s\": {\"count\": %zu, \"ms\": [%s]},\n", quoted.c_str(), found.count,
                times.c_str());
}

double follow_changes(db::Database& database, search::Index& index, search::Sources sources) {
    database.write([](db::Db& db) {
        for (int n = 0; n < 100; ++n) search::note_change(db, "made-up", std::to_string(n));
        return db::Outcome::keep;
    });
    const auto begin = std::chrono::steady_clock::now();
    database.read([&](db::Db& db) { index.catch_up(db, sources); });
    return milliseconds_since(begin);
}

void measure(const std::string& folder, std::size_t entries) {
    const auto database = db::open_sqlite(folder + "/municipality.db");
    const auto tables = search::migrations();
    db::migrate(*database, {tables.begin(), tables.end()});
    const MadeUp source{entries};
    const std::array<const search::Source*, 1> sources{&source};
    search::Index index{folder, search::Audience::signed_in};
    const auto begin = std::chrono::steady_clock::now();
    database->read([&](db::Db& db) { index.catch_up(db, sources); });
    std::printf("{\"build_ms\": %f,\n \"questions\": {\n", milliseconds_since(begin));
    for (const auto question : kQuestions) measure_question(index, question);
    std::printf("  \"\": {\"count\": 0, \"ms\": []}},\n \"follow_ms\": %f}\n",
                follow_changes(*database, index, sources));
}

}  // namespace

int main(int count, char** words) {
    const auto entries = count == 3 ? vt::parse_int(words[2]) : std::nullopt;
    if (!entries) {
        std::fputs("Usage: measure_search FOLDER ENTRIES\n", stderr);
        return 2;
    }
    measure(words[1], static_cast<std::size_t>(*entries));
    return 0;
}
