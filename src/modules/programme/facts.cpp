// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/facts.h"

#include <algorithm>
#include <map>

#include "identity/directory.h"
#include "modules/programme/dialogue_store.h"
#include "modules/programme/evidence_store.h"

namespace vt::programme {
namespace {

using facts::Fact;
using identity::Office;

constexpr std::string_view kHeld = "dialogue-held";
constexpr std::string_view kAnswered = "code-revision-answered";
constexpr std::string_view kPointed = "self-scan-pointed-to";
constexpr std::string_view kFacilitated = "dialogue-facilitated";
constexpr std::string_view kGoalSet = "dialogue-goal-set";
constexpr std::string_view kOpenedByMayor = "dialogue-opened-by-mayor";
constexpr std::string_view kLedByDeputy = "dialogue-led-by-deputy-mayor";

// Not everyone may open the dialogue of a smaller circle.
std::string link_of(const Evidence& evidence) {
    if (evidence.bodies.empty()) return "/programma/bewijs/" + evidence.id.value;
    return "/programma/gesprekken/" + evidence.dialogue->value;
}

// Facts in the making, and what they are made from.
struct Telling {
    const std::vector<identity::Holding> holdings;
    std::vector<Fact> told{};

    void tell(std::string_view name, const Evidence& evidence, const std::string& subject = {}) {
        told.push_back({.name = std::string{name},
                        .subject = subject,
                        .day = evidence.day,
                        .until = evidence.day,
                        .count = name == kHeld ? evidence.present.value_or(1) : 1,
                        .link = link_of(evidence)});
    }
    bool holds(const identity::PersonId& person, Office office, Day day) const {
        return std::any_of(holdings.begin(), holdings.end(), [&](const identity::Holding& one) {
            return one.person == person && one.office == office && one.holds_on(day);
        });
    }
};

void tell_held(Telling& telling, const Dialogue& dialogue, const Evidence& evidence) {
    if (evidence.bodies.empty()) telling.tell(kHeld, evidence);
    for (const std::string& body : evidence.bodies) telling.tell(kHeld, evidence, body);
    if (dialogue.code_revision) telling.tell(kAnswered, evidence);
    if (dialogue.plan.points_to_self_scan) telling.tell(kPointed, evidence);
}

// Only of what everyone may open: who leads a smaller circle is its own business.
void tell_plan(Telling& telling, const DialoguePlan& plan, const Evidence& evidence) {
    if (evidence.bodies.empty()) return;
    const auto is = [&](const identity::PersonId& person, Office office) {
        return telling.holds(person, office, evidence.day);
    };
    if (!plan.facilitator.empty()) telling.tell(kFacilitated, evidence);
    if (!plan.goal.empty()) telling.tell(kGoalSet, evidence);
    if (is(plan.opened_by, Office::mayor) || is(plan.opened_by, Office::acting_mayor))
        telling.tell(kOpenedByMayor, evidence);
    if (is(plan.opened_by, Office::deputy_mayor) || is(plan.closed_by, Office::deputy_mayor))
        telling.tell(kLedByDeputy, evidence);
}

}  // namespace

std::vector<std::string_view> ProgrammeFacts::names() const {
    return {kHeld, kAnswered, kPointed, kFacilitated, kGoalSet, kOpenedByMayor, kLedByDeputy};
}

std::vector<Fact> ProgrammeFacts::facts(db::Db& db, Period period) const {
    std::map<EvidenceId, Dialogue> held;
    for (Dialogue& dialogue : DialogueStore{db}.all())
        if (dialogue.evidence) held.emplace(*dialogue.evidence, std::move(dialogue));
    Telling telling{identity::Directory{db}.holdings(period)};
    for (const Evidence& evidence : EvidenceStore{db}.all()) {
        const auto at = held.find(evidence.id);
        if (at == held.end() || evidence.withdrawn || !period.contains(evidence.day)) continue;
        tell_held(telling, at->second, evidence);
        tell_plan(telling, at->second.plan, evidence);
    }
    return std::move(telling.told);
}

}  // namespace vt::programme
