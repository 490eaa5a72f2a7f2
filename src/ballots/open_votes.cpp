// SPDX-License-Identifier: EUPL-1.2
#include "ballots/open_votes.h"

#include <algorithm>
#include <utility>

#include "ballots/box.h"

namespace vt::ballots {
namespace {

Error not_here() {
    return {Refusal::not_found, "ballots.error.not-here"};
}

// Voting goes on when the counting fails.
std::optional<Counts> counted(Box& box) {
    try {
        Counts counts = box.count();
        if (counts.voters < kVotersMin) return std::nullopt;
        return counts;
    } catch (...) {
        box.resume();
        throw;
    }
}

}  // namespace

Closing::Closing(OpenVotes& votes, std::shared_ptr<Box> box, std::optional<Counts> counts)
    : votes_{votes}, box_{std::move(box)}, counts_{std::move(counts)} {}

Closing::Closing(Closing&& other) noexcept
    : votes_{other.votes_},
      box_{std::exchange(other.box_, nullptr)},
      counts_{std::move(other.counts_)} {}

Closing::~Closing() {
    if (box_) box_->resume();
}

std::vector<std::string> Closing::who_cast(std::span<const std::string> tokens) const {
    VT_CHECK(box_ != nullptr);
    const Contents contents = box_->contents();
    std::vector<std::string> cast;
    for (const std::string& token : tokens)
        if (contents.has(box_->slip_of(token))) cast.push_back(token);
    return cast;
}

void Closing::destroy() {
    VT_CHECK(box_ != nullptr);
    box_->destroy();
    votes_.forget(box_->files().box());
    box_ = nullptr;
}

OpenVotes::OpenVotes(std::string kind) : kind_{std::move(kind)} {}
OpenVotes::~OpenVotes() = default;

void OpenVotes::open(const std::string& folder, const VoteId& vote, const Shape& shape) {
    Box::make(BoxFiles{folder, kind_, vote}, shape);
}

bool OpenVotes::is_here(const std::string& folder, const VoteId& vote) const {
    return BoxFiles{folder, kind_, vote}.exist();
}

// A box whose files are gone is forgotten here, and with it the key.
std::shared_ptr<Box> OpenVotes::find(const std::string& folder, const VoteId& vote) {
    const BoxFiles files{folder, kind_, vote};
    const std::lock_guard lock{mutex_};
    if (!files.exist()) {
        boxes_.erase(files.box());
        return nullptr;
    }
    auto& box = boxes_[files.box()];
    if (!box) box = std::make_shared<Box>(files);
    return box;
}

Done OpenVotes::cast(const std::string& folder, const VoteId& vote, std::string_view token,
                     const Ballot& ballot) {
    const auto box = find(folder, vote);
    if (!box) return not_here();
    return box->cast(token, ballot);
}

bool OpenVotes::has_cast(const std::string& folder, const VoteId& vote, std::string_view token) {
    const auto box = find(folder, vote);
    return box && box->has(token);
}

int OpenVotes::voters(const std::string& folder, const VoteId& vote) {
    const auto box = find(folder, vote);
    return box ? box->voters() : 0;
}

Result<Closing> OpenVotes::close(const std::string& folder, const VoteId& vote) {
    const auto box = find(folder, vote);
    if (!box) return not_here();
    if (!box->stop()) return Error{Refusal::conflict, "ballots.error.closed"};
    return Closing{*this, box, counted(*box)};
}

void OpenVotes::destroy(const std::string& folder, const VoteId& vote) {
    const BoxFiles files{folder, kind_, vote};
    // Nothing goes in any more, and whoever was on the way in is done before the files go.
    if (const auto box = find(folder, vote)) box->stop();
    files.destroy();
    forget(files.box());
}

void OpenVotes::forget(const std::string& box) {
    const std::lock_guard lock{mutex_};
    boxes_.erase(box);
}

void OpenVotes::destroy_all_but(const std::string& folder, std::span<const VoteId> open) {
    for (const VoteId& vote : votes_with_files(folder, kind_))
        if (std::find(open.begin(), open.end(), vote) == open.end()) destroy(folder, vote);
}

}  // namespace vt::ballots
