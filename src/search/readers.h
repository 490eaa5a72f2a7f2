// SPDX-License-Identifier: EUPL-1.2
// The open readers of one index: at most one per searching thread, kept for the next.
#pragma once

#include <xapian.h>

#include <mutex>
#include <shared_mutex>
#include <string>
#include <vector>

#include "base/function_ref.h"

namespace vt::search {

class Readers {
public:
    explicit Readers(std::string path) : path_{std::move(path)} {}

    // `work` sees the newest state. Throws Xapian::Error, also what `work` throws; a reader that
    // did is not used again.
    void read(FunctionRef<void(const Xapian::Database&)> work);
    // `replace` puts other files in the place of the index, while nobody reads.
    void replace_files(FunctionRef<void()> replace);

private:
    Xapian::Database take();

    const std::string path_;
    std::shared_mutex files_;
    std::mutex mutex_;
    std::vector<Xapian::Database> idle_;
};

}  // namespace vt::search
