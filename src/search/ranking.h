// SPDX-License-Identifier: EUPL-1.2
// Ranking: the hits of one plan, standing by standing, each the best first. Private to this room.
#pragma once

#include <xapian.h>

#include "search/index.h"
#include "search/plan.h"

namespace vt::search {

class Ranking {
public:
    // All of them must outlive it.
    Ranking(const Xapian::Database& index, const Plan& plan, const Stemmer& stem)
        : index_{index}, plan_{plan}, stem_{stem} {}

    // Adds what fits on the page that is asked for after the hits that are in `found`, and counts
    // all. Of what has not every word only what comes close is taken.
    void add(const Xapian::Query& wanted, Standing standing, const Query& asked, Found& found);

private:
    Hit hit_of(const Xapian::Document& document) const;
    bool is_marked(const std::string& word) const;

    const Xapian::Database& index_;
    const Plan& plan_;
    const Stemmer& stem_;
    double best_{0};  // Weight of the best hit so far.
};

}  // namespace vt::search
