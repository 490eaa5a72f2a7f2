// SPDX-License-Identifier: EUPL-1.2
#include "search/tests/corpus.h"

#include "search/migrations.h"

namespace vt::search {
namespace {

constexpr db::Migration kTable{"corpus", 1, "0001_corpus", R"sql(
    CREATE TABLE corpus_entry (
        id TEXT NOT NULL PRIMARY KEY, kind @i64 NOT NULL, standing @i64 NOT NULL,
        title TEXT NOT NULL, words TEXT NOT NULL, in_what TEXT NOT NULL, reader @i64 NOT NULL
    ) @strict
)sql"};
constexpr std::string_view kPut = R"sql(
    INSERT INTO corpus_entry (id, kind, standing, title, words, in_what, reader)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (id) DO UPDATE SET standing = excluded.standing, title = excluded.title,
        words = excluded.words, reader = excluded.reader
)sql";
constexpr std::string_view kDelete = "DELETE FROM corpus_entry WHERE id = $1";
constexpr std::string_view kAll = "SELECT * FROM corpus_entry ORDER BY id";
constexpr std::string_view kFind = "SELECT * FROM corpus_entry WHERE id = $1";

constexpr auto kNow = "Gedragscode raadsleden 2026, vastgesteld 18 juni 2026 (R2026-058)";
constexpr auto kOld = "Gedragscode raadsleden 2022, vastgesteld 30 juni 2022 (R2022-041)";
constexpr auto kAldermen = "Gedragscode wethouders 2026, vastgesteld 18 juni 2026 (R2026-059)";
constexpr auto kValues = "Waarden van raad en college, vastgesteld 21 mei 2026 (R2026-044)";
constexpr auto kTalk = "Conclusie van een gesprek";

Entry entry(std::string id, Kind kind, std::string title, std::string words, std::string where) {
    return {.id = id,
            .kind = kind,
            .standing = where == kOld ? Standing::superseded : Standing::adopted,
            .title = std::move(title),
            .words = std::move(words),
            .where = std::move(where),
            .link = "/afspraken/" + id,
            .reader = kind == Kind::conclusion ? Audience::dialogues : Audience::everyone};
}

Entry read(const db::Row& row) {
    Entry entry{.id = row.text(0),
                .kind = static_cast<Kind>(row.int64(1)),
                .standing = static_cast<Standing>(row.int64(2)),
                .title = row.text(3),
                .words = row.text(4),
                .where = row.text(5),
                .reader = static_cast<Audience>(row.int64(6))};
    entry.link = "/afspraken/" + entry.id;
    return entry;
}

void add_values(std::vector<Entry>& all) {
    const auto add = [&](std::string id, std::string title, std::string words) {
        all.push_back(
            entry(std::move(id), Kind::value, std::move(title), std::move(words), kValues));
    };
    add("v-open", "Openheid",
        "Iedereen kan zien met wie wij spreken, welke belangen wij hebben en waarom wij iets "
        "besluiten, en mag ernaar vragen.");
    add("v-indep", "Onafhankelijkheid",
        "Wij wegen zelf, zonder dat iemand ons kan dwingen, belonen of chanteren; een gunst mag "
        "nooit een schuld worden.");
    add("v-impartial", "Onpartijdigheid",
        "Persoonlijke banden en partijvoordeel bepalen niet hoe wij iemand behandelen.");
    add("v-reliable", "Betrouwbaarheid", "Wij doen wat wij beloven en spreken de waarheid.");
    add("v-care", "Zorgvuldigheid",
        "Wij verzamelen eerst de feiten en horen de betrokkenen voordat wij oordelen.");
    add("v-courage", "Moed",
        "Wij durven te twijfelen, vragen te stellen en elkaar aan te spreken.");
    add("v-respect", "Respect",
        "Wij zijn hard op de inhoud en fatsoenlijk tegen de mens; intimidatie hoort niet in het "
        "ambt.");
    add("v-thrift", "Zuinigheid",
        "Publiek geld gebruiken wij alsof iedere inwoner meekijkt, van café tot crèche.");
}

void add_code(std::vector<Entry>& all) {
    const auto add = [&](std::string number, std::string title, std::string words) {
        all.push_back(entry("c-" + number, Kind::article, "Artikel " + number + " " + title,
                            std::move(words), kNow));
    };
    add("1.1", "Voor wie", "De code geldt voor raadsleden en commissieleden.");
    add("1.2", "Openbaar en vindbaar",
        "De code en de registers die eruit volgen zijn voor iedereen online te raadplegen.");
    add("1.3", "Bij twijfel",
        "Wie twijfelt, bespreekt dat vooraf met griffier, burgemeester of vertrouwenspersoon.");
    add("2.1", "Functies melden en openbaar maken",
        "Nevenfuncties worden direct na aanvaarding opgegeven en openbaar gemaakt, betaald of "
        "onbetaald.");
    add("2.2", "Financiële belangen",
        "Wij geven belangen op in bedrijven waarmee de gemeente zaken doet, zoals aandelen en "
        "grond.");
    add("2.3", "Niet meedoen bij persoonlijk belang",
        "Raakt een onderwerp ons persoonlijk, dan doen wij niet mee aan beraadslaging en "
        "stemming.");
    add("2.4", "Ondernemers, lobby en aanbesteding",
        "Raadsleden onderhandelen niet. Tijdens een aanbesteding heeft niemand contact met "
        "inschrijvers.");
    add("3.1", "Geheimhouding",
        "Wie geheime informatie kent, houdt die geheim tot de raad de geheimhouding opheft.");
    add("3.2", "Informatie en sociale media",
        "Wij delen geen vertrouwelijke stukken, ook niet in een besloten groepsapp.");
    add("4.1", "Geen geschenken",
        "Wij nemen geen geschenken aan die onze onafhankelijkheid kunnen raken, en nooit thuis.");
    add("4.2", "Drempel en register",
        "Geschenken van meer dan 50 euro geven wij terug; wat wij houden, staat in het register.");
    add("4.3", "Uitnodigingen en evenementen",
        "Een lunch, diner of wedstrijd nemen wij alleen aan als dat bij het raadswerk hoort.");
    add("4.4", "Buitenlandse reizen",
        "Een reis op kosten van anderen vraagt vooraf toestemming van de raad.");
    add("5.1", "Declaraties en voorzieningen",
        "Wij declareren alleen wat is gemaakt voor het werk, met een bewijs.");
    add("5.2", "Laptop en telefoon",
        "Voorzieningen van de gemeente zijn niet voor eigen zaken of voor de partij.");
    add("6.1", "Omgang met ambtenaren",
        "Raadsleden zetten ambtenaren niet onder druk en gaan via de griffie.");
    add("6.2", "Ongewenst gedrag",
        "Pesten, discriminatie en seksuele intimidatie melden wij bij de vertrouwenspersoon.");
    add("7.1", "Vermoeden van een schending",
        "Een melding gaat naar het meldpunt, dat zorgvuldig onderzoekt en nazorg biedt.");
    add("14a", "Overgangsrecht", "De code van 2022 blijft gelden voor wat eerder gebeurde.");
}

void add_others(std::vector<Entry>& all) {
    const auto add = [&](std::string id, Kind kind, std::string title, std::string words,
                         std::string where) {
        all.push_back(
            entry(std::move(id), kind, std::move(title), std::move(words), std::move(where)));
    };
    add("o-4.1", Kind::article, "Artikel 4.1 Geschenken",
        "Geschenken, geschenken en nog eens geschenken: een geschenk boven 50 euro wordt gemeld.",
        kOld);
    add("o-2.1", Kind::article, "Artikel 2.1 Functies", "Nevenfuncties worden gemeld.", kOld);
    add("o-9.9", Kind::article, "Artikel 9.9 Kerstpakket",
        "Een kerstpakket van de gemeente is geen geschenk.", kOld);
    add("w-4", Kind::article, "Artikel 4 Ongewenste nevenfunctie",
        "Een wethouder meldt een nevenfunctie vooraf aan de raad.", kAldermen);
    add("w-5", Kind::article, "Artikel 5 Na het ambt",
        "Een wethouder neemt na vertrek twee jaar geen betaalde opdracht van de gemeente aan.",
        kAldermen);
    add("d-party", Kind::conclusion, "Buurtfeest van een ondernemer",
        "Een biertje op het buurtfeest kan; een tafel op kosten van de ondernemer niet.", kTalk);
    add("d-app", Kind::conclusion, "De appgroep van de fractie",
        "Wat in beslotenheid is besproken, komt niet in de appgroep. Bel elkaar.", kTalk);
    add("d-permit", Kind::conclusion, "De vergunning van de buurman",
        "Spreek over de vergunning van je buurman niet met de behandelend ambtenaar.", kTalk);
}

}  // namespace

