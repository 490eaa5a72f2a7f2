// SPDX-License-Identifier: EUPL-1.2
// The target of a request line and the value of Host, checked.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vt::net {

struct Target {
    std::string path;
    std::string query{};
    std::string host{};  // Of an absolute target ("http://host/path"); otherwise empty.
};

// Nothing unless `sent` is a path, or http:// or https:// with a host, all visible ASCII without
// '#'.
std::optional<Target> parse_target(std::string_view sent);

// The host of "host", "host:port" or "[v6]:port", in lower case; nothing when it is none of these.
std::optional<std::string> host_name(std::string_view sent);

}  // namespace vt::net
