// SPDX-License-Identifier: EUPL-1.2
// What anybody may read of the log, as C2SP tlog-tiles lays it out under /log/: the last signed
// head, the tree's hashes and the commitments. Never more than the signed head covers, and nothing
// in it tells what happened, or how much.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/db.h"

namespace vt::audit {

struct PublicFile {
    std::string bytes{};
    std::string_view content_type{};
    bool immutable{false};  // May be cached for a year; the checkpoint only some seconds.
};

// `path` as after "/log/": "checkpoint", "tile/0/x001/067", "tile/1/000.p/17",
// "tile/entries/x001/067.p/64". Nothing for every other path, and for what is not there (yet).
std::optional<PublicFile> public_file(db::Db& db, std::string_view path);

}  // namespace vt::audit
