// SPDX-License-Identifier: EUPL-1.2
// Which advice shows as followed. The handbook's own is not asked: these are made up.
#include <doctest/doctest.h>

#include <array>

#include "modules/programme/advice.h"
#include "modules/programme/tests/made_up.h"

namespace vt::programme {
namespace {

using namespace made_up;

constexpr std::array<content::Advice, 4> kAdvice{
    content::Advice{.id = "point", .measure = "m", .fact = "pointed"},
    content::Advice{.id = "for-council", .measure = "m", .fact = "pointed(council)"},
    content::Advice{.id = "standing", .measure = "m", .fact = "office-held(adviser)"},
    content::Advice{.id = "other", .measure = "other", .fact = "pointed"}};

facts::Fact fact(std::string name, std::string subject, std::string_view iso) {
    return {.name = std::move(name), .subject = std::move(subject), .day = day(iso), .link = "/x"};
}

std::vector<FollowedAdvice> followed(const World& world, std::string_view iso,
                                     const MeasureView& view = measure({})) {
    return followed_advice(view, kAdvice, term(), world.happened(), day(iso));
}

TEST_CASE("advice is followed by the latest fact of the term, never by one to come") {
    World world;
    CHECK(followed(world, "2026-11-23").empty());
    world.facts = {fact("pointed", "", "2026-03-25")};  // The day before the term.
    CHECK(followed(world, "2026-11-23").empty());
    world.facts.push_back(fact("pointed", "", "2026-06-02"));
    world.facts.push_back(fact("pointed", "", "2026-05-02"));
    CHECK(followed(world, "2026-05-01").empty());
    const auto found = followed(world, "2026-11-23");
    REQUIRE(found.size() == 1);
    CHECK(found[0].advice == "point");
    CHECK(found[0].by.text == "programme.reason.fact");
    CHECK(found[0].by.args == std::vector<Argument>{fact_word("pointed"), day("2026-06-02")});
    CHECK(found[0].by.link == "/x");
    CHECK(followed(world, "2026-05-20")[0].by.args[1] == Argument{day("2026-05-02")});
}

TEST_CASE("advice on a fact with a subject asks that subject") {
    World world;
    world.facts = {fact("pointed", "executive", "2026-06-02")};
    CHECK(followed(world, "2026-11-23").size() == 1);
    world.facts = {fact("pointed", "council", "2026-06-02")};
    CHECK(followed(world, "2026-11-23").size() == 2);
}

TEST_CASE("advice on a standing fact is followed for as long as it holds") {
    World world;
    world.facts = {fact("office-held", "adviser", "2021-01-01")};
    world.facts[0].until = day("2026-10-01");
    REQUIRE(followed(world, "2026-10-01").size() == 1);
    CHECK(followed(world, "2026-10-01")[0].advice == "standing");
    CHECK(followed(world, "2026-10-02").empty());
}

TEST_CASE("of a measure that not everyone may see in full no advice shows as followed") {
    World world;
    world.facts = {fact("pointed", "", "2026-06-02")};
    MeasureView view = measure({});
    view.sharing = content::Sharing::owner_only;
    CHECK(followed(world, "2026-11-23", view).empty());
    view.sharing = content::Sharing::public_acts;
    CHECK(followed(world, "2026-11-23", view).empty());
    view.sharing = content::Sharing::shared;
    CHECK(followed(world, "2026-11-23", view).size() == 1);
    view.day_only = true;
    CHECK(followed(world, "2026-11-23", view).empty());
}

}  // namespace
}  // namespace vt::programme
