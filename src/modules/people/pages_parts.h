// SPDX-License-Identifier: EUPL-1.2
// Small parts that the pages of this module share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "html/html.h"
#include "identity/directory.h"
#include "web/components/lists.h"
#include "web/visit.h"

namespace vt::people {

std::string text_of(const web::Visit& visit, std::string_view key);
std::string office_name(const web::Visit& visit, identity::Office office);  // "raadslid"
std::string offices_in_words(const web::Visit& visit,
                             const std::vector<identity::Holding>& holdings);
// "van 26 maart 2026 tot en met 1 mei 2026", "sinds 26 maart 2026"
std::string period_in_words(const web::Visit& visit, const identity::Holding& holding);
// "Voorbeeldpartij, opvolger"; empty when there is nothing to say.
std::string about_holding(const identity::Holding& holding);

// The id that the route's place `name` holds; nothing when it has not the form of an id.
template <class Id>
std::optional<Id> id_at(const web::Visit& visit, std::string_view name) {
    return Id::parse(visit.place(name));
}

// A day as typed in `field` of the form. Refuses with invalid, at that field.
Result<Day> typed_day(const web::Visit& visit, std::string_view field);
// The same, where it may be left empty.
Result<std::optional<Day>> typed_optional_day(const web::Visit& visit, std::string_view field);

// A row of a data_list with plain words.
web::DataRow words_row(std::string key, std::string_view words);

// dd-mm-jjjj, as a date field shows it.
std::string as_typed(Day day);

}  // namespace vt::people
