// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/skeleton_text.h"

#include <algorithm>

namespace vt::codes {
namespace {

std::vector<std::string> strings(std::span<const std::string_view> views) {
    return {views.begin(), views.end()};
}

bool is_for(const content::SkeletonArticle& article, const Document& document) {
    if (document.kind != Kind::code || article.applies_to.empty()) return true;
    return std::find(article.applies_to.begin(), article.applies_to.end(),
                     code(document.audience)) != article.applies_to.end();
}

Article article_from(const content::SkeletonArticle& source, texts::Language language) {
    Article article{.id = std::string{source.id},
                    .title = std::string{source.title.in(language)},
                    .values = strings(source.values),
                    .laws = strings(source.laws),
                    .registers = strings(source.registers),
                    .applies_to = strings(source.applies_to)};
    for (const texts::Both& paragraph : source.paragraphs)
        article.body.push_back({.words = std::string{paragraph.in(language)}});
    return article;
}

}  // namespace

const content::Skeleton* skeleton_for(const Document& document) {
    switch (document.kind) {
        case Kind::code:
            // The skeleton is for political office holders; civil servants have a law of their own.
            if (document.audience == Audience::civil_servant) return nullptr;
            return content::find_skeleton("code-of-conduct");
        case Kind::gentle_agreement:
            return content::find_skeleton("gentle-agreement");
        case Kind::protocol:
            return content::find_skeleton("protocol");
        case Kind::cdk_arrangement:
        case Kind::foreign:
            break;
    }
    return nullptr;
}

namespace {

// The values that open a code stand in chapter 0, so that its norms begin with 1.
int first_number(const content::Skeleton& skeleton) {
    return !skeleton.chapters.empty() && skeleton.chapters.front().id.ends_with("-0") ? 0 : 1;
}

}  // namespace

Text text_from(const content::Skeleton& skeleton, const Document& document,
               texts::Language language) {
    Text text{.title = document.title};
    int number = first_number(skeleton);
    for (const content::SkeletonChapter& source : skeleton.chapters) {
        Chapter chapter{.title = std::string{source.title.in(language)}};
        for (const content::SkeletonArticle& one : source.articles)
            if (is_for(one, document)) chapter.articles.push_back(article_from(one, language));
        if (chapter.articles.empty()) continue;
        chapter.number = std::to_string(number++);
        int at = 0;
        for (Article& article : chapter.articles)
            article.number = chapter.number + "." + std::to_string(++at);
        text.chapters.push_back(std::move(chapter));
    }
    return text;
}

}  // namespace vt::codes
