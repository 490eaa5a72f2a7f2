// SPDX-License-Identifier: EUPL-1.2
// Route: one method and path, the right it asks, and the page that answers.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "http/url.h"
#include "identity/rights.h"
#include "web/visit.h"

namespace vt::web {

using Page = std::function<http::Response(Visit&)>;

struct Route {
    http::Method method{http::Method::get};
    std::string pattern;          // "/programma/maatregelen/{id}"
    identity::Right right{identity::Right::own};
    Page page;
    std::size_t body_max{64 * 1024};  // Bytes; uploads ask for more.
};

inline constexpr std::size_t kUploadBodyMax = 21 * 1024 * 1024;

using Routes = std::vector<Route>;

inline Route get(std::string pattern, identity::Right right, Page page) {
    return {http::Method::get, std::move(pattern), right, std::move(page)};
}
inline Route post(std::string pattern, identity::Right right, Page page,
                  std::size_t body_max = 64 * 1024) {
    return {http::Method::post, std::move(pattern), right, std::move(page), body_max};
}

}  // namespace vt::web
