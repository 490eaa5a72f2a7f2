// SPDX-License-Identifier: EUPL-1.2
#include "search/readers.h"

namespace vt::search {

Xapian::Database Readers::take() {
    {
        const std::scoped_lock lock{mutex_};
        if (!idle_.empty()) {
            Xapian::Database reader = std::move(idle_.back());
            idle_.pop_back();
            return reader;
        }
    }
    return Xapian::Database{path_};
}

void Readers::read(FunctionRef<void(const Xapian::Database&)> work) {
    const std::shared_lock same_files{files_};
    Xapian::Database reader = take();
    reader.reopen();
    work(reader);
    const std::scoped_lock lock{mutex_};
    idle_.push_back(std::move(reader));
}

void Readers::replace_files(FunctionRef<void()> replace) {
    const std::scoped_lock nobody{files_, mutex_};
    idle_.clear();
    replace();
}

}  // namespace vt::search
