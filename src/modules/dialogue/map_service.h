// SPDX-License-Identifier: EUPL-1.2
// Reads what ended sessions counted, for the map of the grey area and for the rule that proposes
// the next cases. Decides nothing and changes nothing; who holds dilemmas_read may see it.
#pragma once

#include <string>
#include <vector>

#include "identity/work.h"
#include "modules/dialogue/grey_map.h"
#include "modules/dialogue/session.h"
#include "modules/dilemmas/api.h"

namespace vt::dialogue {

// Which cases of the map; empty is all.
struct MapFilter {
    std::string theme{};
    std::string value{};
    bool all() const { return theme.empty() && value.empty(); }
};

// What one group has on the map.
struct GroupMap {
    Group group{Group::council};
    std::vector<Place> places{};
    GroupFigures figures{};
    std::vector<Talk> talks{};  // Oldest first.
};

// One case through time.
struct CaseCourse {
    dilemmas::Case dilemma{};
    std::vector<HeldRound> rounds{};                  // Oldest session first; ladders too.
    std::vector<Place> places{};                      // One for each group that voted.
    std::vector<dilemmas::Conclusion> conclusions{};  // Latest first.
    std::vector<Place> beside{};                      // Others of the same theme.
};

class MapService {
public:
    // `work` must outlive it.
    explicit MapService(const identity::Work& work) : work_{work} {}

    // Groups without a case are left out.
    std::vector<GroupMap> map(const MapFilter& filter) const;
    // Every case on the map, to choose a filter from.
    std::vector<dilemmas::Case> cases() const;
    // Nothing for a case that never was. Without rounds where nobody voted on it yet.
    std::optional<CaseCourse> course(std::string_view case_id) const;
    std::string session_title(const SessionId& id) const;

    // For the rule of choosing.h: what that group voted on.
    std::vector<Asked> asked(Group group) const;
    // What the rule proposes to that group: at most `how_many` of the library.
    std::vector<Proposed> proposed(Group group, int how_many) const;

private:
    std::vector<HeldRound> history() const;
    Concluded concluded(const std::vector<HeldRound>& history) const;
    const identity::Work& work_;
};

}  // namespace vt::dialogue
