// SPDX-License-Identifier: EUPL-1.2
// Reading what parliaments and councils publish.
#include "identity/popolo.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace vt::identity {
namespace {

std::string sample(const std::string& name) {
    std::ifstream in{std::string{VT_SOURCE_DIR} + "/tests/samples/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> told(const ParsedImport& import) {
    std::vector<std::string> list;
    for (const auto& problem : import.problems.kept())
        list.push_back(std::to_string(problem.row) + " [" + problem.column + "] " +
                       problem.text.substr(std::string_view{"identity.import."}.size()));
    return list;
}
using Told = std::vector<std::string>;

std::int64_t remarked(const ParsedImport& import, const std::string& text) {
    for (const auto& remark : import.remarks)
        if (remark.text == "identity.import." + text) return remark.count;
    return 0;
}

std::string council(const std::string& memberships) {
    return R"({"persons": [{"id": "a", "name": "Anna Bos"}],
        "organizations": [{"id": "raad", "name": "Gemeenteraad Voorbeeldstad"}],
        "memberships": [)" +
           memberships + "]}";
}

TEST_CASE("a parliament as it is published gives members, their parties and open ends") {
    const auto import = parse_popolo(sample("parliament.popolo.json"));
    CHECK(told(import).empty());
    REQUIRE(import.rows.size() == 6);
    const auto of = [&](const char* key) {
        return *std::find_if(import.rows.begin(), import.rows.end(),
                             [&](const ImportRow& row) { return row.key == key; });
    };
    const auto first = of("p1");
    CHECK(first.family == "Wagenaar");
    CHECK(first.email == "t.wagenaar@parlement.example");
    CHECK(first.party == "Waterpartij");
    CHECK(first.from == Day::parse("2018-03-29"));
    CHECK(first.until == Day::parse("2022-03-29"));
    const auto second = of("p2");
    CHECK(second.family == "van der Meulen");
    CHECK(second.email == "a.vandermeulen@parlement.example");
    CHECK(second.party == "Waterpartij");
    CHECK(second.from == Day::parse("2023-06-01"));
    CHECK_FALSE(second.until);
    CHECK(of("p3").until == Day::parse("2021-12-31"));
    CHECK(of("p4").office == Office::council_clerk);
    CHECK(of("p4").from == Day::parse("2015-01-01"));
    CHECK(of("6").office == Office::council_member);
    CHECK_FALSE(of("6").from);
    CHECK(of("6").email.empty());
}

TEST_CASE("what a parliament's file holds beyond that is counted, with examples") {
    const auto import = parse_popolo(sample("parliament.popolo.json"));
    CHECK(remarked(import, "areas-left-out") == 2);
    CHECK(remarked(import, "other-names-left-out") == 2);
    CHECK(remarked(import, "links-left-out") == 1);
    CHECK(remarked(import, "emails-left-out") == 1);
    CHECK(remarked(import, "role-unknown") == 2);
    CHECK(remarked(import, "person-unknown") == 1);
    CHECK(remarked(import, "persons-left-out") == 1);
    CHECK(remarked(import, "partial-days") == 2);
    CHECK(remarked(import, "start-unknown") == 1);
    CHECK(remarked(import, "shared-day") == 1);
    const auto roles = std::find_if(import.remarks.begin(), import.remarks.end(), [](auto& remark) {
        return remark.text == "identity.import.role-unknown";
    });
    REQUIRE(roles != import.remarks.end());
    CHECK(roles->examples == std::vector<std::string>{"speaker", "chair"});
}

TEST_CASE("roles of a Dutch council are understood") {
    const auto office = [](const std::string& role) -> std::optional<Office> {
        const auto import = parse_popolo(council(
            R"({"person_id": "a", "organization_id": "raad", "start_date": "2026-03-26",
                "role": ")" +
            role + "\"}"));
        if (import.rows.empty()) return std::nullopt;
        return import.rows[0].office;
    };
    CHECK(office("") == Office::council_member);
    CHECK(office("lid") == Office::council_member);
    CHECK(office("Raadslid") == Office::council_member);
    CHECK(office("wethouder") == Office::alderman);
    CHECK(office("Burgemeester") == Office::mayor);
    CHECK(office("griffier") == Office::council_clerk);
    CHECK_FALSE(office("bode"));
}

TEST_CASE("memberships inside persons and organizations count like those outside") {
    const auto import = parse_popolo(R"([{"id": "a", "name": "Anna Bos", "memberships": [
        {"organization": {"id": "r", "name": "x", "classification": "council"},
         "start_date": "2026-03-26"}]}])");
    REQUIRE(import.rows.size() == 1);
    CHECK(import.rows[0].office == Office::council_member);
    const auto inside =
        parse_popolo(R"({"persons": [{"id": "a", "name": "Anna Bos"}], "organizations":
        [{"id": "r", "classification": "council",
          "memberships": [{"person_id": "a", "start_date": "2026-03-26"}]}]})");
    CHECK(inside.rows.size() == 1);
}

