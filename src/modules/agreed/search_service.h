// SPDX-License-Identifier: EUPL-1.2
// Searching what was agreed: who is not signed in searches what is public, from an index of its
// own; everybody else all of it.
#pragma once

#include <string>

#include "identity/work.h"
#include "modules/agreed/grounds.h"
#include "search/indexes.h"

namespace vt::agreed {

class SearchService {
public:
    // All of them must outlive it. `folder` is the municipality's.
    SearchService(const identity::Work& work, const Grounds& grounds, search::Indexes& indexes,
                  const std::string& folder);

    // What was committed before this request is found. Throws search::SearchFault.
    search::Found find(const search::Query& query);
    // How many agreements there are to find.
    std::size_t size();

private:
    search::Index& caught_up();

    const identity::Work& work_;
    const Grounds& grounds_;
    search::Index& index_;
};

}  // namespace vt::agreed
