// SPDX-License-Identifier: EUPL-1.2
// Working on a draft, an article at a time (B4, B9).
//
// A draft is edited by the clerk and the deputy clerk, by the secretary where it is the civil
// servants' code, and by the members of its working group of today who hold the right norms_write.
// Every change refuses with not_found when the draft is hidden or was never there; with forbidden
// ("not-yours-to-edit"); with conflict ("not-a-draft") when it is none any more; and, where what
// one saw is passed along, with conflict ("changed-meanwhile") when somebody else changed it since.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/codes/draft_typed.h"
#include "modules/codes/following.h"
#include "texts/texts.h"

namespace vt::codes {

class DraftService {
public:
    // `work` must outlive it.
    explicit DraftService(const identity::Work& work) : work_{work} {}

    bool may_edit(const Document& document) const;

    // A new draft. Refuses with not_found, forbidden (see above); with invalid at "label" when it
    // is missing, too long or taken; with conflict when there is nothing to begin from
    // ("no-skeleton", "none-in-force").
    Result<VersionId> begin(const DocumentId& document, Beginning from, std::string_view label,
                            texts::Language language = texts::Language::nl);
    // A new draft with this text, as an import gives it. Of a foreign document it is adopted at
    // once, and takes the place of the one before.
    Result<VersionId> begin_with(const DocumentId& document, Text text, std::string_view label);

    // Refuses with invalid, at the field, when a text is missing or too long.
    Done change_whole(const VersionId& draft, const WholeTyped& typed);
    // Another name for the version, for good once it is adopted. Refuses with invalid at "label"
    // when it is missing, too long, taken, or still says that it is a draft.
    Done name_for_good(const VersionId& draft, std::string_view label);
    Result<std::size_t> add_chapter(const VersionId& draft, const ChapterTyped& typed);
    Done change_chapter(const VersionId& draft, std::size_t chapter, const ChapterTyped& typed,
                        std::string_view seen);
    // Conflict ("chapter-not-empty") while articles stand in it.
    Done remove_chapter(const VersionId& draft, std::size_t chapter);
    // Invalid at the field: no body and no title, too long, a value, law, register or office that
    // is not known.
    Result<std::string> add_article(const VersionId& draft, std::size_t chapter,
                                    const ArticleTyped& typed);
    Done change_article(const VersionId& draft, std::string_view article, const ArticleTyped& typed,
                        std::string_view seen);
    Done remove_article(const VersionId& draft, std::string_view article);
    Done move_article(const VersionId& draft, std::string_view article, bool up);
    // For good. Only who leads the work (access.h).
    Done discard(const VersionId& draft);

private:
    Result<Reading> open(const VersionId& draft) const;
    Result<std::string> free_label(const DocumentId& document, std::string_view label,
                                   const VersionId& except = {}) const;
    Result<VersionId> keep_new(const Document& document, const Version& version, const Text& text);
    Done keep(const Reading& draft, std::string_view what);
    const identity::Work& work_;
};

}  // namespace vt::codes
