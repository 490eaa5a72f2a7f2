// SPDX-License-Identifier: EUPL-1.2
// Passage: one request on its way through the Site, and the checks it has to pass. Private to web/.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "http/form.h"
#include "web/route.h"

namespace vt::web {

inline constexpr std::string_view kSessionCookie = "__Host-vt";
// Before signing in: ties a form to the browser that asked for it.
inline constexpr std::string_view kVisitorCookie = "__Host-vt-bezoek";

struct Passage {
    const http::Request& request;
    std::string path{};  // Without language prefix.
    texts::Language language{texts::Language::nl};
    const Route* route{nullptr};
    std::vector<std::pair<std::string, std::string>> places{};
    http::Form form{};
    http::Form query{};
    std::string session_token{};  // As the cookie says; empty without one.
    std::string visitor_token{};
    bool new_visitor{false};  // The visitor cookie still has to be set.

    std::uint64_t write_count{0};
    // Somebody signed in sent a form of ours that the page may take: what was typed is theirs.
    bool form_is_theirs{false};

    bool is_post() const { return request.method == http::Method::post; }
};

// "/en/programma" is "/programma" in English.
void cut_language(Passage& passage);
void read_cookies(Passage& passage);
// Nobody is signed in: makes sure there is a token that ties forms to this browser.
void start_visit(Passage& passage);
// Whether a POST comes from a page of ours: Sec-Fetch-Site, or where a browser does not send it,
// our own Origin (DESIGN 3).
bool comes_from_our_page(const http::Request& request);
std::string cookie_header(std::string_view name, std::string_view value, bool session_only);
std::string expired_cookie_header(std::string_view name);

}  // namespace vt::web
