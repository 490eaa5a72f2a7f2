// SPDX-License-Identifier: EUPL-1.2
// Status: how something stands, as icon, word and colour together.
#pragma once

#include <string>
#include <string_view>

#include "html/html.h"
#include "web/visit.h"

namespace vt::web {

enum class Status {
    ok,
    attention,
    late,
    not_begun,
    not_measurable,
    not_applicable,
    planned,
    done,
    skipped,
};

std::string_view code(Status status);                        // "not-begun"
std::string status_word(const Visit& visit, Status status);  // "Nog te beginnen"

// With the usual word, or with one that says it better here: "Deze week".
void status_badge(html::Html& html, const Visit& visit, Status status, std::string_view word = {});
// A property without judgement: "Raad", "Niet verplicht".
void tag(html::Html& html, std::string_view text);

}  // namespace vt::web
