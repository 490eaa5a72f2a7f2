// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/grey_map.h"

#include <doctest/doctest.h>

#include "modules/dialogue/tests/past_sessions.h"

namespace vt::dialogue {
namespace {

using grey::Border;
using grey::Colour;
using grey::Verdict;

const Day kToday = on("2026-11-23");
const std::vector<int> kGrey{8, 7, 6, 6, 4};
const std::vector<int> kNearlyWhite{22, 6, 2, 1, 0};
const std::vector<int> kWhiteEdge{12, 12, 4, 2, 1};

Place only_place(const std::vector<PastSession>& sessions, const Concluded& concluded = {}) {
    const auto found = places(history_of(sessions), concluded, kToday);
    REQUIRE(found.size() == 1);
    return found[0];
}

}  // namespace

TEST_CASE("a case stands where the last vote of the last session put it") {
    const Place place = only_place(
        {{"2026-03-03", {counted("hamper", kNearlyWhite)}},
         {"2026-11-03",
          {counted("hamper", kNearlyWhite), counted("hamper", kGrey, RoundKind::second)}}});
    CHECK(place.shown.colour == Colour::grey);
    CHECK(place.day == on("2026-11-03"));
    CHECK(place.session == numbered<SessionId>(2));
}

TEST_CASE("a change is told beside the last session that asked the same of the same group") {
    const Place smaller = only_place({{"2026-03-03", {counted("hamper", kGrey)}},
                                      {"2026-11-03", {counted("hamper", kNearlyWhite)}}});
    CHECK(smaller.trend == Verdict::smaller);
    CHECK(smaller.before == on("2026-03-03"));
    CHECK(smaller.shrunk == Shrunk::by_vote);

    const Place other_action =
        only_place({{"2026-03-03", {counted("hamper", kGrey)}},
                    {"2026-11-03", {counted("hamper", kNearlyWhite, RoundKind::first, "c")}}});
    CHECK_FALSE(other_action.trend);
    CHECK_FALSE(other_action.before);
    CHECK(other_action.shrunk == Shrunk::no);

    const auto groups =
        places(history_of({{"2026-03-03", {counted("hamper", kGrey)}, Group::council},
                           {"2026-11-03", {counted("hamper", kNearlyWhite)}, Group::both}}),
               {}, kToday);
    REQUIRE(groups.size() == 2);
    CHECK_FALSE(groups[1].trend);
}

TEST_CASE("wobble is no change") {
    const Place place = only_place({{"2026-03-03", {counted("hamper", {2, 2, 2, 2, 1})}},
                                    {"2026-11-03", {counted("hamper", {7, 1, 1, 0, 0})}}});
    CHECK(place.trend == Verdict::no_clear_difference);
    CHECK(place.shrunk == Shrunk::no);
}

TEST_CASE("what shrank and grew again did not shrink") {
    const std::vector<PastSession> there_and_back{{"2026-03-03", {counted("hamper", kGrey)}},
                                                  {"2026-06-02", {counted("hamper", kNearlyWhite)}},
                                                  {"2026-11-03", {counted("hamper", kGrey)}}};
    CHECK(only_place(there_and_back).shrunk == Shrunk::no);
    CHECK(only_place(there_and_back).trend == Verdict::larger);
}

TEST_CASE("a second vote that is clearly less grey makes a case smaller") {
    auto second = counted("hamper", kNearlyWhite, RoundKind::second);
    second.direction = Verdict::smaller;
    const Place place = only_place({{"2026-11-03", {counted("hamper", kGrey), second}}});
    CHECK(place.was_grey);
    CHECK(place.shrunk == Shrunk::by_vote);
    CHECK_FALSE(place.trend);  // There was no session before it.
}

TEST_CASE("a case that never was grey cannot shrink") {
    const Place place = only_place({{"2026-03-03", {counted("hamper", {10, 14, 6, 1, 0})}},
                                    {"2026-11-03", {counted("hamper", {31, 0, 0, 0, 0})}}});
    CHECK(place.trend == Verdict::smaller);
    CHECK_FALSE(place.was_grey);
    CHECK(place.shrunk == Shrunk::no);
}

TEST_CASE("a conclusion makes a grey case smaller, once it was grey") {
    const std::vector<PastSession> grey{{"2026-03-03", {counted("hamper", kGrey)}}};
    CHECK(only_place(grey, {{"hamper", on("2026-03-03")}}).shrunk == Shrunk::by_conclusion);
    CHECK(only_place(grey, {{"hamper", on("2026-03-02")}}).shrunk == Shrunk::no);
    const std::vector<PastSession> white{{"2026-03-03", {counted("hamper", kNearlyWhite)}}};
    CHECK(only_place(white, {{"hamper", on("2026-04-01")}}).shrunk == Shrunk::no);
}

TEST_CASE("a border is alive for twelve months after a vote or a conclusion") {
    const auto at = [](const char* day) {
        return std::vector<PastSession>{{day, {counted("hamper", kWhiteEdge)}}};
    };
    CHECK(only_place(at("2025-11-23")).borders == std::vector{Border::white_grey});
    CHECK(only_place(at("2025-11-23")).alive);
    CHECK_FALSE(only_place(at("2025-11-22")).alive);
    CHECK(only_place(at("2025-01-01"), {{"hamper", on("2026-10-01")}}).alive);
}

TEST_CASE("figures of a group are of its cases, and shown shares add up") {
    const auto history = history_of(
        {{"2025-06-03",
          {counted("edge", kWhiteEdge), counted("grey", kGrey), counted("white", kNearlyWhite)}}});
    const auto found = places(history, {{"grey", on("2026-01-01")}}, kToday);
    const GroupFigures figures = figures_of(found, history);
    CHECK(figures.cases == 3);
    CHECK(figures.grey == 1);
    CHECK(figures.borders == 1);
    CHECK(figures.borders_alive == 0);
    CHECK(figures.was_grey == 1);
    CHECK(figures.shrunk_by_conclusion == 1);
    CHECK(figures.measured == 3);
    REQUIRE(figures.mean);
    CHECK(figures.mean->division + figures.mean->doubt == figures.mean->greyness);
}

TEST_CASE("seven voters have a colour on the map, and neither border nor figure") {
    // Six of seven are just enough for white: told with its border, that would give one away.
    const auto history = history_of({{"2026-11-03", {counted("hamper", {3, 3, 1, 0, 0})}}});
    const auto found = places(history, {}, kToday);
    CHECK(found[0].shown.colour == Colour::white);
    CHECK(found[0].borders.empty());
    CHECK_FALSE(found[0].shown.counts);
    CHECK(found[0].shown.bands.empty());
    CHECK_FALSE(figures_of(found, history).mean);
    CHECK(talks(history, Group::council)[0].borders == 0);
    CHECK_FALSE(talks(history, Group::council)[0].mean);
    CHECK(asked(history, Group::council)[0].reading.borders.empty());
}

TEST_CASE("of a coarse release the map knows the colour alone") {
    const auto history = history_of({{"2026-03-03", {counted("hamper", kGrey)}},
                                     {"2026-11-03", {coarse("hamper", Colour::black, 30)}}});
    const auto found = places(history, {}, kToday);
    CHECK(found[0].shown.colour == Colour::black);
    CHECK_FALSE(found[0].shown.size);
    CHECK_FALSE(found[0].trend);
    CHECK(figures_of(found, history).measured == 0);
}

TEST_CASE("votes of a ladder are not compared with others and make no place") {
    const auto history =
        history_of({{"2026-11-03", {counted("hamper", kGrey, RoundKind::ladder)}}});
    CHECK(places(history, {}, kToday).empty());
    CHECK(talks(history, Group::council).empty());
}

TEST_CASE("the course of three sessions compares the same questions, however long ago") {
    const auto history = history_of(
        {{"2026-03-03", {counted("hamper", kGrey), counted("tickets", kGrey)}},
         {"2026-06-02", {counted("dinner", kGrey)}},
         {"2026-11-03", {counted("hamper", kNearlyWhite), counted("tickets", kNearlyWhite)}}});
    const auto course = talks(history, Group::council);
    REQUIRE(course.size() == 3);
    CHECK(course[0].grey == 2);
    CHECK_FALSE(course[0].trend);
    CHECK(course[1].compared == 0);
    CHECK(course[2].compared == 2);
    CHECK(course[2].trend == Verdict::smaller);
    CHECK(course[2].mean->greyness < course[0].mean->greyness);
    CHECK(talks(history, Group::executive).empty());
}

TEST_CASE("the rule for the next session hears what the map knows") {
    const auto history = history_of({{"2026-03-03", {counted("edge", kWhiteEdge)}},
                                     {"2026-11-03", {counted("edge", kGrey)}, Group::executive}});
    const auto heard = asked(history, Group::council);
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].reading.borders == std::vector{Border::white_grey});
    CHECK(heard[0].day == on("2026-03-03"));
}

}  // namespace vt::dialogue
