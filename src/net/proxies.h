// SPDX-License-Identifier: EUPL-1.2
// Trusted proxies: whose word counts about who the client is and whether it came over TLS.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>
#include <vector>

#include "http/message.h"

namespace vt::net {

class Proxies {
public:
    // Throws std::runtime_error for what is not an address.
    explicit Proxies(const std::vector<std::string>& addresses);

    bool trusts(const boost::asio::ip::address& address) const;
    // Fills peer and secure from X-Forwarded-For and -Proto, of a request that a trusted proxy
    // sent. The client is the last address in the list that is not a trusted proxy's itself. What
    // does not read as a plain address ends the list.
    void apply(http::Request& request) const;

private:
    std::vector<boost::asio::ip::address> addresses_;
};

}  // namespace vt::net
