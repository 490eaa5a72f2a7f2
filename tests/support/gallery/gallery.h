// SPDX-License-Identifier: EUPL-1.2
// The pages of the gallery. The words on them are examples; nothing is stored.
#pragma once

#include <optional>

#include "http/form.h"
#include "http/message.h"
#include "web/visit.h"

namespace vt::gallery {

http::Response overview(const web::Visit& visit);
http::Response lists(const web::Visit& visit);
http::Response form(const web::Visit& visit, const std::optional<Error>& refusal);
http::Response sign_in(const web::Visit& visit);
http::Form typed_form();

}  // namespace vt::gallery
