// SPDX-License-Identifier: EUPL-1.2
// Recording what happened, and looking back at it.
//
//   /programma/vastleggen                        picks a measure first
//   /programma/maatregelen/{id}/vastleggen        the form; POST records it
//   /programma/bewijs/{id}                        one piece of evidence
//   /programma/bewijs/{id}/bijlagen/{file}        an attachment, always to save
//   /programma/bewijs/{id}/intrekken, …/terugzetten   POST
//
// Evidence that the actor may not know of answers as one that never existed.
#pragma once

#include <memory>

#include "modules/programme/overview_service.h"
#include "modules/programme/pages.h"

namespace vt::programme {

inline constexpr std::size_t kAttachmentsPerForm = 5;

web::Routes record_routes(const std::shared_ptr<PageGround>& ground);
web::Routes evidence_routes(const std::shared_ptr<PageGround>& ground);

// Whether each rule counts for a body only, so that evidence without one would count for nothing.
bool asks_body(const MeasureView& measure);
// The form, filled in as it was sent when it was refused (evidence_form_pages.cpp).
html::Html evidence_form(const web::Visit& visit, const PageGround& ground, const MeasurePage& page,
                         const std::vector<Error>& faults);

}  // namespace vt::programme
