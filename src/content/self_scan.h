// SPDX-License-Identifier: EUPL-1.2
// The self-scan, as content/self_scan.yaml says: five themes of five questions about what could
// make somebody vulnerable in office. It holds no score and no verdict. Lives as long as the
// program.
#pragma once

#include <span>
#include <string_view>

#include "texts/texts.h"

namespace vt::content {

struct ScanQuestion {
    std::string_view id{};
    texts::Both text{};                   // A statement; yes means that it matters to the reader.
    texts::Both title{};                  // The point to pay attention to, in a few words.
    texts::Both advice{};                 // What one can do.
    std::span<const texts::Both> talk{};  // With whom: names that fit after "praat met".
    texts::Both story{};                  // The start of a dilemma.
    std::span<const std::string_view> values{};  // Two ids of content/values.yaml that pull apart.
};

struct ScanTheme {
    std::string_view id{};
    texts::Both title{};
    texts::Both intro{};
    std::span<const ScanQuestion> questions{};
};

std::span<const ScanTheme> scan_themes();

}  // namespace vt::content
