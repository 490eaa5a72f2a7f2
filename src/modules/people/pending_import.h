// SPDX-License-Identifier: EUPL-1.2
// PendingImport: an uploaded file of people that waits for a yes. A browser cannot send a file
// again, so it is kept until it is imported or cancelled, and 24 hours at most.
#pragma once

#include <chrono>
#include <string>

#include "base/clock.h"
#include "identity/directory.h"

namespace vt::people {

struct PendingImportTag;
using PendingImportId = Id<PendingImportTag>;

inline constexpr std::chrono::hours kPendingImportMax{24};

struct PendingImport {
    PendingImportId id{};
    identity::PersonId person{};  // Who uploaded it; nobody else sees it.
    Instant at{};
    std::string format{};   // "csv" or "popolo"
    Day unknown_start{};    // First day for who has none in the file.
    std::string content{};  // The file's bytes.
};

}  // namespace vt::people
