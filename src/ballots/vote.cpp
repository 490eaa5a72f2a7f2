// SPDX-License-Identifier: EUPL-1.2
#include "ballots/vote.h"

#include <algorithm>
#include <numeric>

namespace vt::ballots {
namespace {

constexpr std::size_t kPaddedTo = 64;  // Ballots.
constexpr std::size_t kCountBytes = 4;

std::size_t record_bytes(const Shape& shape) {
    return sizeof(Slip) + static_cast<std::size_t>(shape.options);
}

std::size_t padded(std::size_t ballots) {
    return (ballots + kPaddedTo - 1) / kPaddedTo * kPaddedTo;
}

void put_count(std::string& out, std::size_t count) {
    for (std::size_t i = 0; i < kCountBytes; ++i)
        out += static_cast<char>((count >> (8 * i)) & 0xff);
}

std::size_t count_in(std::string_view bytes) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < kCountBytes; ++i)
        count |= std::size_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return count;
}

Ballot ballot_in(std::string_view bytes) {
    Ballot ballot;
    for (const char dots : bytes) ballot.push_back(static_cast<unsigned char>(dots));
    return ballot;
}

Error invalid(std::string text, std::vector<std::string> args = {}) {
    return {Refusal::invalid, std::move(text), std::move(args)};
}

}  // namespace

bool is_possible(const Shape& shape) {
    return shape.options >= 1 && shape.options <= kOptionsMax && shape.dots >= 1 &&
           shape.dots <= kDotsMax && shape.option_dots >= 1 && shape.option_dots <= shape.dots &&
           shape.voters_about >= 0;
}

Done check(const Shape& shape, const Ballot& ballot) {
    if (ballot.size() != static_cast<std::size_t>(shape.options))
        return invalid("ballots.error.not-a-ballot");
    for (const int dots : ballot) {
        if (dots < 0) return invalid("ballots.error.not-a-ballot");
        if (dots > shape.option_dots)
            return invalid("ballots.error.option-dots", {std::to_string(shape.option_dots)});
    }
    const int given = std::accumulate(ballot.begin(), ballot.end(), 0);
    if (given == 0) return invalid("ballots.error.empty");
    if (given > shape.dots)
        return invalid("ballots.error.too-many",
                       {std::to_string(shape.dots), std::to_string(given)});
    return done();
}

std::optional<Contents> Contents::from(const Shape& shape, std::string_view plain) {
    const std::size_t record = record_bytes(shape);
    if (plain.size() < kCountBytes || (plain.size() - kCountBytes) % record != 0)
        return std::nullopt;
    const std::size_t count = count_in(plain);
    plain.remove_prefix(kCountBytes);
    if (count > plain.size() / record) return std::nullopt;
    Contents contents{shape};
    for (std::size_t i = 0; i < count; ++i) {
        const auto one = plain.substr(i * record, record);
        const auto slip = crypto::hash_from(one.substr(0, sizeof(Slip)));
        contents.put(*slip, ballot_in(one.substr(sizeof(Slip))));
    }
    return contents;
}

void Contents::put(const Slip& slip, const Ballot& ballot) {
    ballots_[slip] = ballot;
}

std::optional<Ballot> Contents::find(const Slip& slip) const {
    const auto found = ballots_.find(slip);
    return found == ballots_.end() ? std::nullopt : std::optional{found->second};
}

Counts Contents::count() const {
    Counts counts{voters(), std::vector<std::int64_t>(static_cast<std::size_t>(shape_.options))};
    for (const auto& [slip, ballot] : ballots_)
        for (std::size_t i = 0; i < ballot.size(); ++i) counts.dots[i] += ballot[i];
    return counts;
}

std::string Contents::plain() const {
    const auto expected = static_cast<std::size_t>(shape_.voters_about);
    const std::size_t places = padded(std::max({ballots_.size(), expected, std::size_t{1}}));
    const std::size_t bytes = kCountBytes + places * record_bytes(shape_);
    std::string plain;
    plain.reserve(bytes);
    put_count(plain, ballots_.size());
    for (const auto& [slip, ballot] : ballots_) {
        plain += crypto::view(slip);
        for (const int dots : ballot) plain += static_cast<char>(dots);
    }
    plain.resize(bytes, '\0');
    return plain;
}

}  // namespace vt::ballots
