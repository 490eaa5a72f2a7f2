// SPDX-License-Identifier: EUPL-1.2
#include "search/ranking.h"

#include <algorithm>

#include "search/entry_document.h"

namespace vt::search {
namespace {

// Of the best hit's weight.
constexpr double kCloseShare = 0.4;

}  // namespace

bool Ranking::is_marked(const std::string& word) const {
    for (const std::string& beginning : plan_.beginnings)
        if (word.starts_with(beginning)) return true;
    // Most words begin otherwise than what was looked for: those need no stemming.
    const auto near = plan_.stems.lower_bound(word.substr(0, 1));
    if (near == plan_.stems.end() || near->front() != word.front()) return false;
    return plan_.stems.contains(stem_(word));
}

Hit Ranking::hit_of(const Xapian::Document& document) const {
    Named named = entry_of(document);
    auto pieces =
        excerpt(named.entry.words, [&](const std::string& word) { return is_marked(word); });
    return {std::move(named.room), std::move(named.entry), std::move(pieces)};
}

void Ranking::add(const Xapian::Query& wanted, Standing standing, const Query& asked,
                  Found& found) {
    Xapian::Enquire enquire{index_};
    enquire.set_query({Xapian::Query::OP_FILTER, wanted, Xapian::Query{standing_term(standing)}});
    enquire.set_sort_by_relevance_then_value(kNameValue, false);
    const auto skip = asked.from > found.count ? asked.from - found.count : 0;
    const auto room = asked.most - std::min(asked.most, found.hits.size());
    const auto set = enquire.get_mset(static_cast<Xapian::doccount>(skip),
                                      static_cast<Xapian::doccount>(room), index_.get_doccount());
    best_ = std::max(best_, set.get_max_attained());
    const auto before = found.hits.size();
    for (auto one = set.begin(); one != set.end(); ++one)
        if (found.every_word || one.get_weight() >= kCloseShare * best_)
            found.hits.push_back(hit_of(one.get_document()));
    found.count += found.every_word ? set.get_matches_estimated() : found.hits.size() - before;
}

}  // namespace vt::search
