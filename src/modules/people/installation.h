// SPDX-License-Identifier: EUPL-1.2
// Installation: what the house knows about itself and a request does not: for the page that shows
// how this server is set up.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace vt::people {

struct Installation {
    std::string version{};  // "0.1.0"
    std::string engine{};   // "SQLite"; a part that is empty is not shown.
    // The public key of the log of the municipality with this id, "name+id+base64"; empty when it
    // has none yet.
    std::function<std::string(std::string_view municipality)> log_key{};
};

}  // namespace vt::people
