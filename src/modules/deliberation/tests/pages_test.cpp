// SPDX-License-Identifier: EUPL-1.2
// The pages as people meet them: through the real Site, signed in, in both languages.
#include "http/url.h"
#include "identity/sessions.h"
#include "modules/deliberation/module.h"
#include "modules/deliberation/paths.h"
#include "modules/deliberation/report_service.h"
#include "modules/deliberation/tests/talk_world.h"
#include "web/csrf_mask.h"
#include "web/passage.h"
#include "web/site.h"

namespace vt::deliberation {
namespace {

// What waits for the visitor, a line each, as the page of the week asks for it.
http::Response waiting_lines(web::Visit& visit) {
    std::string lines;
    for (const web::MenuEntry& entry : *visit.menu)
        if (entry.waiting)
            for (const web::Waiting& one : entry.waiting(visit))
                lines += one.title + " | " + one.hint + " | " + one.path + "\n";
    return http::Response{.body = lines};
}

web::Module week() {
    return {.name = "week", .routes = {web::get("/week", identity::Right::own, waiting_lines)}};
}

class Website {
public:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    Website() : site_{tenants(), {module(), week()}, clock_, true}, world_{database()} {}

    TalkWorld& world() { return world_; }
    // For the pages and for the world alike.
    void advance(std::chrono::milliseconds by) {
        clock_.advance(by);
        world_.clock.advance(by);
    }
    http::Response get(const Actor& actor, const std::string& path) {
        return site_.handle(request(http::Method::get, actor, path));
    }
    http::Response post(const Actor& actor, const std::string& path, const Fields& fields) {
        auto request = this->request(http::Method::post, actor, path);
        request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        request.body = "csrf=" + web::mask_csrf(identity::csrf_of(token_));
        for (const auto& [name, value] : fields)
            request.body += "&" + name + "=" + http::percent_encoded(value);
        return site_.handle(request);
    }

private:
    db::Database& database() const { return *site_.tenants().front().database; }
    std::vector<web::Tenant> tenants() {
        web::Tenant tenant;
        tenant.municipality = {"voorbeeldstad", "Voorbeeldstad", false};
        tenant.folder = folder_.path().string();
        tenant.database = db::open_sqlite((folder_.path() / "municipality.db").string());
        db::migrate(*tenant.database, all_migrations());
        std::vector<web::Tenant> all;
        all.push_back(std::move(tenant));
        return all;
    }
    http::Request request(http::Method method, const Actor& actor, const std::string& path) {
        http::Request request{.method = method};
        const auto mark = path.find('?');
        request.path = path.substr(0, mark);
        if (mark != std::string::npos) request.query = path.substr(mark + 1);
        request.host = "voorbeeldstad.example";
        request.peer = "192.0.2.7";
        request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
        token_ = world_.write(actor, [&](const identity::Work& work) {
            return identity::open_session(work, actor.person, "Firefox, Linux").token;
        });
        request.headers.push_back({"Cookie", std::string{web::kSessionCookie} + "=" + token_});
        return request;
    }

