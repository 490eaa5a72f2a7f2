// SPDX-License-Identifier: EUPL-1.2
#include "web/frame.h"

#include "web/assets.h"
#include "web/components/icons.h"
#include "web/csrf_mask.h"

namespace vt::web {
namespace {

using texts::Language;
using texts::Texts;

// The parts of a document, each written in its place.
struct Document {
    const Texts& texts;
    const Municipality& municipality;
    std::string title;
    const html::Html& alternate;  // In the head: the same page in the other language.
    const html::Html& header;     // Between the municipality's name and the page.
    const html::Html& body;
    const html::Html& footer;
};

html::Safe doctype() {
    return html::literal<"<!doctype html>\n">();
}

std::string document_title(const Texts& texts, const Municipality& municipality,
                           std::string_view title, bool refused) {
    const std::string whole = texts.text("web.frame.title", {title, municipality.name});
    return refused ? texts.text("web.frame.title-refused", {whole}) : whole;
}

void head(html::Html& html, const Document& document) {
    const Asset& script = asset("app.js");
    html::out<R"(<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{}</title>
<meta name="color-scheme" content="light">
<link rel="icon" href="{}" type="image/svg+xml">
<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="{}" integrity="{}">
<script type="module" src="{}" integrity="{}"></script>
{}</head>
)">(html, document.title, url_of("favicon.svg"), url_of("source-sans-3-latin.woff2"),
        url_of("app.css"), asset("app.css").integrity, url_of("app.js"), script.integrity,
        document.alternate);
}

void whole(html::Html& html, const Document& document, const html::Url& home) {
    const Texts& texts = document.texts;
    const auto demo = [&](html::Html& part) {
        if (document.municipality.demo)
            html::out<R"(<p class="vt-demo">{}</p>)">(part, texts.text("web.frame.demo"));
    };
    html::out<R"({}<html lang="{}" dir="ltr">
{}<body class="utrecht-document utrecht-body">
<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">{}</a>
<div class="vt-page">
<header class="utrecht-page-header">{}<div class="utrecht-page-header__content">
<a class="vt-brand" href="{}">{}<span><span class="vt-brand__name">{}</span><span
class="vt-brand__service">{}</span></span></a>
{}</div></header>
{}<footer class="utrecht-page-footer"><div class="utrecht-page-footer__content">{}<p
class="vt-footer__small">{}</p></div></footer>
</div></body></html>
)">(
        html, doctype(), texts::code(texts.language()),
        [&](html::Html& part) { head(part, document); }, texts.text("web.frame.skip"), demo, home,
        icons::kShield, texts.text("web.frame.municipality", {document.municipality.name}),
        texts.text("web.frame.service"), document.header, document.body, document.footer,
        texts.text("web.frame.about"));
}

http::Response answer(int status, html::Html html) {
    return http::Response{.status = status, .body = html.take()}.with("Content-Type",
                                                                      "text/html; charset=utf-8");
}

std::string office_names(const Visit& visit) {
    std::vector<std::string> names;
    for (const auto office : visit.actor().offices)
        names.emplace_back(visit.text("identity.office." + std::string{identity::code(office)}));
    return visit.texts.joined(names);
}

void who(html::Html& html, const Visit& visit) {
    if (!visit.visitor.empty()) return;
    if (!visit.actor().signed_in()) {
        // On the sign-in page itself no other control may carry its word.
        if (visit.path != kSignInPath)
            html::out<R"(<ul class="vt-who"><li><a href="{}">{}</a></li></ul>)">(
                html, url_of(visit, kSignInPath), visit.text("web.frame.sign-in"));
        return;
    }
    html::out<
        R"(<ul class="vt-who"><li>{} <span class="vt-who__office">{}</span></li><li><a
href="{}">{}</a></li><li><form class="vt-form--inline" method="post" action="{}"><input
type="hidden" name="{}" value="{}"><button class="vt-link-button"
type="submit">{}</button></form></li></ul>)">(
        html, visit.actor().name, office_names(visit), url_of(visit, kAccountPath),
        visit.text("web.frame.account"), url_of(visit, kSignOutPath), kCsrfField,
        mask_csrf(visit.csrf_token), visit.text("web.frame.sign-out"));
}

bool is_below(std::string_view path, std::string_view above) {
    return path == above || (path.starts_with(above) && path.substr(above.size()).starts_with('/'));
}

void menu_items(html::Html& html, const Visit& visit, bool here) {
    html::out<R"(<ul class="utrecht-nav-list">{}</ul>)">(html, [&](html::Html& list) {
        for (const auto& entry : *visit.menu) {
            if (entry.text.empty() || !identity::may(visit.actor(), entry.right)) continue;
            const bool current = here && is_below(visit.path, entry.path);
            const std::string_view word = !current                   ? ""
                                          : visit.path == entry.path ? "page"
                                                                     : "true";
            html::out<
                R"(<li class="utrecht-nav-list__item"><a class="utrecht-nav-list__link"
href="{}"{}>{}</a></li>)">(list, url_of(visit, entry.path), html::attribute<"aria-current">(word),
                           visit.text(entry.text));
        }
    });
}

void menu(html::Html& html, const Visit& visit, bool here) {
    if (!visit.actor().signed_in()) return;
    const auto items = [&](html::Html& part) { menu_items(part, visit, here); };
    html::out<R"(<nav class="utrecht-nav-bar" aria-label="{}">
<div class="utrecht-nav-bar__content vt-wide">{}</div>
<details class="vt-menu"><summary>{}{}</summary>{}</details>
</nav>
)">(html, visit.text("web.frame.menu-label"), items, icons::kMenu, visit.text("web.frame.menu"),
        items);
}

