// SPDX-License-Identifier: EUPL-1.2
// Own dilemmas, from draft to library:
//
//   /dilemmas/nieuw                          bringing one in
//   /dilemmas/te-bekijken                    the box of drafts
//   /dilemmas/te-bekijken/{id}               one of them, or one that is in the library: changing
//   it /dilemmas/te-bekijken/{id}/opnemen       POST /dilemmas/te-bekijken/{id}/niet-opnemen saying
//   why
#pragma once

#include "web/route.h"

namespace vt::dilemmas {

web::Routes own_routes();
web::Routes review_routes();

// What waits to be looked at, for the page of the week of who decides.
std::vector<web::Waiting> waiting(const web::Visit& visit);

}  // namespace vt::dilemmas
