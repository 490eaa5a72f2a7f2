// SPDX-License-Identifier: EUPL-1.2
// Archive: a zip file in memory, of which single parts are unpacked, inside limits.
#pragma once

#include <zip.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "documents/source.h"

namespace vt::documents {

class Archive {
public:
    // Refuses what is no whole zip file or has more than 10,000 parts. `bytes` must outlive it.
    static Result<Archive> open(std::string_view bytes);

    bool has(const std::string& name) const;
    // Whether the name of any part begins so.
    bool has_any(std::string_view beginning) const;
    // Refuses: damaged, protected by a password, more than kSourceUnpackedMax together with the
    // parts before it. Call only for a part that is there.
    Result<std::string> part(const std::string& name);

private:
    struct Close {
        void operator()(zip_t* zip) const { zip_discard(zip); }
    };
    explicit Archive(zip_t* zip) : zip_{zip} {}

    std::unique_ptr<zip_t, Close> zip_;
    std::size_t unpacked_{0};
};

}  // namespace vt::documents
