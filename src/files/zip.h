// SPDX-License-Identifier: EUPL-1.2
// The table of contents of a zip file. Unpacks nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vt::files {

struct ZipListing {
    std::vector<std::string> names{};
    std::string mimetype{};  // Of OpenDocument: the first entry, stored as it is. Empty otherwise.
    bool has(std::string_view name) const;
};

// Nothing when the zip is damaged, in parts, or has more than 10,000 entries.
std::optional<ZipListing> list_zip(std::string_view bytes);

}  // namespace vt::files
