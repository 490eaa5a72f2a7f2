// SPDX-License-Identifier: EUPL-1.2
// PostureCache: the posture of each municipality, kept in memory until something is written or the
// day changes.
//
// Holds no person's view: a posture is the same for everyone. May be used from any thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/function_ref.h"
#include "modules/programme/posture.h"

namespace vt::programme {

class PostureCache {
public:
    // The posture of `municipality` as of `write_count`, built by `build` when there is none yet.
    // Take the count before the reading that `build` does: what is written in between then only
    // makes the next reader build anew. Shared, because a reader may still show one that a write
    // has replaced.
    std::shared_ptr<const Posture> posture(const std::string& municipality,
                                           std::uint64_t write_count, Day today,
                                           FunctionRef<Posture()> build);

private:
    struct Kept {
        std::uint64_t write_count{0};
        Day today{};
        std::shared_ptr<const Posture> posture{};
    };
    std::mutex mutex_;
    std::map<std::string, Kept> kept_;
};

}  // namespace vt::programme
