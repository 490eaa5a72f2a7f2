// SPDX-License-Identifier: EUPL-1.2
#include "net/seats.h"

#include <algorithm>
#include <utility>

namespace vt::net {
namespace {

constexpr std::size_t kForRefusals = 500;

std::array<unsigned char, 16> network_of(const boost::asio::ip::address& address) {
    std::array<unsigned char, 16> network{};
    if (address.is_v4()) {
        const auto bytes = address.to_v4().to_bytes();
        network[0] = 4;
        std::copy(bytes.begin(), bytes.end(), network.begin() + 1);
        return network;
    }
    const auto bytes = address.to_v6().to_bytes();
    network[0] = 6;
    std::copy_n(bytes.begin(), 8, network.begin() + 1);
    return network;
}

}  // namespace

Seat::Seat(Seats& seats, const Network& network, bool over_limit)
    : seats_{&seats}, network_{network}, over_limit_{over_limit} {
    ++seats_->taken_;
    ++seats_->from_[network_];
}

Seat::Seat(Seat&& other) noexcept
    : seats_{std::exchange(other.seats_, nullptr)},
      network_{other.network_},
      over_limit_{other.over_limit_} {}

Seat::~Seat() {
    if (seats_ == nullptr) return;
    --seats_->taken_;
    const auto from = seats_->from_.find(network_);
    if (--from->second == 0) seats_->from_.erase(from);
}

Seats::Seats(std::size_t all, std::size_t per_address)
    : all_{all}, per_address_{per_address != 0 ? per_address : std::max<std::size_t>(1, all / 4)} {}

std::optional<Seat> Seats::take(const boost::asio::ip::address& address, bool exempt) {
    if (taken_ >= all_ + kForRefusals) return std::nullopt;
    const Seat::Network network = network_of(address);
    const auto from = from_.find(network);
    const std::size_t there = from == from_.end() ? 0 : from->second;
    const bool over_limit = taken_ >= all_ || (!exempt && there >= per_address_);
    return Seat{*this, network, over_limit};
}

}  // namespace vt::net
