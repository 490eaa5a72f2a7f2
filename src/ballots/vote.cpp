// SPDX-License-Identifier: EUPL-1.2
#include "ballots/vote.h"

#include <algorithm>
#include <numeric>
#include <utility>

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

std::string_view slip_in(std::string_view record) {
    return record.substr(0, sizeof(Slip));
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
    contents.records_ = plain.substr(0, count * record);
    for (std::size_t i = 1; i < count; ++i)
        if (slip_in(contents.record(i - 1)) >= slip_in(contents.record(i))) return std::nullopt;
    return contents;
}

Contents::Contents(Contents&& other) noexcept
    : shape_{other.shape_}, records_{std::move(other.records_)} {
    crypto::wipe(other.records_);
}

Contents& Contents::operator=(Contents&& other) noexcept {
    crypto::wipe(records_);
    shape_ = other.shape_;
    records_ = std::move(other.records_);
    crypto::wipe(other.records_);
    return *this;
}

Contents::~Contents() {
    crypto::wipe(records_);
}

std::size_t Contents::size() const {
    return records_.size() / record_bytes(shape_);
}

std::string_view Contents::record(std::size_t which) const {
    const std::size_t bytes = record_bytes(shape_);
    return std::string_view{records_}.substr(which * bytes, bytes);
}

std::size_t Contents::place_of(const Slip& slip) const {
    std::size_t first = 0;
    for (std::size_t last = size(); first < last;) {
        const std::size_t middle = first + (last - first) / 2;
        if (slip_in(record(middle)) < crypto::view(slip))
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

// A string that grows by itself would leave its old memory as it was.
void Contents::make_room(std::size_t bytes) {
    if (records_.size() + bytes <= records_.capacity()) return;
    std::string larger;
    larger.reserve(2 * records_.size() + bytes);
    larger = records_;
    crypto::wipe(records_);
    records_ = std::move(larger);
}

void Contents::put(const Slip& slip, const Ballot& ballot) {
    const std::size_t bytes = record_bytes(shape_);
    const std::size_t at = place_of(slip) * bytes;
    if (!has(slip)) {
        make_room(bytes);
        records_.insert(at, bytes, '\0');
    }
    std::ranges::copy(crypto::view(slip), records_.begin() + static_cast<std::ptrdiff_t>(at));
    for (std::size_t i = 0; i < ballot.size(); ++i)
        records_[at + sizeof(Slip) + i] = static_cast<char>(ballot[i]);
}

bool Contents::has(const Slip& slip) const {
    const std::size_t place = place_of(slip);
    return place < size() && slip_in(record(place)) == crypto::view(slip);
}

std::optional<Ballot> Contents::find(const Slip& slip) const {
    if (!has(slip)) return std::nullopt;
    return ballot_in(record(place_of(slip)).substr(sizeof(Slip)));
}

void Contents::each(FunctionRef<void(const Slip&, const Ballot&)> see) const {
    for (std::size_t i = 0; i < size(); ++i)
        see(*crypto::hash_from(slip_in(record(i))), ballot_in(record(i).substr(sizeof(Slip))));
}

Counts Contents::count() const {
    Counts counts{voters(), std::vector<std::int64_t>(static_cast<std::size_t>(shape_.options))};
    each([&](const Slip&, const Ballot& ballot) {
        for (std::size_t i = 0; i < ballot.size(); ++i) counts.dots[i] += ballot[i];
    });
    return counts;
}

std::string Contents::plain() const {
    const auto expected = static_cast<std::size_t>(shape_.voters_about);
    const std::size_t places = padded(std::max({size(), expected, std::size_t{1}}));
    const std::size_t bytes = kCountBytes + places * record_bytes(shape_);
    std::string plain;
    plain.reserve(bytes);
    put_count(plain, size());
    plain += records_;
    plain.resize(bytes, '\0');
    return plain;
}

}  // namespace vt::ballots
