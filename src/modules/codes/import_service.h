// SPDX-License-Identifier: EUPL-1.2
// From a file to a text (B6): what was read is kept, corrected and recognised again as often as one
// likes, then saved as a draft, or at once as the text of a foreign document.
//
// By who may edit a draft of the document; the import is seen by its owner alone. All refuse with
// not_found and forbidden as DraftService does.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "identity/work.h"
#include "modules/codes/import.h"
#include "modules/codes/version.h"

namespace vt::codes {

class ImportService {
public:
    // `work` must outlive it.
    explicit ImportService(const identity::Work& work) : work_{work} {}

    // Refuses with not_found, forbidden.
    Done allowed(const DocumentId& document) const;
    // Reading the file is slow work, done before the write this is called in. Refuses with invalid
    // at "file" when there is not a word in it.
    Result<ImportId> keep(const DocumentId& document, documents::Source source,
                          std::string_view file_name);
    Result<Import> find(const DocumentId& document, const ImportId& import) const;
    // By the number of the line, from 0: what it is (line_code()). Others stay as they were;
    // invalid when there is no such line or kind.
    Done correct(const DocumentId& document, const ImportId& import,
                 const std::map<std::size_t, std::string>& codes);
    // Recognises and saves; refuses as DraftService::begin_with.
    Result<VersionId> save(const DocumentId& document, const ImportId& import,
                           std::string_view label);
    Done cancel(const DocumentId& document, const ImportId& import);

private:
    const identity::Work& work_;
};

}  // namespace vt::codes
