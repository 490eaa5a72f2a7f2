// SPDX-License-Identifier: EUPL-1.2
// What the pages of this module share: paths, words, and the votes that this process holds.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ballots/open_votes.h"
#include "html/html.h"
#include "modules/core_values/list_service.h"
#include "modules/core_values/weighing_service.h"
#include "web/frame.h"
#include "web/visit.h"

namespace vt::core_values {

// Lives as long as the routes.
using Votes = std::shared_ptr<ballots::OpenVotes>;

std::string text_of(const web::Visit& visit, std::string_view key);
std::string list_path(const ListId& id, std::string_view rest = {});
std::string weigh_path(const ListId& id, std::string_view rest = {});
std::string stage_word(const web::Visit& visit, Stage stage);
// In the language of the visit where the handbook has it, else as typed.
ValueTyped words_of(const web::Visit& visit, const Value& value);

template <class IdType>
std::optional<IdType> id_at(const web::Visit& visit, std::string_view name = "id") {
    return IdType::parse(visit.place(name));
}
inline Error not_here() {
    return {Refusal::not_found, "core_values.error.unknown"};
}
// The list of the route's {id}. Refuses with not_found, also when the visitor may not see it.
Result<ListView> list_here(const web::Visit& visit);

// A day as typed in `field`: nothing when it is empty. Refuses with invalid, at that field.
Result<std::optional<Day>> typed_day(const web::Visit& visit, std::string_view field);
// dd-mm-jjjj, as a date field shows it.
std::string as_typed(Day day);

WeighingService weighing(const web::Visit& visit, const Votes& votes);

// A page under the list: its frame, with the way back.
http::Response list_subpage(const web::Visit& visit, const ListView& view, std::string_view title,
                            const std::optional<Error>& refusal, html::Html body);
// Asks to be sure before a step of a list: what happens then, and one button that POSTs to the same
// path. `key` is the beginning of its texts: title, intro, act.
http::Response confirmation(const web::Visit& visit, const ListView& view, const std::string& key,
                            const std::string& path, const std::optional<Error>& refusal);

}  // namespace vt::core_values
