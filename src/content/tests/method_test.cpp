// SPDX-License-Identifier: EUPL-1.2
#include "content/method.h"

#include <doctest/doctest.h>

#include <string>

using namespace vt::content;

TEST_CASE("There are four methods, each for another kind of talk") {
    REQUIRE(methods().size() == 4);
    for (const char* id :
         {"moral-judgement-steps", "dilemma-method", "socratic-dialogue", "five-questions"}) {
        const Method* method = find_method(id);
        REQUIRE(method != nullptr);
        CHECK_FALSE(method->best_for.nl.empty());
        CHECK_FALSE(method->best_for.en.empty());
        CHECK_FALSE(method->output.empty());
    }
    CHECK(find_method("debate") == nullptr);
}

TEST_CASE("Five questions take twenty minutes and fit an executive, not a council") {
    const Method& five = *find_method("five-questions");
    CHECK(five.steps.size() == 5);
    CHECK(five.minutes() == 20);
    CHECK(five.fits(3));
    CHECK(five.fits(9));
    CHECK_FALSE(five.fits(2));
    CHECK_FALSE(five.fits(10));
}

TEST_CASE("Every step asks something, and a choice says what can be chosen") {
    for (const Method& method : methods())
        for (const MethodStep& step : method.steps) {
            CAPTURE(std::string{method.id} + " " + std::string{step.id});
            CHECK(step.minutes > 0);
            CHECK_FALSE(step.title.en.empty());
            CHECK_FALSE(step.prompt.nl.empty());
            const bool chooses = step.input == InputKind::choice;
            CHECK((step.among_values || !step.choices.empty()) == chooses);
            CHECK((step.asks.size() == 3) == (step.input == InputKind::stakeholders));
        }
}

TEST_CASE("The third of the five questions is about one of the values") {
    const MethodStep& step = find_method("five-questions")->steps[2];
    CHECK(step.among_values);
    CHECK(step.anonymous);
    CHECK(step.by == Speaker::all);
    CHECK(code(step.input) == "choice");
    CHECK(code(step.by) == "all");
}
