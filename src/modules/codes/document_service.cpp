// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/document_service.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "content/measure.h"
#include "decisions/decision_service.h"
#include "modules/codes/access.h"
#include "modules/codes/document_store.h"
#include "modules/codes/text_writing.h"

namespace vt::codes {
namespace {

using identity::Right;

constexpr int kLogPage = 500;

Done check(const DocumentTyped& typed) {
    VT_TRY(filled(typed.title, kTitleMax, "title"));
    const bool foreign = typed.kind == Kind::foreign;
    if (foreign) return filled(typed.municipality, kTitleMax, "municipality");
    if (typed.kind == Kind::code && typed.audience == Audience::everyone)
        return invalid("audience-missing", "audience");
    if (typed.kind != Kind::code && typed.audience != Audience::everyone)
        return invalid("audience-none", "audience");
    return done();
}

// What the log says about the content of each version, from its proposal and its adoption.
std::multimap<std::string, std::string> logged_hashes(db::Db& db) {
    std::multimap<std::string, std::string> hashes;
    std::optional<std::int64_t> before;
    for (auto page = audit::list(db, kLogPage); !page.empty();
         page = audit::list(db, kLogPage, before)) {
        for (const audit::Listed& entry : page)
            if (entry.record && entry.record->type == "codes.version-adopted")
                hashes.emplace(entry.record->object, entry.record->data_sha256);
        before = page.back().seq;
    }
    return hashes;
}

bool differs_from_decisions(db::Db& db, const Version& version) {
    const identity::Actor nobody{.system = "system:check"};
    const SystemClock clock;
    const identity::Work work{db, nobody, clock};
    const auto decisions =
        decisions::DecisionService{work}.about(kVersionSubject, version.id.value);
    return std::any_of(decisions.begin(), decisions.end(), [&](const auto& decision) {
        return decision.stands() && decision.subject.content_sha256 != version.sha256;
    });
}

}  // namespace

bool DocumentService::may_add() const {
    return !is_mayor(work_.actor) && identity::may(work_.actor, Right::norms_decide);
}

Result<DocumentId> DocumentService::add(const DocumentTyped& typed) {
    const bool leads =
        may_lead(work_.actor, Document{.kind = typed.kind, .audience = typed.audience});
    if (!leads) return forbidden("not-yours-to-lead");
    VT_TRY(check(typed));
    const Document document{
        .id = DocumentId::random(),
        .kind = typed.kind,
        .audience = typed.audience,
        .title = trim(typed.title),
        .municipality = typed.kind == Kind::foreign ? trim(typed.municipality) : std::string{}};
    if (!DocumentStore{work_.db}.add(document)) {
        Error there = conflict("document-exists");
        there.field = "kind";
        return there;
    }
    work_.log({.type = "codes.document-added",
               .object = document.id.value,
               .data = document.title,
               .context = code(document.kind)});
    return document.id;
}

Shelved DocumentService::shelved(Document document) const {
    Shelved shelf;
    for (Version& version : VersionStore{work_.db}.of(document.id)) {
        if (!sees(work_.actor, document, version)) continue;
        if (version.state == State::adopted)
            shelf.in_force = std::move(version);
        else if (version.state == State::superseded)
            shelf.earlier.push_back(std::move(version));
        else
            shelf.in_work.push_back(std::move(version));
    }
    shelf.document = std::move(document);
    return shelf;
}

std::vector<Shelved> DocumentService::list() const {
    std::vector<Shelved> shelves;
    const bool reads_all = identity::may(work_.actor, Right::norms_read);
    for (Document& document : DocumentStore{work_.db}.all()) {
        Shelved shelf = shelved(std::move(document));
        if (reads_all || shelf.in_force || !shelf.earlier.empty())
            shelves.push_back(std::move(shelf));
    }
    return shelves;
}

Result<Shelved> DocumentService::find(const DocumentId& id) const {
    auto document = DocumentStore{work_.db}.find(id);
    if (!document) return not_found();
    Shelved shelf = shelved(*std::move(document));
    const bool shown = shelf.in_force || !shelf.earlier.empty();
    if (!shown && !identity::may(work_.actor, Right::norms_read)) return not_found();
    return shelf;
}

Result<Reading> DocumentService::read(const DocumentId& id, const VersionId& wanted) const {
    auto document = DocumentStore{work_.db}.find(id);
    auto version = VersionStore{work_.db}.find(wanted);
    if (!document || !version || version->document != id) return not_found();
    if (!sees(work_.actor, *document, *version)) return not_found();
    auto text = VersionStore{work_.db}.text(wanted);
    return Reading{*std::move(document), *std::move(version), text.value_or(Text{})};
}

std::vector<OutdatedCitation> DocumentService::outdated_citations() const {
    std::vector<OutdatedCitation> found;
    if (!identity::may(work_.actor, Right::norms_read)) return found;
    for (const Document& document : DocumentStore{work_.db}.all()) {
        const auto version = VersionStore{work_.db}.in_force(document.id);
        if (document.foreign() || !version || !version->from) continue;
        const Text text = VersionStore{work_.db}.text(version->id).value_or(Text{});
        for (const Chapter& chapter : text.chapters)
            for (const Article& article : chapter.articles)
                for (const std::string& id : article.laws) {
                    const content::Law* law = content::find_law(id);
                    if (law == nullptr || !law->text_date || *law->text_date <= *version->from)
                        continue;
                    found.push_back({document, *version, article.id, label_of(article), id});
                }
    }
    return found;
}

bool is_altered(db::Db& db, const Version& version) {
    if (version.state == State::draft) return false;
    const auto text = VersionStore{db}.text(version.id);
    return !text || content_hash(*text) != version.sha256 || differs_from_decisions(db, version);
}

std::vector<VersionId> altered_versions(db::Db& db) {
    const auto logged = logged_hashes(db);
    std::vector<VersionId> altered;
    for (const Version& version : VersionStore{db}.all()) {
        const auto [from, to] = logged.equal_range(version.id.value);
        const bool as_logged = std::all_of(
            from, to, [&](const auto& entry) { return entry.second == version.sha256; });
        if (is_altered(db, version) || !as_logged || (version.settled() && from == to))
            altered.push_back(version.id);
    }
    return altered;
}

}  // namespace vt::codes
