// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/facts.h"

#include <map>

#include "modules/programme/dialogue_store.h"
#include "modules/programme/evidence_store.h"

namespace vt::programme {
namespace {

constexpr std::string_view kHeld = "dialogue-held";
constexpr std::string_view kAnswered = "code-revision-answered";

// Not everyone may open the dialogue of a smaller circle.
std::string link_of(const Evidence& evidence) {
    if (evidence.bodies.empty()) return "/programma/bewijs/" + evidence.id.value;
    return "/programma/gesprekken/" + evidence.dialogue->value;
}

facts::Fact fact_of(std::string_view name, const std::string& subject, const Evidence& evidence) {
    return {.name = std::string{name},
            .subject = subject,
            .day = evidence.day,
            .until = evidence.day,
            .count = name == kHeld ? evidence.present.value_or(1) : 1,
            .link = link_of(evidence)};
}

}  // namespace

std::vector<std::string_view> ProgrammeFacts::names() const {
    return {kHeld, kAnswered};
}

std::vector<facts::Fact> ProgrammeFacts::facts(db::Db& db, Period period) const {
    std::map<EvidenceId, bool> answered;
    for (const Dialogue& dialogue : DialogueStore{db}.all())
        if (dialogue.evidence) answered[*dialogue.evidence] = dialogue.code_revision.has_value();
    std::vector<facts::Fact> found;
    for (const Evidence& evidence : EvidenceStore{db}.all()) {
        const auto at = answered.find(evidence.id);
        if (at == answered.end() || evidence.withdrawn || !period.contains(evidence.day)) continue;
        if (evidence.bodies.empty()) found.push_back(fact_of(kHeld, "", evidence));
        for (const std::string& body : evidence.bodies)
            found.push_back(fact_of(kHeld, body, evidence));
        if (at->second) found.push_back(fact_of(kAnswered, "", evidence));
    }
    return found;
}

}  // namespace vt::programme
