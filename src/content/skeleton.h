// SPDX-License-Identifier: EUPL-1.2
// Skeletons: texts to start from, as content/{code_of_conduct,gentle_agreement,protocol}.yaml say.
// Drafting aids in our own words, no legal texts. Lives as long as the program.
#pragma once

#include <span>
#include <string_view>

#include "texts/texts.h"

namespace vt::content {

struct SkeletonArticle {
    std::string_view id{};  // "cc-4-2"
    texts::Both title{};
    std::span<const texts::Both> paragraphs{};       // At least one.
    std::span<const std::string_view> applies_to{};  // Office codes.
    std::span<const std::string_view> values{};
    std::span<const std::string_view> laws{};
    std::span<const std::string_view> registers{};
};

struct SkeletonChapter {
    std::string_view id{};
    texts::Both title{};  // Empty: articles that stand in no chapter (the gentle agreement).
    texts::Both note{};   // Advice to who writes it; not part of the text. May be empty.
    std::span<const SkeletonArticle> articles{};
};

struct Skeleton {
    std::string_view id{};  // "code-of-conduct", "gentle-agreement", "protocol"
    texts::Both title{};
    std::span<const SkeletonChapter> chapters{};
};

std::span<const Skeleton> skeletons();
const Skeleton* find_skeleton(std::string_view id);

}  // namespace vt::content
