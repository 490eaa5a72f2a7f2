// SPDX-License-Identifier: EUPL-1.2
// The self-scan and the statements of the pulse, as they were taken into the program.
#include <doctest/doctest.h>

#include <set>

#include "content/pulse.h"
#include "content/self_scan.h"
#include "content/value.h"

namespace vt::content {
namespace {

TEST_CASE("the self-scan has five themes of five questions, each with what one can do about it") {
    CHECK(scan_themes().size() == 5);
    std::set<std::string_view> ids;
    for (const ScanTheme& theme : scan_themes())
        for (const ScanQuestion& question : theme.questions) {
            CAPTURE(question.id);
            CHECK(ids.insert(question.id).second);
            CHECK_FALSE(question.advice.nl.empty());
            CHECK_FALSE(question.talk.empty());
            CHECK_FALSE(question.story.en.empty());
        }
    CHECK(ids.size() == 25);
}

TEST_CASE("each dilemma of the self-scan lies between two values of the list") {
    for (const ScanTheme& theme : scan_themes())
        for (const ScanQuestion& question : theme.questions) {
            REQUIRE(question.values.size() == 2);
            for (const auto value : question.values) CHECK(find_value(value) != nullptr);
        }
}

TEST_CASE("the pulse has seven statements, found by their id") {
    CHECK(pulse_statements().size() == 7);
    for (const PulseStatement& statement : pulse_statements())
        CHECK(find_pulse_statement(statement.id) == &statement);
    CHECK(find_pulse_statement("nothing") == nullptr);
}

}  // namespace
}  // namespace vt::content
