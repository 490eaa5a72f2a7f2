// SPDX-License-Identifier: EUPL-1.2
// A vote and its ballots: dots over options.
//
// Weighing values is a vote with five dots, at most two on one value; a live vote of a dialogue is
// one dot over six answers. Every ballot of a vote is as long as any other. Which option is which
// is for the module that asked; this room only knows their number.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "base/id.h"
#include "base/result.h"
#include "crypto/hash.h"

namespace vt::ballots {

struct VoteTag;
using VoteId = Id<VoteTag>;

// No result is ever given of fewer voters.
inline constexpr int kVotersMin = 5;
inline constexpr int kOptionsMax = 100;
inline constexpr int kDotsMax = 100;

struct Shape {
    int options{0};        // 1 to kOptionsMax.
    int dots{1};           // Most dots of one ballot, 1 to kDotsMax.
    int option_dots{1};    // Most dots of one ballot on one option, 1 to dots.
    int voters_about{64};  // How many are expected: the file does not show how many came.
};
bool is_possible(const Shape& shape);

// For each option how many dots. Refused by check() with invalid: of another length or with a
// number that the shape does not allow ("ballots.error.not-a-ballot", "ballots.error.option-dots"),
// no dot at all ("ballots.error.empty"), too many together ("ballots.error.too-many": how many
// there are, how many were given).
using Ballot = std::vector<int>;
Done check(const Shape& shape, const Ballot& ballot);

// Dots on each option, over all ballots.
struct Counts {
    int voters{0};
    std::vector<std::int64_t> dots{};
};

// Who put a ballot in, as a keyed hash that means nothing without the key of the vote.
using Slip = crypto::Hash;

// Everything that is in the box. Sorted by slip, so that the same ballots always give the same
// bytes, in whatever order they came. Its memory is overwritten when it goes.
class Contents {
public:
    explicit Contents(const Shape& shape) : shape_{shape} {}
    Contents(const Contents&) = default;
    Contents(Contents&& other) noexcept;
    Contents& operator=(const Contents&) = delete;
    Contents& operator=(Contents&& other) noexcept;
    ~Contents();
    // Nothing unless `plain` is what plain() gives for this shape.
    static std::optional<Contents> from(const Shape& shape, std::string_view plain);

    // In place of an earlier ballot of the same slip.
    void put(const Slip& slip, const Ballot& ballot);
    bool has(const Slip& slip) const;
    std::optional<Ballot> find(const Slip& slip) const;
    void each(FunctionRef<void(const Slip&, const Ballot&)> see) const;
    int voters() const { return static_cast<int>(size()); }
    Counts count() const;
    // Padded, so that its length tells only by the 64 how many ballots there are, and nothing as
    // long as there are no more than expected.
    std::string plain() const;

private:
    std::size_t size() const;
    std::string_view record(std::size_t which) const;
    // The first whose slip does not come before this one.
    std::size_t place_of(const Slip& slip) const;
    void make_room(std::size_t bytes);

    Shape shape_;
    // One after another: slip, then a byte for each option. Thousands of ballots are looked through
    // at every request of a live session.
    std::string records_{};
};

}  // namespace vt::ballots
