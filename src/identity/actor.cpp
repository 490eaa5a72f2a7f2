// SPDX-License-Identifier: EUPL-1.2
#include "identity/actor.h"

#include <algorithm>

namespace vt::identity {

bool Actor::has(Office office) const {
    return std::find(offices.begin(), offices.end(), office) != offices.end();
}

}  // namespace vt::identity
