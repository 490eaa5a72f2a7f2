// SPDX-License-Identifier: EUPL-1.2
// The fifteen public values to start from, as content/values.yaml says. Lives as long as the
// program.
#pragma once

#include <span>
#include <string_view>

#include "texts/texts.h"

namespace vt::content {

struct Value {
    std::string_view id{};
    texts::Both name{};
    texts::Both definition{};
    texts::Both opposite{};
};

std::span<const Value> values();
const Value* find_value(std::string_view id);

}  // namespace vt::content
