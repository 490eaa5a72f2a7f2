// SPDX-License-Identifier: EUPL-1.2
// How many connections there may be, in all and from one address. On the io thread only.
//
// A network of IPv6 (/64) counts as one address. Some seats are kept apart for those who are over
// the limit, so that they can be told so: they get a 503 instead of silence.
#pragma once

#include <array>
#include <atomic>
#include <boost/asio/ip/address.hpp>
#include <cstddef>
#include <map>
#include <optional>

namespace vt::net {

class Seats;

// One connection's place; given back when it ends. The Seats must outlive it.
class Seat {
public:
    Seat(Seat&& other) noexcept;
    Seat& operator=(Seat&&) = delete;
    ~Seat();
    bool over_limit() const { return over_limit_; }

private:
    friend class Seats;
    using Network = std::array<unsigned char, 16>;
    Seat(Seats& seats, const Network& network, bool over_limit);

    Seats* seats_;
    Network network_;
    bool over_limit_;
};

class Seats {
public:
    // `per_address` 0: a quarter of `all`.
    Seats(std::size_t all, std::size_t per_address);

    // Nothing when not even a refusal can be given any more. `exempt` from the limit per address: a
    // trusted proxy, which brings everybody.
    std::optional<Seat> take(const boost::asio::ip::address& address, bool exempt);
    std::size_t taken() const { return taken_; }  // From any thread.

private:
    friend class Seat;

    const std::size_t all_;
    const std::size_t per_address_;
    std::atomic<std::size_t> taken_{0};
    std::map<Seat::Network, std::size_t> from_;
};

}  // namespace vt::net
