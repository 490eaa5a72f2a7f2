// SPDX-License-Identifier: EUPL-1.2
#include "net/connection.h"

#include <poll.h>

#include <utility>

#include "net/answer.h"

namespace vt::net {
namespace {

using std::chrono::seconds;

constexpr seconds kNever{std::chrono::hours{24 * 365}};
constexpr seconds kLeavingMax{5};
constexpr seconds kLeavingWhileDraining{1};
constexpr seconds kAnswerMin{30};
constexpr std::size_t kSlowestBytesPerSecond = 4096;
// A client that shut its sending side may still read: it is gone when it waits longer than this.
constexpr std::chrono::milliseconds kGoneAfter{250};

bool has_hung_up(int socket) {
    pollfd asked{socket, POLLRDHUP, 0};
    return ::poll(&asked, 1, 0) == 1;
}

}  // namespace

Connection::Connection(Common& common, Wire wire, Seat seat, const asio::ip::address& peer)
    : common_{common},
      wire_{std::move(wire)},
      seat_{std::move(seat)},
      reader_{{common.options.header_bytes_max, common.options.headers_max}},
      peer_{peer.to_string()},
      from_proxy_{common.proxies.trusts(peer)} {}

void Connection::enter(Stage stage, seconds at_most) {
    stage_ = stage;
    since_ = steady_now();
    deadline_ = since_ + at_most;
}

void Connection::start() {
    if (!wire_.is_tls()) return begin();
    enter(Stage::handshake, seconds{common_.options.header_seconds});
    wire_.handshake([self = shared_from_this()](ErrorCode ec) {
        if (self->stage_ != Stage::handshake) return;
        if (ec)
            self->leave();
        else
            self->begin();
    });
}

void Connection::begin() {
    if (seat_->over_limit()) return refuse(503, false);
    enter(Stage::head, seconds{common_.options.idle_seconds});
    read();
}

void Connection::read() {
    wire_.receive(common_.room, [self = shared_from_this()](ErrorCode ec, std::string_view bytes) {
        self->on_bytes(ec, bytes);
    });
}

void Connection::on_bytes(ErrorCode ec, std::string_view bytes) {
    if (stage_ != Stage::head && stage_ != Stage::body) return;
    if (ec == asio::error::would_block) return read();
    if (ec) return close();
    advance(reader_.feed(bytes));
}

void Connection::advance(RequestReader::Step step) {
    switch (step) {
        case RequestReader::Step::need_more:
            return await_more();
        case RequestReader::Step::head:
            return begin_body();
        case RequestReader::Step::whole:
            return dispatch();
        case RequestReader::Step::refused:
            return refuse(reader_.refusal(), true);
    }
}

void Connection::await_more() {
    if (stage_ == Stage::head && !head_begun_ && reader_.begun()) {
        head_begun_ = true;
        enter(Stage::head, seconds{common_.options.header_seconds});
    }
    read();
}

void Connection::begin_body() {
    enter(Stage::body, seconds{common_.options.body_seconds});
    const auto step = reader_.allow_body(common_.body_limit(reader_.request()));
    if (step == RequestReader::Step::need_more && reader_.waits_for_100()) return send_continue();
    advance(step);
}

void Connection::send_continue() {
    static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    wire_.send(asio::buffer(kContinue.data(), kContinue.size()),
               [self = shared_from_this()](ErrorCode ec, std::size_t) {
                   if (self->stage_ != Stage::body) return;
                   if (ec) return self->close();
                   self->read();
               });
}

void Connection::note_peer(http::Request& request) const {
    request.peer = peer_;
    request.secure = wire_.is_tls();
    if (from_proxy_) common_.proxies.apply(request);
}

void Connection::dispatch() {
    keep_alive_ = reader_.keep_alive();
    http::Request request = reader_.take();
    head_begun_ = false;
    head_only_ = request.method == http::Method::head;
    note_peer(request);
    ++common_.requests;
    if (common_.quick)
        if (auto response = common_.quick(request)) return answer(*std::move(response));
    enter(Stage::waiting, kNever);
    if (common_.pool.submit(shared_from_this(), std::move(request))) return;
    ++common_.refused_overload;
    answer(plain_answer(503));
}

void Connection::accept_outcome(Outcome outcome) {
    if (stage_ != Stage::waiting) return;
    switch (outcome.fate) {
        case Fate::answered:
            return answer(std::move(outcome.response));
        case Fate::late:
            ++common_.refused_overload;
            return answer(plain_answer(503));
        case Fate::dropped:
            return close();
        case Fate::stream:
            break;
    }
    if (common_.draining) return answer(plain_answer(503));
    common_.hub.add(outcome.channel, std::move(wire_), *std::move(seat_), common_.date);
    close();
}

void Connection::refuse(int status, bool broken) {
    if (broken)
        ++common_.refused_broken;
    else
        ++common_.refused_overload;
    keep_alive_ = false;
    head_only_ = false;
    ErrorCode ignored;
    // A read may be under way, when it is the sweep that refuses.
    wire_.socket().cancel(ignored);
    answer(plain_answer(status));
}

void Connection::answer(http::Response response) {
    if (common_.draining) keep_alive_ = false;
    sending_ = write_answer(response, {head_only_, keep_alive_, common_.date});
    sending_body_ = std::move(response.body);
    const std::size_t size = sending_.size() + sending_body_.size();
    enter(Stage::answering, kAnswerMin + seconds{size / kSlowestBytesPerSecond});
    auto sent = [self = shared_from_this()](ErrorCode ec, std::size_t) { self->on_sent(ec); };
    if (sending_body_.empty())
        wire_.send(asio::buffer(sending_), std::move(sent));
    else
        wire_.send(std::array{asio::const_buffer{asio::buffer(sending_)},
                              asio::const_buffer{asio::buffer(sending_body_)}},
                   std::move(sent));
}

void Connection::on_sent(ErrorCode ec) {
    if (stage_ != Stage::answering) return;
    if (ec) return close();
    if (!keep_alive_ || common_.draining) return leave();
    sending_ = {};
    sending_body_ = {};
    enter(Stage::head, seconds{common_.options.idle_seconds});
    advance(reader_.next());
}

void Connection::leave() {
    enter(Stage::leaving, common_.draining ? kLeavingWhileDraining : kLeavingMax);
    wire_.say_goodbye([self = shared_from_this()](ErrorCode) {
        if (self->stage_ != Stage::leaving) return;
        self->wire_.shut_sending();
        self->discard();
    });
}

void Connection::discard() {
    wire_.receive_plain(common_.room, [self = shared_from_this()](ErrorCode ec, std::string_view) {
        if (self->stage_ != Stage::leaving) return;
        if (ec && ec != asio::error::would_block) return self->close();
        self->discard();
    });
}

void Connection::check_time(SteadyTime now) {
    if (stage_ == Stage::waiting && now - since_ > kGoneAfter &&
        has_hung_up(wire_.socket().native_handle()))
        gone = true;
    if (now < deadline_) return;
    const bool half_sent = stage_ == Stage::body || (stage_ == Stage::head && head_begun_);
    if (half_sent)
        refuse(408, true);
    else
        close();
}

void Connection::drain() {
    const bool half_sent = stage_ == Stage::body || (stage_ == Stage::head && head_begun_);
    if (half_sent)
        refuse(503, false);
    else if (stage_ == Stage::head || stage_ == Stage::handshake)
        close();
    else if (stage_ == Stage::leaving)
        deadline_ = std::min(deadline_, steady_now() + kLeavingWhileDraining);
}

void Connection::close() {
    if (stage_ == Stage::closed) return;
    stage_ = Stage::closed;
    gone = true;
    wire_.close();
    seat_.reset();
    common_.connections.erase(shared_from_this());
    if (common_.connections.empty() && common_.on_last_gone) common_.on_last_gone();
}

}  // namespace vt::net
