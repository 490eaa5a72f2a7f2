// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/choosing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "modules/dialogue/tests/past_sessions.h"

namespace vt::dialogue {
namespace {

using grey::Border;
using grey::Colour;

const Day kToday = on("2026-11-23");

Asked asked(std::string id, const char* day, Colour colour, std::vector<Border> borders = {},
            grey::Fraction dispersion = {}) {
    return {.case_id = std::move(id),
            .option = "b",
            .day = on(day),
            .reading = {.colour = colour, .borders = std::move(borders)},
            .dispersion = dispersion};
}

std::vector<std::string> library(std::initializer_list<const char*> ids) {
    return {ids.begin(), ids.end()};
}

std::vector<std::string> ids_of(const std::vector<Proposed>& proposed) {
    std::vector<std::string> ids;
    for (const Proposed& one : proposed) ids.push_back(one.case_id);
    return ids;
}

using Ids = std::vector<std::string>;

// The same numbers each time.
class Numbers {
public:
    explicit Numbers(unsigned seed) : state_{seed} {}
    int below(int limit) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<int>((state_ >> 8U) % static_cast<unsigned>(limit));
    }

private:
    unsigned state_;
};

std::vector<Asked> any_history(Numbers& numbers, int votes) {
    std::vector<Asked> history;
    for (int i = 0; i < votes; ++i) {
        const auto colour = static_cast<Colour>(numbers.below(3));
        std::vector<Border> borders;
        if (numbers.below(2) == 0) borders.push_back(Border::white_grey);
        if (numbers.below(3) == 0) borders.push_back(Border::grey_black);
        // No two on one day, so that the latest is always one.
        history.push_back(asked("case-" + std::to_string(numbers.below(12)), "2022-01-01", colour,
                                borders, {numbers.below(5), 5}));
        history.back().day = on("2022-01-01").plus_days(37 * i);
    }
    return history;
}

}  // namespace

TEST_CASE("of a proposal half is for borders, a quarter for division, the rest for drift") {
    CHECK(shares(8) == Shares{4, 2, 2});
    CHECK(shares(4) == Shares{2, 1, 1});
    CHECK(shares(3) == Shares{2, 1, 0});
    CHECK(shares(1) == Shares{1, 0, 0});
    CHECK(shares(0) == Shares{});
    CHECK(shares(-3) == Shares{});
}

TEST_CASE("the two borders take turns, what was talked about longest ago first") {
    const std::vector<Asked> history{
        asked("w-late", "2026-06-01", Colour::white, {Border::white_grey}),
        asked("w-early", "2025-06-01", Colour::grey, {Border::white_grey}),
        asked("b-late", "2026-05-01", Colour::black, {Border::grey_black}),
        asked("b-early", "2025-05-01", Colour::grey, {Border::grey_black})};
    const auto proposed =
        propose(history, library({"w-late", "w-early", "b-late", "b-early"}), kToday, 8);
    REQUIRE(proposed.size() == 4);
    CHECK(proposed[0] == Proposed{"w-early", Reason::border_white_grey, on("2025-06-01")});
    CHECK(proposed[1] == Proposed{"b-early", Reason::border_grey_black, on("2025-05-01")});
    CHECK(proposed[2] == Proposed{"w-late", Reason::border_white_grey, on("2026-06-01")});
    CHECK(proposed[3] == Proposed{"b-late", Reason::border_grey_black, on("2026-05-01")});
}

TEST_CASE("when one border has no more, the other goes on") {
    const std::vector<Asked> history{
        asked("one", "2026-01-01", Colour::black, {Border::grey_black}),
        asked("two", "2026-02-01", Colour::black, {Border::grey_black})};
    const auto proposed = propose(history, library({"one", "two"}), kToday, 4);
    CHECK(ids_of(proposed) == Ids{"one", "two"});
}

