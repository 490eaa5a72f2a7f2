// SPDX-License-Identifier: EUPL-1.2
#include "base/result.h"

#include <cstdlib>

#include "base/log.h"

namespace vt {

void check_failed(const char* what, std::source_location where) {
    log::error("check failed: {} at {}:{}", what, where.file_name(), where.line());
    std::abort();
}

}  // namespace vt
