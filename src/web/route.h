// SPDX-License-Identifier: EUPL-1.2
// Route: one method and path, the right it asks, and the page that answers.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "db/database.h"
#include "http/url.h"
#include "identity/accounts.h"
#include "identity/rights.h"
#include "web/visit.h"

namespace vt::web {

using Page = std::function<http::Response(Visit&)>;

// What the pages get that check passwords: they may not hold up the one writer, so they work in
// transactions of their own. Lives as long as the request.
struct Door {
    db::Database& database;
    identity::Accounts& accounts;
};
using DoorPage = std::function<http::Response(Visit&, Door&)>;

struct Route {
    http::Method method{http::Method::get};
    std::string pattern;  // "/programma/maatregelen/{id}"
    identity::Right right{identity::Right::own};
    Page page;
    std::size_t body_max{64 * 1024};  // Bytes; uploads ask for more.
    DoorPage door{};                  // In place of `page`, on a POST only.
    bool anonymous_form{
        false};  // Open to visitors and holds a form: the visitor gets a cookie for it.
    // Open, and who is signed in is not even looked at: everyone is a visitor here.
    bool apart{false};
};

inline constexpr std::size_t kUploadBodyMax = 21 * 1024 * 1024;

using Routes = std::vector<Route>;

inline Route get(std::string pattern, identity::Right right, Page page) {
    return {http::Method::get, std::move(pattern), right, std::move(page), 0, {}, false};
}
inline Route post(std::string pattern, identity::Right right, Page page,
                  std::size_t body_max = 64 * 1024) {
    return {http::Method::post, std::move(pattern), right, std::move(page), body_max, {}, false};
}

// For who must stay unknown: a visitor like any other, with a cookie that says nothing.
inline Route apart(http::Method method, std::string pattern, DoorPage door_page, Page page = {}) {
    const std::size_t body_max = method == http::Method::post ? 4 * 1024 : 0;
    return {method,
            std::move(pattern),
            identity::Right::open,
            std::move(page),
            body_max,
            std::move(door_page),
            true,
            true};
}

inline Route door(std::string pattern, identity::Right right, DoorPage page) {
    return {http::Method::post, std::move(pattern), right, {}, 64 * 1024, std::move(page), false};
}

}  // namespace vt::web
