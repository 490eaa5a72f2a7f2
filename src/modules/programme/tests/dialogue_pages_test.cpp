// SPDX-License-Identifier: EUPL-1.2
// Dialogues on the pages: prepared, invited to, held, attended and caught up with.
#include <set>

#include "modules/programme/tests/browsing.h"

namespace vt::programme {
namespace {

constexpr std::string_view kNew = "/programma/gesprekken/nieuw";

// A dialogue of the council, on Thursday 19 November.
std::string prepared(Website& site, const identity::Actor& actor) {
    const auto answer = site.post(actor, std::string{kNew},
                                  {{"title", "Cultuur in de raad"},
                                   {"goal", "Elkaar leren kennen"},
                                   {"tone", "interactive"},
                                   {"form", "informal"},
                                   {"body", "council"},
                                   {"day", "19-11-2026"},
                                   {"starts", "19:30"},
                                   {"place", "Raadzaal"},
                                   {"opened_by", site.town.mayor.person.value},
                                   {"opening_notes", "Begin met de eed."},
                                   {"measures", "peacetime-dialogue"}});
    REQUIRE(answer.status == 303);
    return page_of(answer);
}

http::Response held(Website& site, const identity::Actor& actor, const std::string& path,
                    std::string_view conclusions, std::string_view confirmed = "") {
    return site.post(actor, path + "/conclusies",
                     {{"day", "19-11-2026"},
                      {"conclusions", conclusions},
                      {"names_confirmed", confirmed},
                      {"code", "ja"},
                      {"code_reason", "Uitnodigingen staan er niet in."}});
}

// A line of a calendar goes on after a line end and a space.
std::string unfolded(std::string calendar) {
    constexpr std::string_view fold = "\r\n ";
    for (auto at = calendar.find(fold); at != std::string::npos; at = calendar.find(fold, at))
        calendar.erase(at, fold.size());
    return calendar;
}

constexpr std::string_view kConclusions = "Wij spreken elkaar eerst persoonlijk aan.";

}  // namespace

TEST_CASE("the clerk prepares a dialogue and holds it; the measure then rests on it") {
    Website site;
    site.town.begin_term();
    const std::string path = prepared(site, site.town.clerk);
    const auto page = site.get(site.town.clerk, path);
    CHECK(page.status == 200);
    CHECK(says(page, "Cultuur in de raad"));
    CHECK(says(page, "Begin met de eed."));
    CHECK(says(site.get(site.town.anna, "/programma/gesprekken"), path));
    const auto before = site.get(site.town.anna, "/programma/maatregelen/peacetime-dialogue");
    CHECK_FALSE(says(before, "Cultuur in de raad"));
    const auto answer = held(site, site.town.clerk, path, kConclusions);
    CHECK(answer.status == 303);
    CHECK(page_of(answer) == path);
    CHECK(says(site.get(site.town.anna, path), kConclusions));
    const auto after = site.get(site.town.anna, "/programma/maatregelen/peacetime-dialogue");
    CHECK(says(after, "Cultuur in de raad"));
    CHECK(without_tokens(before.body) != without_tokens(after.body));
    CHECK(held(site, site.town.clerk, path, kConclusions).status == 409);
}

TEST_CASE("a refused preparation keeps what was typed and says where it is wrong") {
    Website site;
    site.town.begin_term();
    const auto answer = site.post(site.town.clerk, std::string{kNew},
                                  {{"title", "Avond over cultuur"},
                                   {"tone", "mixed"},
                                   {"form", "closed"},
                                   {"day", "morgen"}});
    CHECK(answer.status == 422);
    CHECK(says(answer, "value=\"Avond over cultuur\""));
    CHECK(says(answer, "href=\"#day\""));
    CHECK(says(answer, "id=\"day-error\""));
    CHECK_FALSE(says(site.get(site.town.clerk, "/programma/gesprekken"), "Avond over cultuur"));
}

TEST_CASE("notes are for who prepares and who speaks, not for other members") {
    Website site;
    site.town.begin_term();
    const std::string path = prepared(site, site.town.clerk);
    CHECK(says(site.get(site.town.mayor, path + "/spreektekst"), "Begin met de eed."));
    const auto members = site.get(site.town.anna, path);
    CHECK(members.status == 200);
    CHECK_FALSE(says(members, "Begin met de eed."));
    CHECK(site.get(site.town.anna, path + "/spreektekst").status == 404);
    CHECK_FALSE(says(site.get(site.town.anna, path + "/uitnodiging.ics"), "Begin met de eed."));
}

TEST_CASE("an invitation points to the self-scan, and the advice then shows as followed") {
    Website site;
    site.town.begin_term();
    const std::string measure = "/programma/maatregelen/peacetime-dialogue";
    const auto typed = [&](std::string_view self_scan, std::string_view title) {
        return site.post(site.town.clerk, std::string{kNew},
                         {{"title", title},
                          {"tone", "interactive"},
                          {"form", "informal"},
                          {"body", "council"},
                          {"day", "19-11-2026"},
                          {"self_scan", self_scan},
                          {"measures", "peacetime-dialogue"}});
    };
    CHECK(says(typed("ja", ""), "value=\"ja\" checked"));
    const std::string plain = page_of(typed("", "Zonder"));
    CHECK(unfolded(site.get(site.town.anna, plain + "/uitnodiging.ics").body).find("zelfscan") ==
          std::string::npos);
    CHECK_FALSE(says(site.get(site.town.anna, plain), "Uitnodiging wijst op de zelfscan"));
    REQUIRE(held(site, site.town.clerk, plain, kConclusions).status == 303);
    CHECK_FALSE(says(site.get(site.town.anna, measure), "zelfscan in de uitnodiging"));

    const std::string path = page_of(typed("ja", "Met"));
    CHECK(says(site.get(site.town.clerk, path + "/wijzigen"), "value=\"ja\" checked"));
    const auto invitation = unfolded(site.get(site.town.anna, path + "/uitnodiging.ics").body);
    CHECK(invitation.find("://localhost/zelfscan") != std::string::npos);
    CHECK(says(site.get(site.town.anna, path), "Uitnodiging wijst op de zelfscan"));
    REQUIRE(held(site, site.town.clerk, path, kConclusions).status == 303);
    const auto shown = site.get(site.town.anna, measure);
    const auto from = shown.body.find("Democratische Weerbaarheid");
    REQUIRE(from != std::string::npos);
    const std::string item = shown.body.substr(from, shown.body.find("</li>", from) - from);
    CHECK(item.find("Gevolgd") != std::string::npos);
    CHECK(item.find("Gesprek met de zelfscan in de uitnodiging op 19 november 2026.") !=
          std::string::npos);
    CHECK(item.find("href=\"" + path + "\"") != std::string::npos);
    CHECK(says(site.get(site.town.anna, "/en" + measure),
               "Dialogue with the self-scan in its invitation on 19 November 2026."));
}

TEST_CASE("names in the conclusions have to be confirmed before anything is kept") {
    Website site;
    site.town.begin_term();
    const std::string path = prepared(site, site.town.clerk);
    constexpr std::string_view text = "Volgens De Wit kan het beter.";
    const auto warned = held(site, site.town.clerk, path, text);
    CHECK(warned.status == 422);
    CHECK(says(warned, "de Wit"));
    CHECK(says(warned, "name=\"names_confirmed\""));
    CHECK(says(warned, text));
    CHECK_FALSE(says(site.get(site.town.anna, path), text));
    CHECK(held(site, site.town.clerk, path, text, "ja").status == 303);
    CHECK(says(site.get(site.town.anna, path), text));
}

TEST_CASE("whether the code needs revision has to be answered, with a reason") {
    Website site;
    site.town.begin_term();
    const std::string path = prepared(site, site.town.clerk);
    const auto unanswered = site.post(site.town.clerk, path + "/conclusies",
                                      {{"day", "19-11-2026"}, {"conclusions", kConclusions}});
    CHECK(unanswered.status == 422);
    CHECK(says(unanswered, "id=\"code-error\""));
    const auto unexplained =
        site.post(site.town.clerk, path + "/conclusies",
                  {{"day", "19-11-2026"}, {"conclusions", kConclusions}, {"code", "nee"}});
    CHECK(unexplained.status == 422);
    CHECK(says(unexplained, "id=\"code_reason-error\""));
}

TEST_CASE("the clerk ticks who was there; everybody else sees numbers") {
    Website site;
    site.town.begin_term();
    const std::string path = prepared(site, site.town.clerk);
    const std::string list = path + "/aanwezigheid";
    CHECK(says(site.get(site.town.clerk, list), path + "/conclusies"));
    REQUIRE(held(site, site.town.clerk, path, kConclusions).status == 303);
    CHECK(says(site.get(site.town.clerk, list), "A. de Wit"));
    for (const auto& actor : {site.town.mayor, site.town.anna, site.town.bram}) {
        const auto page = site.get(actor, list);
        CHECK(page.status == 200);
        CHECK_FALSE(says(page, "C. Bos"));
    }
    const std::string anna = site.town.anna.person.value;
    CHECK(site.post(site.town.mayor, list, {{"present-1", anna}}).status == 403);
    CHECK(site.post(site.town.anna, list, {{"present-1", anna}}).status == 403);
    REQUIRE(site.post(site.town.clerk, list, {{"present-1", anna}}).status == 303);
    CHECK(says(site.get(site.town.anna, path), "1 van 4 aanwezig"));
}

TEST_CASE("who missed it or joined later is on the clerk's list until they caught up") {
    Website site;
    site.town.begin_term();
    const auto early = site.post(site.town.clerk, std::string{kNew},
                                 {{"title", "Inwerkavond"},
                                  {"tone", "mixed"},
                                  {"form", "informal"},
                                  {"body", "council"},
                                  {"day", "23-04-2026"},
                                  {"measures", "term-start-onboarding"}});
    REQUIRE(early.status == 303);
    const std::string path = page_of(early);
    REQUIRE(site.post(site.town.clerk, path + "/conclusies",
                      {{"day", "23-04-2026"},
                       {"conclusions", kConclusions},
                       {"code", "nee"},
                       {"code_reason", "De code is nieuw."}})
                .status == 303);
    REQUIRE(site.post(site.town.clerk, path + "/aanwezigheid",
                      {{"present-1", site.town.anna.person.value},
                       {"present-1", site.town.bram.person.value}})
                .status == 303);
    const auto list = site.get(site.town.clerk, "/programma/inhalen");
    CHECK(says(list, "C. Bos"));
    CHECK(says(list, "D. Mulder"));
    CHECK_FALSE(says(list, "A. de Wit"));
    const auto own = site.get(site.town.dina, "/programma/inhalen");
    CHECK(says(own, "/programma/maatregelen/term-start-onboarding"));
    CHECK_FALSE(says(own, "C. Bos"));
    CHECK(says(site.get(site.town.dina, "/mijn-week"), "/programma/inhalen"));
    CHECK_FALSE(says(site.get(site.town.anna, "/mijn-week"), "/programma/inhalen"));

    const std::string at = address_after(list, "/programma/inhalen/");
    const std::string dina = site.town.dina.person.value;
    CHECK(site.get(site.town.mayor, at).status == 403);
    CHECK(site.post(site.town.clerk, at, {{"day", "23-11-2026"}}).status == 422);
    CHECK(site.post(site.town.clerk, at, {{"person", dina}, {"day", "01-04-2026"}}).status == 422);
    CHECK(site.post(site.town.clerk, at, {{"person", dina}, {"day", "23-11-2026"}}).status == 303);
    CHECK_FALSE(says(site.get(site.town.clerk, "/programma/inhalen"), "D. Mulder"));
    CHECK(site.post(site.town.clerk, at + "/terug", {{"person", dina}}).status == 303);
    CHECK(says(site.get(site.town.clerk, "/programma/inhalen"), "D. Mulder"));
}

TEST_CASE("a dialogue that never existed answers as one that may not be seen") {
    Website site;
    site.town.begin_term();
    const std::string never = "/programma/gesprekken/" + std::string(32, 'a');
    const auto unknown = site.get(site.town.anna, never);
    const auto no_id = site.get(site.town.anna, "/programma/gesprekken/niets");
    CHECK(unknown.status == 404);
    CHECK(without_tokens(unknown.body) == without_tokens(no_id.body));
    for (const char* part : {"/uitnodiging.ics", "/spreektekst", "/aanwezigheid"})
        CHECK(site.get(site.town.anna, never + part).status == 404);
    for (const char* part : {"/wijzigen", "/conclusies", "/afgelasten"})
        CHECK(site.get(site.town.clerk, never + part).status == 404);
}

TEST_CASE("a dialogue is called off on a page of its own, once") {
    Website site;
    site.town.begin_term();
    const std::string path = prepared(site, site.town.clerk);
    CHECK(site.get(site.town.clerk, path + "/afgelasten").status == 200);
    CHECK(site.post(site.town.clerk, path + "/afgelasten", {}).status == 303);
    CHECK(site.post(site.town.clerk, path + "/afgelasten", {}).status == 409);
    CHECK(says(site.get(site.town.anna, path + "/uitnodiging.ics"), "STATUS:CANCELLED"));
}

TEST_CASE("a dialogue that was called off can go ahead after all, as it was prepared") {
    Website site;
    site.town.begin_term();
    const std::string path = prepared(site, site.town.clerk);
    CHECK_FALSE(says(site.get(site.town.clerk, path), "/toch-door"));
    REQUIRE(site.post(site.town.clerk, path + "/afgelasten", {}).status == 303);
    CHECK(says(site.get(site.town.clerk, path), "/toch-door"));
    CHECK_FALSE(says(site.get(site.town.anna, path), "/toch-door"));
    CHECK(site.post(site.town.anna, path + "/toch-door", {}).status == 403);
    const auto back = site.post(site.town.clerk, path + "/toch-door", {});
    CHECK(location(back) == path + "?gelukt=gaat-toch-door");
    CHECK(location(site.post(site.town.clerk, path + "/toch-door", {})) == path);
    CHECK(says(site.get(site.town.anna, path + "/uitnodiging.ics"), "STATUS:CONFIRMED"));
    CHECK(held(site, site.town.clerk, path, kConclusions).status == 303);
}

TEST_CASE("the moments one can choose are open, near, and each stands there once") {
    Website site;
    site.town.begin_term();
    const auto form = site.get(site.town.clerk, std::string{kNew});
    const auto begin = form.body.find("name=\"occurrence\"");
    REQUIRE(begin != std::string::npos);
    const std::string select = form.body.substr(begin, form.body.find("</select>", begin) - begin);
    CHECK(select.find(" 2026</option>") != std::string::npos);
    CHECK(select.find(" 2028</option>") == std::string::npos);
    CHECK(select.find(" 2029</option>") == std::string::npos);
    std::set<std::string> said;
    for (auto at = select.find("\">"); at != std::string::npos; at = select.find("\">", at + 1)) {
        const auto end = select.find("</option>", at);
        if (end == std::string::npos) break;
        CHECK(said.insert(select.substr(at, end - at)).second);
    }
    CHECK(said.size() > 3);
}

}  // namespace vt::programme
