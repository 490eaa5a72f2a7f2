// SPDX-License-Identifier: EUPL-1.2
#include "web/components/alert.h"

#include "web/components/icons.h"
#include "web/components/text.h"

namespace vt::web {
namespace {

struct Look {
    std::string_view style;
    html::Safe icon;
    std::string_view word;  // Key; said to screen readers before the title.
};

Look look_of(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::info:
            return {"utrecht-alert--info", icons::kNoticeInfo, "web.notice.info"};
        case NoticeKind::ok:
            return {"utrecht-alert--ok", icons::kNoticeOk, "web.notice.ok"};
        case NoticeKind::warning:
            return {"utrecht-alert--warning", icons::kNoticeWarning, "web.notice.warning"};
        case NoticeKind::error:
            break;
    }
    return {"utrecht-alert--error", icons::kNoticeError, "web.notice.error"};
}

void words(html::Html& html, const Visit& visit, const Notice& notice) {
    if (notice.text.empty() && !notice.link) return;
    html::out<R"(<p class="nl-paragraph">{}{}</p>)">(html, notice.text, [&](html::Html& part) {
        if (!notice.link) return;
        if (!notice.text.empty()) html::out<" ">(part);
        link(part, visit, notice.link->path, notice.link->text);
    });
}

}  // namespace

void notice(html::Html& html, const Visit& visit, const Notice& notice) {
    const Look look = look_of(notice.kind);
    html::out<
        R"(<div class="utrecht-alert {}"><div class="utrecht-alert__icon">{}</div><div
class="utrecht-alert__content"><span class="vt-hidden-text">{}</span>{}{}</div></div>)">(
        html, look.style, look.icon, visit.text(look.word),
        [&](html::Html& part) { heading(part, notice.level, notice.title); },
        [&](html::Html& part) { words(part, visit, notice); });
}

}  // namespace vt::web
