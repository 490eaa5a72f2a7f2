// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/planning_service.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "modules/programme/choice_store.h"
#include "modules/programme/occurrence_store.h"
#include "modules/programme/planning.h"
#include "modules/programme/term_store.h"

namespace vt::programme {
namespace {

using content::Recurrence;
using Key = std::tuple<std::string, int, Recurrence, std::string, Day>;

// What comes once in a term is the same occurrence, whatever day its window now starts.
Key key_of(const Occurrence& occurrence) {
    const bool periodic = occurrence.recurrence == Recurrence::yearly ||
                          occurrence.recurrence == Recurrence::quarterly;
    return {occurrence.measure, occurrence.rule, occurrence.recurrence, occurrence.window.body,
            periodic ? occurrence.window.days.first : Day{}};
}

class Replanning {
public:
    Replanning(db::Db& db, const TermId& term, Day today) : store_{db}, today_{today} {
        const auto ids = store_.referred_to(term);
        referred_to_.insert(ids.begin(), ids.end());
        for (Occurrence& occurrence : store_.of_term(term))
            if (has_windows(occurrence.recurrence))
                existing_.emplace(key_of(occurrence), std::move(occurrence));
    }

    void keep_in_step(Occurrence wanted) {
        const auto at = existing_.find(key_of(wanted));
        if (at == existing_.end()) {
            wanted.id = OccurrenceId::random();
            store_.add(wanted);
            return;
        }
        Occurrence changed = at->second;
        changed.window = wanted.window;
        if (is_free(changed)) changed.planned = wanted.planned;
        if (changed != at->second) store_.change(changed);
        existing_.erase(at);
    }

    void drop_the_rest() {
        for (const auto& [key, occurrence] : existing_)
            if (is_free(occurrence)) store_.remove(occurrence.id);
    }

private:
    bool is_free(const Occurrence& occurrence) const {
        return occurrence.planned > today_ && !occurrence.moved && !occurrence.skipped &&
               !referred_to_.contains(occurrence.id);
    }

    OccurrenceStore store_;
    Day today_;
    std::set<OccurrenceId> referred_to_;
    std::map<Key, Occurrence> existing_;
};

}  // namespace

std::vector<MeasureView> measure_views(db::Db& db, const Grounds& grounds) {
    ChoiceStore store{db};
    const auto choices = store.choices();
    const auto choice_for = [&](const std::string& id) -> std::optional<Choice> {
        const auto at = choices.find(id);
        if (at == choices.end()) return std::nullopt;
        return at->second;
    };
    std::vector<MeasureView> views;
    for (const content::Measure& measure : grounds.measures)
        views.push_back(view_of(measure, choice_for(std::string{measure.id})));
    for (const OwnMeasure& own : store.own_measures())
        views.push_back(view_of(own, choice_for(own.id)));
    return views;
}

const MeasureView* find_view(const std::vector<MeasureView>& views, std::string_view id) {
    const auto at = std::find_if(views.begin(), views.end(),
                                 [&](const MeasureView& view) { return view.id == id; });
    return at == views.end() ? nullptr : &*at;
}

Result<CouncilTerm> term_today(const identity::Work& work) {
    const auto terms = TermStore{work.db}.all();
    auto term = term_on(terms, work.clock.today());
    if (!term) return Error{Refusal::conflict, "programme.error.no_term"};
    return *std::move(term);
}

void replan(const identity::Work& work, const Grounds& grounds, const CouncilTerm& term) {
    Replanning replanning{work.db, term.id, work.clock.today()};
    const auto views = measure_views(work.db, grounds);
    for (Occurrence& wanted : plan(views, term)) replanning.keep_in_step(std::move(wanted));
    replanning.drop_the_rest();
}

void replan_all(const identity::Work& work, const Grounds& grounds) {
    for (const CouncilTerm& term : TermStore{work.db}.all())
        if (work.clock.today() < term.until) replan(work, grounds, term);
}

}  // namespace vt::programme
