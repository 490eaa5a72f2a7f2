// SPDX-License-Identifier: EUPL-1.2
// Small parts that the pages of deliberations share.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.h"
#include "modules/deliberation/deliberation_service.h"
#include "modules/deliberation/paths.h"
#include "web/components/link.h"
#include "web/components/status.h"
#include "web/forms.h"
#include "web/frame.h"
#include "web/visit.h"

namespace vt::deliberation {

using Refused = std::optional<Error>;

std::string say(const web::Visit& visit, std::string_view key);  // "deliberation." + key
std::string say(const web::Visit& visit, std::string_view key,
                std::initializer_list<std::string_view> args);
std::string in(const web::Visit& visit, const texts::Both& both);
std::string in(const web::Visit& visit, const dilemmas::Words& words);
std::string title_of(const web::Visit& visit, const View& view);
std::string number_words(int number);
// Whether the words of its case were typed here, and so are Dutch.
bool is_typed(const View& view);

// The deliberation that the route names. Refuses with not_found.
Result<View> asked(const web::Visit& visit);
// The pages above one of this deliberation.
std::vector<web::Link> above(const web::Visit& visit, const View& view);

web::Status status_of(Stage stage);
std::string stage_word(const web::Visit& visit, Stage stage);
std::string speaker_words(const web::Visit& visit, content::Speaker speaker);
std::string body_words(const web::Visit& visit, Body body);
// "past bij 3 tot 9 mensen, 20 minuten"
std::string size_words(const web::Visit& visit, const content::Method& method);

// That cases are made up, and where real ones belong.
void made_up_notice(html::Html& body, const web::Visit& visit, int level = 2);
// A warning when the method fits another number of people; nothing when it fits.
void size_warning(html::Html& body, const web::Visit& visit, const View& view);
// What to do with cards in an anonymous step, or why nobody is anonymous; nothing in other steps.
std::string cards_words(const web::Visit& visit, const View& view, const content::MethodStep& step);
void case_words(html::Html& body, const web::Visit& visit, const View& view);

// After a refusal for names of people: the box that says they are no people. Before the button.
void names_box(web::Form& form, const web::Visit& visit, const Refused& refusal);
bool names_allowed(const web::Visit& visit);

// The page of a form, or one of plain words, in one column.
http::Response narrow_page(const web::Visit& visit, const View& view, const std::string& title,
                           const Refused& refusal, html::Html body);
std::optional<web::Notice> saved_words(const web::Visit& visit);

}  // namespace vt::deliberation