std::vector<db::Migration> corpus_migrations() {
    std::vector<db::Migration> all{migrations().begin(), migrations().end()};
    all.push_back(kTable);
    return all;
}

std::vector<Entry> corpus() {
    std::vector<Entry> all;
    add_values(all);
    add_code(all);
    add_others(all);
    return all;
}

std::vector<Entry> CorpusSource::all(db::Db& db) const {
    std::vector<Entry> all;
    db.query(kAll, [&](const db::Row& row) { all.push_back(read(row)); });
    return all;
}

std::optional<Entry> CorpusSource::find(db::Db& db, std::string_view id) const {
    std::optional<Entry> found;
    db.query(
        kFind, [&](const db::Row& row) { found = read(row); }, id);
    return found;
}

void put(db::Db& db, const Entry& entry) {
    db.execute(kPut, entry.id, static_cast<int>(entry.kind), static_cast<int>(entry.standing),
               entry.title, entry.words, entry.where, static_cast<std::int64_t>(entry.reader));
    note_change(db, "corpus", entry.id);
}

void take_away(db::Db& db, std::string_view id) {
    db.execute(kDelete, id);
    note_change(db, "corpus", id);
}

void put_all(db::Database& database) {
    database.write([](db::Db& db) {
        for (const Entry& each : corpus()) put(db, each);
        return db::Outcome::keep;
    });
}

}  // namespace vt::search
