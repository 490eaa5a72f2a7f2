// SPDX-License-Identifier: EUPL-1.2
// The indexes of every municipality that this server serves. Made when first asked for; they live
// as long as this does.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "search/index.h"

namespace vt::search {

class Indexes {
public:
    // `folder` is the municipality's. From any thread.
    Index& of(const std::string& folder, Audience audience);

private:
    std::mutex mutex_;
    std::map<std::pair<std::string, Audience>, std::unique_ptr<Index>> open_;
};

}  // namespace vt::search
