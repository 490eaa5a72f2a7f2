// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/search_service.h"

#include "modules/programme/dialogue_store.h"
#include "modules/programme/evidence_store.h"
#include "texts/texts.h"

namespace vt::programme {
namespace {

std::string where(const Evidence& evidence) {
    const texts::Texts dutch{texts::Language::nl};
    const std::string body = evidence.bodies.size() > 1 ? "all" : evidence.bodies.front();
    return dutch.text("programme.search.where",
                      {dutch.text("programme.body." + body), dutch.day(evidence.day)});
}

std::optional<search::Entry> entry_of(db::Db& db, const Dialogue& dialogue) {
    if (!dialogue.evidence || dialogue.plan.bodies.empty()) return std::nullopt;
    const auto evidence = EvidenceStore{db}.find(*dialogue.evidence);
    if (!evidence || evidence->withdrawn || evidence->bodies.empty()) return std::nullopt;
    return search::Entry{.id = dialogue.id.value,
                         .kind = search::Kind::conclusion,
                         .title = dialogue.plan.title,
                         .words = dialogue.conclusions,
                         .where = where(*evidence),
                         .link = "/programma/gesprekken/" + dialogue.id.value,
                         .day = evidence->day,
                         .reader = search::Audience::dialogues};
}

}  // namespace

std::vector<search::Entry> ConclusionSearch::all(db::Db& db) const {
    std::vector<search::Entry> entries;
    for (const Dialogue& dialogue : DialogueStore{db}.all())
        if (auto entry = entry_of(db, dialogue)) entries.push_back(*std::move(entry));
    return entries;
}

std::optional<search::Entry> ConclusionSearch::find(db::Db& db, std::string_view id) const {
    const auto wanted = DialogueId::parse(id);
    const auto dialogue = wanted ? DialogueStore{db}.find(*wanted) : std::nullopt;
    return dialogue ? entry_of(db, *dialogue) : std::nullopt;
}

}  // namespace vt::programme
