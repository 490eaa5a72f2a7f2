// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_checklists.h"

#include <algorithm>
#include <set>

#include "modules/people/checklist_service.h"

namespace vt::app::demo {
namespace {

using people::ChecklistService;
using people::ChecklistView;

constexpr int kDoneWithinDays = 14;
constexpr int kRecentDays = 75;

// The days on which somebody took up or left a seat: the clerk's office makes its lists then.
std::set<Day> days_of_change(const Node& town) {
    std::set<Day> days;
    for (const auto& event : list(town, "events")) {
        const auto kind = text(event, "kind");
        if (kind == "aantreden" || kind == "vertrek" || kind == "wijziging")
            days.insert(*day(event, "date"));
    }
    for (const auto& alderman : list(town, "aldermen")) days.insert(*day(alderman, "from"));
    return days;
}

void tick(const identity::Work& work, const ChecklistView& view, Day today) {
    const bool recent = days_between(view.day(), today) < kRecentDays;
    const std::size_t most = recent ? view.steps.size() / 2 : view.steps.size();
    const Day on = std::min(view.day().plus_days(kDoneWithinDays), today);
    for (std::size_t i = 0; i < most; ++i) {
        const auto ticked =
            ChecklistService{work}.tick(view.checklist.id, view.steps[i].text->id, on);
        // A step whose day has to lie before the office began takes that day.
        if (!ticked)
            must(ChecklistService{work}.tick(view.checklist.id, view.steps[i].text->id, view.day()),
                 view.steps[i].text->id);
    }
}

}  // namespace

void seed_checklists(Stage& stage, const Node& town) {
    for (const Day changed : days_of_change(town))
        stage.act(changed, "gr", [](const identity::Work& work) {
            must(ChecklistService{work}.begin_missing(), "checklists");
        });
    const Day today = *day(town, "today");
    stage.act(today.plus_days(-1), "gr", [&](const identity::Work& work) {
        for (const auto& view : ChecklistService{work}.list())
            tick(work, view, today.plus_days(-1));
    });
}

}  // namespace vt::app::demo
