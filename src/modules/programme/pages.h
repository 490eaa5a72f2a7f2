// SPDX-License-Identifier: EUPL-1.2
// What the pages of the programme share: the grounds, the kept posture, and the field's words on a
// page.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "modules/programme/grounds.h"
#include "modules/programme/posture.h"
#include "modules/programme/posture_cache.h"
#include "modules/programme/reading.h"
#include "web/components/link.h"
#include "web/components/status.h"
#include "web/forms.h"
#include "web/route.h"
#include "web/saved.h"

namespace vt::programme {

// One for the life of the program, shared by the routes because those are copied into the site.
// What `grounds` refers to must outlive it. May be used from any thread.
struct PageGround {
    const Grounds& grounds;
    PostureCache postures{};
};

using GroundedPage = http::Response (*)(web::Visit&, PageGround&);
web::Page with(std::shared_ptr<PageGround> ground, GroundedPage page);

// The posture of today, kept until something is written. Refuses with forbidden without the right
// programme-state; with conflict "programme.error.no_term" when no term was set up.
Result<std::shared_ptr<const Posture>> posture(const web::Visit& visit, PageGround& ground);

web::Status status(State state);
web::Status status(Settlement settlement);

std::string measure_path(std::string_view measure);  // "/programma/maatregelen/update-code"
std::string evidence_path(const EvidenceId& evidence);
inline constexpr std::string_view kMomentsPath = "/programma/momenten/";
std::string occurrence_path(const OccurrenceId& occurrence);

std::string say(const web::Visit& visit, const Word& word);
std::string office_name(const web::Visit& visit, std::string_view office);  // "griffier", "raad"
std::string capitalised(std::string text);
std::string uncapitalised(std::string text);
// "Cultuur bespreken (de raad)", or the title alone when it is one for all.
std::string for_body(const web::Visit& visit, const std::string& title, std::string_view body);
std::string section_title(const web::Visit& visit, std::string_view section);

// What a form sent, without spaces around it.
std::string typed(const web::Visit& visit, std::string_view field);
// Refuses with invalid at the field: "programme.error.no_day" when it is no day,
// "programme.error.no_such_day" for the 31st of February.
Result<Day> typed_day(const web::Visit& visit, std::string_view field);
// Nothing when it was left empty; refuses with invalid when it is no number.
Result<std::optional<int>> typed_number(const web::Visit& visit, std::string_view field);
std::string as_typed(Day day);  // "23-11-2026"

// Looks for names of people in these fields, unless it was ticked that there are none; and the
// warning with that tick, where `faults` say that names were found.
void check_names(Reading& form, const web::Visit& visit,
                 std::initializer_list<std::string_view> fields);
void names_warning(web::Form& form, const web::Visit& visit, const std::vector<Error>& faults);
bool names_confirmed(const web::Visit& visit);

// For the frame of a page: the first of them.
std::optional<Error> first_of(const std::vector<Error>& faults);

// The green notice after a change: what web::saved() told, in the texts "programme.done.<what>".
std::optional<web::Notice> done_notice(const web::Visit& visit);

// Offices that can own a measure, by name.
std::vector<web::Option> owner_options(const web::Visit& visit);
std::vector<web::Option> recurrence_options(const web::Visit& visit);

// "Programma", for the path of pages above.
// The measure's title as HTML: Dutch also on an English page, where the municipality typed it.
html::Html title_html(const web::Visit& visit, const MeasureView& measure);
bool is_typed(const MeasureView& measure);  // Whether its title is.

web::Link programme_link(const web::Visit& visit);
web::Link measure_link(const web::Visit& visit, const MeasureView& measure);

}  // namespace vt::programme
