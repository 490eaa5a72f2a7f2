// SPDX-License-Identifier: EUPL-1.2
#include "modules/agreed/search_service.h"

namespace vt::agreed {

SearchService::SearchService(const identity::Work& work, const Grounds& grounds,
                             search::Indexes& indexes, const std::string& folder)
    : work_{work},
      grounds_{grounds},
      index_{indexes.of(folder, work.actor.signed_in() ? search::Audience::signed_in
                                                       : search::Audience::everyone)} {}

search::Index& SearchService::caught_up() {
    index_.catch_up(work_.db, grounds_.sources);
    return index_;
}

search::Found SearchService::find(const search::Query& query) {
    return caught_up().search(query);
}

std::size_t SearchService::size() {
    return caught_up().size();
}

}  // namespace vt::agreed
