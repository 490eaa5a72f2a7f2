// SPDX-License-Identifier: EUPL-1.2
// The pages as people meet them: through the real Site, signed in, in both languages.
#include "http/url.h"
#include "identity/sessions.h"
#include "modules/basic_norms/module.h"
#include "modules/basic_norms/tests/norms_world.h"
#include "web/csrf_mask.h"
#include "web/passage.h"
#include "web/site.h"

namespace vt::basic_norms {
namespace {

constexpr auto kCivil = NormGroup::civil_servants;
constexpr auto kPolitical = NormGroup::political_office_holders;

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
    using Fields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    Website() : site_{tenants(), {module(), week()}, clock_, true}, world_{database()} {
        world_.begin_term();
    }

    NormsWorld& world() { return world_; }
    ManualClock& clock() { return clock_; }
    http::Response get(const Actor& actor, const std::string& path) {
        return site_.handle(request(http::Method::get, actor, path));
    }
    http::Response post(const Actor& actor, const std::string& path, Fields fields) {
        auto request = this->request(http::Method::post, actor, path);
        request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        request.body = "csrf=" + web::mask_csrf(identity::csrf_of(token_));
        for (const auto& [name, value] : fields)
            request.body += "&" + std::string{name} + "=" + http::percent_encoded(value);
        return site_.handle(request);
    }

private:
    db::Database& database() const { return *site_.tenants().front().database; }
    std::vector<web::Tenant> tenants() {
        web::Tenant tenant;
        tenant.municipality = {"voorbeeldstad", "Voorbeeldstad", false};
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
    NormsWorld world_;
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

constexpr const char* kPath = "/basisnormen/2026/ambtenaren";

}  // namespace

TEST_CASE("every page opens in Dutch and in English, and shows no key of a text") {
    Website site;
    site.world().answer_all(site.world().secretary, 2025, kCivil, 1);
    site.world().answer_all(site.world().secretary, 2026, kCivil, 3);
    const std::string path{kPath};
    for (const std::string language : {"", "/en"})
        for (const std::string& page :
             {std::string{"/basisnormen"}, path, path + "/bn-code", path + "/afsluiten",
              path + "/verbeteringen/nieuw", std::string{"/basisnormen/2025/ambtenaren"},
              std::string{"/basisnormen/2026/politieke-ambtsdragers/bn-pol-code"}}) {
            INFO(language, page);
            const auto answer = site.get(site.world().secretary, language + page);
            CHECK(answer.status == 200);
            CHECK_FALSE(says(answer, "basic_norms."));
        }
}

TEST_CASE("a norm, a group or a year that is not there is the page of nothing") {
    Website site;
    for (const std::string path :
         {"/basisnormen/2026/iedereen", "/basisnormen/2019/ambtenaren", "/basisnormen/x/ambtenaren",
          "/basisnormen/2026/ambtenaren/bn-pol-code", "/basisnormen/2027/ambtenaren",
          "/basisnormen/2026/ambtenaren/verbeteringen/x"})
        CHECK_MESSAGE(site.get(site.world().secretary, path).status == 404, path);
}

TEST_CASE("an empty year says what to do first, to who can do it") {
    Website site;
    const auto secretary = site.get(site.world().secretary, kPath);
    CHECK(says(secretary, "Begin met de eerste norm"));
    CHECK(says(secretary, "/basisnormen/2026/ambtenaren/bn-attention"));
    const auto member = site.get(site.world().member, kPath);
    CHECK(member.status == 200);
    CHECK_FALSE(says(member, "Begin met de eerste norm"));
    CHECK(says(member, "De secretaris of de griffier vult de normen in"));
}

TEST_CASE("saving a norm leads to the next one, with a green notice") {
    Website site;
    const auto saved = site.post(site.world().secretary, std::string{kPath} + "/bn-attention",
                                 {{"q1", "3"},
                                  {"q1-evidence", "Besluit van 3 juni"},
                                  {"q1-owner", "municipal-secretary"},
                                  {"q2", "0"},
                                  {"q2-owner", "integrity-coordinator"},
                                  {"q3", "4"},
                                  {"q3-owner", "municipal-secretary"}});
    CHECK(saved.status == 303);
    CHECK(header(saved, "Location") == "/basisnormen/2026/ambtenaren/bn-code?gelukt=opgeslagen");
    const auto next = site.get(site.world().secretary, header(saved, "Location"));
    CHECK(says(next, "Opgeslagen. Dit is de volgende norm met een open vraag."));
    const auto year = site.get(site.world().member, kPath);
    CHECK(says(year, "3: In praktijk"));
    CHECK(says(year, "0: Ontbreekt"));
    CHECK(says(year, "4: Geëvalueerd en bijgesteld"));
    CHECK(says(year, "3 van 39 vragen zijn beantwoord."));
    CHECK(says(year, "Bij 1 antwoord 3 of 4 staat nog niet waaruit het blijkt."));
}

TEST_CASE("over the years a norm that nobody answered yet is no step back") {
    Website site;
    site.world().answer_all(site.world().secretary, 2025, kCivil, 3);
    site.post(site.world().secretary, std::string{kPath} + "/bn-attention",
              {{"q1", "4"}, {"q1-owner", "municipal-secretary"}});
    const auto year = site.get(site.world().member, kPath);
    CHECK(says(year, "Nog niet ingevuld"));
    CHECK(says(year, "1 van 3, nog 2 open"));
    CHECK(says(year, "1 van 39, nog 38 open"));
    CHECK(says(year, "39 van 39"));
}

TEST_CASE("a question is a heading, so that nobody reads the norm itself as optional") {
    Website site;
    const auto norm = site.get(site.world().secretary, std::string{kPath} + "/bn-code");
    CHECK(says(norm, "1. Is er een gedragscode die uit de waarden volgt?</h2>"));
    CHECK(says(norm, "Antwoord op vraag 1"));
}

TEST_CASE("a refused answer keeps what was typed and says it at the field") {
    Website site;
    const auto refused = site.post(site.world().secretary, std::string{kPath} + "/bn-code",
                                   {{"q1", "9"}, {"q1-evidence", "Typwerk van een uur"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "Kies een antwoord van 0 tot en met 4."));
    CHECK(says(refused, "Typwerk van een uur"));
    const auto empty = site.post(site.world().secretary, std::string{kPath} + "/bn-code", {});
    CHECK(empty.status == 422);
}

TEST_CASE(
    "evidence without an answer is refused, never dropped, also beside an answered question") {
    Website site;
    const auto refused = site.post(site.world().secretary, std::string{kPath} + "/bn-code",
                                   {{"q1-evidence", "Raadsbesluit van 3 juni"},
                                    {"q2", "3"},
                                    {"q2-owner", "municipal-secretary"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "q1-error"));
    CHECK(says(refused, "Raadsbesluit van 3 juni"));
}

TEST_CASE("last year's answer and evidence stand at the question") {
    Website site;
    site.world().answer_all(site.world().secretary, 2025, kCivil, 1);
    const auto norm = site.get(site.world().secretary, std::string{kPath} + "/bn-code");
    CHECK(says(norm, "Antwoord in 2025 was 1: In voorbereiding."));
    CHECK(says(norm, "Besluit van 3 juni"));
}

TEST_CASE("who does not answer a norm reads it without a form, and cannot post it") {
    Website site;
    site.world().answer_all(site.world().secretary, 2026, kCivil, 3);
    const auto read = site.get(site.world().clerk, std::string{kPath} + "/bn-code");
    CHECK(read.status == 200);
    CHECK(says(read, "De vragen en de antwoorden"));
    CHECK_FALSE(says(read, "Opslaan en verder"));
    CHECK(site.post(site.world().clerk, std::string{kPath} + "/bn-code", {{"q1", "4"}}).status ==
          403);
    CHECK(site.post(site.world().member, std::string{kPath} + "/bn-code", {{"q1", "4"}}).status ==
          403);
}

TEST_CASE("closing is said to be for good before it is done, and then nothing can be filled in") {
    Website site;
    site.world().answer_all(site.world().secretary, 2026, kCivil, 3);
    const std::string closing = std::string{kPath} + "/afsluiten";
    CHECK(says(site.get(site.world().secretary, closing), "Afsluiten is voorgoed"));
    CHECK(site.get(site.world().coordinator, closing).status == 403);
    CHECK(site.post(site.world().coordinator, closing, {}).status == 403);
    const auto closed = site.post(site.world().secretary, closing, {});
    CHECK(header(closed, "Location") == "/basisnormen/2026/ambtenaren?gelukt=afgesloten");
    CHECK(says(site.get(site.world().member, kPath), "Afgesloten op 23 november 2026"));
    CHECK_FALSE(says(site.get(site.world().secretary, std::string{kPath} + "/bn-code"),
                     "Opslaan en verder"));
    CHECK(
        site.post(site.world().secretary, std::string{kPath} + "/bn-code", {{"q1", "4"}}).status !=
        303);
}

TEST_CASE("a year with an open question cannot be closed by posting it after all") {
    Website site;
    CHECK(site.post(site.world().secretary, std::string{kPath} + "/afsluiten", {}).status == 409);
}

TEST_CASE("an improvement is planned on a form, seen in the table and ended on a page of its own") {
    Website site;
    const std::string path = std::string{kPath} + "/verbeteringen";
    const auto refused = site.post(site.world().secretary, path,
                                   {{"norm", "bn-code"},
                                    {"what", "Code herzien"},
                                    {"owner", "municipal-secretary"},
                                    {"day", "ooit"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "Vul een dag in"));
    const auto planned = site.post(site.world().secretary, path,
                                   {{"norm", "bn-code"},
                                    {"what", "Code herzien"},
                                    {"owner", "municipal-secretary"},
                                    {"day", "01-02-2027"}});
    CHECK(header(planned, "Location") == "/basisnormen/2026/ambtenaren?gelukt=gepland");
    CHECK(says(site.get(site.world().member, kPath), "Code herzien"));
    const std::string id = site.world().year(2026, kCivil).actions.front().id.value;
    CHECK(site.get(site.world().clerk, path + "/" + id).status == 403);
    CHECK(says(site.get(site.world().secretary, path + "/" + id), "Code herzien"));
    CHECK(site.post(site.world().secretary, path + "/" + id, {}).status == 422);
    const auto ended = site.post(site.world().secretary, path + "/" + id, {{"end", "dropped"}});
    CHECK(header(ended, "Location") == "/basisnormen/2026/ambtenaren?gelukt=afgerond");
    CHECK(says(site.get(site.world().member, kPath), "Niet doorgegaan"));
}

TEST_CASE("from October the open questions wait for who answers them, until the last is answered") {
    Website site;
    NormsWorld& world = site.world();
    CHECK(says(site.get(world.secretary, "/week"), "Basisnormen 2026: ambtenaren | "));
    CHECK(says(site.get(world.secretary, "/week"), "/basisnormen/2026/ambtenaren"));
    CHECK_FALSE(says(site.get(world.secretary, "/week"), "politieke"));
    CHECK(says(site.get(world.clerk, "/week"), "/basisnormen/2026/politieke-ambtsdragers"));
    for (const Actor& actor : {world.member, world.mayor})
        CHECK(site.get(actor, "/week").body.empty());
    world.answer_all(world.secretary, 2026, kCivil, 3, "bn-code");
    const auto count = content::find_basic_norm("bn-code")->questions.size();
    CHECK(says(site.get(world.secretary, "/week"), "nog " + std::to_string(count) + " vra"));
    world.answer_all(world.secretary, 2026, kCivil, 3);
    CHECK(site.get(world.secretary, "/week").body.empty());
}

TEST_CASE("before October nobody is reminded of the basic norms") {
    Website site;
    const auto is_reminded_on = [&](const char* iso) {
        const Instant then = ManualClock{day(iso)}.now();
        site.clock().set(then);
        site.world().clock.set(then);
        return !site.get(site.world().secretary, "/week").body.empty();
    };
    CHECK_FALSE(is_reminded_on("2026-09-30"));
    CHECK(is_reminded_on("2026-10-01"));
}

TEST_CASE("the account is a file of one group, and never speaks of the other") {
    Website site;
    site.world().answer_all(site.world().secretary, 2026, kCivil, 3);
    site.world().answer_all(site.world().clerk, 2026, kPolitical, 1);
    const auto page = site.get(site.world().member, std::string{kPath} + "/verantwoording.html");
    CHECK(page.status == 200);
    CHECK(says(page, "Relatiegeschenken"));
    CHECK(says(page, "Besluit van 3 juni"));
    CHECK_FALSE(says(page, "Geschenken politieke ambtsdragers"));
    CHECK_FALSE(says(page, "1: In voorbereiding"));
    const auto sheet = site.get(site.world().member, std::string{kPath} + "/verantwoording.ods");
    CHECK(sheet.body.starts_with("PK"));
    CHECK(header(sheet, "Content-Disposition") ==
          "attachment; filename=\"basisnormen-2026-ambtenaren.ods\"");
}

TEST_CASE("what was typed is shown as text, never as HTML") {
    Website site;
    REQUIRE(site.post(site.world().secretary, std::string{kPath} + "/bn-code",
                      {{"q1", "1"}, {"q1-evidence", "<script>x"}, {"q1-owner", "civil-servant"}})
                .status == 303);
    CHECK_FALSE(says(site.get(site.world().clerk, std::string{kPath} + "/bn-code"), "<script>x"));
}

TEST_CASE("every kind of evidence has a word in both languages") {
    for (const auto language : {texts::Language::nl, texts::Language::en})
        for (const content::BasicNorm& norm : content::basic_norms())
            for (const auto& question : norm.questions)
                for (const auto kind : question.evidence)
                    CHECK(texts::Texts{language}.has("basic_norms.evidence." + std::string{kind}));
}

}  // namespace vt::basic_norms
