// SPDX-License-Identifier: EUPL-1.2
// Plan: what was typed, as questions to one index.
//
// A word that the index does not know is replaced by the word it has that differs by one letter, if
// there is one. A word counts more in the title than in the text, least in the name of the document
// it stands in; the number of an article counts most.
#pragma once

#include <xapian.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "search/source.h"
#include "search/typed.h"
#include "search/words.h"

namespace vt::search {

struct Plan {
    Xapian::Query every{};    // Entries with all of the words.
    Xapian::Query any{};      // Entries with some of them; phrases they must have.
    std::string corrected{};  // All words, when one was replaced.
    std::set<std::string> stems{};
    std::vector<std::string> beginnings{};  // Of unfinished words.
};

class Planner {
public:
    // Both must outlive it.
    Planner(const Xapian::Database& index, const Stemmer& stem) : index_{index}, stem_{stem} {}

    // `typed` is not empty.
    Plan plan(const Typed& typed, const std::optional<Kind>& kind);

private:
    bool is_known(const TypedWord& word) const;
    std::string suggestion(const TypedWord& word) const;
    Xapian::Query of_word(const TypedWord& word, Plan& plan) const;
    Xapian::Query of_number(const TypedWord& word, Plan& plan) const;
    Xapian::Query of_phrase(const std::vector<std::string>& phrase, Plan& plan) const;
    std::vector<Xapian::Query> of_words(const Typed& typed, Plan& plan) const;

    const Xapian::Database& index_;
    const Stemmer& stem_;
};

}  // namespace vt::search
