// SPDX-License-Identifier: EUPL-1.2
#include "ballots/rolls.h"

#include <algorithm>

#include "ballots/box.h"

namespace vt::ballots {
namespace {

Error not_here() {
    return {Refusal::not_found, "ballots.error.not-here"};
}

Entrant entrant(const Slip& name, const Ballot& ballot) {
    const auto dot = std::find(ballot.begin(), ballot.end(), 1);
    return {name, static_cast<int>(dot - ballot.begin())};
}

Ballot at_place(int place) {
    VT_CHECK(place >= 0 && place < kPlacesMax);
    Ballot ballot(static_cast<std::size_t>(kPlacesMax), 0);
    ballot[static_cast<std::size_t>(place)] = 1;
    return ballot;
}

}  // namespace

Rolls::Rolls(std::string kind) : kind_{std::move(kind)} {}
Rolls::~Rolls() = default;

void Rolls::open(const std::string& folder, const VoteId& roll, int about) {
    Box::make(BoxFiles{folder, kind_, roll}, {.options = kPlacesMax, .voters_about = about});
}

bool Rolls::is_here(const std::string& folder, const VoteId& roll) const {
    return BoxFiles{folder, kind_, roll}.exist();
}

std::shared_ptr<Box> Rolls::at(const std::string& folder, const VoteId& roll) {
    const BoxFiles files{folder, kind_, roll};
    const std::lock_guard lock{mutex_};
    if (!files.exist()) {
        boxes_.erase(files.box());
        return nullptr;
    }
    auto& box = boxes_[files.box()];
    if (!box) box = std::make_shared<Box>(files);
    return box;
}

Result<Entrant> Rolls::enter(const std::string& folder, const VoteId& roll, std::string_view token,
                             int place) {
    if (const auto known = find(folder, roll, token)) return *known;
    const auto box = at(folder, roll);
    if (!box) return not_here();
    VT_TRY(box->cast(token, at_place(place)));
    return Entrant{box->slip_of(token), place};
}

std::optional<Entrant> Rolls::find(const std::string& folder, const VoteId& roll,
                                   std::string_view token) {
    const auto box = at(folder, roll);
    if (!box) return std::nullopt;
    const Slip name = box->slip_of(token);
    const auto ballot = box->find(name);
    return ballot ? std::optional{entrant(name, *ballot)} : std::nullopt;
}

std::vector<Entrant> Rolls::all(const std::string& folder, const VoteId& roll) {
    std::vector<Entrant> everyone;
    const auto box = at(folder, roll);
    if (!box) return everyone;
    box->known().each(
        [&](const Slip& name, const Ballot& ballot) { everyone.push_back(entrant(name, ballot)); });
    return everyone;
}

void Rolls::destroy(const std::string& folder, const VoteId& roll) {
    const BoxFiles files{folder, kind_, roll};
    if (const auto box = at(folder, roll)) box->stop();
    files.destroy();
    const std::lock_guard lock{mutex_};
    boxes_.erase(files.box());
}

void Rolls::destroy_all_but(const std::string& folder, std::span<const VoteId> open) {
    for (const VoteId& roll : votes_with_files(folder, kind_))
        if (std::find(open.begin(), open.end(), roll) == open.end()) destroy(folder, roll);
}

}  // namespace vt::ballots
