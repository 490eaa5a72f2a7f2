// SPDX-License-Identifier: EUPL-1.2
// Assets: the style sheet, fonts, icons and modules that were built into the program.
//
// Their names carry a hash of their bytes, so a browser may keep them for ever. Nothing here comes
// from a disk at run time, and nothing from another server.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "html/url.h"
#include "http/message.h"

namespace vt::web {

// One built file. All texts live as long as the program.
struct Asset {
    std::string_view name;       // As the source calls it: "app.css".
    std::string_view file;       // As it is served: "app.1f3c9a.css".
    std::string_view type;       // "text/css; charset=utf-8"
    std::string_view integrity;  // "sha384-…"
    std::string_view plain;
    std::string_view gzip;  // Empty when it would not be smaller.
    std::string_view brotli;
};

// Every built file, made at build time (library vt_assets).
std::span<const Asset> assets();
// Stops the program when there is no asset of that name: a page of ours is wrong.
const Asset& asset(std::string_view name);
html::Url url_of(std::string_view name);  // "/assets/app.1f3c9a.css"

// The answer to a request for "/assets/…" or "/favicon.ico", 404 when there is no such file;
// nothing for any other path.
std::optional<http::Response> serve_asset(const http::Request& request);

}  // namespace vt::web
