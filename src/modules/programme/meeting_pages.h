// SPDX-License-Identifier: EUPL-1.2
// What the pages around meetings share, and the groups of routes they come in.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/programme/dialogue_service.h"
#include "modules/programme/pages.h"
#include "web/components/lists.h"

namespace vt::programme {

web::Routes term_routes(const std::shared_ptr<PageGround>& ground);
web::Routes dialogue_form_routes(const std::shared_ptr<PageGround>& ground);
web::Routes dialogue_show_routes(const std::shared_ptr<PageGround>& ground);
web::Routes invitation_routes(const std::shared_ptr<PageGround>& ground);
web::Routes conclusion_routes(const std::shared_ptr<PageGround>& ground);
web::Routes attendance_routes(const std::shared_ptr<PageGround>& ground);
web::Routes catch_up_routes(const std::shared_ptr<PageGround>& ground);
web::Routes week_routes(const std::shared_ptr<PageGround>& ground);
web::Routes print_routes(const std::shared_ptr<PageGround>& ground);

inline constexpr std::string_view kDialoguesPath = "/programma/gesprekken";
inline constexpr std::string_view kTermPath = "/programma/periode";
inline constexpr std::string_view kCatchUpPath = "/programma/inhalen";

std::string words(const web::Visit& visit, std::string_view key);
std::string dialogue_path(const DialogueId& dialogue, std::string_view part = {});
std::vector<web::Link> above_dialogues(const web::Visit& visit);
std::vector<web::Link> above_dialogue(const web::Visit& visit, const Dialogue& dialogue);

// The dialogue that the path names. Refuses with not_found, also when the actor may not see it.
Result<Dialogue> dialogue_at(const web::Visit& visit, const PageGround& ground);
// The same for whoever may change it; else forbidden.
Result<Dialogue> own_dialogue_at(const web::Visit& visit, const PageGround& ground);
http::Response refused_page(const web::Visit& visit, const Error& error);

// "M. de Wit"; empty for nobody.
std::string person_name(const web::Visit& visit, const identity::PersonId& person);
// "de raad en het college"; a sentence for a smaller circle when there is none.
std::string bodies_in_words(const web::Visit& visit, const std::vector<std::string>& bodies);

// What a table is called that stands under a heading of its own: not the same again, since both are
// landmarks.
std::string table_caption(const web::Visit& visit, const std::string& heading);
// A row of a data_list; left out when `value` is empty.
void add_row(std::vector<web::DataRow>& rows, const web::Visit& visit, std::string_view key,
             std::string_view value);
// The same of what somebody typed.
void add_typed_row(std::vector<web::DataRow>& rows, const web::Visit& visit, std::string_view key,
                   std::string_view value);
// What was typed in an area, without empty lines; and each line as a paragraph of its own.
std::vector<std::string> typed_lines(std::string_view text);
void typed_text(html::Html& html, const web::Visit& visit, std::string_view text);
// "donderdag 26 november 2026, 19:30"
std::string when_in_words(const web::Visit& visit, const DialoguePlan& plan);

}  // namespace vt::programme
