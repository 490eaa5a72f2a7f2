// SPDX-License-Identifier: EUPL-1.2
// A zip file in the making: the wrapping of OpenDocument. Only the writers of this room use it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vt::documents {

struct ZipPart {
    std::string_view name{};
    std::string bytes{};
    bool stored{false};  // As it is: the first part of an OpenDocument file, its mimetype.
};

// The parts in their order, all dated 1 January 1980: the same parts give the same bytes. Throws
// std::runtime_error when there is no memory for it.
std::string zipped(const std::vector<ZipPart>& parts);

}  // namespace vt::documents
