// SPDX-License-Identifier: EUPL-1.2
#include "net/event_hub.h"

#include <algorithm>
#include <vector>

#include "base/result.h"
#include "net/answer.h"

namespace vt::net {
namespace {

constexpr std::size_t kBehindMax = 64;  // Messages.

std::string stream_head(std::string_view date) {
    return "HTTP/1.1 200 OK\r\nDate: " + std::string{date} +
           "\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
           "X-Content-Type-Options: nosniff\r\nX-Accel-Buffering: no\r\nConnection: close\r\n\r\n"
           "retry: 3000\n\n";
}

// A line end inside a value would begin another field.
std::string message_text(std::string_view event, std::string_view data) {
    VT_CHECK(event.find_first_of("\r\n") == std::string_view::npos);
    std::string text = "event: " + std::string{event} + "\ndata: ";
    for (std::size_t i = 0; i < data.size(); ++i) {
        const bool pair = data[i] == '\r' && i + 1 < data.size() && data[i + 1] == '\n';
        if (pair) continue;
        if (data[i] == '\n' || data[i] == '\r')
            text += "\ndata: ";
        else
            text += data[i];
    }
    return text + "\n\n";
}

}  // namespace

class EventHub::Listener : public std::enable_shared_from_this<Listener> {
public:
    Listener(EventHub& hub, std::string channel, Wire wire, Seat seat)
        : hub_{hub}, channel_{std::move(channel)}, wire_{std::move(wire)}, seat_{std::move(seat)} {}

    const std::string& channel() const { return channel_; }

    // Whatever comes from the other side, even its end, ends the listening.
    void watch() {
        wire_.socket().async_wait(
            Socket::wait_read, [self = shared_from_this()](ErrorCode) { self->hub_.drop(self); });
    }

    // False when it lags too far behind.
    bool send(const Message& message) {
        if (behind_.size() >= kBehindMax) return false;
        behind_.push_back(message);
        if (behind_.size() == 1) write_first();
        return true;
    }

    // Whether one write has been under way since the last call.
    bool is_stuck() { return std::exchange(was_behind_, !behind_.empty()) && !behind_.empty(); }

    void close() { wire_.close(); }

private:
    void write_first() {
        wire_.send(asio::buffer(*behind_.front()),
                   [self = shared_from_this()](ErrorCode ec, std::size_t) { self->written(ec); });
    }
    void written(ErrorCode ec) {
        if (ec) return hub_.drop(shared_from_this());
        was_behind_ = false;
        behind_.erase(behind_.begin());
        if (!behind_.empty()) write_first();
    }

    EventHub& hub_;
    std::string channel_;
    Wire wire_;
    Seat seat_;
    std::vector<Message> behind_{};  // The first is being written.
    bool was_behind_{false};
};

EventHub::~EventHub() = default;

void EventHub::publish(std::string_view channel, std::string_view event, std::string_view data) {
    auto message = std::make_shared<const std::string>(message_text(event, data));
    asio::post(io_, [this, name = std::string{channel}, message = std::move(message)] {
        send(name, message);
    });
}

std::size_t EventHub::listeners(std::string_view channel) const {
    const std::lock_guard lock{mutex_};
    const auto found = counts_.find(channel);
    return found == counts_.end() ? 0 : found->second;
}

void EventHub::count(const std::string& channel, std::size_t now) {
    const std::lock_guard lock{mutex_};
    if (now == 0)
        counts_.erase(channel);
    else
        counts_[channel] = now;
}

void EventHub::add(const std::string& channel, Wire wire, Seat seat, std::string_view date) {
    auto listener = std::make_shared<Listener>(*this, channel, std::move(wire), std::move(seat));
    Listeners& there = channels_[channel];
    there.insert(listener);
    count(channel, there.size());
    listener->send(std::make_shared<const std::string>(stream_head(date)));
    listener->watch();
}

void EventHub::send(const std::string& channel, const Message& message) {
    const auto found = channels_.find(channel);
    if (found == channels_.end()) return;
    std::vector<std::shared_ptr<Listener>> slow;
    for (const auto& listener : found->second)
        if (!listener->send(message)) slow.push_back(listener);
    for (const auto& listener : slow) drop(listener);
}

void EventHub::send_comments() {
    const auto comment = std::make_shared<const std::string>(":\n\n");
    std::vector<std::shared_ptr<Listener>> slow;
    for (const auto& [channel, there] : channels_)
        for (const auto& listener : there)
            if (listener->is_stuck() || !listener->send(comment)) slow.push_back(listener);
    for (const auto& listener : slow) drop(listener);
}

void EventHub::drop(const std::shared_ptr<Listener>& listener) {
    listener->close();
    const auto found = channels_.find(listener->channel());
    if (found == channels_.end() || found->second.erase(listener) == 0) return;
    count(listener->channel(), found->second.size());
    if (found->second.empty()) channels_.erase(found);
}

void EventHub::close_all() {
    std::vector<std::shared_ptr<Listener>> all;
    for (const auto& [channel, there] : channels_)
        all.insert(all.end(), there.begin(), there.end());
    for (const auto& listener : all) drop(listener);
}

}  // namespace vt::net
