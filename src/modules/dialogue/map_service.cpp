// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/map_service.h"

#include <algorithm>
#include <array>
#include <set>

#include "modules/dialogue/session_store.h"

namespace vt::dialogue {
namespace {

constexpr std::array kGroups{Group::council, Group::executive, Group::both};

bool fits(const dilemmas::Case& dilemma, const MapFilter& filter) {
    if (!filter.theme.empty() && dilemma.theme != filter.theme) return false;
    return filter.value.empty() ||
           std::ranges::find(dilemma.values, filter.value) != dilemma.values.end();
}

void keep_only(std::vector<HeldRound>& history, const std::vector<dilemmas::Case>& cases,
               const MapFilter& filter) {
    std::set<std::string_view> kept;
    for (const dilemmas::Case& one : cases)
        if (fits(one, filter)) kept.insert(one.id);
    std::erase_if(history,
                  [&](const HeldRound& held) { return !kept.contains(held.round.case_id); });
}

std::vector<HeldRound> of_group(const std::vector<HeldRound>& history, Group group) {
    std::vector<HeldRound> own;
    for (const HeldRound& held : history)
        if (held.group == group) own.push_back(held);
    return own;
}

std::vector<dilemmas::Case> cases_in(const identity::Work& work,
                                     const std::vector<HeldRound>& history) {
    std::set<std::string_view> seen;
    std::vector<dilemmas::Case> cases;
    for (const HeldRound& held : history) {
        if (!seen.insert(held.round.case_id).second) continue;
        if (auto dilemma = dilemmas::find_case(work, held.round.case_id))
            cases.push_back(*std::move(dilemma));
    }
    return cases;
}

}  // namespace

std::vector<HeldRound> MapService::history() const {
    std::vector<HeldRound> history;
    for (auto& held : RoundStore{work_.db}.history())
        history.push_back({held.day, held.group, held.members, std::move(held.round)});
    return history;
}

Concluded MapService::concluded(const std::vector<HeldRound>& history) const {
    Concluded concluded;
    for (const HeldRound& held : history) {
        if (concluded.contains(held.round.case_id)) continue;
        for (const auto& one : dilemmas::conclusions_about(work_, held.round.case_id)) {
            Day& last = concluded[held.round.case_id];
            last = std::max(last, one.day);
        }
    }
    return concluded;
}

std::vector<GroupMap> MapService::map(const MapFilter& filter) const {
    std::vector<HeldRound> all = history();
    keep_only(all, cases_in(work_, all), filter);
    const Concluded ended = concluded(all);
    std::vector<GroupMap> groups;
    for (const Group group : kGroups) {
        const auto own = of_group(all, group);
        GroupMap map{.group = group, .places = places(own, ended, work_.clock.today())};
        if (map.places.empty()) continue;
        map.figures = figures_of(map.places, own);
        map.talks = talks(own, group);
        groups.push_back(std::move(map));
    }
    return groups;
}

std::vector<dilemmas::Case> MapService::cases() const {
    return cases_in(work_, history());
}

std::optional<CaseCourse> MapService::course(std::string_view case_id) const {
    const auto dilemma = dilemmas::find_case(work_, case_id);
    if (!dilemma) return std::nullopt;
    CaseCourse course{.dilemma = *dilemma,
                      .conclusions = dilemmas::conclusions_about(work_, dilemma->id)};
    std::vector<HeldRound> all = history();
    for (const HeldRound& held : all)
        if (held.round.case_id == dilemma->id) course.rounds.push_back(held);
    keep_only(all, cases_in(work_, all), {.theme = dilemma->theme});
    for (Place& place : places(all, concluded(all), work_.clock.today()))
        (place.case_id == dilemma->id ? course.places : course.beside).push_back(std::move(place));
    return course;
}

std::string MapService::session_title(const SessionId& id) const {
    const auto session = SessionStore{work_.db}.find(id);
    return session ? session->plan.title : std::string{};
}

std::vector<Asked> MapService::asked(Group group) const {
    return dialogue::asked(history(), group);
}

std::vector<Proposed> MapService::proposed(Group group, int how_many) const {
    std::vector<std::string> ids;
    for (const dilemmas::Case& one : dilemmas::library(work_)) ids.push_back(one.id);
    return propose(asked(group), ids, work_.clock.today(), how_many);
}

}  // namespace vt::dialogue
