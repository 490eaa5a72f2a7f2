// SPDX-License-Identifier: EUPL-1.2
// A record that one may not see answers exactly as one that never was (DESIGN 3 and 6.8).
#include <doctest/doctest.h>

#include <algorithm>

#include "app/compose.h"
#include "app/tests/town_site.h"
#include "content/measure.h"
#include "modules/deliberation/deliberation_store.h"
#include "modules/dialogue/session_store.h"
#include "modules/programme/evidence_service.h"
#include "modules/programme/occurrence_service.h"

namespace vt::app {
namespace {

constexpr std::string_view kNever = "0123456789abcdef0123456789abcdef";

struct Hidden {
    std::string path{};  // With its id.
    std::string id{};
    std::string office{};  // Alone may see it.
};

const content::Measure& measure_of(const std::string& id) {
    return *content::find_measure(id);
}

std::string only_for(const content::Measure& measure, bool mayor_alone) {
    if (measure.module == "circle") return std::string{measure.responsible};
    return mayor_alone ? "mayor" : "";
}

std::vector<Hidden> hidden_records(const TownSite& town) {
    std::vector<Hidden> found;
    town.database().read([&](db::Db& db) {
        const identity::Actor actor{.system = "system:test"};
        const identity::Work work{db, actor, town.clock()};
        for (const auto& one : programme::EvidenceService{work, grounds()}.all()) {
            const auto& measure = measure_of(one.measures.front());
            const bool alone = measure.module == "candidate-risk" && !one.public_act;
            if (const auto office = only_for(measure, alone); !office.empty())
                found.push_back({"/programma/bewijs/" + one.id.value, one.id.value, office});
        }
        for (const auto& one : programme::OccurrenceService{work, grounds()}.all()) {
            const auto& measure = measure_of(one.measure);
            const auto& rule = measure.rules[static_cast<std::size_t>(one.rule)];
            if (const auto office = only_for(measure, rule.mayor_alone); !office.empty())
                found.push_back({"/programma/momenten/" + one.id.value, one.id.value, office});
        }
    });
    return found;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::string whole(const http::Response& response) {
    std::string text = std::to_string(response.status) + "\n";
    for (const auto& header : response.headers) text += header.name + ": " + header.value + "\n";
    return text + without_tokens(response.body);
}

bool may_see(const Asker& asker, const Hidden& hidden) {
    if (hidden.office == "council-clerk")
        return asker.name == "council-clerk" || asker.name == "deputy-clerk";
    return asker.name == hidden.office ||
           (hidden.office == "mayor" && asker.name == "acting-mayor");
}

void answers_as_never(const TownSite& town, const Asker& asker, const Hidden& hidden) {
    const auto never = replaced(hidden.path, hidden.id, kNever);
    for (const std::string_view part : {"", "/aanwezigheid"}) {
        const auto seen = whole(town.get(asker, hidden.path + std::string{part}));
        CHECK(replaced(seen, hidden.id, kNever) ==
              whole(town.get(asker, never + std::string{part})));
    }
    for (const std::string_view part :
         {"", "/overslaan", "/toch-doen", "/intrekken", "/terugzetten"}) {
        const std::string fields = "reason=om&day=24-11-2026&reden=om&dag=24-11-2026";
        const auto seen = whole(town.post(asker, hidden.path + std::string{part}, fields));
        CHECK(replaced(seen, hidden.id, kNever) ==
              whole(town.post(asker, never + std::string{part}, fields)));
    }
}

TEST_CASE("a record for one office alone answers to all others as one that never was") {
    TownSite town;
    const auto hidden = hidden_records(town);
    REQUIRE(hidden.size() >= 5);
    const auto before = town.log_entries();
    std::vector<Asker> askers = town.askers();
    const auto opened = town.log_entries();
    CHECK(opened > before);
    int seen_by_their_own = 0;
    for (const auto& record : hidden)
        for (const auto& asker : askers) {
            CAPTURE(record.path);
            CAPTURE(asker.name);
            if (!may_see(asker, record))
                answers_as_never(town, asker, record);
            else if (town.get(asker, record.path).status == 200)
                ++seen_by_their_own;
        }
    // And they are there: their own office does see them.
    CHECK(seen_by_their_own >= static_cast<int>(hidden.size()));
    CHECK(town.log_entries() == opened);
}

// The address of a step on the page of a checklist.
std::string first_step(const std::string& page) {
    const auto part = page.find("/stappen/");
    REQUIRE(part != std::string::npos);
    const auto begin = page.rfind('"', part) + 1;
    return page.substr(begin, page.find('"', begin) - begin);
}

TEST_CASE("somebody else's checklist answers as one that never was") {
    TownSite town;
    const auto member = town.asker("committee-member");
    const auto clerk = town.asker("council-clerk");
    town.post(clerk, "/aankomst-en-vertrek");
    const auto list = town.get(clerk, "/aankomst-en-vertrek").body;
    const std::string before = "href=\"/aankomst-en-vertrek/";
    int compared = 0;
    for (auto at = list.find(before); at != std::string::npos; at = list.find(before, at + 1)) {
        const auto id = list.substr(at + before.size(), kNever.size());
        const auto path = "/aankomst-en-vertrek/" + id;
        if (town.get(member, path).status == 200) continue;
        for (const auto& asked : {path, first_step(town.get(clerk, path).body)})
            CHECK(replaced(whole(town.get(member, asked)), id, kNever) ==
                  whole(town.get(member, replaced(asked, id, kNever))));
        ++compared;
    }
    CHECK(compared > 0);
}

// Whether what that asker gets at each of these pages is the same as of a record that never was.
void answers_as_never(const TownSite& town, const Asker& asker, const std::string& path,
                      const std::string& id, const std::vector<std::string>& parts) {
    CAPTURE(asker.name);
    for (const std::string& part : parts) {
        CAPTURE(part);
        const std::string asked = path + id + part;
        const std::string never = path + std::string{kNever} + part;
        CHECK(replaced(whole(town.get(asker, asked)), id, kNever) == whole(town.get(asker, never)));
        CHECK(replaced(whole(town.post(asker, asked, "doe=open")), id, kNever) ==
              whole(town.post(asker, never, "doe=open")));
    }
}

TEST_CASE("a session that was not given to a facilitator answers them as one that never was") {
    TownSite town;
    const auto facilitator = town.asker("facilitator");
    const auto clerk = town.asker("council-clerk");
    std::vector<std::string> ids;
    town.database().read([&](db::Db& db) {
        for (const auto& session : dialogue::SessionStore{db}.all())
            ids.push_back(session.id.value);
    });
    REQUIRE(ids.size() >= 4);
    for (const std::string& id : ids) {
        CHECK(town.get(clerk, "/dialoog/" + id).status == 200);
        answers_as_never(town, facilitator, "/dialoog/", id,
                         {"", "/stuur", "/scherm", "/verslag", "/lootjes", "/wijzigen"});
    }
}

TEST_CASE("what the executive talked through answers the council as one that never was") {
    TownSite town;
    const auto secretary = town.asker("municipal-secretary");
    std::vector<Asker> council;
    for (const std::string_view office : {"council-member", "committee-member", "deputy-chair"})
        council.push_back(town.asker(office));
    std::vector<std::string> hidden;
    town.database().read([&](db::Db& db) {
        for (const auto& talk : deliberation::DeliberationStore{db}.all())
            if (talk.body == deliberation::Body::executive) hidden.push_back(talk.id.value);
    });
    REQUIRE(!hidden.empty());
    for (const std::string& id : hidden) {
        CHECK(town.get(secretary, "/moreel-beraad/" + id).status == 200);
        for (const Asker& member : council)
            answers_as_never(town, member, "/moreel-beraad/", id,
                             {"", "/stap/1", "/uitkomst", "/verslag", "/scherm", "/beginnen"});
    }
}

}  // namespace
}  // namespace vt::app
