// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/adoption_service.h"

#include <algorithm>

#include "modules/codes/access.h"
#include "modules/codes/document_service.h"
#include "modules/codes/document_store.h"
#include "modules/codes/text_writing.h"
#include "search/source.h"

namespace vt::codes {

using decisions::Decision;
using decisions::DecisionId;
using decisions::Outcome;

void note_articles(db::Db& db, const VersionId& version) {
    const Text text = VersionStore{db}.text(version).value_or(Text{});
    for (const Chapter& chapter : text.chapters)
        for (const Article& article : chapter.articles)
            search::note_change(db, "codes", version.value + "." + article.id);
}

std::optional<Day> decided_on(const std::vector<Decision>& decisions,
                              const std::vector<decisions::Body>& bodies,
                              std::string_view content_sha256, Outcome outcome) {
    std::optional<Day> latest;
    for (const decisions::Body body : bodies) {
        const auto stands = [&](const Decision& one) {
            return one.stands() && one.body == body && one.outcome == outcome &&
                   one.subject.content_sha256 == content_sha256;
        };
        const auto at = std::find_if(decisions.begin(), decisions.end(), stands);
        if (at == decisions.end()) return std::nullopt;
        latest = latest ? std::max(*latest, at->day) : at->day;
    }
    return latest;
}

bool AdoptionService::is_excluded() const {
    return is_mayor(work_.actor);
}

Result<AdoptionService::Proposed> AdoptionService::open(const VersionId& id, State state) const {
    auto version = VersionStore{work_.db}.find(id);
    if (!version) return not_found();
    auto document = DocumentStore{work_.db}.find(version->document);
    VT_CHECK(document);
    if (!sees(work_.actor, *document, *version)) return not_found();
    if (is_excluded()) return forbidden("mayor-never-adopts");
    if (version->state != state)
        return conflict(state == State::draft ? "not-a-draft" : "not-proposed");
    return Proposed{*std::move(document), *std::move(version)};
}

Result<AdoptionService::Proposed> AdoptionService::led(const VersionId& draft) const {
    Proposed found = VT_TRY(open(draft, State::draft));
    if (!may_lead(work_.actor, found.document)) return forbidden("not-yours-to-lead");
    const auto text = VersionStore{work_.db}.text(draft);
    if (!text || article_count(*text) == 0) return conflict("empty-text");
    found.version.sha256 = content_hash(*text);
    return found;
}

void AdoptionService::tell(const Version& version, std::string_view what) const {
    work_.log({.type = what,
               .object = version.id.value,
               .context = version.document.value,
               .data_sha256 = version.sha256});
}

Done AdoptionService::propose(const VersionId& draft) {
    const auto [document, version] = VT_TRY(led(draft));
    if (deciding_bodies(document).empty()) return conflict("no-decision-needed");
    VersionStore store{work_.db};
    for (const Version& other : store.of(document.id))
        if (other.state == State::proposed) return conflict("other-proposal");
    if (!store.propose(draft, version.sha256)) return conflict("not-a-draft");
    tell(version, "codes.version-proposed");
    return done();
}

Done AdoptionService::take_back_proposal(const VersionId& id) {
    const auto [document, version] = VT_TRY(open(id, State::proposed));
    if (!may_lead(work_.actor, document)) return forbidden("not-yours-to-lead");
    if (!decisions_about(id).empty()) return conflict("decision-entered");
    if (!VersionStore{work_.db}.take_back(id)) return conflict("not-proposed");
    tell(version, "codes.proposal-taken-back");
    return done();
}

Done AdoptionService::agree(const VersionId& draft, std::optional<Day> day) {
    const auto [document, version] = VT_TRY(led(draft));
    if (document.kind != Kind::cdk_arrangement) return conflict("decision-needed");
    if (!day) return invalid("no-day", "day");
    if (*day > work_.clock.today()) return invalid("day-ahead", "day");
    VersionStore store{work_.db};
    const auto before = store.in_force(document.id);
    if (before && *before->from > *day) return invalid("day-before-current", "day");
    if (before) store.supersede(before->id, *day);
    if (!store.propose(draft, version.sha256) || !store.adopt(draft, *day))
        return conflict("not-a-draft");
    tell(version, "codes.version-adopted");
    note_articles(work_.db, draft);
    return done();
}

Result<DecisionId> AdoptionService::enter(const VersionId& id, const DecisionTyped& typed) {
    const auto [document, version] = VT_TRY(open(id, State::proposed));
    const auto bodies = deciding_bodies(document);
    if (std::find(bodies.begin(), bodies.end(), typed.body) == bodies.end())
        return invalid("body-has-no-say", "body");
    return decisions_.enter({.subject = {.kind = std::string{kVersionSubject},
                                         .id = id.value,
                                         .content_sha256 = version.sha256},
                             .body = typed.body,
                             .outcome = Outcome::adopted,
                             .reference = typed.reference,
                             .day = typed.day});
}

Result<Decision> AdoptionService::belonging(const VersionId& version,
                                            const DecisionId& decision) const {
    auto found = decisions_.find(decision);
    if (!found || found->subject.kind != kVersionSubject || found->subject.id != version.value)
        return not_found();
    return *std::move(found);
}

Done AdoptionService::confirm(const VersionId& id, const DecisionId& decision) {
    const Proposed proposed = VT_TRY(open(id, State::proposed));
    VT_TRY(belonging(id, decision));
    if (is_altered(work_.db, proposed.version)) return conflict("altered");
    VT_TRY(decisions_.confirm(decision));
    return settle(proposed);
}

Done AdoptionService::take_back(const VersionId& id, const DecisionId& decision) {
    VT_TRY(open(id, State::proposed));
    VT_TRY(belonging(id, decision));
    return decisions_.take_back(decision);
}

Done AdoptionService::settle(const Proposed& proposed) {
    const auto& [document, version] = proposed;
    const auto day = decided_on(decisions_about(version.id), deciding_bodies(document),
                                version.sha256, Outcome::adopted);
    if (!day) return done();
    VersionStore store{work_.db};
    const auto before = store.in_force(document.id);
    const bool of_the_past = before && *before->from > *day;
    if (before && !of_the_past) store.supersede(before->id, *day);
    const bool kept = of_the_past ? store.supersede_proposed(version.id, {*day, *before->from})
                                  : store.adopt(version.id, *day);
    if (!kept) return conflict("not-proposed");
    tell(version, "codes.version-adopted");
    note_articles(work_.db, version.id);
    if (before && !of_the_past) note_articles(work_.db, before->id);
    return done();
}

std::vector<Decision> AdoptionService::decisions_about(const VersionId& version) const {
    return decisions_.about(kVersionSubject, version.value);
}

}  // namespace vt::codes
