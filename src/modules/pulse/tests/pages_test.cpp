// SPDX-License-Identifier: EUPL-1.2
// The pages of the pulse, as the people who use them meet them.
#include "modules/pulse/tests/site_world.h"

namespace vt::pulse {
namespace {

std::string opened(SiteWorld& site, const std::string& group = "council") {
    const auto answer =
        site.post(site.world().clerk, "/peiling/nieuw", "group=" + group + "&last_day=24-06-2026");
    REQUIRE(answer.status == 303);
    const std::string path = location(answer);
    return path.substr(0, path.find('?'));
}

std::string all_answers(std::string_view answer, std::string_view but = {}) {
    std::string fields;
    for (const auto& statement : content::pulse_statements())
        if (statement.id != but)
            fields += std::string{statement.id} + "=" + std::string{answer} + "&";
    return fields + "x=";
}

void answer_by(SiteWorld& site, const std::string& round, std::size_t members) {
    for (std::size_t i = 0; i < members; ++i)
        REQUIRE(
            site.post(site.world().members[i], round + "/invullen", all_answers("agree")).status ==
            303);
}

TEST_CASE("without any round the page says what to do first") {
    SiteWorld site;
    const auto& world = site.world();
    CHECK(says(site.get(world.clerk, "/peiling"), "href=\"/peiling/nieuw\""));
    CHECK(says(site.get(world.members[0], "/peiling"), "opent de eerste peiling"));
    CHECK_FALSE(says(site.get(world.members[0], "/peiling"), "href=\"/peiling/nieuw\""));
    CHECK(says(site.get(world.members[0], "/en/peiling"), "No pulse was held yet"));
    CHECK(site.get(world.official, "/peiling").status == 403);
    CHECK(site.get(world.members[0], "/peiling/nieuw").status == 403);
}

TEST_CASE("whoever leads opens a round, after reading what is promised") {
    SiteWorld site;
    const auto clerk = site.world().clerk;
    const auto form = site.get(clerk, "/peiling/nieuw");
    CHECK(says(form, "value=\"24-06-2026\""));
    CHECK(says(form, "7 mensen"));
    CHECK(says(form, "Antwoordt iedereen hetzelfde"));
    const auto late = site.post(clerk, "/peiling/nieuw", "group=council&last_day=10-06-2026");
    CHECK(late.status == 422);
    CHECK(says(late, "id=\"last_day-error\""));
    const auto nobody = site.post(clerk, "/peiling/nieuw", "last_day=24-06-2026");
    CHECK(says(nobody, "id=\"group-error\""));
    const std::string round = opened(site);
    CHECK(says(site.get(clerk, round + "?gelukt=geopend"), "De peiling is open."));
    const auto again = site.post(clerk, "/peiling/nieuw", "group=council&last_day=24-06-2026");
    CHECK(again.status == 422);
    CHECK(says(again, "al een peiling open"));
}

TEST_CASE("a member answers seven statements and is thanked; nobody sees a tally") {
    SiteWorld site;
    const std::string round = opened(site);
    const auto member = site.world().members[1];
    CHECK(says(site.get(member, "/peiling"), "href=\"" + round + "/invullen\""));
    const auto form = site.get(member, round + "/invullen");
    CHECK(header(form, "Referrer-Policy") == "no-referrer");
    CHECK(says(form, "Ik durf een collega aan te spreken"));
    CHECK(location(site.get(member, round + "/bedankt")) == round + "/invullen");
    const auto sent = site.post(member, round + "/invullen", all_answers("strongly-agree"));
    CHECK(location(sent) == round + "/bedankt");
    CHECK(says(site.get(member, round + "/bedankt"), "1 van de 7 mensen hebben geantwoord."));
    const auto again = site.get(member, round + "/invullen");
    CHECK(says(again, "U hebt al geantwoord"));
    CHECK_FALSE(says(again, " checked"));
    CHECK_FALSE(says(site.get(site.world().clerk, round), "Uitkomst"));
}

TEST_CASE("all that was not answered is said at once, and what was answered stands") {
    SiteWorld site;
    const std::string round = opened(site);
    const auto member = site.world().members[1];
    const auto refused =
        site.post(member, round + "/invullen", all_answers("disagree", "say-doubt"));
    CHECK(refused.status == 422);
    CHECK(says(refused, "id=\"say-doubt-error\""));
    CHECK_FALSE(says(refused, "id=\"speak-up-error\""));
    CHECK(says(refused, "value=\"disagree\" checked"));
    CHECK_FALSE(refused.compress);
    const auto nothing = site.post(member, round + "/invullen", all_answers("maybe"));
    CHECK(says(nothing, "id=\"speak-up-error\""));
    CHECK(says(nothing, "id=\"good-example-error\""));
}

TEST_CASE("who is not of the group reads why there is nothing to answer") {
    SiteWorld site;
    const std::string round = opened(site);
    const auto page = site.get(site.world().mayor, round + "/invullen");
    CHECK(says(page, "Alleen wie bij deze groep hoorde"));
    CHECK_FALSE(says(page, "type=\"radio\""));
    CHECK(site.post(site.world().mayor, round + "/invullen", all_answers("agree")).status == 403);
    CHECK(site.get(site.world().clerk, round + "/invullen").status == 403);
    CHECK(site.get(site.world().mayor, "/peiling/" + std::string(32, '0')).status == 404);
}

TEST_CASE("answering writes no line in the log") {
    SiteWorld site;
    const std::string round = opened(site);
    const auto member = site.world().members[1];
    // Each request of this test signs in first, which the log may or may not tell of.
    site.get(member, "/peiling");
    const auto before = site.world().log_entries();
    site.get(member, "/peiling");
    const auto of_signing_in = site.world().log_entries() - before;
    const auto start = site.world().log_entries();
    REQUIRE(site.post(member, round + "/invullen", all_answers("agree")).status == 303);
    CHECK(site.world().log_entries() == start + of_signing_in);
}

TEST_CASE("the clerk closes after being asked; who answered sees a drawing, others a sentence") {
    SiteWorld site;
    const std::string round = opened(site);
    const auto& world = site.world();
    answer_by(site, round, 6);
    CHECK(says(site.get(world.clerk, round + "/sluiten"), "kan niet ongedaan"));
    CHECK(location(site.post(world.clerk, round + "/sluiten", "x=")) == round + "?gelukt=geteld");
    const auto inside = site.get(world.members[0], round);
    CHECK(says(inside, "6 van de 7 mensen antwoordden"));
    CHECK(says(inside, "class=\"vt-pulse-strip\""));
    CHECK(says(inside, "6 Mee eens"));
    const auto outside = site.get(world.clerk, round);
    CHECK(says(outside, "minder dan tien van de 7"));
    CHECK(says(outside, "De meesten zijn het ermee eens."));
    CHECK_FALSE(says(outside, "vt-pulse-strip"));
    CHECK(says(site.get(world.clerk, "/peiling"), "Over de jaren: raad"));
    CHECK(location(site.get(world.clerk, round + "/sluiten")) == round);
    CHECK(site.post(world.clerk, round + "/sluiten", "x=").status == 409);
}

TEST_CASE("of four answers there is no outcome") {
    SiteWorld site;
    const std::string round = opened(site);
    answer_by(site, round, 4);
    CHECK(location(site.post(site.world().clerk, round + "/sluiten", "x=")) ==
          round + "?gelukt=gesloten");
    CHECK(says(site.get(site.world().members[0], round), "Geen uitkomst"));
    CHECK_FALSE(says(site.get(site.world().members[0], "/peiling"), "Over de jaren"));
}

TEST_CASE("after the outcome the clerk plans something, and everybody sees it") {
    SiteWorld site;
    site.world().begin_term();
    const std::string round = opened(site);
    answer_by(site, round, 5);
    const auto clerk = site.world().clerk;
    CHECK(location(site.get(clerk, round + "/activiteit")) == round);
    REQUIRE(site.post(clerk, round + "/sluiten", "x=").status == 303);
    CHECK(says(site.get(clerk, round), "Er is nog niets gepland."));
    const auto refused = site.post(clerk, round + "/activiteit", "about=Training&day=31-31-2026");
    CHECK(refused.status == 422);
    CHECK(says(refused, "value=\"Training\""));
    const auto past = site.post(clerk, round + "/activiteit", "about=Training&day=01-06-2026");
    CHECK(says(past, "id=\"day-error\""));
    const auto named =
        site.post(clerk, round + "/activiteit", "about=Gesprek+met+Jansma&day=01-09-2026");
    CHECK(says(named, "id=\"about-error\""));
    CHECK(says(named, "name=\"names\""));
    REQUIRE(site.post(clerk, round + "/activiteit", "about=Training&day=01-09-2026").status == 303);
    CHECK(says(site.get(clerk, round), "/programma/momenten/"));
    const auto member = site.get(site.world().members[0], round);
    CHECK(says(member, "Training"));
    CHECK(!says(member, "/programma/momenten/"));
    CHECK(site.get(site.world().members[0], round + "/activiteit").status == 403);
}

}  // namespace
}  // namespace vt::pulse
