// SPDX-License-Identifier: EUPL-1.2
// What people fill in to work on a draft. Values, as typed; draft_service.h says what is refused.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vt::codes {

enum class Beginning { empty, skeleton, version_in_force };

struct ArticleTyped {
    std::string number{};
    std::string title{};
    std::string body{};  // As text_writing.h says.
    std::string notes{};
    std::vector<std::string> values{};
    std::vector<std::string> laws{};
    std::vector<std::string> registers{};
    std::vector<std::string> applies_to{};
};

struct ChapterTyped {
    std::string number{};
    std::string title{};
    std::string intro{};
    int level{1};
};

struct WholeTyped {
    std::string label{};
    std::string title{};
    std::string preamble{};
    std::string closing{};
};

inline constexpr std::size_t kBodyMax = 20'000;  // Characters of one body, note or preamble.
inline constexpr std::size_t kNumberMax = 20;
inline constexpr std::size_t kArticlesMax = 1'000;
inline constexpr std::size_t kChaptersMax = 200;

}  // namespace vt::codes
