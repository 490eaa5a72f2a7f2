// SPDX-License-Identifier: EUPL-1.2
#include "decisions/decision.h"

#include <string_view>

namespace vt::decisions {

std::string_view code(Body body) {
    return body == Body::council ? "council" : "executive";
}

std::optional<Body> body_from_code(std::string_view code) {
    if (code == "council") return Body::council;
    if (code == "executive") return Body::executive;
    return std::nullopt;
}

std::string_view code(Outcome outcome) {
    return outcome == Outcome::adopted ? "adopted" : "confirmed";
}

std::optional<Outcome> outcome_from_code(std::string_view code) {
    if (code == "adopted") return Outcome::adopted;
    if (code == "confirmed") return Outcome::confirmed;
    return std::nullopt;
}

}  // namespace vt::decisions
