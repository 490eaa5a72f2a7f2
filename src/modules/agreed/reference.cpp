// SPDX-License-Identifier: EUPL-1.2
#include "modules/agreed/reference.h"

namespace vt::agreed {

std::string_view code(Body body) {
    switch (body) {
        case Body::council:
            return "council";
        case Body::executive:
            return "executive";
        case Body::committee:
            break;
    }
    return "committee";
}

std::optional<Body> body_from_code(std::string_view text) {
    for (const Body body : kBodies)
        if (code(body) == text) return body;
    return std::nullopt;
}

}  // namespace vt::agreed