    testing::TestFolder folder_;
    ManualClock clock_{day("2026-11-23")};
    web::Site site_;
    TalkWorld world_;
    std::string token_;
};

bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

std::string header(const http::Response& response, std::string_view name) {
    for (const auto& one : response.headers)
        if (one.name == name) return one.value;
    return {};
}

DeliberationId begun_by_secretary(Website& site) {
    return site.world().begun(site.world().secretary, site.world().five_on_skybox());
}

}  // namespace

TEST_CASE("without any deliberation the page says what to do first and which method fits when") {
    Website site;
    const auto page = site.get(site.world().secretary, "/moreel-beraad");
    CHECK(page.status == 200);
    CHECK(says(page, "Er is nog geen moreel beraad"));
    CHECK(says(page, "href=\"/moreel-beraad/nieuw\""));
    CHECK(says(page, "Alleen verzonnen gevallen"));
    for (const content::Method& method : content::methods()) CHECK(says(page, method.best_for.nl));
    const auto member = site.get(site.world().member, "/en/moreel-beraad");
    CHECK(says(member, "The mayor, the secretary or the clerk prepares a talk."));
    CHECK_FALSE(says(member, "/moreel-beraad/nieuw"));
}

TEST_CASE("every page opens in Dutch and in English, and shows no key of a text") {
    Website site;
    TalkWorld& world = site.world();
    const auto id = begun_by_secretary(site);
    const auto own =
        world.begun(world.clerk, world.own_case("moral-judgement-steps", Body::council, 20));
    REQUIRE(world.set_outcome(world.secretary, id, an_outcome()));
    std::vector<std::string> paths{"/moreel-beraad", "/moreel-beraad/nieuw"};
    for (const char* part : {"", "/wijzigen", "/afbreken", "/uitkomst", "/afronden", "/scherm",
                             "/verslag", "/stap/1", "/stap/2", "/stap/3", "/stap/4", "/stap/5"})
        paths.push_back(talk_path(id, part));
    for (int step = 1; step <= 8; ++step) paths.push_back(step_path(own, step));
    for (const std::string language : {"", "/en"})
        for (const std::string& path : paths) {
            INFO(language, path);
            const Actor& actor =
                path.find(own.value) == std::string::npos ? world.secretary : world.clerk;
            const auto page = site.get(actor, language + path);
            CHECK(page.status == 200);
            CHECK_FALSE(says(page, ">deliberation."));
            CHECK_FALSE(says(page, "deliberation.e"));
        }
}

TEST_CASE("a talk is prepared, begun and walked through to its report, with what was typed") {
    Website site;
    const Actor& secretary = site.world().secretary;
    const auto prepared = site.post(secretary, "/moreel-beraad/nieuw",
                                    {{"method", "five-questions"},
                                     {"case", "skybox"},
                                     {"body", "executive"},
                                     {"people", "4"},
                                     {"leader", secretary.person.value}});
    REQUIRE(prepared.status == 303);
    const std::string path = header(prepared, "Location").substr(0, 15 + 32);
    const auto begun = site.post(secretary, path + "/beginnen", {});
    CHECK(header(begun, "Location") == path + "/stap/1");
    const std::vector<Website::Fields> steps{
        {{"first", "allowed"}, {"second", "De wet verbiedt het niet."}},
        {{"first", "De andere bouwers\r\nDe buren"}},
        {{"first", "independence"}},
        {{"first", "3"}},
        {{"first", "Wij gaan niet."}}};
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const auto saved =
            site.post(secretary, path + "/stap/" + std::to_string(at + 1), steps[at]);
        const std::string next =
            at + 1 < steps.size() ? "/stap/" + std::to_string(at + 2) : "/uitkomst";
        CHECK(header(saved, "Location") == path + next + "?gelukt=opgeslagen");
    }
    CHECK(says(site.get(secretary, path + "/uitkomst"), "value=\"independence\" selected"));
    const auto outcome = site.post(secretary, path + "/uitkomst",
                                   {{"outcome", "Wij slaan af."},
                                    {"value", "independence"},
                                    {"agreement", "De secretaris bericht het bedrijf."},
                                    {"dissent", "Iemand vond netwerken een taak."}});
    CHECK(header(outcome, "Location") == path + "/afronden?gelukt=uitkomst");
    CHECK(says(site.get(secretary, path + "/afronden"), "Afronden is voorgoed"));
    const auto concluded = site.post(secretary, path + "/afronden", {});
    CHECK(header(concluded, "Location") == path + "/verslag?gelukt=afgerond");
    const auto report = site.get(site.world().alderman, path + "/verslag");
    for (const char* words : {"De wet verbiedt het niet.", "De andere bouwers", "Wij slaan af.",
                              "Iemand vond netwerken een taak.", "Cijfer van de groep: 3"})
        CHECK(says(report, words));
    CHECK(header(site.get(secretary, path + "/stap/1"), "Location") == path);
}

TEST_CASE("saving only stays at the step, and an earlier step leads back to where the talk is") {
    Website site;
    const Actor& secretary = site.world().secretary;
    const auto id = begun_by_secretary(site);
    const auto stayed =
        site.post(secretary, step_path(id, 1), {{"first", "unclear"}, {"then", "stay"}});
    CHECK(header(stayed, "Location") == step_path(id, 1) + "?gelukt=opgeslagen");
    CHECK(site.world().view(secretary, id).deliberation.step == 1);
    REQUIRE(site.post(secretary, step_path(id, 1), {{"first", "unclear"}}).status == 303);
    CHECK(site.world().view(secretary, id).deliberation.step == 2);
    const auto earlier = site.post(secretary, step_path(id, 1), {{"first", "allowed"}});
    CHECK(header(earlier, "Location") == step_path(id, 2) + "?gelukt=opgeslagen");
    CHECK(header(site.post(secretary, step_path(id, 1) + "/hier", {}), "Location") ==
          step_path(id, 1) + "?gelukt=hier");
    CHECK(site.world().view(secretary, id).deliberation.step == 1);
}

