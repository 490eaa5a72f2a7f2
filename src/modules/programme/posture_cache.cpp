// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/posture_cache.h"

namespace vt::programme {

std::shared_ptr<const Posture> PostureCache::posture(const std::string& municipality,
                                                     std::uint64_t write_count, Day today,
                                                     FunctionRef<Posture()> build) {
    {
        const std::lock_guard lock{mutex_};
        const auto at = kept_.find(municipality);
        if (at != kept_.end() && at->second.write_count == write_count && at->second.today == today)
            return at->second.posture;
    }
    // Built outside the lock: one municipality's work must not hold up another's.
    auto fresh = std::make_shared<const Posture>(build());
    const std::lock_guard lock{mutex_};
    kept_[municipality] = {write_count, today, fresh};
    return fresh;
}

}  // namespace vt::programme
