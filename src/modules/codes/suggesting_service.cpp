// SPDX-License-Identifier: EUPL-1.2
#include "identity/rights.h"
#include "modules/codes/api.h"
#include "modules/codes/document_service.h"
#include "modules/codes/group_service.h"

namespace vt::codes {

std::vector<Document> open_to_suggestions(const identity::Work& work) {
    std::vector<Document> open;
    if (!identity::may(work.actor, identity::Right::norms_read) ||
        !identity::may(work.actor, identity::Right::norms_write))
        return open;
    for (const Shelved& shelved : DocumentService{work}.list())
        if (!shelved.document.foreign()) open.push_back(shelved.document);
    return open;
}

Result<SuggestionId> bring_in_suggestion(const identity::Work& work, const DocumentId& document,
                                         std::string_view words, std::string_view origin) {
    return GroupService{work}.suggest(document,
                                      {.words = std::string{words}, .origin = std::string{origin}});
}

}  // namespace vt::codes
