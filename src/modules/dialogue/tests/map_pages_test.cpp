// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/map_service.h"
#include "modules/dialogue/report_service.h"
#include "modules/dialogue/tests/map_site.h"

namespace vt::dialogue {
namespace {

const std::vector<int> kGrey{8, 7, 6, 6, 4};
const std::vector<int> kNearlyWhite{22, 6, 2, 1, 0};
const std::string kReport = "/dialoog/" + numbered<SessionId>(1).value + "/verslag";

std::vector<PastSession> three_sessions() {
    return {{"2026-03-03", {counted("hamper-at-home", kGrey), counted("free-tickets", kGrey)}},
            {"2026-06-02", {counted("dinner-with-partner", kGrey)}},
            {"2026-11-03",
             {counted("hamper-at-home", kGrey),
              counted("hamper-at-home", kNearlyWhite, RoundKind::second),
              counted("free-tickets", kGrey)}}};
}

// All that is told outside the room of one such session.
std::string told_of(const std::vector<Round>& rounds) {
    MapSite site;
    site.hold({{"2026-11-03", rounds}});
    return site.main_of("/dialoog/kaart") + site.main_of("/dialoog/kaart/hamper-at-home") +
           site.main_of(kReport) + site.get(kReport + ".md").body + site.get(kReport + ".odt").body;
}

}  // namespace

TEST_CASE("an empty map says what to do first") {
    MapSite site;
    const auto page = site.get("/dialoog/kaart");
    CHECK(page.status == 200);
    CHECK(holds(page.body, "Zet eerst een sessie klaar"));
    CHECK(holds(page.body, "href=\"/dialoog\""));
    const auto unasked = site.get("/dialoog/kaart/hamper-at-home");
    CHECK(unasked.status == 200);
    CHECK(holds(unasked.body, "Over dit dilemma is nog niet gestemd"));
    CHECK(site.get("/dialoog/kaart/no-such-case").status == 404);
}

TEST_CASE("the clerk reads the course of the grey area over three sessions") {
    MapSite site;
    site.hold(three_sessions());
    const std::string page = site.main_of("/dialoog/kaart");
    for (const std::string_view day : {"3 mrt 2026", "2 jun 2026", "3 nov 2026"})
        CHECK(holds(page, day));
    CHECK(holds(page, "(2 dezelfde dilemma’s)"));
    CHECK(holds(page, "Kleiner, sinds 3 mrt 2026"));
    CHECK(holds(page, "1 van 3 dilemma’s die ooit grijs waren"));
    CHECK(holds(page, "Geen duidelijk verschil, sinds 3 mrt 2026"));
    CHECK(holds(page, kReport));
    const std::string one = site.main_of("/dialoog/kaart/hamper-at-home");
    CHECK(holds(one, "3 maart 2026: Raad"));
    CHECK(holds(one, "Tweede stemming"));
}

TEST_CASE("the map speaks both languages and shows no key of a text") {
    MapSite site;
    site.hold(three_sessions());
    site.conclude("hamper-at-home", "Boven de 50 euro melden wij altijd.",
                  "/dialoog/" + numbered<SessionId>(1).value);
    for (const std::string language : {"", "/en"})
        for (const std::string& path : {std::string{"/dialoog/kaart"},
                                        std::string{"/dialoog/kaart/hamper-at-home"}, kReport}) {
            INFO(language, path);
            const auto page = site.get(language + path);
            CHECK(page.status == 200);
            CHECK_FALSE(holds(page.body, "dialogue."));
        }
    CHECK(holds(site.get("/en/dialoog/kaart").body, "Smaller, since 3 Mar 2026"));
}

TEST_CASE("what a group voted on is proposed with the same action, so that it can be compared") {
    MapSite site;
    const std::string probe = "Ik blijf de hele dag.";
    const std::string asked = "Ik doe mee aan wat bij het werkbezoek hoort";
    const std::string before = site.main_of("/dialoog/nieuw");
    CHECK(holds(before, probe));
    CHECK_FALSE(holds(before, asked));
    site.hold({{"2026-06-25", {counted("free-tickets", {12, 9, 2, 4, 2})}}});
    const std::string after = site.main_of("/dialoog/nieuw");
    CHECK(holds(after, "Op de rand van wit en grijs. Laatst gevraagd op 25 juni 2026. " + asked));
    CHECK_FALSE(holds(after, probe));
}

TEST_CASE("the map can be narrowed to a theme or a value") {
    MapSite site;
    site.hold(
        {{"2026-11-03", {counted("hamper-at-home", kGrey), counted("sports-club-board", kGrey)}}});
    const std::string gifts = site.main_of("/dialoog/kaart?thema=gifts");
    CHECK(holds(gifts, "/dialoog/kaart/hamper-at-home"));
    CHECK_FALSE(holds(gifts, "/dialoog/kaart/sports-club-board"));
    const std::string none = site.main_of("/dialoog/kaart?thema=mandate");
    CHECK(holds(none, "Geen dilemma’s gevonden"));
    const std::string value = site.main_of("/dialoog/kaart?waarde=impartiality&thema=interests");
    CHECK(holds(value, "/dialoog/kaart/sports-club-board"));
}

TEST_CASE("of seven voters map and report tell the colour, and nothing that tells votes apart") {
    const std::string six = told_of({counted("hamper-at-home", {3, 3, 1, 0, 0})});
    CHECK(six == told_of({counted("hamper-at-home", {0, 6, 0, 1, 0})}));
    CHECK(six == told_of({counted("hamper-at-home", {7, 0, 0, 0, 0})}));
    CHECK(holds(six, "De groep vond dat dit kan."));
    CHECK_FALSE(holds(six, "vt-strip\""));
    CHECK(holds(six, "Niet te zeggen"));
}

TEST_CASE("of a coarse release map and report tell the colour alone") {
    Round twelve = coarse("hamper-at-home", grey::Colour::grey, 12);
    const Round thirty = coarse("hamper-at-home", grey::Colour::grey, 30);
    const std::string told = told_of({twelve});
    CHECK(told == told_of({thirty}));
    twelve.direction = grey::Verdict::smaller;
    CHECK(told == told_of({twelve}));
    CHECK_FALSE(holds(told, "vt-strip\""));
}

TEST_CASE("unanimity of a large group is nearly everyone") {
    MapSite site;
    site.hold({{"2026-11-03", {counted("hamper-at-home", {31, 0, 0, 0, 0})}}});
    const std::string page =
        site.main_of(kReport) + site.main_of("/dialoog/kaart") + site.get(kReport + ".md").body;
    CHECK(holds(page, "Vrijwel iedereen koos wit."));
    CHECK_FALSE(holds(page, "31"));
    CHECK_FALSE(holds(page, "0,0"));
}

TEST_CASE("a report tells what was voted and concluded, and names nobody") {
    MapSite site;
    site.hold({{"2026-11-03",
                {counted("hamper-at-home", kGrey),
                 counted("hamper-at-home", kNearlyWhite, RoundKind::second)}}});
    site.conclude("hamper-at-home", "Boven de 50 euro melden wij altijd.",
                  "/dialoog/" + numbered<SessionId>(1).value);
    site.conclude("hamper-at-home", "Een andere keer afgesproken.", "/dialoog/other");
    const std::string page = site.main_of(kReport);
    CHECK(holds(page, "Gesprek over geschenken"));
    CHECK(holds(page, "Het grijze gebied werd kleiner."));
    CHECK(holds(page, "Boven de 50 euro melden wij altijd."));
    CHECK_FALSE(holds(page, "Een andere keer afgesproken."));
    CHECK(holds(page, "20 tot en met 34 mensen"));
    CHECK_FALSE(holds(page, "Vera"));
    const auto markdown = site.get(kReport + ".md");
    CHECK(markdown.status == 200);
    CHECK(markdown.body.starts_with("# Gesprek over geschenken\n"));
    CHECK(holds(markdown.body, "| lichtgrijs | 7 |"));
    const auto odt = site.get(kReport + ".odt");
    CHECK(odt.body.starts_with("PK"));
    // Nobody prints here.
    CHECK(site.get(kReport + ".pdf").status == 404);
    CHECK_FALSE(holds(page, "verslag.pdf"));
}

TEST_CASE("there is no report before the end, and none of a session that never was") {
    MapSite site;
    PastSession open{"2026-11-03", {counted("hamper-at-home", kGrey)}};
    open.stage = SessionStage::open;
    site.hold({open});
    CHECK(site.get(kReport).status == 404);
    CHECK(site.get(kReport + ".md").status == 404);
    CHECK(site.get("/dialoog/" + numbered<SessionId>(9).value + "/verslag").status == 404);
    CHECK(site.get("/dialoog/niets/verslag").status == 404);
    CHECK(holds(site.get("/dialoog/kaart").body, "Er staat nog niets op de kaart"));
}

TEST_CASE("what somebody typed cannot become markup in a report") {
    MapSite site;
    site.hold({{"2026-11-03",
                {counted("hamper-at-home", kGrey)},
                Group::council,
                "# Titel <b>met</b> *tekens*"}});
    CHECK(holds(site.main_of(kReport), "&lt;b&gt;"));
    CHECK(site.get(kReport + ".md")
              .body.starts_with("# \\# Titel \\<b\\>met\\</b\\> \\*tekens\\*\n"));
}

TEST_CASE("who has nothing to do with dilemmas sees neither map nor report") {
    MapSite site;
    site.hold({{"2026-11-03", {counted("hamper-at-home", kGrey)}}});
    site.as(Office::technical_admin);
    CHECK(site.get("/dialoog/kaart").status == 403);
    CHECK(site.get(kReport).status == 403);
}

TEST_CASE("map, proposal and report are read from either database") {
    testing::on_both_engines(evening_migrations(), [](db::Database& database) {
        const ManualClock clock{on("2026-11-23")};
        const identity::Actor nobody{};
        database.write([&](db::Db& db) {
            write_sessions(db, three_sessions());
            return db::Outcome::keep;
        });
        database.read([&](db::Db& db) {
            const Work work{db, nobody, clock};
            const MapService service{work};
            const auto map = service.map({});
            REQUIRE(map.size() == 1);
            CHECK(map[0].figures.cases == 3);
            CHECK(map[0].figures.shrunk_by_vote == 1);
            REQUIRE(map[0].talks.size() == 3);
            CHECK(map[0].talks[2].compared == 2);
            CHECK(service.course("hamper-at-home")->rounds.size() == 3);
            CHECK(service.asked(Group::executive).empty());
            const auto proposed = service.proposed(Group::council, 4);
            REQUIRE(proposed.size() == 4);
            CHECK(proposed[0].reason == Reason::division);
            CHECK(proposed[3].reason == Reason::never_asked);
            const auto report =
                ReportService{work}.report(numbered<SessionId>(3), texts::Language::nl);
            REQUIRE(report);
            CHECK(report->cases.size() == 2);
            CHECK(report->cases[0].rounds.size() == 2);
            CHECK(report->could_vote == grey::GroupSize::twenty_to_thirty_four);
            CHECK_FALSE(ReportService{work}.report(numbered<SessionId>(8), texts::Language::nl));
        });
    });
}

}  // namespace vt::dialogue
