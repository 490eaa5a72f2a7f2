// SPDX-License-Identifier: EUPL-1.2
// How an entry stands in the index.
//
//   geschenken        a word of title or text as it is written, with its place: for phrases, for
//                     unfinished words, for spelling
//   Zgeschenk         stem of a word of title or text        Sgeschenk  of the title
//   Wraadslid         stem of a word of `where`              XTopenheid the whole title
//   A4.2  B4          number of the article, and what it is part of
//   XKarticle  XSa    kind; standing: a adopted, s superseded
//   Qcodes:id         the one term that names the entry
//
// Value 0 is the name again, to put equals in an order that does not depend on the index. The
// document's own text is the entry, so that a hit needs no database.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "search/source.h"
#include "search/words.h"

namespace vt::search {

inline constexpr Xapian::valueno kNameValue = 0;
// Of this form; an index of another form is built anew.
inline constexpr std::string_view kForm = "2";

std::string name_term(std::string_view room, std::string_view id);
std::string kind_term(Kind kind);
std::string standing_term(Standing standing);
std::string_view code(Audience audience);  // "signed-in"

Xapian::Document document_of(std::string_view room, const Entry& entry, const Stemmer& stem);
// What it gives to the spelling dictionary, each word once.
std::vector<std::string> spellings_of(const Xapian::Document& document);

struct Named {
    std::string room{};
    Entry entry{};
};
Named entry_of(const Xapian::Document& document);

}  // namespace vt::search
