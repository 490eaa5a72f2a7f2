// SPDX-License-Identifier: EUPL-1.2
// Documents and their versions as rows.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/db.h"
#include "modules/codes/version.h"

namespace vt::codes {

class DocumentStore {
public:
    // `db` must outlive it.
    explicit DocumentStore(db::Db& db) : db_{db} {}

    std::optional<Document> find(const DocumentId& id);
    std::vector<Document> all();  // By kind, audience and title.
    // False when there is one of this kind and audience already.
    bool add(const Document& document);
    bool exists(Kind kind, Audience audience);  // Of our own.

private:
    db::Db& db_;
};

class VersionStore {
public:
    // `db` must outlive it.
    explicit VersionStore(db::Db& db) : db_{db} {}

    std::optional<Version> find(const VersionId& id);
    std::vector<Version> of(const DocumentId& document);  // Newest first; drafts before adopted.
    std::vector<Version> all();
    std::optional<Version> in_force(const DocumentId& document);
    // Nothing when what is stored is no text any more.
    std::optional<Text> text(const VersionId& id);
    bool label_taken(const DocumentId& document, std::string_view label, const VersionId& except);

    void add(const Version& version, const Text& text);
    // These change a row only while it is in the state they name; false otherwise.
    bool change_draft(const VersionId& id, std::string_view label, const Text& text, Instant at);
    bool remove_draft(const VersionId& id);
    bool propose(const VersionId& id, std::string_view sha256);
    bool take_back(const VersionId& id);  // Proposed, back to draft.
    bool adopt(const VersionId& id, Day from);
    bool supersede(const VersionId& id, Day until);                    // Of an adopted one.
    bool supersede_proposed(const VersionId& id, const Period& held);  // Adopted in the past.

private:
    db::Db& db_;
};

}  // namespace vt::codes
