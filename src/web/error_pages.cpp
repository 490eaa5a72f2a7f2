// SPDX-License-Identifier: EUPL-1.2
#include "web/error_pages.h"

#include <algorithm>
#include <array>

#include "web/components/button.h"
#include "web/components/text.h"
#include "web/frame.h"

namespace vt::web {
namespace {

// "web.error.404.title" where there are words for that status, else those of 500.
std::string key(int status, std::string_view part) {
    constexpr std::array known{403, 404, 405, 429, 500, 503};
    const bool has = std::find(known.begin(), known.end(), status) != known.end();
    return "web.error." + std::to_string(has ? status : 500) + "." + std::string{part};
}

}  // namespace

http::Response error_page(const Visit& visit, int status, std::string_view text) {
    const std::string title{visit.text(key(status, "title"))};
    html::Html body;
    page_head(body, visit, {.title = title});
    paragraph(body, visit.text(text.empty() ? key(status, "text") : text));
    const bool known = visit.actor().signed_in();
    const Link away{std::string{known ? kStartPath : "/"},
                    std::string{visit.text(known ? "web.error.to-start" : "web.error.to-front")}};
    more_link(body, visit, away);
    return page(visit, {.title = title, .status = status, .narrow = true, .nowhere = true},
                std::move(body));
}

http::Response fault_page(const Municipality& municipality, texts::Language language,
                          std::string_view reference) {
    const texts::Texts texts{language};
    html::Html body;
    heading(body, 1, texts.text(key(500, "title")));
    paragraph(body, texts.text(key(500, "text")));
    paragraph(body, texts.text("web.error.reference", {reference}));
    return bare_page(municipality, language, 500, texts.text(key(500, "title")), body);
}

http::Response busy_page(const Municipality& municipality, texts::Language language) {
    const texts::Texts texts{language};
    html::Html body;
    heading(body, 1, texts.text(key(503, "title")));
    paragraph(body, texts.text(key(503, "text")));
    return bare_page(municipality, language, 503, texts.text(key(503, "title")), body)
        .with("Retry-After", "10");
}

http::Response refused(const Visit& visit, const Error& error,
                       FunctionRef<http::Response(const Error&)> form_page) {
    if (error.kind == Refusal::not_found) return error_page(visit, 404);
    if (error.kind == Refusal::forbidden) return error_page(visit, 403);
    return form_page(error);
}

}  // namespace vt::web
