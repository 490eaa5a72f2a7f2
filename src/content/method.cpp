// SPDX-License-Identifier: EUPL-1.2
#include "content/method.h"

#include <algorithm>

namespace vt::content {

std::string_view code(Speaker speaker) {
    switch (speaker) {
        case Speaker::owner:
            return "owner";
        case Speaker::all:
            return "all";
        case Speaker::facilitator:
            return "facilitator";
    }
    return "";
}

std::string_view code(InputKind kind) {
    switch (kind) {
        case InputKind::text:
            return "text";
        case InputKind::list:
            return "list";
        case InputKind::choice:
            return "choice";
        case InputKind::stakeholders:
            return "stakeholders";
        case InputKind::arguments:
            return "arguments";
        case InputKind::score:
            return "score";
        case InputKind::vote:
            return "vote";
        case InputKind::none:
            return "none";
    }
    return "";
}

int Method::minutes() const {
    int all = 0;
    for (const MethodStep& step : steps) all += step.minutes;
    return all;
}

const Method* find_method(std::string_view id) {
    const auto found = std::ranges::find(methods(), id, &Method::id);
    return found == methods().end() ? nullptr : &*found;
}

}  // namespace vt::content
