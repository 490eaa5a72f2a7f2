// SPDX-License-Identifier: EUPL-1.2
// The sections of the page of a year, each written into the page it is handed.
#pragma once

#include "modules/basic_norms/pages_parts.h"

namespace vt::basic_norms {

// What was answered so far and where to go on; what to do first when there is nothing.
void progress(html::Html& body, const web::Visit& visit, const NormYear& year);
// How many answers lack what shows them; nothing when none does.
void unproven(html::Html& body, const web::Visit& visit, const NormYear& year);
void heat_map(html::Html& body, const web::Visit& visit, const NormYear& year);
void improvements(html::Html& body, const web::Visit& visit, const NormYear& year);
// Nothing when fewer than two years hold an answer.
void over_the_years(html::Html& body, const web::Visit& visit, const NormYear& year);
void yearly_account(html::Html& body, const web::Visit& visit, const NormYear& year);
// For who closes this group's year; nothing for others, and once it is closed.
void closing_part(html::Html& body, const web::Visit& visit, const NormYear& year);

}  // namespace vt::basic_norms
