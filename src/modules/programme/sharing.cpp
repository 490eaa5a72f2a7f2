// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/sharing.h"

#include <algorithm>
#include <vector>

#include "identity/rights.h"

namespace vt::programme {
namespace {

using content::Sharing;
using identity::Office;
using identity::Right;

bool recorded_by_clerk(std::string_view office) {
    return office == "council" || office == "executive" || office == "kings-commissioner";
}

bool is_registry(const identity::Actor& actor) {
    return is_clerk(actor) || actor.has(Office::clerks_office) ||
           actor.has(Office::municipal_secretary);
}

bool is_public_rule(const MeasureView& measure, std::size_t index) {
    return index < measure.rules.size() && !measure.rules[index].mayor_alone;
}

std::vector<Evidence> public_acts(std::span<const Evidence> evidence) {
    std::vector<Evidence> found;
    std::copy_if(evidence.begin(), evidence.end(), std::back_inserter(found),
                 [](const Evidence& one) { return one.public_act; });
    return found;
}

// Occurrences tell rules apart by index, so what remains must be asked under its own number.
std::vector<Occurrence> renumbered(std::span<const Occurrence> occurrences,
                                   const MeasureView& measure,
                                   const std::vector<std::size_t>& kept) {
    std::vector<Occurrence> found;
    for (const Occurrence& occurrence : occurrences) {
        if (occurrence.measure != measure.id) continue;
        const auto at = std::find(kept.begin(), kept.end(),
                                  static_cast<std::size_t>(std::max(occurrence.rule, 0)));
        if (at == kept.end()) continue;
        found.push_back(occurrence);
        found.back().rule = static_cast<int>(at - kept.begin());
    }
    return found;
}

std::optional<MeasureState> state_by_public_acts(const MeasureView& measure,
                                                 const CouncilTerm& term, const Happened& happened,
                                                 Day today) {
    MeasureView open = measure;
    open.rules.clear();
    std::vector<std::size_t> kept;
    for (std::size_t index = 0; index < measure.rules.size(); ++index)
        if (is_public_rule(measure, index)) {
            kept.push_back(index);
            open.rules.push_back(measure.rules[index]);
        }
    if (kept.empty()) return std::nullopt;
    const auto evidence = public_acts(happened.evidence);
    const auto occurrences = renumbered(happened.occurrences, measure, kept);
    Happened shown = happened;
    shown.evidence = evidence;
    shown.occurrences = occurrences;
    MeasureState state = derive(open, term, shown, today);
    for (Asked& asked : state.asked) asked.rule = kept[asked.rule];
    return state;
}

}  // namespace

std::optional<MeasureState> shared_state(const MeasureView& measure, const CouncilTerm& term,
                                         const Happened& happened, Day today) {
    switch (measure.sharing) {
        case Sharing::owner_only:
            return std::nullopt;
        case Sharing::public_acts:
            return state_by_public_acts(measure, term, happened, today);
        case Sharing::shared:
            return derive(measure, term, happened, today);
    }
    return std::nullopt;
}

MeasureState own_state(const MeasureView& measure, const CouncilTerm& term,
                       const Happened& happened, Day today) {
    return derive(measure, term, happened, today);
}

bool acts_as(const identity::Actor& actor, std::string_view office) {
    if (office == "mayor") return is_mayor(actor);
    if (office == "council-clerk") return is_clerk(actor);
    const auto known = identity::office_from_code(office);
    return known && actor.has(*known);
}

bool is_system(const identity::Actor& actor) {
    return !actor.person && !actor.system.empty();
}

bool is_mayor(const identity::Actor& actor) {
    return actor.has(Office::mayor) || actor.has(Office::acting_mayor);
}

bool is_clerk(const identity::Actor& actor) {
    return actor.has(Office::council_clerk) || actor.has(Office::deputy_clerk);
}

bool may_decide(const identity::Actor& actor) {
    return is_system(actor) || identity::may(actor, Right::programme_decide);
}

bool sees_own(const identity::Actor& actor, const MeasureView& measure) {
    if (is_system(actor)) return true;
    switch (measure.sharing) {
        case Sharing::owner_only:
            return acts_as(actor, measure.owner);
        case Sharing::public_acts:
            return is_mayor(actor);
        case Sharing::shared:
            return identity::may(actor, Right::programme_state);
    }
    return false;
}

bool sees(const identity::Actor& actor, const MeasureView& measure, const Evidence& evidence) {
    const bool shown = measure.sharing == Sharing::public_acts && evidence.public_act &&
                       identity::may(actor, Right::programme_state);
    return shown || sees_own(actor, measure);
}

bool sees(const identity::Actor& actor, const MeasureView& measure, const Occurrence& occurrence) {
    const bool shown = measure.sharing == Sharing::public_acts &&
                       is_public_rule(measure, static_cast<std::size_t>(occurrence.rule)) &&
                       identity::may(actor, Right::programme_state);
    return shown || sees_own(actor, measure);
}

bool may_record(const identity::Actor& actor, const MeasureView& measure, bool public_act) {
    if (is_system(actor)) return true;
    switch (measure.sharing) {
        case Sharing::owner_only:
            return acts_as(actor, measure.owner);
        case Sharing::public_acts:
            return is_mayor(actor) || (public_act && is_clerk(actor));
        case Sharing::shared:
            break;
    }
    if (!identity::may(actor, Right::programme_record)) return false;
    if (is_registry(actor)) return true;
    return !recorded_by_clerk(measure.owner) &&
           (acts_as(actor, measure.owner) ||
            (!measure.deputy.empty() && acts_as(actor, measure.deputy)));
}

bool can_own(std::string_view office) {
    if (recorded_by_clerk(office)) return true;
    const auto known = identity::office_from_code(office);
    return known && identity::grants(*known, Right::programme_record);
}

}  // namespace vt::programme
