// SPDX-License-Identifier: EUPL-1.2
#include "identity/sign_in_gate.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "crypto/encoding.h"
#include "crypto/hash.h"

namespace vt::identity {
namespace {

// Sixty a minute and network for a quarter of an hour: room for eleven networks that try all they
// may. Past it the count of unknown addresses starts again.
constexpr std::size_t kUnknownMax = 10'000;
constexpr std::size_t kNetworksMax = 100'000;

std::int64_t minute_of(Instant now) {
    return std::chrono::floor<std::chrono::minutes>(now.time_since_epoch()).count();
}

std::string key_of(std::string_view email) {
    const auto hash = crypto::sha256(email);
    return std::string{crypto::view(hash)};
}

template <std::size_t N>
std::string written(int family, std::array<unsigned char, N> bytes, std::size_t kept,
                    std::string_view suffix) {
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(kept), bytes.end(), 0);
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(family, bytes.data(), text.data(), text.size());
    return std::string{text.data()} + std::string{suffix};
}

}  // namespace

std::chrono::seconds delay_after(std::int64_t failures) {
    if (failures <= kFreeFailures) return std::chrono::seconds{0};
    const auto doublings = std::min<std::int64_t>(failures - kFreeFailures, 10);
    return std::min(std::chrono::seconds{std::int64_t{1} << doublings}, kSignInDelayMax);
}

std::string network_of(std::string_view address) {
    const std::string text{address};
    std::array<unsigned char, 4> four{};
    if (inet_pton(AF_INET, text.c_str(), four.data()) == 1) return written(AF_INET, four, 3, "/24");
    std::array<unsigned char, 16> sixteen{};
    if (inet_pton(AF_INET6, text.c_str(), sixteen.data()) == 1)
        return written(AF_INET6, sixteen, 7, "/56");
    return text;
}

bool SignInGate::admit(const std::string& network, Instant now) {
    const std::lock_guard lock{mutex_};
    if (minute_of(now) != minute_) tries_.clear();
    minute_ = minute_of(now);
    if (tries_.size() >= kNetworksMax && !tries_.contains(network)) return false;
    int& tries = tries_[network];
    if (tries >= kNetworkFailuresPerMinute) return false;
    ++tries;
    return true;
}

void SignInGate::give_back(const std::string& network, Instant now) {
    const std::lock_guard lock{mutex_};
    const auto found = tries_.find(network);
    if (minute_of(now) == minute_ && found != tries_.end() && found->second > 0) --found->second;
}

std::optional<Instant> SignInGate::unknown_next_allowed(std::string_view email, Instant now) {
    const std::lock_guard lock{mutex_};
    const auto found = unknown_.find(key_of(email));
    if (found == unknown_.end()) return std::nullopt;
    const Instant next = found->second.last + delay_after(found->second.count);
    return next > now ? std::optional{next} : std::nullopt;
}

void SignInGate::unknown_failed(std::string_view email, Instant now) {
    const std::lock_guard lock{mutex_};
    if (unknown_.size() >= kUnknownMax)
        std::erase_if(unknown_,
                      [&](const auto& entry) { return now - entry.second.last > kSignInDelayMax; });
    if (unknown_.size() >= kUnknownMax) unknown_.clear();
    Failures& failures = unknown_[key_of(email)];
    failures = {failures.count + 1, now};
}

}  // namespace vt::identity
