// SPDX-License-Identifier: EUPL-1.2
// Connection: one client, one request after the other.
//
// Stages: (handshake) > head > body > waiting > answering > head … and at last leaving: our side is
// shut, what still comes is thrown away until the client closes too, so that it can read the answer
// before it sees the end. Nothing is read while a request is being handled: a client that sends
// more than it reads is held up by TCP.
//
// Plain callbacks: each keeps the connection alive. A callback that comes after its stage has
// passed does nothing.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "net/common.h"
#include "net/request_reader.h"
#include "net/wire.h"

namespace vt::net {

class Connection final : public Asker, public std::enable_shared_from_this<Connection> {
public:
    // `peer` is the address of the other side. `common` must outlive the connection.
    Connection(Common& common, Wire wire, Seat seat, const asio::ip::address& peer);

    void start();
    // The server's sweep: ends what takes too long.
    void check_time(SteadyTime now);
    // No more requests after the one that runs; what is only half sent is refused.
    void drain();
    // Ends without more ado.
    void close();
    // What came of the request that was handed to the pool.
    void accept_outcome(Outcome outcome);

private:
    enum class Stage { handshake, head, body, waiting, answering, leaving, closed };

    void enter(Stage stage, std::chrono::seconds at_most);
    void begin();
    void read();
    void on_bytes(ErrorCode ec, std::string_view bytes);
    void advance(RequestReader::Step step);
    void await_more();
    void begin_body();
    void send_continue();
    void dispatch();
    void refuse(int status, bool broken);
    void answer(http::Response response);
    void on_sent(ErrorCode ec);
    void leave();
    void discard();
    void note_peer(http::Request& request) const;

    Common& common_;
    Wire wire_;
    std::optional<Seat> seat_;
    RequestReader reader_;
    const std::string peer_;
    const bool from_proxy_;
    Stage stage_{Stage::head};
    SteadyTime since_{};     // Of this stage.
    SteadyTime deadline_{};  // Of this stage.
    bool head_begun_{false};
    bool head_only_{false};
    bool keep_alive_{true};
    std::string sending_{};
    std::string sending_body_{};
};

}  // namespace vt::net
