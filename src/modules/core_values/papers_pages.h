// SPDX-License-Identifier: EUPL-1.2
// The papers for the two decisions about a list (B13), with its words as their annex:
// /waarden/lijsten/{id}/stukken/{orgaan}/{stuk}. For who leads decisions, until the list is
// adopted.
#pragma once

#include "html/html.h"
#include "modules/core_values/pages_parts.h"
#include "web/route.h"

namespace vt::core_values {

// As a part of the list's page; nothing for others, or before values were chosen.
void papers_section(html::Html& html, const web::Visit& visit, const ListView& view);

web::Routes papers_routes();

}  // namespace vt::core_values
