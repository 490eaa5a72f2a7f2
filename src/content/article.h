// SPDX-License-Identifier: EUPL-1.2
// Articles of law as the generated tables hold them. Only content.cpp reads these; others see Law.
//
// A Day cannot be made at compile time, so the tables hold its three numbers.
#pragma once

#include <span>
#include <string_view>

#include "texts/texts.h"

namespace vt::content {

struct Article {
    std::string_view id{};
    texts::Both law{};
    std::string_view number{};
    std::string_view paragraph{};
    texts::Both summary{};
    std::string_view url{};
    int text_year{0};  // 0: the day of the text is not known.
    unsigned text_month{0};
    unsigned text_day{0};
    bool in_force{true};
    bool text_read{false};
};

std::span<const Article> articles();

}  // namespace vt::content
