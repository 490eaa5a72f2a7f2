// SPDX-License-Identifier: EUPL-1.2
// One measure: how it stands, why and how, what counts as done, the law, what is planned and what
// was recorded.
//
//   /programma/maatregelen/{id}
//
// What a measure is, everyone signed in may read. How it stands follows sharing.h: for whoever may
// not see it one sentence says so, and nothing else on the page tells.
#pragma once

#include <memory>

#include "modules/programme/overview_service.h"
#include "modules/programme/pages.h"

namespace vt::programme {

web::Routes measure_routes(const std::shared_ptr<PageGround>& ground);

// The parts of the page that say what a measure is (measure_about_pages.cpp).
void why_and_how(html::Html& html, const web::Visit& visit, const MeasureView& measure);
void when_done(html::Html& html, const web::Visit& visit, const MeasureView& measure);
// Also which of it was followed, for who sees how the measure stands.
void advice(html::Html& html, const web::Visit& visit, const MeasurePage& page);
void law(html::Html& html, const web::Visit& visit, const MeasureView& measure);

// And those that say how it stands (measure_state_pages.cpp). `shared` is what everyone may see of
// it; null when there is nothing.
void standing(html::Html& html, const web::Visit& visit, const MeasurePage& page,
              const MeasureState* shared);
void planned(html::Html& html, const web::Visit& visit, const MeasurePage& page);
// How one of its moments stands, as far as the actor may know; and what settled it, if known.
Settlement settlement_of(const MeasurePage& page, const Occurrence& occurrence, Day today);
std::optional<Asked> asked_of(const MeasurePage& page, const Occurrence& occurrence);
void recorded(html::Html& html, const web::Visit& visit, const MeasurePage& page);

}  // namespace vt::programme
