// SPDX-License-Identifier: EUPL-1.2
// The seven statements on speaking up of the yearly pulse, as content/pulse.yaml says. Lives as
// long as the program.
#pragma once

#include <span>
#include <string_view>

#include "texts/texts.h"

namespace vt::content {

// Agreeing always means that it goes well. An id never gets other words: results are compared by
// it over the years.
struct PulseStatement {
    std::string_view id{};
    texts::Both topic{};     // A few words.
    texts::Both text{};      // What people answer.
    texts::Both activity{};  // An idea of what to do about it.
};

std::span<const PulseStatement> pulse_statements();
const PulseStatement* find_pulse_statement(std::string_view id);

}  // namespace vt::content
