// SPDX-License-Identifier: EUPL-1.2
#include "net/proxies.h"

#include <algorithm>
#include <stdexcept>

#include "base/text.h"

namespace vt::net {
namespace {

std::string forwarded_for(const http::Request& request) {
    std::string all;
    for (const http::Header& header : request.headers)
        if (http::same_word(header.name, "X-Forwarded-For"))
            all.append(all.empty() ? "" : ",").append(header.value);
    return all;
}

}  // namespace

Proxies::Proxies(const std::vector<std::string>& addresses) {
    for (const std::string& text : addresses) {
        boost::system::error_code ec;
        addresses_.push_back(boost::asio::ip::make_address(text, ec));
        if (ec) throw std::runtime_error{"\"" + text + "\" is not an address of a trusted proxy"};
    }
}

bool Proxies::trusts(const boost::asio::ip::address& address) const {
    return std::find(addresses_.begin(), addresses_.end(), address) != addresses_.end();
}

void Proxies::apply(http::Request& request) const {
    const std::string list = forwarded_for(request);
    const auto hops = split(list, ',');
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        boost::system::error_code ec;
        const auto address = boost::asio::ip::make_address(trim(*hop), ec);
        if (ec) break;
        request.peer = address.to_string();
        if (!trusts(address)) break;
    }
    if (const auto proto = request.header("X-Forwarded-Proto"))
        request.secure = http::same_word(*proto, "https");
}

}  // namespace vt::net
