// SPDX-License-Identifier: EUPL-1.2
#include "web/components/status.h"

#include "web/components/icons.h"

namespace vt::web {
namespace {

struct Look {
    std::string_view code;
    std::string_view word;  // Key.
    std::string_view style;
    html::Safe icon;
};

Look look_of(Status status) {
    using namespace icons;
    constexpr std::string_view valid = "utrecht-status-badge--valid";
    constexpr std::string_view warning = "utrecht-status-badge--warning";
    constexpr std::string_view neutral = "utrecht-status-badge--neutral";
    constexpr std::string_view plain = "vt-status-plain";
    switch (status) {
        case Status::ok:
            return {"ok", "web.status.ok", valid, kCheck};
        case Status::attention:
            return {"attention", "web.status.attention", warning, kExclamation};
        case Status::late:
            return {"late", "web.status.late", "utrecht-status-badge--error", kClock};
        case Status::not_begun:
            return {"not-begun", "web.status.not-begun", neutral, kCircle};
        case Status::not_measurable:
            return {"not-measurable", "web.status.not-measurable", plain, kQuestion};
        case Status::not_applicable:
            return {"not-applicable", "web.status.not-applicable", plain, kDash};
        case Status::planned:
            return {"planned", "web.status.planned", neutral, kCalendar};
        case Status::done:
            return {"done", "web.status.done", valid, kCheck};
        case Status::skipped:
            break;
    }
    return {"skipped", "web.status.skipped", plain, kCross};
}

}  // namespace

std::string_view code(Status status) {
    return look_of(status).code;
}

std::string status_word(const Visit& visit, Status status) {
    return std::string{visit.text(look_of(status).word)};
}

void status_badge(html::Html& html, const Visit& visit, Status status, std::string_view word) {
    const Look look = look_of(status);
    html::out<R"(<span class="utrecht-status-badge {}">{}{}</span>)">(
        html, look.style, look.icon, word.empty() ? visit.text(look.word) : word);
}

void tag(html::Html& html, std::string_view text) {
    html::out<R"(<span class="vt-tag">{}</span>)">(html, text);
}

}  // namespace vt::web
