// SPDX-License-Identifier: EUPL-1.2
// What the pages of adopting and of reviewing share: the form of a decision, and the page on which
// a second person confirms it with the password.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/function_ref.h"
#include "modules/codes/adoption_service.h"
#include "modules/codes/pages_parts.h"

namespace vt::codes {

// The decision that the path names; nothing when there is none.
std::optional<decisions::Decision> decision_at(const web::Visit& visit);
// As typed in the form below. Refuses with invalid at "body" or "day".
Result<DecisionTyped> decision_typed(const web::Visit& visit);

// A form for one of `bodies`, posted to `action`.
html::Html decision_form(const web::Visit& visit, const Document& document,
                         const std::string& action, const std::optional<Error>& refusal);
// What was entered, and what can be done about it: confirm by another, take back. `path` is where
// the decisions of this kind live.
void decision_list(html::Html& html, const web::Visit& visit,
                   const std::vector<decisions::Decision>& decisions, const std::string& path);

// A page that shows what is confirmed and asks the password; `back` leads away.
struct Confirming {
    std::string title{};
    std::string action{};
    std::string back{};
    std::vector<web::Link> above{};
};
http::Response confirm_form(const web::Visit& visit, const Reading& reading,
                            const decisions::Decision& decision, const Confirming& page,
                            const std::optional<Error>& refusal);

// Checks the password that came with the form, then runs `act` in a write of its own, kept when it
// did not refuse. A wrong password is refused with invalid at "password".
Done with_password(web::Visit& visit, web::Door& door,
                   FunctionRef<Done(const identity::Work&)> act);

}  // namespace vt::codes
