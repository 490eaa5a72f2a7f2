// SPDX-License-Identifier: EUPL-1.2
// What people read: looking up, filling, counting, days and order, in both languages.
#include <doctest/doctest.h>

#include <algorithm>

#include "texts/texts.h"

namespace vt::texts {
namespace {
constexpr Entry kEntries[] = {
    {"test.hello", "Dag {0}, u bent {1}.", "Hello {0}, you are {1}."},
    {"test.measure.one", "{0} maatregel", "{0} measure"},
    {"test.measure.other", "{0} maatregelen", "{0} measures"},
    {"test.plain", "Opslaan", "Save"},
};
}  // namespace

std::span<const Entry> catalogue() {
    return kEntries;
}

namespace {

const Texts kDutch{Language::nl};
const Texts kEnglish{Language::en};

TEST_CASE("a text is found in the language of the visitor") {
    CHECK(kDutch.text("test.plain") == "Opslaan");
    CHECK(kEnglish.text("test.plain") == "Save");
    CHECK(kDutch.text("test.hello", {"Anna", "griffier"}) == "Dag Anna, u bent griffier.");
    CHECK(kEnglish.text("test.hello", std::vector<std::string>{"Anna", "clerk"}) ==
          "Hello Anna, you are clerk.");
}

TEST_CASE("a key without a text is shown as it is") {
    CHECK(kDutch.text("test.absent") == "test.absent");
    CHECK(kDutch.text("") == "");
    CHECK_FALSE(kDutch.has("test.plai"));
    CHECK(kDutch.has("test.plain"));
}

TEST_CASE("what fills a place is not looked at again, and a place without a filling stays") {
    CHECK(kDutch.text("test.hello", {"{1}", "{0}"}) == "Dag {1}, u bent {0}.");
    CHECK(kDutch.text("test.hello", {"Anna"}) == "Dag Anna, u bent {1}.");
}

TEST_CASE("only one is one") {
    CHECK(kDutch.count("test.measure", 1) == "1 maatregel");
    CHECK(kDutch.count("test.measure", 0) == "0 maatregelen");
    CHECK(kEnglish.count("test.measure", 18) == "18 measures");
}

TEST_CASE("days are written in words") {
    const Day day = *Day::from(2026, 11, 23);
    CHECK(kDutch.day(day) == "23 november 2026");
    CHECK(kDutch.weekday_day(day) == "maandag 23 november 2026");
    CHECK(kEnglish.weekday_day(day) == "Monday 23 November 2026");
    CHECK(kDutch.short_day(*Day::from(2027, 3, 1)) == "1 mrt 2027");
    CHECK(kEnglish.month(*Day::from(2027, 3, 1)) == "March 2027");
    CHECK(kDutch.weekday_day(*Day::from(2026, 11, 29)) == "zondag 29 november 2026");
}

TEST_CASE("a moment is told in Amsterdam time, in winter and in summer") {
    CHECK(kDutch.moment(*instant_from_text("2026-11-23T13:03:00.000Z")) ==
          "23 november 2026, 14:03");
    CHECK(kDutch.moment(*instant_from_text("2026-06-30T22:05:00.000Z")) == "1 juli 2026, 00:05");
}

TEST_CASE("a list is joined with commas and a word") {
    CHECK(kDutch.joined({}) == "");
    CHECK(kDutch.joined({"raad"}) == "raad");
    CHECK(kDutch.joined({"raad", "college"}) == "raad en college");
    CHECK(kEnglish.joined({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("names sort as people expect: accents and case count last") {
    std::vector<std::string> names{"Zwart",  "Öztürk",  "de Wit", "Élodie",
                                   "Eerens", "Olivier", "De Wit"};
    std::sort(names.begin(), names.end(),
              [](const auto& a, const auto& b) { return sorts_before(a, b); });
    CHECK(names == std::vector<std::string>{"de Wit", "De Wit", "Eerens", "Élodie", "Olivier",
                                            "Öztürk", "Zwart"});
    CHECK_FALSE(sorts_before("raad", "raad"));
}

}  // namespace
}  // namespace vt::texts
