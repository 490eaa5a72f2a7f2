// SPDX-License-Identifier: EUPL-1.2
#include "modules/agreed/search_service.h"

#include "modules/agreed/everyday_words.h"

namespace vt::agreed {

SearchService::SearchService(const identity::Work& work, const Grounds& grounds,
                             search::Indexes& indexes, const std::string& folder)
    : work_{work}, grounds_{grounds}, index_{indexes.of(folder, audience_of(work.actor))} {}

search::Index& SearchService::caught_up() {
    index_.catch_up(work_.db, grounds_.sources);
    return index_;
}

// The words as typed come first; a word of the street is only tried when they do not stand there.
search::Found SearchService::find(const search::Query& query) {
    const search::Index& index = caught_up();
    search::Found found = index.search(query);
    const bool as_typed = found.count > 0 && found.every_word && found.corrected.empty();
    const std::string said_otherwise = as_typed ? "" : in_words_of_the_codes(query.text);
    if (said_otherwise.empty()) return found;
    search::Query other = query;
    other.text = said_otherwise;
    search::Found otherwise = index.search(other);
    if (otherwise.count == 0 || !otherwise.every_word) return found;
    if (otherwise.corrected.empty()) otherwise.corrected = said_otherwise;
    return otherwise;
}

std::size_t SearchService::size() {
    return caught_up().size();
}

}  // namespace vt::agreed
