// SPDX-License-Identifier: EUPL-1.2
// The shelf: which documents there are, how each stands, and reading them (B2, B3).
//
// What the actor may not see is not there: find and read refuse alike, with not_found, what is
// hidden and what never was.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/codes/following.h"

namespace vt::codes {

struct DocumentTyped {
    Kind kind{Kind::code};
    Audience audience{Audience::everyone};
    std::string title{};
    std::string municipality{};  // Of a foreign one only.
};

// A document as the overview shows it.
struct Shelved {
    Document document{};
    std::optional<Version> in_force{};
    std::vector<Version> in_work{};  // Drafts and proposals that the actor sees.
    std::vector<Version> earlier{};  // Newest first.
};

// An article that cites a law of which a newer text is known than the version had.
struct OutdatedCitation {
    Document document{};
    Version version{};
    std::string article{};  // Id.
    std::string label{};    // "4.2 Drempel en register"
    std::string law{};      // Id of content::Law.
};

class DocumentService {
public:
    // `work` must outlive it.
    explicit DocumentService(const identity::Work& work) : work_{work} {}

    bool may_add() const;  // Clerk, deputy clerk, secretary.
    // Refuses with forbidden (the secretary may add the civil servants' code only); with invalid,
    // at the field, when title or municipality is missing or too long, a code is for nobody, or
    // another kind for one office; with conflict when it is there already.
    Result<DocumentId> add(const DocumentTyped& typed);

    // Without the right norms_read: what has something adopted. Foreign ones last.
    std::vector<Shelved> list() const;
    Result<Shelved> find(const DocumentId& document) const;
    // A version of this document with its text; not_found, also when it is of another document.
    Result<Reading> read(const DocumentId& document, const VersionId& version) const;

    // Of every text in force, for the right norms_read; none without it.
    std::vector<OutdatedCitation> outdated_citations() const;

private:
    Shelved shelved(Document document) const;
    const identity::Work& work_;
};

// Whether what is stored of this version is not what was decided about: its text, its stored hash,
// the hash its decisions stand for, and the one in the audit log all have to be the same. False of
// a draft.
bool is_altered(db::Db& db, const Version& version);
// Every version of which that is so, also when somebody changed it past the program.
std::vector<VersionId> altered_versions(db::Db& db);

}  // namespace vt::codes
