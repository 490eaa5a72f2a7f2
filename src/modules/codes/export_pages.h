// SPDX-License-Identifier: EUPL-1.2
// Taking a text along (B7), and the papers for its decision (B13):
//
//   /gedragscodes/{document}/versies/{version}/downloaden          what there is
//   …/downloaden/{soort}          html, odt, pdf, md, json, xml or publicatie
//   …/stukken/{orgaan}/{stuk}     council or executive; voorstel, besluit or brief
//   …/bewijs                      that the log holds its adoption (proof_service.h)
//
// Whoever may read a version may take it along, as PDF who is signed in; the papers are for who
// leads decisions.
#pragma once

#include <string>

#include "web/route.h"

namespace vt::codes {

// `print_socket` is where `vredestijd print` listens; empty: no PDF is offered.
web::Routes export_routes(std::string print_socket = {});

}  // namespace vt::codes
