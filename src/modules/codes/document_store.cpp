// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/document_store.h"

namespace vt::codes {
namespace {

constexpr std::string_view kFindDocument = R"sql(
    SELECT id, kind, audience, title, municipality FROM codes_document WHERE id = $1
)sql";
constexpr std::string_view kAllDocuments = R"sql(
    SELECT id, kind, audience, title, municipality FROM codes_document
    ORDER BY CASE kind WHEN 'code' THEN 1 WHEN 'gentle-agreement' THEN 2 WHEN 'protocol' THEN 3
            WHEN 'cdk-arrangement' THEN 4 ELSE 5 END,
        CASE audience WHEN 'council-member' THEN 1 WHEN 'alderman' THEN 2 WHEN 'mayor' THEN 3
            WHEN 'civil-servant' THEN 4 ELSE 5 END, title, id
)sql";
constexpr std::string_view kAddDocument = R"sql(
    INSERT INTO codes_document (id, kind, audience, title, municipality)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
)sql";
constexpr std::string_view kDocumentExists = R"sql(
    SELECT 1 FROM codes_document WHERE kind = $1 AND audience = $2 AND kind <> 'foreign'
)sql";

constexpr std::string_view kFindVersion = R"sql(
    SELECT id, document_id, label, state, sha256, first_day, until_day, based_on, changed
    FROM codes_version WHERE id = $1
)sql";
constexpr std::string_view kVersionsOf = R"sql(
    SELECT id, document_id, label, state, sha256, first_day, until_day, based_on, changed
    FROM codes_version WHERE document_id = $1
    ORDER BY CASE state WHEN 'draft' THEN 1 WHEN 'proposed' THEN 2 WHEN 'adopted' THEN 3 ELSE 4 END,
        first_day DESC, changed DESC, id
)sql";
constexpr std::string_view kAllVersions = R"sql(
    SELECT id, document_id, label, state, sha256, first_day, until_day, based_on, changed
    FROM codes_version ORDER BY document_id, first_day, id
)sql";
constexpr std::string_view kInForce = R"sql(
    SELECT id, document_id, label, state, sha256, first_day, until_day, based_on, changed
    FROM codes_version WHERE document_id = $1 AND state = 'adopted'
)sql";
constexpr std::string_view kText = R"sql(
    SELECT text FROM codes_version WHERE id = $1
)sql";
constexpr std::string_view kLabelTaken = R"sql(
    SELECT 1 FROM codes_version WHERE document_id = $1 AND label = $2 AND id <> $3
)sql";
constexpr std::string_view kAddVersion = R"sql(
    INSERT INTO codes_version
        (id, document_id, label, state, text, sha256, first_day, until_day, based_on, changed)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql";
constexpr std::string_view kChangeDraft = R"sql(
    UPDATE codes_version SET label = $2, text = $3, changed = $4 WHERE id = $1 AND state = 'draft'
)sql";
constexpr std::string_view kRemoveDraft = R"sql(
    DELETE FROM codes_version WHERE id = $1 AND state = 'draft'
)sql";
constexpr std::string_view kPropose = R"sql(
    UPDATE codes_version SET state = 'proposed', sha256 = $2 WHERE id = $1 AND state = 'draft'
)sql";
constexpr std::string_view kTakeBack = R"sql(
    UPDATE codes_version SET state = 'draft', sha256 = '' WHERE id = $1 AND state = 'proposed'
)sql";
constexpr std::string_view kAdopt = R"sql(
    UPDATE codes_version SET state = 'adopted', first_day = $2 WHERE id = $1 AND state = 'proposed'
)sql";
constexpr std::string_view kSupersede = R"sql(
    UPDATE codes_version SET state = 'superseded', until_day = $2
    WHERE id = $1 AND state = 'adopted'
)sql";
constexpr std::string_view kSupersedeProposed = R"sql(
    UPDATE codes_version SET state = 'superseded', first_day = $2, until_day = $3
    WHERE id = $1 AND state = 'proposed'
)sql";

