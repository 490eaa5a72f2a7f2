// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/paths.h"

namespace vt::deliberation {

std::string talk_path(const DeliberationId& id, std::string_view rest) {
    return std::string{kRootPath} + "/" + id.value + std::string{rest};
}

std::string step_path(const DeliberationId& id, int step) {
    return talk_path(id, "/stap/" + std::to_string(step));
}

std::string report_path(const DeliberationId& id) {
    return talk_path(id, "/verslag");
}

}  // namespace vt::deliberation
