// SPDX-License-Identifier: EUPL-1.2
// An edition as Akoma Ntoso 3.0 (OASIS LegalDocML), the standard XML for texts like these.
#pragma once

#include <string>

#include "modules/codes/edition.h"

namespace vt::codes {

// An <act>, or a <bill> while it is a concept: chapters, sections within them and articles as the
// standard's hierarchy; items as points; explanatory notes as notes of the metadata; version,
// decisions and hash in the metadata, and CONCEPT in the preface.
std::string akoma_ntoso(const Edition& edition, const texts::Texts& texts);

}  // namespace vt::codes
