// SPDX-License-Identifier: EUPL-1.2
// The proof that the audit log holds the adoption of a version, with the hash of its content (B4).
// Whoever has the file, the text and the public key of the log needs nothing else of this house.
#pragma once

#include <string>

#include "base/result.h"
#include "identity/work.h"
#include "modules/codes/version.h"

namespace vt::codes {

// A file in the form of C2SP tlog-proof, as `vredestijd log verify` reads it. Refuses with
// not_found without the right norms_read, and for a version that was never adopted here; with
// conflict ("not-sealed") while the day of the adoption is not sealed yet.
Result<std::string> adoption_proof(const identity::Work& work, const Reading& reading);

}  // namespace vt::codes
