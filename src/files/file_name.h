// SPDX-License-Identifier: EUPL-1.2
// Names of files as people gave them, and as a header can carry them.
#pragma once

#include <string>
#include <string_view>

namespace vt::files {

// The last part of a path, without control characters and marks that turn the direction of writing,
// runs of white space as one space, no dots or spaces around it. May be empty. Of valid UTF-8.
std::string clean_name(std::string_view given);

// `attachment` with the name twice: for old readers in ASCII, and whole (RFC 6266, RFC 8187).
std::string attachment_disposition(std::string_view name);

}  // namespace vt::files