TEST_CASE("after the borders comes what divides the group most") {
    const std::vector<Asked> history{
        asked("doubt", "2025-01-01", Colour::grey, {}, {1, 10}),
        asked("fight", "2026-09-01", Colour::grey, {}, {9, 10}),
        asked("edge", "2026-01-01", Colour::grey, {Border::white_grey}, {1, 2})};
    const auto proposed = propose(history, library({"doubt", "fight", "edge"}), kToday, 4);
    REQUIRE(proposed.size() == 2);
    CHECK(proposed[0].case_id == "edge");
    CHECK(proposed[1] == Proposed{"fight", Reason::division, on("2026-09-01")});
}

TEST_CASE("a clear case comes back after two years and not a day before") {
    const auto drifting = [](const char* day) {
        const std::vector<Asked> history{asked("clear", day, Colour::white)};
        return propose(history, library({"clear"}), kToday, 4);
    };
    CHECK(drifting("2024-11-24").empty());
    REQUIRE(drifting("2024-11-23").size() == 1);
    CHECK(drifting("2024-11-23")[0].reason == Reason::drift);
    const std::vector<Asked> grey{asked("grey", "2020-01-01", Colour::grey)};
    CHECK(propose(grey, library({"grey"}), kToday, 4)[0].reason == Reason::division);
}

TEST_CASE("what the rules cannot fill comes from the library, in its order") {
    const std::vector<Asked> history{asked("recent", "2026-11-01", Colour::white)};
    const auto proposed = propose(history, library({"c", "recent", "a", "b"}), kToday, 2);
    CHECK(ids_of(proposed) == Ids{"c", "a"});
    CHECK(proposed[0] == Proposed{"c", Reason::never_asked, std::nullopt});
    CHECK(propose(history, library({"c"}), kToday, 3).size() == 1);
}

TEST_CASE("a case that was taken out of the library is not proposed") {
    const std::vector<Asked> history{
        asked("gone", "2026-01-01", Colour::grey, {Border::white_grey})};
    CHECK(ids_of(propose(history, library({"left"}), kToday, 1)) == Ids{"left"});
}

TEST_CASE("of each case the latest vote decides") {
    const std::vector<Asked> history{
        asked("case", "2026-06-01", Colour::white),
        asked("case", "2023-01-01", Colour::grey, {Border::white_grey})};
    CHECK(propose(history, library({"case"}), kToday, 4).empty());
}

TEST_CASE("whatever the history, a proposal keeps to its shares and names no case twice") {
    const auto ids = library({"case-0", "case-1", "case-2", "case-3", "case-4", "case-5", "case-6",
                              "case-7", "case-8", "case-9", "case-10", "case-11", "new"});
    for (unsigned seed = 1; seed <= 300; ++seed) {
        Numbers numbers{seed};
        auto history = any_history(numbers, numbers.below(40));
        const int how_many = numbers.below(10);
        const auto proposed = propose(history, ids, kToday, how_many);
        INFO(seed, " of ", how_many);

        CHECK(proposed.size() <= static_cast<std::size_t>(how_many));
        const auto named = ids_of(proposed);
        CHECK(std::set<std::string>(named.begin(), named.end()).size() == named.size());
        const auto of = [&](std::initializer_list<Reason> reasons) {
            return static_cast<int>(std::ranges::count_if(proposed, [&](const Proposed& one) {
                return std::ranges::find(reasons, one.reason) != reasons.end();
            }));
        };
        const Shares most = shares(how_many);
        CHECK(of({Reason::border_white_grey, Reason::border_grey_black}) <= most.borders);
        CHECK(of({Reason::division}) <= most.division);
        CHECK(of({Reason::drift}) <= most.drift);
        CHECK(std::ranges::is_sorted(proposed, {}, [](const Proposed& one) {
            return one.reason == Reason::border_white_grey ? Reason::border_grey_black : one.reason;
        }));

        // In whatever order the history is told.
        std::ranges::reverse(history);
        CHECK(propose(history, ids, kToday, how_many) == proposed);
    }
}

}  // namespace vt::dialogue
