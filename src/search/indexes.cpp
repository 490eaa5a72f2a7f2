// SPDX-License-Identifier: EUPL-1.2
#include "search/indexes.h"

namespace vt::search {

Index& Indexes::of(const std::string& folder, Audience audience) {
    const std::scoped_lock lock{mutex_};
    auto& index = open_[{folder, audience}];
    if (!index) index = std::make_unique<Index>(folder, audience);
    return *index;
}

}  // namespace vt::search
