// SPDX-License-Identifier: EUPL-1.2
// SignInGate: how often may be tried, in memory of this process.
//
// Per network 60 failed sign-ins a minute. Per account five failures are free; then one waits 2, 4,
// 8 … seconds, at most 15 minutes, and never is an account locked. Accounts that exist keep their
// count in the database; addresses that nobody has are counted here, so that they answer alike.
// Any thread may call it. Of addresses only hashes are kept, ten thousand at most.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/clock.h"

namespace vt::identity {

inline constexpr int kNetworkFailuresPerMinute = 60;
inline constexpr int kFreeFailures = 5;
inline constexpr std::chrono::seconds kSignInDelayMax{15 * 60};

// How long to wait after the n-th failure in a row.
std::chrono::seconds delay_after(std::int64_t failures);

// "192.0.2.17" is of "192.0.2.0/24"; of an IPv6 address the first 56 bits count. What is neither is
// a network of its own.
std::string network_of(std::string_view address);

class SignInGate {
public:
    // Takes one of the network's tries; false when there is none left in this minute. Taken before
    // the password is looked at, so that many tries at once count as well.
    bool admit(const std::string& network, Instant now);
    // Gives the try back: the password was right, or was not looked at.
    void give_back(const std::string& network, Instant now);

    // For an address that nobody has: until when to wait.
    std::optional<Instant> unknown_next_allowed(std::string_view email, Instant now);
    void unknown_failed(std::string_view email, Instant now);

private:
    struct Failures {
        std::int64_t count{0};
        Instant last{};
    };
    std::mutex mutex_{};
    std::unordered_map<std::string, int> tries_{};  // Of this minute.
    std::int64_t minute_{0};
    std::unordered_map<std::string, Failures> unknown_{};
};

}  // namespace vt::identity
