// SPDX-License-Identifier: EUPL-1.2
// The hub: everyone who listens to a channel of server-sent events.
//
// A listener is a wire that only sends; one that lags too far behind, sends anything itself or
// hangs up is dropped. publish() and listeners() may be called from any thread; the rest is for the
// io thread. The io_context must outlive the hub.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "http/events.h"
#include "net/asio.h"
#include "net/seats.h"
#include "net/wire.h"

namespace vt::net {

class EventHub final : public http::EventHub {
public:
    explicit EventHub(asio::io_context& io) : io_{io} {}
    ~EventHub() override;

    // `event` is one line without control characters; `data` may have more lines.
    void publish(std::string_view channel, std::string_view event, std::string_view data) override;
    std::size_t listeners(std::string_view channel) const override;

    // Answers the request that asked for the channel and listens from then on.
    void add(const std::string& channel, Wire wire, Seat seat, std::string_view date);
    // Sends everyone a comment, so that proxies keep the connection and the dead are found.
    void send_comments();
    void close_all();

private:
    using Message = std::shared_ptr<const std::string>;
    class Listener;
    using Listeners = std::unordered_set<std::shared_ptr<Listener>>;

    void send(const std::string& channel, const Message& message);
    void drop(const std::shared_ptr<Listener>& listener);
    void count(const std::string& channel, std::size_t now);

    asio::io_context& io_;
    std::unordered_map<std::string, Listeners> channels_;
    mutable std::mutex mutex_;
    std::map<std::string, std::size_t, std::less<>> counts_;  // For other threads.
};

}  // namespace vt::net
