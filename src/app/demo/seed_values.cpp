// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_values.h"

#include <algorithm>

#include "identity/directory.h"
#include "modules/core_values/adoption_service.h"
#include "modules/core_values/list_service.h"
#include "modules/core_values/weighing_service.h"

namespace vt::app::demo {
namespace {

using namespace core_values;

constexpr int kDots = 5;
constexpr int kDotsPerValue = 2;
constexpr int kDaysBefore = 14;  // The list is begun so long before the first decision.
constexpr std::string_view kClerk = "gr";
constexpr std::string_view kSecretary = "gs";

using Remaining = std::vector<std::pair<ValueId, int>>;

Value with_origin(const ListView& list, std::string_view origin) {
    const auto found = std::find_if(list.values.begin(), list.values.end(),
                                    [&](const Value& value) { return value.origin == origin; });
    VT_CHECK(found != list.values.end());
    return *found;
}

Day first_decision(const Node& told) {
    Day first = *day(list(told, "decisions").front(), "day");
    for (const Node& decision : list(told, "decisions"))
        first = std::min(first, *day(decision, "day"));
    return first;
}

ListId begin(Stage& stage, const Node& told, Day on) {
    ListId id;
    stage.act(on, kClerk, [&](const identity::Work& work) {
        id = must(ListService{work}.begin("Kernwaarden " + text(told, "term"), StartWith::handbook),
                  "values");
    });
    return id;
}

// The next voter's dots, from what is left: the heaviest values first, so that it comes out even.
std::map<ValueId, int> next_dots(Remaining& remaining) {
    std::map<ValueId, int> dots;
    std::stable_sort(remaining.begin(), remaining.end(),
                     [](const auto& one, const auto& other) { return one.second > other.second; });
    int left = kDots;
    for (auto& [value, count] : remaining) {
        const int given = std::min({left, count, kDotsPerValue});
        if (given == 0) continue;
        dots[value] = given;
        count -= given;
        left -= given;
    }
    return dots;
}

Remaining to_divide(const ListView& view, const Node& told) {
    Remaining remaining;
    for (const auto& [origin, dots] : told.at("weighed").as_object())
        remaining.emplace_back(with_origin(view, {origin.data(), origin.size()}).id,
                               static_cast<int>(dots.as_int64()));
    return remaining;
}

// Who weighed: as many as it says, of those who could.
std::vector<std::string> voters(Stage& stage, const Node& town, Day on, int count) {
    std::vector<std::string> ids;
    const auto collect = [&](std::string_view name) {
        for (const Node& person : list(town, name)) {
            const auto from = day(person, "from");
            const auto to = day(person, "to");
            if (from && *from <= on && (!to || on < *to)) ids.push_back(text(person, "id"));
        }
    };
    collect("aldermen");
    collect("council");
    VT_CHECK(static_cast<int>(ids.size()) >= count && stage.cast.contains(ids.front()));
    ids.resize(static_cast<std::size_t>(count));
    return ids;
}

void weigh(Stage& stage, const Node& town, const Node& told, const ListId& id, Day on,
           const std::string& folder) {
    ballots::OpenVotes votes{std::string{kVoteKind}};
    Remaining remaining;
    stage.act(on, kClerk, [&](const identity::Work& work) {
        must(WeighingService{work, votes, folder}.open(id, kDots), "weighing");
        remaining = to_divide(must(ListService{work}.find(id), "values"), told);
    });
    for (const auto& voter : voters(stage, town, on, *number(told, "voters")))
        stage.act(on, voter, [&](const identity::Work& work) {
            must(WeighingService{work, votes, folder}.weigh(id, next_dots(remaining)), voter);
        });
    stage.outside(on, kClerk, [&](const identity::Work& work) {
        must(WeighingService{work, votes, folder}.close(stage.database(), id), "weighing");
    });
}

void conclude(Stage& stage, const Node& told, const ListId& id, Day on) {
    stage.act(on, kClerk, [&](const identity::Work& work) {
        ListService lists{work};
        const ListView view = must(lists.find(id), "values");
        std::vector<Chosen> chosen;
        for (const Node& one : list(told, "chosen"))
            chosen.push_back({with_origin(view, text(one, "value")).id, text(one, "why")});
        must(lists.conclude(id, chosen, on), "values");
        must(lists.put_forward(id), "values");
    });
}

void adopt(Stage& stage, const Node& told, const ListId& id) {
    for (const Node& one : list(told, "decisions")) {
        const Day on = *day(one, "day");
        decisions::DecisionId decision;
        stage.act(on, kClerk, [&](const identity::Work& work) {
            decision = must(
                AdoptionService{work}.enter(id, {text(one, "body"), text(one, "reference"), on}),
                "values");
        });
        stage.act(on, kSecretary, [&](const identity::Work& work) {
            must(AdoptionService{work}.confirm(decision), "values");
        });
    }
}

}  // namespace

void seed_values(Stage& stage, const Node& town, const std::string& folder) {
    const Node& norms = town.at("norms").as_object();
    for (const Node& told : list(norms.at("values").as_object(), "lists")) {
        const Day on = first_decision(told).plus_days(-kDaysBefore);
        const ListId id = begin(stage, told, on);
        if (told.contains("weighed")) weigh(stage, town, told, id, on.plus_days(2), folder);
        conclude(stage, told, id, on.plus_days(2));
        adopt(stage, told, id);
    }
}

}  // namespace vt::app::demo
