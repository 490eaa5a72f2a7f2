// SPDX-License-Identifier: EUPL-1.2
// Pages that say no: what happened in plain words, and where to go from there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "http/form.h"
#include "http/message.h"
#include "web/visit.h"

namespace vt::web {

// The page for 403, 404, 405 and the like, inside the frame. `text` is a key for the sentence that
// explains it, in place of the usual one. Equal byte for byte for the same visitor and status: it
// does not show the path that was asked for.
http::Response error_page(const Visit& visit, int status, std::string_view text = {});

// 500, without anything that needs the database: for when that is the fault. `typed` is what
// somebody filled in and was not saved: shown to be copied, so that it need not be typed again.
http::Response fault_page(const Municipality& municipality, texts::Language language,
                          std::string_view reference, const std::vector<std::string>& typed = {});
// The values of a form that a person typed or chose words for: without tokens, ids and passwords.
std::vector<std::string> typed_values(const http::Form& form);
// 503, the same way, for when there are too many visitors.
http::Response busy_page(const Municipality& municipality, texts::Language language);

// What a POST answers to a refusal: not_found and forbidden are error pages; anything else is the
// form again, made by `form_page` with the refusal, under the status of the refusal.
http::Response refused(const Visit& visit, const Error& error,
                       FunctionRef<http::Response(const Error&)> form_page);

}  // namespace vt::web
