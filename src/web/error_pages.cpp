// SPDX-License-Identifier: EUPL-1.2
#include "web/error_pages.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "web/components/button.h"
#include "web/components/text.h"
#include "web/csrf_mask.h"
#include "web/frame.h"

namespace vt::web {
namespace {

constexpr std::size_t kLineMax = 70;
constexpr int kRowsLong = 6;

// "web.error.404.title" where there are words for that status, else those of 500.
std::string key(int status, std::string_view part) {
    constexpr std::array known{403, 404, 405, 429, 500, 503};
    const bool has = std::find(known.begin(), known.end(), status) != known.end();
    return "web.error." + std::to_string(has ? status : 500) + "." + std::string{part};
}

// What a person wrote: no token, no id, no tick, and never a password.
bool is_words(std::string_view name, std::string_view value) {
    constexpr std::array secret{kCsrfField, std::string_view{"password"},
                                std::string_view{"current"}};
    if (std::find(secret.begin(), secret.end(), name) != secret.end()) return false;
    const bool is_id =
        value.size() == 32 && value.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    return !is_id && value != "ja" && !trim(value).empty();
}

void give_back(html::Html& body, const texts::Texts& texts, const std::vector<std::string>& typed) {
    if (typed.empty()) return;
    heading(body, 2, texts.text("web.error.typed"));
    paragraph(body, texts.text("web.error.typed-text"));
    int number = 0;
    for (const std::string& value : typed) {
        const std::string id = "typed-" + std::to_string(++number);
        const bool is_long = value.size() > kLineMax || value.find('\n') != std::string::npos;
        html::out<
            R"(<div class="utrecht-form-field"><label class="utrecht-form-label
utrecht-form-field__label" for="{}">{}</label><textarea class="utrecht-textarea
utrecht-textarea--html-textarea" id="{}" rows="{}" readonly>
{}</textarea></div>)">(body, id, texts.text("web.error.typed-field", {std::to_string(number)}), id,
                       is_long ? kRowsLong : 1, value);
    }
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

std::vector<std::string> typed_values(const http::Form& form) {
    std::vector<std::string> values;
    for (const auto& [name, value] : form.fields())
        if (is_words(name, value)) values.push_back(value);
    return values;
}

http::Response fault_page(const Municipality& municipality, texts::Language language,
                          std::string_view reference, const std::vector<std::string>& typed) {
    const texts::Texts texts{language};
    html::Html body;
    heading(body, 1, texts.text(key(500, "title")));
    paragraph(body, texts.text(key(500, "text")));
    paragraph(body, texts.text("web.error.reference", {reference}));
    give_back(body, texts, typed);
    auto page = bare_page(municipality, language, 500, texts.text(key(500, "title")), body);
    page.compress = typed.empty();
    page.with("Cache-Control", "no-store");
    return page;
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
