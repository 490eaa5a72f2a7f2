// SPDX-License-Identifier: EUPL-1.2
// The index cannot be read or written: disk full, no rights, files damaged. The text names the kind
// of fault and never what somebody searched for.
#pragma once

#include <stdexcept>

namespace vt::search {

struct SearchFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace vt::search
