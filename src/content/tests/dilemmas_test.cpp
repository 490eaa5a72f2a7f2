// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "content/dilemma.h"
#include "content/measure.h"
#include "content/skeleton.h"
#include "content/value.h"

using namespace vt;
using namespace vt::content;

namespace {

bool complete(const texts::Both& both) {
    return !both.nl.empty() && !both.en.empty();
}

bool is_article(std::string_view id) {
    const auto& chapters = find_skeleton("code-of-conduct")->chapters;
    return std::ranges::any_of(chapters, [&](const SkeletonChapter& chapter) {
        return std::ranges::find(chapter.articles, id, &SkeletonArticle::id) !=
               chapter.articles.end();
    });
}

bool is_theme(std::string_view id) {
    return std::ranges::find(dilemma_themes(), id, &Theme::id) != dilemma_themes().end();
}

}  // namespace

TEST_CASE("There are 37 dilemmas about eleven themes, each in both languages") {
    CHECK(dilemmas().size() == 37);
    CHECK(dilemma_themes().size() == 11);
    std::set<std::string_view> ids;
    for (const auto& dilemma : dilemmas()) {
        CAPTURE(dilemma.id);
        CHECK(ids.insert(dilemma.id).second);
        CHECK((complete(dilemma.title) && complete(dilemma.story) && complete(dilemma.debate)));
        CHECK(dilemma.care.nl.empty() == dilemma.care.en.empty());
    }
}

TEST_CASE("A dilemma has four options from white to black, and one of them is put to the vote") {
    constexpr std::array kShades{Shade::white, Shade::light_grey, Shade::dark_grey, Shade::black};
    for (const auto& dilemma : dilemmas()) {
        CAPTURE(dilemma.id);
        REQUIRE(dilemma.options.size() == kShades.size());
        for (std::size_t at = 0; at < kShades.size(); ++at) {
            CHECK(dilemma.options[at].shade == kShades[at]);
            CHECK(complete(dilemma.options[at].text));
        }
        CHECK(std::ranges::count(dilemma.options, dilemma.probe, &DilemmaOption::id) == 1);
    }
}

TEST_CASE("A dilemma refers to values, articles of the skeleton, laws and a theme that exist") {
    for (const auto& dilemma : dilemmas()) {
        CAPTURE(dilemma.id);
        CHECK(is_theme(dilemma.theme));
        CHECK(dilemma.values.size() >= 2);
        CHECK_FALSE(dilemma.norms.empty());
        for (const auto value : dilemma.values) CHECK(find_value(value) != nullptr);
        for (const auto norm : dilemma.norms) CHECK(is_article(norm));
        for (const auto law : dilemma.laws) CHECK(find_law(law) != nullptr);
    }
}

TEST_CASE("Six dilemmas have a ladder of five steps about one of their options") {
    const auto has_ladder = [](const Dilemma& dilemma) { return dilemma.ladder != nullptr; };
    CHECK(std::ranges::count_if(dilemmas(), has_ladder) == 6);
    for (const auto& dilemma : dilemmas()) {
        if (!has_ladder(dilemma)) continue;
        CAPTURE(dilemma.id);
        CHECK(dilemma.ladder->steps.size() == 5);
        for (const auto& step : dilemma.ladder->steps) CHECK(complete(step));
        CHECK(std::ranges::count(dilemma.options, dilemma.ladder->option, &DilemmaOption::id) == 1);
    }
}

TEST_CASE("A dilemma is found by its id") {
    REQUIRE(find_dilemma("hamper-at-home") != nullptr);
    CHECK(find_dilemma("hamper-at-home")->title.nl == "Het pakket aan de voordeur");
    CHECK(find_dilemma("report-on-the-mayor")->care.nl.find("burgemeester") !=
          std::string_view::npos);
    CHECK(find_dilemma("weather") == nullptr);
}
