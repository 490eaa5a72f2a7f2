// SPDX-License-Identifier: EUPL-1.2
// Box: one open vote in this process. Private to the room; others see OpenVotes and
// Rolls.
//
// Its file is opened to read or to put ballots in, and closed after it, which empties the journal:
// between two moments of writing there is one sealed row and nothing of how it came about. Ballots
// that arrive while others are written go in together, in one commit; in a crowd up to 16 of those
// follow one another before the file is closed. Any thread.
//
// What was read or written last is kept unsealed, as long as the Box lives: thousands of phones ask
// whether they are in. It is overwritten at destroy() and at the end of the Box, as are the keys.
// Another process may write the same file: a ballot goes in beside what is on the disk, and
// counting reads the disk; only has(), find(), known() and voters() may then tell of a moment ago.
#pragma once

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/box_files.h"
#include "ballots/vote.h"
#include "db/database.h"

namespace vt::ballots {

class Box {
public:
    // Makes both files, with nothing in them. Throws std::system_error and db::DbFault.
    static void make(const BoxFiles& files, const Shape& shape);
    // The files must exist(). Throws as make().
    explicit Box(const BoxFiles& files);

    // As OpenVotes says; `token` must outlive the call.
    Done cast(std::string_view token, const Ballot& ballot);
    bool has(std::string_view token) const;
    std::optional<Ballot> find(const Slip& slip) const;
    int voters() const;
    Slip slip_of(std::string_view token) const;
    // Everything in it: for a roll, of which the entries are no votes.
    Contents known() const;
    // The same, read from the disk: for counting.
    Contents contents() const;

    // From stop() to resume() nothing goes in. False when it stands still already.
    bool stop();
    void resume();
    Counts count() const;
    void destroy();
    const BoxFiles& files() const { return files_; }

private:
    // One ballot on its way in.
    struct Arrival {
        const Slip slip;
        const Ballot& ballot;
        bool done{false};
        std::exception_ptr fault{};
    };
    // The contents, and by which row on the disk they can be known again.
    struct Kept {
        Contents contents;
        std::string row;
    };
    Contents unsealed(std::string_view sealed) const;
    std::string sealed(const Contents& contents) const;
    template <class Ask>
    auto ask(Ask what) const;
    Contents to_change(std::string_view sealed) const;
    void keep(std::optional<Kept> now) const;
    std::exception_ptr put_in(const std::vector<Arrival*>& group);
    void write_those_waiting(std::unique_lock<std::mutex>& lock);

    const BoxFiles files_;
    const crypto::SecretBytes seal_key_;
    const crypto::SecretBytes slip_key_;
    Shape shape_{};
    mutable std::mutex keeping_;
    mutable std::optional<Kept> kept_{};
    std::mutex mutex_;
    std::condition_variable written_;
    std::vector<Arrival*> waiting_;
    bool writing_{false};
    std::unique_ptr<db::Database> file_{};  // Of the one who writes; passed on while others wait.
    int groups_{0};                         // Written since it was opened.
    bool stopped_{false};
};

}  // namespace vt::ballots
