// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "content/dilemma.h"

namespace vt::content {

const Dilemma* find_dilemma(std::string_view id) {
    const auto found = std::ranges::find(dilemmas(), id, &Dilemma::id);
    return found == dilemmas().end() ? nullptr : &*found;
}

}  // namespace vt::content
