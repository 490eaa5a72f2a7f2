// SPDX-License-Identifier: EUPL-1.2
// Rolls: who is in the room of a live session, by a name that means nothing outside it.
//
// A roll is a box as ballots have one: one sealed row, no time and no order in it, and a key beside
// it without which the names cannot be made again. Whoever enters gets a place, a small number that
// the caller gives a meaning (from which case on this phone may vote), and keeps it. The name is
// also the token under which the phone votes, so nothing that leads to a person goes any further.
//
// Life cycle: opened with the session, destroyed at its end, key first. Any thread; throws
// std::system_error and db::DbFault.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/vote.h"

namespace vt::ballots {

class Box;

inline constexpr int kPlacesMax = 40;

struct Entrant {
    Slip name{};
    int place{0};
};

class Rolls {
public:
    // `kind` begins the names of the files: letters only.
    explicit Rolls(std::string kind);
    ~Rolls();

    // `about` is how many are expected, as Shape::voters_about.
    void open(const std::string& folder, const VoteId& roll, int about);
    bool is_here(const std::string& folder, const VoteId& roll) const;

    // On the disk when it returns. `token` is any bytes that are always the same for that phone;
    // `place` is 0 to kPlacesMax - 1. Who is in already keeps the place. Refuses with not_found
    // when the roll is not here.
    Result<Entrant> enter(const std::string& folder, const VoteId& roll, std::string_view token,
                          int place);
    std::optional<Entrant> find(const std::string& folder, const VoteId& roll,
                                std::string_view token);
    // Sorted by name: nobody's order.
    std::vector<Entrant> all(const std::string& folder, const VoteId& roll);

    void destroy(const std::string& folder, const VoteId& roll);
    // At the start of the server: removes what a crash left of sessions that are over.
    void destroy_all_but(const std::string& folder, std::span<const VoteId> open);

private:
    std::shared_ptr<Box> at(const std::string& folder, const VoteId& roll);

    const std::string kind_;
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Box>> boxes_;  // By path.
};

}  // namespace vt::ballots
