// SPDX-License-Identifier: EUPL-1.2
// Small parts that the pages of the basic norms share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.h"
#include "modules/basic_norms/norm_service.h"
#include "modules/basic_norms/paths.h"
#include "web/components/link.h"
#include "web/components/table.h"
#include "web/forms.h"
#include "web/visit.h"

namespace vt::basic_norms {

std::string text_of(const web::Visit& visit, std::string_view key);
std::string office_name(const web::Visit& visit, identity::Office office);  // "Griffier"
std::string group_title(const web::Visit& visit, NormGroup group);          // "ambtenaren"
std::string capitalised(std::string text);                                  // "Ambtenaren"
std::string year_title(const web::Visit& visit, const NormYear& year);

// "3: In praktijk"; a number and a word, also where there is no colour.
std::string answer_words(const web::Visit& visit, int value);
// The same as icon, word and colour; says so when there is no answer.
html::Html answer_badge(const web::Visit& visit, const std::optional<Answer>& answer);
// What shows it, in the words of who typed it; or that nothing was named.
html::Html evidence_words(const web::Visit& visit, const Answer& answer);

// The year and group that the route's places name. Refuses with not_found, as NormService::year().
Result<NormYear> asked_year(const web::Visit& visit);
// The pages above one of this year.
std::vector<web::Link> above(const web::Visit& visit, const NormYear& year);
std::vector<web::Option> owner_options(const web::Visit& visit, NormGroup group);

}  // namespace vt::basic_norms
