// SPDX-License-Identifier: EUPL-1.2
#include "web/components/link.h"

namespace vt::web {

html::Url url_of(const Visit& visit, std::string_view path) {
    return html::Url::local(visit.link(path));
}

void link(html::Html& html, const Visit& visit, std::string_view path, std::string_view text) {
    html::out<R"(<a class="nl-link" href="{}">{}</a>)">(html, url_of(visit, path), text);
}

void link(html::Html& html, const Visit& visit, std::string_view path, const html::Html& words) {
    html::out<R"(<a class="nl-link" href="{}">{}</a>)">(html, url_of(visit, path), words);
}

void external_link(html::Html& html, const Visit& visit, std::string_view address,
                   std::string_view text) {
    html::out<
        R"(<a class="nl-link" href="{}" rel="noreferrer external">{}<span
class="vt-hidden-text"> {}</span></a>)">(html, html::Url::external(address), text,
                                         visit.text("web.link.external"));
}

void more_link(html::Html& html, const Visit& visit, const Link& link) {
    html::out<R"(<p class="vt-more"><a class="nl-link" href="{}">{}</a></p>)">(
        html, url_of(visit, link.path), link.text);
}

}  // namespace vt::web