Document document_of(const db::Row& row) {
    return {.id = row.id<DocumentTag>(0),
            .kind = kind_from_code(row.text(1)).value(),
            .audience = audience_from_code(row.text(2)).value(),
            .title = row.text(3),
            .municipality = row.text(4)};
}

Version version_of(const db::Row& row) {
    return {.id = row.id<VersionTag>(0),
            .document = row.id<DocumentTag>(1),
            .label = row.text(2),
            .state = state_from_code(row.text(3)).value(),
            .sha256 = row.text(4),
            .from = row.optional_day(5),
            .until = row.optional_day(6),
            .based_on = row.id<VersionTag>(7),
            .changed = row.instant(8)};
}

template <class... Args>
std::vector<Version> versions(db::Db& db, std::string_view sql, const Args&... args) {
    std::vector<Version> found;
    db.query(
        sql, [&](const db::Row& row) { found.push_back(version_of(row)); }, args...);
    return found;
}

template <class... Args>
std::optional<Version> version(db::Db& db, std::string_view sql, const Args&... args) {
    auto found = versions(db, sql, args...);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

}  // namespace

std::optional<Document> DocumentStore::find(const DocumentId& id) {
    std::optional<Document> found;
    db_.query(
        kFindDocument, [&](const db::Row& row) { found = document_of(row); }, id);
    return found;
}

std::vector<Document> DocumentStore::all() {
    std::vector<Document> found;
    db_.query(kAllDocuments, [&](const db::Row& row) { found.push_back(document_of(row)); });
    return found;
}

bool DocumentStore::add(const Document& document) {
    return db_.execute(kAddDocument, document.id, code(document.kind), code(document.audience),
                       document.title, document.municipality) == 1;
}

bool DocumentStore::exists(Kind kind, Audience audience) {
    return db_.number(kDocumentExists, code(kind), code(audience)) == 1;
}

std::optional<Version> VersionStore::find(const VersionId& id) {
    return version(db_, kFindVersion, id);
}

std::vector<Version> VersionStore::of(const DocumentId& document) {
    return versions(db_, kVersionsOf, document);
}

std::vector<Version> VersionStore::all() {
    return versions(db_, kAllVersions);
}

std::optional<Version> VersionStore::in_force(const DocumentId& document) {
    return version(db_, kInForce, document);
}

std::optional<Text> VersionStore::text(const VersionId& id) {
    std::string json;
    db_.query(
        kText, [&](const db::Row& row) { json = row.text(0); }, id);
    return text_from_json(json);
}

bool VersionStore::label_taken(const DocumentId& document, std::string_view label,
                               const VersionId& except) {
    return db_.number(kLabelTaken, document, label, except) == 1;
}

void VersionStore::add(const Version& version, const Text& text) {
    db_.execute(kAddVersion, version.id, version.document, version.label, code(version.state),
                canonical(text), version.sha256, version.from, version.until, version.based_on,
                version.changed);
}

bool VersionStore::change_draft(const VersionId& id, std::string_view label, const Text& text,
                                Instant at) {
    return db_.execute(kChangeDraft, id, label, canonical(text), at) == 1;
}

bool VersionStore::remove_draft(const VersionId& id) {
    return db_.execute(kRemoveDraft, id) == 1;
}

bool VersionStore::propose(const VersionId& id, std::string_view sha256) {
    return db_.execute(kPropose, id, sha256) == 1;
}

bool VersionStore::take_back(const VersionId& id) {
    return db_.execute(kTakeBack, id) == 1;
}

bool VersionStore::adopt(const VersionId& id, Day from) {
    return db_.execute(kAdopt, id, from) == 1;
}

bool VersionStore::supersede(const VersionId& id, Day until) {
    return db_.execute(kSupersede, id, until) == 1;
}

bool VersionStore::supersede_proposed(const VersionId& id, const Period& held) {
    return db_.execute(kSupersedeProposed, id, held.first, held.last) == 1;
}

}  // namespace vt::codes
