// SPDX-License-Identifier: EUPL-1.2
#include "web/passage.h"

#include "base/id.h"
#include "base/text.h"

namespace vt::web {
namespace {

constexpr int kVisitorSeconds = 12 * 60 * 60;

}  // namespace

void cut_language(Passage& passage) {
    passage.path = passage.request.path;
    const std::string_view path{passage.request.path};
    if (path != "/en" && !path.starts_with("/en/")) return;
    passage.language = texts::Language::en;
    passage.path = path.size() > 4 ? std::string{path.substr(3)} : "/";
}

void read_cookies(Passage& passage) {
    passage.session_token = http::cookie(passage.request, kSessionCookie).value_or("");
    passage.visitor_token = http::cookie(passage.request, kVisitorCookie).value_or("");
}

void start_visit(Passage& passage) {
    if (is_id_text(passage.visitor_token)) return;
    passage.visitor_token = random_id_text();
    passage.new_visitor = true;
}

bool comes_from_our_page(const http::Request& request) {
    if (const auto site = request.header("sec-fetch-site")) return *site == "same-origin";
    const auto origin = request.header("origin");
    const auto host = request.header("host");
    if (!origin || !host) return false;
    return folded(*origin) == (request.secure ? "https://" : "http://") + folded(*host);
}

std::string cookie_header(std::string_view name, std::string_view value, bool session_only) {
    std::string header{name};
    header += '=';
    header += value;
    header += "; Path=/; Secure; HttpOnly; SameSite=Lax";
    if (!session_only) header += "; Max-Age=" + std::to_string(kVisitorSeconds);
    return header;
}

std::string expired_cookie_header(std::string_view name) {
    return std::string{name} + "=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0";
}

}  // namespace vt::web
