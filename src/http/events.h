// SPDX-License-Identifier: EUPL-1.2
// Server-sent events: how a module tells open pages that something changed, without seeing a
// socket. The live sessions of a later module publish here; the hub in net/ keeps the listeners.
#pragma once

#include <string>
#include <string_view>

namespace vt::http {

class EventHub {
public:
    virtual ~EventHub() = default;
    // Sends one event to everyone who listens to `channel`. Never blocks on a slow listener: one
    // that lags behind is dropped and reconnects by itself.
    virtual void publish(std::string_view channel, std::string_view event,
                         std::string_view data) = 0;
    virtual std::size_t listeners(std::string_view channel) const = 0;
};

}  // namespace vt::http