TEST_CASE("what was typed in a step that is refused stands in the form again") {
    Website site;
    const auto id = begun_by_secretary(site);
    const auto refused = site.post(site.world().secretary, step_path(id, 2),
                                   {{"first", "De buren\r\nMevrouw Zonneveld"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "De buren\r\nMevrouw Zonneveld"));
    CHECK(says(refused, "Dit zijn geen namen van mensen"));
    const auto allowed =
        site.post(site.world().secretary, step_path(id, 2),
                  {{"first", "De buren\r\nMevrouw Zonneveld"}, {"no_people", "ja"}});
    CHECK(allowed.status == 303);
}

TEST_CASE("what was typed while somebody else broke the talk off is shown, to copy") {
    Website site;
    TalkWorld& world = site.world();
    const auto id = begun_by_secretary(site);
    REQUIRE(world.serve(world.secretary,
                        [&](auto& one) { return one.break_off(id, "Pauze.", false); }));
    const auto refused = site.post(world.secretary, step_path(id, 2), {{"first", "De buren"}});
    CHECK(refused.status == 409);
    CHECK(says(refused, "De buren"));
    CHECK(says(refused, "Neem het eerst weer op"));
}

TEST_CASE("a refused row says so at its field and keeps the others") {
    Website site;
    TalkWorld& world = site.world();
    const auto id =
        world.begun(world.clerk, world.own_case("moral-judgement-steps", Body::council, 4));
    const auto refused = site.post(world.clerk, step_path(id, 5),
                                   {{"r1-first", "Het is handig"},
                                    {"r1-second", "for"},
                                    {"r1-third", "consequence"},
                                    {"r2-first", "Het is oneerlijk"},
                                    {"r2-second", "against"},
                                    {"r2-third", ""}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "id=\"r2-third-error\""));
    CHECK(says(refused, "value=\"Het is handig\""));
    CHECK(says(refused, "value=\"Het is oneerlijk\""));
}

TEST_CASE(
    "from five people on the step offers cards, under five it says that nobody is anonymous") {
    Website site;
    TalkWorld& world = site.world();
    const auto four = begun_by_secretary(site);
    CHECK(
        says(site.get(world.secretary, step_path(four, 2)), "minder dan vijf is niemand anoniem"));
    CHECK_FALSE(says(site.get(world.secretary, step_path(four, 2)), "Schud de kaarten"));
    Prepared more = world.five_on_skybox();
    more.people = 5;
    const auto five = world.begun(world.secretary, more);
    CHECK(says(site.get(world.secretary, step_path(five, 2)), "Schud de kaarten"));
    CHECK_FALSE(says(site.get(world.secretary, step_path(five, 1)), "Schud de kaarten"));
    REQUIRE(world.serve(world.secretary, [&](auto& one) { return one.go_to(five, 2); }));
    CHECK(says(site.get(world.mayor, talk_path(five, "/scherm")), "Schud de kaarten"));
}

TEST_CASE("the time of a step is the server's, also after a reload") {
    Website site;
    const auto id = begun_by_secretary(site);
    CHECK(says(site.get(site.world().secretary, step_path(id, 1)), "data-timer=\"180\""));
    CHECK(says(site.get(site.world().secretary, step_path(id, 1)), "3 minuten, tot 10:03 uur."));
    site.advance(std::chrono::seconds{100});
    CHECK(says(site.get(site.world().secretary, step_path(id, 1)), "data-timer=\"80\""));
    CHECK(says(site.get(site.world().mayor, talk_path(id, "/scherm")), "data-timer=\"80\""));
    CHECK_FALSE(says(site.get(site.world().secretary, step_path(id, 2)), "data-timer"));
    site.advance(std::chrono::seconds{100});
    CHECK(says(site.get(site.world().secretary, step_path(id, 1)), "data-timer=\"0\""));
    CHECK(says(site.get(site.world().secretary, step_path(id, 1)), "De tijd van deze stap is om."));
}

TEST_CASE("a group that does not fit the method is warned, and may go on") {
    Website site;
    TalkWorld& world = site.world();
    const auto many =
        world.prepared(world.clerk, world.own_case("five-questions", Body::council, 30));
    CHECK(says(site.get(world.clerk, talk_path(many)), "U bent met 30."));
    CHECK(site.post(world.clerk, talk_path(many, "/beginnen"), {}).status == 303);
    const auto few =
        world.prepared(world.clerk, world.own_case("five-questions", Body::council, 4));
    CHECK_FALSE(says(site.get(world.clerk, talk_path(few)), "De groep past niet"));
}

TEST_CASE("who reads along sees the words and no form; who may not see it finds nothing") {
    Website site;
    TalkWorld& world = site.world();
    const auto id = begun_by_secretary(site);
    REQUIRE(world.record(world.secretary, id, 2, {{"De andere bouwers"}}));
    const auto read = site.get(world.alderman, step_path(id, 2));
    CHECK(says(read, "De andere bouwers"));
    CHECK_FALSE(says(read, "name=\"first\""));
    CHECK(site.get(world.clerk, talk_path(id, "/uitkomst")).status == 403);
    const auto never = DeliberationId::random();
    for (const char* part : {"", "/scherm", "/verslag", "/verslag/odt", "/stap/1"}) {
        const auto hidden = site.get(world.member, talk_path(id, part));
        CHECK(hidden.status == 404);
        CHECK(hidden.body.size() == site.get(world.member, talk_path(never, part)).body.size());
    }
    CHECK_FALSE(says(site.get(world.member, "/moreel-beraad"), id.value));
}

TEST_CASE("the screen in the room has the question and nothing to press") {
    Website site;
    const auto id = begun_by_secretary(site);
    const auto screen = site.get(site.world().alderman, talk_path(id, "/scherm"));
    CHECK(says(screen, "Botst het met een wet, een code of een afspraak?"));
    CHECK(says(screen, "data-follow"));
    const auto main = screen.body.substr(screen.body.find("<main"));
    CHECK(main.substr(0, main.find("</main>")).find("<button") == std::string::npos);
}

TEST_CASE("what one leads waits for one, until it is concluded") {
    Website site;
    TalkWorld& world = site.world();
    const auto id = world.begun(world.mayor, world.five_on_skybox());
    CHECK(says(site.get(world.secretary, "/week"), talk_path(id)));
    CHECK(site.get(world.mayor, "/week").body.empty());
    REQUIRE(world.set_outcome(world.secretary, id, an_outcome()));
    REQUIRE(world.conclude(world.secretary, id));
    CHECK(site.get(world.secretary, "/week").body.empty());
}

TEST_CASE("the report is a file to hand on, and what was typed stays words in it") {
    Website site;
    TalkWorld& world = site.world();
    const auto id = begun_by_secretary(site);
    REQUIRE(world.record(world.secretary, id, 2, {{"# De *buren* | <b>"}}));
    REQUIRE(world.set_outcome(world.secretary, id, an_outcome()));
    REQUIRE(world.conclude(world.secretary, id));
    const auto odt = site.get(world.mayor, report_path(id) + "/odt");
    CHECK(odt.body.starts_with("PK"));
    CHECK(header(odt, "Content-Disposition")
              .starts_with("attachment; filename=\"moreel-beraad-2026-11-23.odt\""));
    const auto markdown = site.get(world.mayor, report_path(id) + "/md");
    CHECK(says(markdown, "- \\# De \\*buren\\* \\| \\<b\\>\n"));
    CHECK(says(markdown, "### Waarde die de doorslag gaf\n\nOnafhankelijkheid"));
    CHECK(site.get(world.mayor, report_path(id) + "/pdf").status == 404);
    CHECK_FALSE(says(site.get(world.mayor, report_path(id)), "<b>"));
}

TEST_CASE("a table of arguments is a table in Markdown too") {
    in_talk_world([](TalkWorld& world) {
        const auto id =
            world.begun(world.clerk, world.own_case("moral-judgement-steps", Body::council, 4));
        REQUIRE(world.record(world.clerk, id, 5, {{"Het is handig", "for", "consequence"}}));
        const auto text = world.write(world.clerk, [&](const identity::Work& work) {
            const auto view = DeliberationService{work}.find(id);
            return markdown(report_of(work, texts::Texts{texts::Language::en}, *view, "Elders"));
        });
        CHECK(text.find("| Argument | For or against | Kind |\n| --- | --- | --- |\n"
                        "| Het is handig | For | Consequence |\n") != std::string::npos);
    });
}

}  // namespace vt::deliberation
