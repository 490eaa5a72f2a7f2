// SPDX-License-Identifier: EUPL-1.2
// The forms of the council term: its days, and its recess in rows. A row that is left empty is no
// recess; more rows come by "?rijen=".
#pragma once

#include <optional>
#include <vector>

#include "modules/programme/meeting_pages.h"
#include "modules/programme/term_service.h"

namespace vt::programme {

inline constexpr std::size_t kRecessRowsMax = 40;

// How many rows the form has: what was asked for, and always some that are empty.
std::size_t recess_rows(const web::Visit& visit, std::size_t filled);

// The fields; filled in with what `visit.form` holds when it was sent.
void term_fields(web::Form& form, const web::Visit& visit);
void recess_fields(web::Form& form, const web::Visit& visit, const std::vector<Recess>& current);
// The same fields out of sight, with what was sent.
void carry_term_fields(web::Form& form, const web::Visit& visit);

// Refuse with invalid at the field.
TermTyped typed_term(Reading& form, const web::Visit& visit);
std::vector<Recess> typed_recess(Reading& form, const web::Visit& visit);

}  // namespace vt::programme
