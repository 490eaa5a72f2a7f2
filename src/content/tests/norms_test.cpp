// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>
#include <algorithm>
#include <set>
#include <string>

#include "content/basic_norm.h"
#include "content/measure.h"
#include "content/skeleton.h"
#include "content/value.h"

using namespace vt;
using namespace vt::content;

namespace {

bool complete(const Both& both) {
    return !both.nl.empty() && !both.en.empty();
}

template <class Visit>
void each_article(Visit visit) {
    for (const auto& skeleton : skeletons())
        for (const auto& chapter : skeleton.chapters)
            for (const auto& article : chapter.articles) visit(article);
}

const SkeletonArticle* find_article(std::string_view id) {
    const SkeletonArticle* found = nullptr;
    each_article([&](const SkeletonArticle& article) {
        if (article.id == id) found = &article;
    });
    return found;
}

std::size_t count_of(NormGroup group) {
    return static_cast<std::size_t>(
        std::ranges::count(basic_norms(), group, [](const BasicNorm& norm) { return norm.group; }));
}

}  // namespace

TEST_CASE("There are fifteen values, each with what it means and what it is set against") {
    CHECK(values().size() == 15);
    for (const auto& value : values())
        CHECK((complete(value.name) && complete(value.definition) && complete(value.opposite)));
    REQUIRE(find_value("courage") != nullptr);
    CHECK(find_value("courage")->name.nl == "Moed");
    CHECK(find_value("loyalty") == nullptr);
}

TEST_CASE("There is a skeleton of a code, of an agreement and of a protocol") {
    REQUIRE(skeletons().size() == 3);
    CHECK(find_skeleton("code-of-conduct")->chapters.size() == 8);
    CHECK(find_skeleton("gentle-agreement")->chapters.size() == 1);
    CHECK(find_skeleton("gentle-agreement")->chapters[0].articles.size() == 11);
    CHECK(find_skeleton("protocol")->chapters.size() == 8);
    CHECK(find_skeleton("oath") == nullptr);
}

TEST_CASE("The skeleton of the code has 36 articles, and advice on the chapter of values") {
    const auto& chapters = find_skeleton("code-of-conduct")->chapters;
    std::size_t articles = 0;
    for (const auto& chapter : chapters) articles += chapter.articles.size();
    CHECK(articles == 36);
    CHECK(complete(chapters[0].note));
    CHECK(chapters[1].note.nl.empty());
}

TEST_CASE("An article stands once, is written in both languages and refers to what exists") {
    std::set<std::string_view> ids;
    each_article([&](const SkeletonArticle& article) {
        CAPTURE(article.id);
        CHECK(ids.insert(article.id).second);
        CHECK(complete(article.title));
        CHECK_FALSE(article.paragraphs.empty());
        for (const auto& paragraph : article.paragraphs) CHECK(complete(paragraph));
        for (const auto value : article.values) CHECK(find_value(value) != nullptr);
        for (const auto law : article.laws) CHECK(find_law(law) != nullptr);
    });
}

TEST_CASE("A step of the protocol says its deadline, and whether the law sets it") {
    const auto* confirming = find_article("pr-r3");
    REQUIRE(confirming != nullptr);
    REQUIRE(confirming->paragraphs.size() == 2);
    CHECK(confirming->paragraphs[1].nl.find("7 dagen") != std::string_view::npos);
    CHECK(confirming->paragraphs[1].nl.find("bepaalt de wet") != std::string_view::npos);
    const auto* securing = find_article("pr-r4");
    REQUIRE(securing != nullptr);
    CHECK(securing->paragraphs[1].nl.find("wet") == std::string_view::npos);
}

TEST_CASE("A decision of the protocol is an article with its question and each outcome") {
    const auto* decision = find_article("pr-d-report");
    REQUIRE(decision != nullptr);
    CHECK(decision->paragraphs.size() == 5);
    CHECK(decision->paragraphs[0].nl.ends_with("politieke ambtsdrager?"));
}

TEST_CASE("There are 13 norms for civil servants and 5 for politicians, with 52 questions") {
    CHECK(count_of(NormGroup::civil_servants) == 13);
    CHECK(count_of(NormGroup::political_office_holders) == 5);
    std::size_t questions = 0;
    for (const auto& norm : basic_norms()) questions += norm.questions.size();
    CHECK(questions == 52);
}

TEST_CASE("Eleven norms are those that the handbook lists") {
    CHECK(std::ranges::count_if(basic_norms(), &BasicNorm::handbook_area) == 11);
}

TEST_CASE("A norm has an owner, questions in both languages and laws that exist") {
    for (const auto& norm : basic_norms()) {
        CAPTURE(norm.id);
        CHECK(complete(norm.title));
        CHECK_FALSE(norm.questions.empty());
        CHECK((norm.owner == "municipal-secretary") == (norm.group == NormGroup::civil_servants));
        for (const auto& question : norm.questions) CHECK(complete(question.question));
        for (const auto law : norm.laws) CHECK(find_law(law) != nullptr);
    }
    CHECK(find_basic_norm("bn-pol-code")->owner == "council");
    CHECK(find_basic_norm("bn-weather") == nullptr);
}

TEST_CASE("An answer from 0 to 4 has a meaning in both languages") {
    CHECK(norm_scale().size() == kNormScaleMax + 1);
    for (const auto& meaning : norm_scale()) CHECK(complete(meaning));
    CHECK(norm_scale()[0].nl == "Ontbreekt");
}

TEST_CASE("A group of norms reads back from its code") {
    for (const auto group : kNormGroups) CHECK(norm_group_from_code(code(group)) == group);
    CHECK(norm_group_from_code("everybody") == std::nullopt);
}
