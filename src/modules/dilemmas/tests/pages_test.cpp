// SPDX-License-Identifier: EUPL-1.2
// The pages as people meet them: through the real Site, signed in, in both languages.
#include "modules/dilemmas/tests/dilemmas_site.h"

namespace vt::dilemmas {
namespace {

ConclusionId concluded(DilemmasSite& site) {
    const auto id = site.world().conclude({.case_id = "hamper-at-home",
                                           .value = "independence",
                                           .rule = "Een geschenk dat thuis komt, gaat terug.",
                                           .example = "Een wijnpakket."});
    REQUIRE(id);
    return *id;
}

OwnId submitted(DilemmasSite& site) {
    REQUIRE(site.world().submit(site.world().anna, story_only()));
    return site.world().drafts().at(0).id;
}

}  // namespace

TEST_CASE("every page opens in Dutch and in English, and shows no key of a text") {
    DilemmasSite site;
    const OwnId own = site.world().own_in_library();
    const std::string draft = "/dilemmas/te-bekijken/" + submitted(site).value;
    const std::string conclusion = conclusion_path(concluded(site));
    site.world().code_of_conduct();
    site.as(site.world().clerk);
    for (const std::string language : {"", "/en"})
        for (const std::string& page :
             {std::string{"/dilemmas"}, case_path("hamper-at-home"), case_path(own.value),
              std::string{"/dilemmas/nieuw"}, std::string{"/dilemmas/inzenden"},
              std::string{"/dilemmas/te-bekijken"}, draft, draft + "/niet-opnemen",
              std::string{"/dilemmas/conclusies"}, std::string{"/dilemmas/conclusies?per=waarde"},
              conclusion, conclusion + "/voorstellen", case_path("skybox") + "/conclusie",
              case_path("skybox") + "/uit-de-bibliotheek"}) {
            INFO(language, page);
            const auto answer = site.get(language + page);
            CHECK(answer.status == 200);
            CHECK_FALSE(says(answer, "dilemmas."));
        }
}

TEST_CASE("what is not there is the page of nothing") {
    DilemmasSite site;
    const OwnId draft = submitted(site);
    site.as(site.world().clerk);
    const std::string nothing(32, '0');
    for (const std::string& path :
         {case_path("weather"), case_path(nothing), case_path(draft.value),
          case_path("weather") + "/conclusie", case_path("weather") + "/uit-de-bibliotheek",
          "/dilemmas/te-bekijken/" + nothing, std::string{"/dilemmas/te-bekijken/skybox"},
          "/dilemmas/conclusies/" + nothing, std::string{"/dilemmas/conclusies/x/voorstellen"}})
        CHECK_MESSAGE(site.get(path).status == 404, path);
}

TEST_CASE("the library is narrowed by role, theme, value and norm, and says when nothing is left") {
    DilemmasSite site;
    site.as(site.world().anna);
    CHECK(says(site.get("/dilemmas"), "37 dilemma’s"));
    const auto mayors = site.get("/dilemmas?rol=mayor");
    CHECK(says(mayors, "De skybox"));
    CHECK_FALSE(says(mayors, "Het pakket aan de voordeur"));
    CHECK(says(site.get("/dilemmas?norm=cc-4-3"), "Het pakket aan de voordeur"));
    CHECK_FALSE(says(site.get("/dilemmas?thema=information"), "De skybox"));
    CHECK(says(site.get("/dilemmas?waarde=functionality"), "De skybox"));
    const auto none = site.get("/dilemmas?rol=committee-member&thema=gifts");
    CHECK(says(none, "Geen dilemma past hierbij"));
    CHECK(says(none, "Toon alle dilemma’s"));
}

TEST_CASE("a case shows no shade, and its vote and care only to who leads the talk") {
    DilemmasSite site;
    site.as(site.world().anna);
    const auto read = site.get(case_path("report-on-the-mayor"));
    for (const char* hidden : {"light-grey", "lichtgrijs", "shade", "stemt de groep",
                               "Laat de burgemeester dit gesprek niet openen"})
        CHECK_FALSE_MESSAGE(says(read, hidden), hidden);
    CHECK(says(read, "Ik vertel het de burgemeester."));
    site.as(site.world().clerk);
    const auto led = site.get(case_path("report-on-the-mayor"));
    CHECK(says(led, "Laat de burgemeester dit gesprek niet openen"));
    CHECK(says(led, "Over deze keuze stemt de groep"));
    CHECK(says(site.get(case_path("hamper-at-home")), "een fles wijn van 25 euro"));
}

TEST_CASE("a case says which norms and laws it rests on, with the day of the text") {
    DilemmasSite site;
    site.as(site.world().anna);
    const auto page = site.get(case_path("hamper-at-home"));
    CHECK(says(page, "Niet thuis bezorgd"));
    CHECK(says(page, "/gedragscodes/wetten/gemeentewet-41a"));
    CHECK(says(page, "Tekst van "));
    CHECK(says(page, "/gedragscodes/waarden/independence"));
}

TEST_CASE("bringing in a dilemma: what is missing is said at its field, and typed words stay") {
    DilemmasSite site;
    site.as(site.world().secretary);
    const auto refused = site.post("/dilemmas/nieuw", {{"title", "De sleutel"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "De sleutel"));
    CHECK(says(refused, "Vertel wat er aan de hand is."));
    CHECK(says(refused, "Kies over welke keuze de groep stemt."));
    const auto brought = site.post("/dilemmas/nieuw", {{"title", "De sleutel"},
                                                       {"story", "U hebt nog een sleutel."},
                                                       {"option_a", "Terug."},
                                                       {"option_b", "Vragen."},
                                                       {"option_c", "Bewaren."},
                                                       {"option_d", "Feest."},
                                                       {"value_one", "openness"},
                                                       {"value_two", "humanity"},
                                                       {"role", "mayor"},
                                                       {"theme", "interests"},
                                                       {"probe", "c"}});
    CHECK(brought.status == 303);
    CHECK(header(brought, "Location") == "/dilemmas?gelukt=ingebracht");
    const auto library = site.get("/dilemmas?gelukt=ingebracht");
    CHECK(says(library, "Het ligt klaar om bekeken te worden."));
    CHECK(says(library, "Wat u zelf inbracht"));
}

TEST_CASE("a name of a person is warned of, with a box to say that it is none") {
    DilemmasSite site;
    site.as(site.world().anna);
    const auto refused = site.post("/dilemmas/inzenden", {{"title", "Iets van Yalçınkaya"},
                                                          {"story", "Er is iets."},
                                                          {"value_one", "courage"},
                                                          {"value_two", "care"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "Dit is geen naam van een persoon"));
    CHECK(site.post("/dilemmas/inzenden", {{"title", "Iets van Yalçınkaya"},
                                           {"story", "Er is iets."},
                                           {"value_one", "courage"},
                                           {"value_two", "care"},
                                           {"names_confirmed", "ja"}})
              .status == 303);
}

TEST_CASE("the form to submit can be opened with words in it, and keeps none of them") {
    DilemmasSite site;
    site.as(site.world().anna);
    const auto before = site.world().entries();
    const auto form = site.post("/dilemmas/inzenden/voorbereiden",
                                {{"title", "Mijn twijfel"}, {"value_one", "courage"}});
    CHECK(form.status == 200);
    CHECK(says(form, "Mijn twijfel"));
    CHECK(says(form, "Wat wij beloven, en wat niet"));
    CHECK(site.world().drafts().empty());
    CHECK(site.world().entries() == before);
    CHECK(header(site.get("/dilemmas/inzenden/voorbereiden"), "Location") == "/dilemmas/inzenden");
}

TEST_CASE("drafts wait in the week of who decides, and of nobody else") {
    DilemmasSite site;
    site.as(site.world().clerk);
    CHECK(site.get("/week").body.empty());
    submitted(site);
    CHECK(says(site.get("/week"), "Bekijk 1 ingebracht dilemma | /dilemmas/te-bekijken"));
    site.as(site.world().anna);
    CHECK(site.get("/week").body.empty());
    CHECK(site.get("/dilemmas/te-bekijken").status == 403);
}

TEST_CASE("the clerk completes a submission, takes it in, and it is in the library") {
    DilemmasSite site;
    const std::string draft = "/dilemmas/te-bekijken/" + submitted(site).value;
    site.as(site.world().clerk);
    CHECK(says(site.get(draft), "Ingezonden zonder naam."));
    const auto early = site.post(draft + "/opnemen", {});
    CHECK(early.status == 422);
    CHECK(says(early, "Schrijf op wat iemand hier kan doen."));
    CHECK(says(early, "Er ligt een rekening die niemand kent."));
    const auto saved = site.post(draft, {{"title", "Een vreemde rekening"},
                                         {"story", "Er ligt een rekening."},
                                         {"option_a", "Vragen."},
                                         {"option_b", "Wachten."},
                                         {"option_c", "Betalen."},
                                         {"option_d", "Weggooien."},
                                         {"value_one", "courage"},
                                         {"value_two", "care"},
                                         {"role", "alderman"},
                                         {"theme", "means"},
                                         {"probe", "c"}});
    CHECK(header(saved, "Location") == draft + "?gelukt=opgeslagen");
    const auto taken = site.post(draft + "/opnemen", {});
    REQUIRE(taken.status == 303);
    CHECK(says(site.get(header(taken, "Location")), "Het dilemma staat nu in de bibliotheek."));
    CHECK(says(site.get("/dilemmas"), "38 dilemma’s"));
}

TEST_CASE("a draft is not taken in only with a reason, which who brought it in reads") {
    DilemmasSite site;
    const auto id = site.world().bring_in(site.world().secretary, whole_words());
    const std::string draft = "/dilemmas/te-bekijken/" + id->value;
    site.as(site.world().clerk);
    CHECK(site.post(draft + "/niet-opnemen", {{"reason", " "}}).status == 422);
    CHECK(site.post(draft + "/niet-opnemen", {{"reason", "Lijkt op iets echts."}}).status == 303);
    CHECK(says(site.get("/dilemmas/te-bekijken"), "Lijkt op iets echts."));
    CHECK(site.get(draft).status == 404);
    site.as(site.world().secretary);
    CHECK(says(site.get("/dilemmas"), "Niet opgenomen: Lijkt op iets echts."));
}

TEST_CASE("a case that is out of the library says so, and who decides can put it back") {
    DilemmasSite site;
    site.as(site.world().clerk);
    const std::string path = case_path("skybox");
    CHECK(site.post(path + "/uit-de-bibliotheek", {}).status == 422);
    CHECK(site.post(path + "/uit-de-bibliotheek", {{"reason", "Loopt nu."}}).status == 303);
    CHECK(says(site.get(path), "Dit dilemma staat nu niet in de bibliotheek"));
    CHECK(says(site.get("/dilemmas/te-bekijken"), "De skybox"));
    CHECK(site.post(path + "/terugzetten", {}).status == 303);
    CHECK(site.post(path + "/terugzetten", {}).status == 303);
    CHECK_FALSE(says(site.get(path), "Dit dilemma staat nu niet in de bibliotheek"));
}

TEST_CASE("a conclusion is recorded at its case and found by case and by value") {
    DilemmasSite site;
    site.as(site.world().clerk);
    CHECK(says(site.get("/dilemmas/conclusies"), "Er is nog niets geconcludeerd"));
    const std::string form = case_path("hamper-at-home") + "/conclusie";
    CHECK(site.post(form, {{"rule", ""}}).status == 422);
    const auto recorded = site.post(form, {{"rule", "Een geschenk dat thuis komt, gaat terug."},
                                           {"value", "independence"},
                                           {"example", "Een wijnpakket."}});
    REQUIRE(recorded.status == 303);
    CHECK(says(site.get(header(recorded, "Location")), "De conclusie is vastgelegd."));
    site.as(site.world().anna);
    CHECK(says(site.get("/dilemmas/conclusies"), "Het pakket aan de voordeur"));
    CHECK(says(site.get("/dilemmas/conclusies?per=waarde"), "Onafhankelijkheid"));
    CHECK(says(site.get(case_path("hamper-at-home")), "Een geschenk dat thuis komt, gaat terug."));
    CHECK(site.get(form).status == 403);
}

TEST_CASE("a conclusion is proposed to the working group once, and the page remembers it") {
    DilemmasSite site;
    const std::string path = conclusion_path(concluded(site));
    site.as(site.world().anna);
    CHECK_FALSE(says(site.get(path), "Stel voor aan de werkgroep"));
    const std::string code = site.world().code_of_conduct();
    CHECK(says(site.get(path), "Stel voor aan de werkgroep"));
    CHECK(site.post(path + "/voorstellen", {{"document", ""}}).status == 422);
    CHECK(site.post(path + "/voorstellen", {{"document", code}}).status == 303);
    const auto page = site.get(path);
    CHECK(says(page, "Gedragscode raadsleden: voorgesteld op 23 november 2026"));
    CHECK_FALSE(says(page, "Stel voor aan de werkgroep"));
    CHECK(header(site.get(path + "/voorstellen"), "Location") == path);
}

}  // namespace vt::dilemmas
