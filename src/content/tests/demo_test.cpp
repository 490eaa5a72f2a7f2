// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "base/day.h"
#include "content/demo.h"
#include "content/measure.h"

using namespace vt;
using nlohmann::json;

namespace {

const json& demo() {
    static const json town = json::parse(content::demo_json());
    return town;
}

bool restricted(const json& event) {
    return std::ranges::any_of(event["measures"], [](const json& id) {
        return content::find_measure(id.get<std::string>())->day_only;
    });
}

}  // namespace

TEST_CASE("The demo is one municipality with its term, its parties and 37 council members") {
    const json& town = demo();
    CHECK(town["municipality"]["name"] == "Voorbeeldstad");
    CHECK(town["today"] == "2026-11-23");
    CHECK(Day::parse(town["term"]["from"].get<std::string>()) == Day::from(2026, 3, 26));
    CHECK(town["council"].size() == 37);
    CHECK(town["council"].size() == town["municipality"]["councilSeats"].get<std::size_t>());
    CHECK(town["aldermen"].size() == 5);
}

TEST_CASE("Every event of the demo speaks of measures that exist") {
    for (const auto& event : demo()["events"])
        for (const auto& id : event["measures"])
            CHECK_MESSAGE(content::find_measure(id.get<std::string>()) != nullptr, id);
}

TEST_CASE("Of a restricted measure the demo gives a day, and no word, name or decision number") {
    int seen = 0;
    for (const auto& event : demo()["events"]) {
        if (!restricted(event)) continue;
        ++seen;
        CAPTURE(event.dump());
        CHECK(event["measures"].size() == 1);
        for (const auto* key : {"conclusion", "reason", "note", "attachments", "reference",
                                "persons", "absent", "body", "visibility"})
            CHECK_FALSE(event.contains(key));
        CHECK((!event.contains("title") || event.value("publicAct", false)));
    }
    CHECK(seen > 20);
}

TEST_CASE("The public message on the appointments stands once, as a public act") {
    int titles = 0;
    for (const auto& event : demo()["events"])
        if (restricted(event) && event.contains("title")) {
            ++titles;
            CHECK(event["measures"] == json::array({"alderman-risk-analysis"}));
            CHECK(event["publicAct"] == true);
        }
    CHECK(titles == 1);
}

TEST_CASE("Of a planned restricted event the demo gives the day only") {
    for (const auto& event : demo()["events"])
        if (restricted(event) && event["status"] == "gepland")
            CHECK_MESSAGE(event.size() == 4, event.dump());
}

TEST_CASE("The demo holds nothing of registers, votes, documents and commitments") {
    const json& town = demo();
    for (const auto* key :
         {"registers", "documents", "commitments", "suggestions", "agreedConclusions"})
        CHECK_FALSE(town.contains(key));
    for (const auto& event : town["events"]) CHECK_FALSE(event.contains("votes"));
}