TEST_CASE("the same membership told twice is one") {
    const std::string membership =
        R"({"person_id": "a", "organization_id": "raad", "start_date": "2026-03-26"})";
    CHECK(parse_popolo(council(membership + "," + membership)).rows.size() == 1);
}

TEST_CASE("a year ends on its last day") {
    const auto import = parse_popolo(council(
        R"({"person_id": "a", "organization_id": "raad",
            "start_date": "2022-02", "end_date": "2024-02"})"));
    REQUIRE(import.rows.size() == 1);
    CHECK(import.rows[0].from == Day::parse("2022-02-01"));
    CHECK(import.rows[0].until == Day::parse("2024-02-29"));
}

TEST_CASE("mistakes are told at the membership") {
    const auto one = [](const std::string& days) {
        return told(parse_popolo(
            council(R"({"person_id": "a", "organization_id": "raad", )" + days + "}")));
    };
    CHECK(one(R"("start_date": "gisteren")") == Told{"1 [start_date] day-malformed"});
    CHECK(one(R"("start_date": "2026-13")") == Told{"1 [start_date] day-malformed"});
    CHECK(one(R"("start_date": "2026-03-26", "end_date": "2026-03-25")") ==
          Told{"1 [end_date] end-before-start"});
    CHECK(told(parse_popolo(R"({"persons": [{"id": "a"}], "memberships": [
              {"person_id": "a", "role": "raadslid", "start_date": "2026"}]})")) ==
          Told{"1 [name] name-empty"});
    CHECK(told(parse_popolo(R"({"persons": [{"id": "a", "name": ")" + std::string(101, 'x') +
                            R"("}], "memberships": [{"person_id": "a", "role": "raadslid"}]})")) ==
          Told{"1 [name] name-too-long"});
}

TEST_CASE("hostile or foreign JSON gets an answer, never an exception") {
    CHECK(told(parse_popolo("")) == Told{"0 [] json-malformed"});
    CHECK(told(parse_popolo("{\"persons\": [")) == Told{"0 [] json-malformed"});
    CHECK(told(parse_popolo("{} {}")) == Told{"0 [] json-malformed"});
    CHECK(told(parse_popolo(std::string(100'000, '['))) == Told{"0 [] json-malformed"});
    CHECK(told(parse_popolo("{\"persons\": [{\"name\": \"\xFF\"}]}")) ==
          Told{"0 [] json-malformed"});
    CHECK(told(parse_popolo("{}")) == Told{"0 [] no-persons"});
    CHECK(told(parse_popolo("7")) == Told{"0 [] no-persons"});
    CHECK(told(parse_popolo(R"({"persons": "x", "memberships": {}})")) == Told{"0 [] no-persons"});
    CHECK(told(parse_popolo("[" + std::string(kJsonCommasMax + 1, ',') + "]")) ==
          Told{"0 [] too-many-rows"});
    CHECK(told(parse_popolo(std::string(kImportBytesMax + 1, ' '))) == Told{"0 [] file-too-large"});
    CHECK(
        parse_popolo(R"({"persons": [{"id": null, "name": 7, "memberships": [3, null, {"role": []}],
        "contact_details": [null, {"type": 1}], "other_names": [1]}], "organizations": [null],
        "posts": [1], "events": [[]], "areas": ["x"], "memberships": [0]})")
            .rows.empty());
}

TEST_CASE("a line that goes wrong is named") {
    const auto import = parse_popolo("{\n\n\"persons\": [}");
    REQUIRE(import.problems.kept().size() == 1);
    CHECK(import.problems.kept()[0].args == std::vector<std::string>{"3"});
}

TEST_CASE("names are one line, without the sign that databases refuse") {
    const auto import = parse_popolo(
        R"({"persons": [{"id": "a", "given_name": "An\u0000na", "family_name": "Bos\n"}],
        "memberships":
        [{"person_id": "a", "role": "raadslid", "start_date": "2026-03-26"}]})");
    REQUIRE(import.rows.size() == 1);
    CHECK(import.rows[0].given == "An na");
    CHECK(import.rows[0].family == "Bos");
}

}  // namespace
}  // namespace vt::identity
