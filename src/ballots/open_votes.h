// SPDX-License-Identifier: EUPL-1.2
// OpenVotes: the anonymous votes of one kind that this server process holds (DESIGN 3).
//
// Life cycle: opened; ballots go in, each in place of an earlier one of the same voter; closed:
// counted and destroyed. The counts go to the caller, who writes them in the main database between
// the two:
//
//     auto closing = votes.close(folder, vote);   // nothing goes in any more
//     database.write(… closing->counts() …);      // and commit
//     closing->destroy();                         // the key first
//
// A closing that is let go without destroy() lets the vote go on. A crash before the commit leaves
// an open vote; one after it leaves files of a vote that is closed, which destroy_all_but()
// removes.
//
// A voter is a token, any bytes that are always the same for that voter: it is never stored, only
// its hash with the key of the vote. There is no time and no order in a box. Whoever has both files
// of a vote that is still open, and can compute the tokens, can read it; from the close on nobody
// can. A vote lives in its two files alone: when those are lost it has to be held again.
//
// Any thread. The OpenVotes must outlive what it hands out. Throws std::system_error and
// db::DbFault when the disk does not do as asked.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ballots/vote.h"

namespace vt::ballots {

class Box;
class OpenVotes;

// A vote that stands still to be counted.
class Closing {
public:
    Closing(Closing&& other) noexcept;
    Closing& operator=(Closing&&) = delete;
    ~Closing();

    // Nothing when fewer than kVotersMin voted: there is no result then, also not for the caller.
    const std::optional<Counts>& counts() const { return counts_; }
    // Which of these voters put a ballot in; what is on it is told to nobody. Before destroy().
    std::vector<std::string> who_cast(std::span<const std::string> tokens) const;
    // After the counts were committed. Can be done again after a fault.
    void destroy();

private:
    friend class OpenVotes;
    Closing(OpenVotes& votes, std::shared_ptr<Box> box, std::optional<Counts> counts);
    OpenVotes& votes_;
    std::shared_ptr<Box> box_;  // Null once destroyed or moved from.
    std::optional<Counts> counts_;
};

class OpenVotes {
public:
    // `kind` begins the names of the files: "values". Letters only.
    explicit OpenVotes(std::string kind);
    ~OpenVotes();

    // `folder` is the municipality's. A vote of this id must not exist, the shape be possible.
    void open(const std::string& folder, const VoteId& vote, const Shape& shape);
    // Whether its files are here: false after the close, and on a machine that did not open it.
    bool is_here(const std::string& folder, const VoteId& vote) const;

    // On the disk when it returns. Refuses with not_found when the vote is not here; with conflict
    // while it is being closed; with invalid as check().
    Done cast(const std::string& folder, const VoteId& vote, std::string_view token,
              const Ballot& ballot);
    // Whether there is a ballot of this voter; what is on it is told to nobody.
    bool has_cast(const std::string& folder, const VoteId& vote, std::string_view token);
    // How many voted; 0 when the vote is not here.
    int voters(const std::string& folder, const VoteId& vote);

    // Refuses with not_found when the vote is not here, with conflict while it is being closed.
    Result<Closing> close(const std::string& folder, const VoteId& vote);
    // Without counting: a vote that was called off, or of which the counts are written.
    void destroy(const std::string& folder, const VoteId& vote);
    // At the start of the server: removes what a crash left of votes that are not open any more.
    void destroy_all_but(const std::string& folder, std::span<const VoteId> open);

private:
    friend class Closing;
    std::shared_ptr<Box> find(const std::string& folder, const VoteId& vote);
    void forget(const std::string& box);  // And its key with it.

    const std::string kind_;
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Box>> boxes_;  // By path.
};

}  // namespace vt::ballots
