// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/conclusion.h"

namespace vt::dilemmas {

std::string conclusion_path(const ConclusionId& id) {
    return "/dilemmas/conclusies/" + id.value;
}

}  // namespace vt::dilemmas