void crumbs(html::Html& html, const Visit& visit, const PageFrame& frame) {
    if (!visit.actor().signed_in() || frame.nowhere || visit.path == kStartPath) return;
    const auto item = [&](html::Html& list, std::string_view path, std::string_view text) {
        html::out<R"(<li><a href="{}">{}</a></li>)">(list, url_of(visit, path), text);
    };
    html::out<
        R"(<nav class="vt-crumbs" aria-label="{}"><ol>{}<li><span
aria-current="page">{}</span></li></ol></nav>
)">(
        html, visit.text("web.frame.crumbs-label"),
        [&](html::Html& list) {
            item(list, kStartPath, visit.text("web.frame.start"));
            for (const auto& above : frame.above) item(list, above.path, above.text);
        },
        frame.title);
}

html::Html page_body(const Visit& visit, const PageFrame& frame, const html::Html& body) {
    const bool asks = body.view().find(" data-confirm=\"") != std::string_view::npos;
    const auto dialog = [&](html::Html& part) {
        if (!asks) return;
        html::out<
            R"(<dialog class="vt-dialog" data-confirm-dialog
aria-labelledby="confirm-question"><form method="dialog"><p id="confirm-question"
data-question></p><div class="utrecht-action-group"><button class="nl-button nl-button--primary"
value="yes">{}</button><button class="nl-button nl-button--secondary" value="no"
autofocus>{}</button></div></form></dialog>)">(part, visit.text("web.confirm.yes"),
                                               visit.text("web.confirm.no"));
    };
    return html::make<R"({}<div class="utrecht-page-body"><div class="utrecht-page-body__content">
{}<main id="inhoud" tabindex="-1"{}>
{}{}
</main>
{}</div></div>
)">([&](html::Html& part) { menu(part, visit, !frame.nowhere); },
        [&](html::Html& part) { crumbs(part, visit, frame); },
        html::attribute<"class">(frame.narrow ? "vt-narrow" : ""),
        [&](html::Html& part) {
            if (frame.notice) notice(part, visit, *frame.notice);
        },
        body, dialog);
}

// The same page in the other language: what the footer and the head lead to. Nothing for what came
// in by POST, which cannot be asked for again.
std::optional<html::Url> other_language(const Visit& visit, const PageFrame& frame) {
    if (visit.request.method == http::Method::post || frame.nowhere) return std::nullopt;
    const bool dutch = visit.texts.language() == Language::nl;
    std::string path = dutch ? "/en" + (visit.path == "/" ? "" : visit.path) : visit.path;
    if (!visit.request.query.empty()) path += "?" + visit.request.query;
    return html::Url::local(path);
}

std::string_view other_code(const Visit& visit) {
    return texts::code(visit.texts.language() == Language::nl ? Language::en : Language::nl);
}

html::Html alternate(const Visit& visit, const PageFrame& frame) {
    const auto other = other_language(visit, frame);
    if (!other) return {};
    return html::make<R"(<link rel="alternate" href="{}" hreflang="{}">
)">(*other, other_code(visit));
}

html::Html footer(const Visit& visit, const PageFrame& frame) {
    const auto item = [&](html::Html& list, std::string_view path, std::string_view key) {
        html::out<R"(<li><a href="{}">{}</a></li>)">(list, url_of(visit, path), visit.text(key));
    };
    const auto items = [&](html::Html& list) {
        item(list, kPublicPath, "web.frame.public");
        item(list, kAccessibilityPath, "web.frame.accessibility");
        item(list, kPrivacyPath, "web.frame.privacy");
        item(list, kVulnerabilityPath, "web.frame.vulnerability");
        if (const auto other = other_language(visit, frame))
            html::out<R"(<li><a href="{}" lang="{}" hreflang="{}">{}</a></li>)">(
                list, *other, other_code(visit), other_code(visit),
                visit.text("web.frame.other-language"));
    };
    const auto print_line = [&](html::Html& part) {
        const std::string now = visit.texts.moment(visit.work.clock.now());
        const std::string line = visit.actor().signed_in()
                                     ? visit.text("web.frame.printed-by", {now, visit.actor().name})
                                     : visit.text("web.frame.printed", {now});
        html::out<R"(<p class="vt-print-line">{}</p>)">(part, line);
    };
    return html::make<R"(<ul class="vt-footer">{}</ul>{})">(items, print_line);
}

}  // namespace

http::Response page(const Visit& visit, const PageFrame& frame, html::Html body) {
    html::Html html;
    html.reserve(body.size() + 8 * 1024);
    const auto links = alternate(visit, frame);
    const auto header = [&] {
        html::Html part;
        who(part, visit);
        return part;
    }();
    const auto below = footer(visit, frame);
    const auto inside = page_body(visit, frame, body);
    const bool refused = frame.refusal.has_value();
    whole(html,
          {visit.texts, visit.municipality,
           document_title(visit.texts, visit.municipality, frame.title, refused), links, header,
           inside, below},
          url_of(visit, visit.actor().signed_in() ? kStartPath : "/"));
    auto response =
        answer(refused ? status_of(frame.refusal->kind) : frame.status, std::move(html));
    response.compress = !refused;
    return response;
}

http::Response bare_page(const Municipality& municipality, Language language, int status,
                         std::string_view title, const html::Html& body) {
    const Texts texts{language};
    const html::Html none;
    const auto inside = html::make<
        R"(<div class="utrecht-page-body"><div class="utrecht-page-body__content"><main id="inhoud"
tabindex="-1" class="vt-narrow">{}</main></div></div>)">(body);
    html::Html html;
    whole(html,
          {texts, municipality, document_title(texts, municipality, title, false), none, none,
           inside, none},
          html::Url::local("/"));
    return answer(status, std::move(html));
}

}  // namespace vt::web
