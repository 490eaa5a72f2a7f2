// SPDX-License-Identifier: EUPL-1.2
// Recording through the form, looking back at it, and taking it back.
#include "modules/programme/tests/browsing.h"

namespace vt::programme {
namespace {

constexpr auto kDialogue = "/programma/maatregelen/peacetime-dialogue";
constexpr auto kDialogueForm = "/programma/maatregelen/peacetime-dialogue/vastleggen";
constexpr auto kCircleForm = "/programma/maatregelen/circle-of-trust/vastleggen";

std::string evidence_on(const http::Response& measure_page) {
    return address_after(measure_page, "/programma/bewijs/");
}

}  // namespace

TEST_CASE("what the clerk records stands on the measure's page and on a page of its own") {
    Website site;
    site.town.begin_term();
    const auto posted = site.post(site.town.clerk, kDialogueForm,
                                  {{"kind", "conversation"},
                                   {"day", "2-11-2026"},
                                   {"body", "council"},
                                   {"title", "Over uitnodigingen"},
                                   {"report", "Rustig gesprek.\r\nTwee afspraken."},
                                   {"present", "3"},
                                   {"invited", "4"}});
    REQUIRE(posted.status == 303);
    CHECK(page_of(posted) == kDialogue);
    const auto measure = site.get(site.town.anna, kDialogue);
    CHECK(says(measure, "Over uitnodigingen"));
    const auto page = site.get(site.town.anna, evidence_on(measure));
    CHECK(page.status == 200);
    CHECK(says(page, "Twee afspraken."));
    CHECK(says(page, "3 van 4"));
    CHECK_FALSE(says(page, "/intrekken"));
}

TEST_CASE("a refused form keeps what was typed and says what is wrong at the field") {
    Website site;
    site.town.begin_term();
    const auto refused = site.post(site.town.clerk, kDialogueForm,
                                   {{"kind", "conversation"},
                                    {"day", "31-12-2026"},
                                    {"body", "council"},
                                    {"title", "Over morgen & later"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "value=\"31-12-2026\""));
    CHECK(says(refused, "Over morgen &amp; later"));
    CHECK(says(refused, "id=\"day-error\""));
    const auto nobody =
        site.post(site.town.clerk, kDialogueForm, {{"kind", "conversation"}, {"day", "2-11-2026"}});
    CHECK(nobody.status == 422);
    CHECK(says(nobody, "id=\"body-error\""));
    const auto nothing = site.post(site.town.clerk, kDialogueForm, {{"present", "veel"}});
    CHECK(nothing.status == 422);
    for (const char* field : {"kind", "day", "body", "title", "present"})
        CHECK_MESSAGE(says(nothing, "id=\"" + std::string{field} + "-error\""), field);
    CHECK_FALSE(says(nothing, "id=\"report-error\""));
}

TEST_CASE("an attachment is saved with the evidence and never shown inside a page") {
    Website site;
    site.town.begin_term();
    const auto posted = site.post_file(site.town.clerk, kDialogueForm,
                                       {{"kind", "conversation"},
                                        {"day", "2-11-2026"},
                                        {"body", "council"},
                                        {"title", "Met een bijlage"}},
                                       "verslag.txt", "Gewone tekst.");
    REQUIRE(posted.status == 303);
    const auto evidence = evidence_on(site.get(site.town.anna, kDialogue));
    const auto page = site.get(site.town.anna, evidence);
    const auto file = site.get(site.town.anna, address_after(page, evidence + "/bijlagen/"));
    CHECK(file.status == 200);
    CHECK(file.body == "Gewone tekst.");
    CHECK(file.has("Content-Disposition"));
    CHECK(file.has("Content-Security-Policy"));
    CHECK(site.get(site.town.anna, evidence + "/bijlagen/" + random_id_text()).status == 404);
    const std::string elsewhere = "/programma/maatregelen/dilemma-routine";
    REQUIRE(site.post(site.town.clerk, elsewhere + "/vastleggen",
                      {{"kind", "conversation"},
                       {"day", "9-11-2026"},
                       {"body", "executive"},
                       {"title", "Zonder bijlage"}})
                .status == 303);
    const auto other = evidence_on(site.get(site.town.anna, elsewhere));
    REQUIRE(other != evidence);
    const auto name = address_after(page, evidence + "/bijlagen/").substr(evidence.size());
    CHECK(site.get(site.town.anna, other + name).status == 404);
}

TEST_CASE("a refused attachment leaves neither file nor evidence behind") {
    Website site;
    site.town.begin_term();
    const auto before = site.town.entries();
    const auto refused = site.post_file(site.town.clerk, kDialogueForm,
                                        {{"kind", "conversation"},
                                         {"day", "2-11-2026"},
                                         {"body", "council"},
                                         {"title", "Met een programma"}},
                                        "verslag.exe", "MZ\x90");
    CHECK(refused.status == 422);
    CHECK(says(refused, "id=\"attachments-error\""));
    // Being signed in afresh is the only thing the log may tell.
    CHECK(site.town.entries() <= before + 1);
}

TEST_CASE("withdrawn evidence stays visible with its reason, and can count again") {
    Website site;
    site.town.begin_term();
    REQUIRE(site.post(site.town.clerk, kDialogueForm,
                      {{"kind", "conversation"},
                       {"day", "2-11-2026"},
                       {"body", "council"},
                       {"title", "Vergissing"}})
                .status == 303);
    const auto evidence = evidence_on(site.get(site.town.clerk, kDialogue));
    const auto refused = site.post(site.town.clerk, evidence + "/intrekken", {{"reason", " "}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "id=\"reason-error\""));
    CHECK(
        site.post(site.town.clerk, evidence + "/intrekken", {{"reason", "verkeerde dag"}}).status ==
        303);
    CHECK(says(site.get(site.town.anna, evidence), "verkeerde dag"));
    CHECK(says(site.get(site.town.anna, kDialogue), "Ingetrokken"));
    CHECK(site.post(site.town.clerk, evidence + "/terugzetten", {}).status == 303);
    CHECK_FALSE(says(site.get(site.town.anna, evidence), "verkeerde dag"));
}

TEST_CASE("evidence of the mayor's circle is to others as evidence that never was") {
    Website site;
    site.town.begin_term();
    REQUIRE(
        site.post(site.town.mayor, kCircleForm, {{"kind", "conversation"}, {"day", "2-11-2026"}})
            .status == 303);
    const auto own = site.get(site.town.mayor, "/programma/maatregelen/circle-of-trust");
    const auto evidence = evidence_on(own);
    CHECK(site.get(site.town.mayor, evidence).status == 200);
    const auto hidden = site.get(site.town.clerk, evidence);
    const auto absent = site.get(site.town.clerk, "/programma/bewijs/" + random_id_text());
    CHECK(hidden.status == 404);
    CHECK(without_tokens(hidden.body) == without_tokens(absent.body));
    const auto clerks = site.get(site.town.clerk, "/programma/maatregelen/circle-of-trust");
    CHECK(clerks.status == 200);
    CHECK_FALSE(says(clerks, "/programma/bewijs/"));
    CHECK_FALSE(says(clerks, "utrecht-status-badge"));
    CHECK(site.get(site.town.clerk, kCircleForm).status == 403);
}

TEST_CASE("of a day-only measure the form asks no words, and takes none") {
    Website site;
    site.town.begin_term();
    const auto form = site.get(site.town.mayor, kCircleForm);
    CHECK(form.status == 200);
    CHECK_FALSE(says(form, "name=\"title\""));
    CHECK_FALSE(says(form, "type=\"file\""));
    CHECK(site.post(site.town.mayor, kCircleForm,
                    {{"kind", "conversation"}, {"day", "2-11-2026"}, {"title", "Met wie"}})
              .status == 422);
}

TEST_CASE("the mayor says whether it is public; the clerk records public acts only") {
    Website site;
    site.town.begin_term();
    const std::string path = "/programma/maatregelen/alderman-risk-analysis";
    const auto unsaid = site.post(site.town.mayor, path + "/vastleggen",
                                  {{"kind", "decision"}, {"day", "2-11-2026"}});
    CHECK(unsaid.status == 422);
    CHECK(says(unsaid, "id=\"public-error\""));
    REQUIRE(site.post(site.town.mayor, path + "/vastleggen",
                      {{"kind", "conversation"}, {"day", "2-11-2026"}, {"public", "nee"}})
                .status == 303);
    CHECK_FALSE(says(site.get(site.town.clerk, path), "/programma/bewijs/"));
    REQUIRE(site.post(site.town.clerk, path + "/vastleggen",
                      {{"kind", "decision"}, {"day", "3-11-2026"}})
                .status == 303);
    CHECK(says(site.get(site.town.anna, path), "/programma/bewijs/"));
}

TEST_CASE("a council member records nothing") {
    Website site;
    site.town.begin_term();
    CHECK(site.get(site.town.anna, kDialogueForm).status == 403);
    CHECK(site.post(site.town.anna, kDialogueForm, {{"title", "Toch"}}).status == 403);
    CHECK(site.get(site.town.anna, "/programma/vastleggen").status == 403);
}

TEST_CASE("picking a measure leads to its form") {
    Website site;
    site.town.begin_term();
    CHECK(says(site.get(site.town.clerk, "/programma/vastleggen"), "update-code"));
    const auto picked =
        site.get(site.town.clerk, "/programma/vastleggen?maatregel=peacetime-dialogue");
    CHECK(picked.status == 303);
    CHECK(location(picked) == kDialogueForm);
}

}  // namespace vt::programme
