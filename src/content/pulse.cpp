// SPDX-License-Identifier: EUPL-1.2
#include "content/pulse.h"

#include <algorithm>

namespace vt::content {

const PulseStatement* find_pulse_statement(std::string_view id) {
    const auto all = pulse_statements();
    const auto found = std::ranges::find(all, id, &PulseStatement::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace vt::content
