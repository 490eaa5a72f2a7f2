// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/pages_parts.h"

#include <algorithm>

#include "base/text.h"
#include "web/forms.h"

namespace vt::people {

std::string text_of(const web::Visit& visit, std::string_view key) {
    return std::string{visit.text(key)};
}

std::string office_name(const web::Visit& visit, identity::Office office) {
    return text_of(visit, "identity.office." + std::string{identity::code(office)});
}

std::string offices_in_words(const web::Visit& visit,
                             const std::vector<identity::Holding>& holdings) {
    std::vector<std::string> names;
    for (const auto& holding : holdings) {
        std::string name = office_name(visit, holding.office);
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return visit.texts.joined(names);
}

std::string period_in_words(const web::Visit& visit, const identity::Holding& holding) {
    const std::string from = visit.texts.day(holding.from);
    if (holding.until)
        return visit.text("people.period.closed", {from, visit.texts.day(*holding.until)});
    return visit.text(holding.from <= visit.today() ? "people.period.open" : "people.period.ahead",
                      {from});
}

std::string about_holding(const identity::Holding& holding) {
    std::string words = holding.party;
    if (!words.empty() && !holding.note.empty()) words += ", ";
    return words + holding.note;
}

Result<Day> typed_day(const web::Visit& visit, std::string_view field) {
    const auto day = Day::parse_typed(trim(visit.form.value(field)));
    if (day) return *day;
    const bool no_such_day = web::is_written_as_day(visit.form.value(field));
    return Error{Refusal::invalid,
                 no_such_day ? "people.error.day-unknown" : "people.error.day-malformed",
                 {},
                 std::string{field}};
}

Result<std::optional<Day>> typed_optional_day(const web::Visit& visit, std::string_view field) {
    if (trim(visit.form.value(field)).empty()) return std::optional<Day>{};
    const Day day = VT_TRY(typed_day(visit, field));
    return std::optional<Day>{day};
}

web::DataRow words_row(std::string key, std::string_view words) {
    return {.key = std::move(key), .value = html::text(words)};
}

std::string as_typed(Day day) {
    const std::string iso = day.iso();
    return iso.substr(8) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

}  // namespace vt::people
