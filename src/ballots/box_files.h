// SPDX-License-Identifier: EUPL-1.2
// The two files of one open vote: the box with its sealed ballots, and the key without which they
// are noise.
//
//   <folder>/ballots/<kind>-<id>.db    and while it is written -wal and -shm beside it
//   <folder>/ballots/<kind>-<id>.key
//
// Both are their owner's only. They belong in no backup: a copy of the key outlives the vote.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ballots/vote.h"
#include "crypto/secret.h"

namespace vt::ballots {

class BoxFiles {
public:
    BoxFiles(const std::string& folder, std::string_view kind, const VoteId& vote);

    const std::string& name() const { return name_; }  // "values-0f3c…"
    std::string box() const { return (folder_ / (name_ + ".db")).string(); }
    std::filesystem::path key() const { return folder_ / (name_ + ".key"); }
    // Both are there. Half of a vote, left by a crash while it was opened or destroyed, is none.
    bool exist() const;

    // Makes the folder and a fresh key, on the disk when this returns. Throws std::system_error.
    crypto::SecretBytes make_key() const;
    crypto::SecretBytes read_key() const;  // Throws std::system_error.
    // What was made or removed in the folder is on the disk after this.
    void settle_folder() const;
    // The key first, and settled: from then on nobody reads a ballot. What is not there is no
    // matter, so that it can be done again. Throws std::system_error.
    void destroy() const;

private:
    std::filesystem::path folder_;
    std::string name_;
};

// Every vote of this kind of which a file is left.
std::vector<VoteId> votes_with_files(const std::string& folder, std::string_view kind);

}  // namespace vt::ballots
