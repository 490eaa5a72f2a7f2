// SPDX-License-Identifier: EUPL-1.2
// A request and a response, without sockets. The net room makes requests that are whole and within
// limits; nothing here is trusted beyond that.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vt::http {

enum class Method { get, head, post, other };

struct Header {
    std::string name;
    std::string value;
};

struct Request {
    Method method{Method::get};
    std::string path{};   // As sent, still percent-encoded, starts with '/'. Without the query.
    std::string query{};  // Without '?'.
    std::string host{};   // Lower case, without port. Empty only for HTTP/1.0 without a Host.
    std::vector<Header> headers{};
    std::string body{};
    std::string peer{};  // Address of the client, or as a trusted proxy says it. Never logged.
    bool secure{false};  // Came in over TLS, here or at a trusted proxy.

    // The first header of that name (any case), if there is one.
    std::optional<std::string_view> header(std::string_view name) const;
};

struct Response {
    int status{200};
    std::vector<Header> headers{};
    std::string body{};
    // Text that may be compressed: false for files, and for answers that echo input next to a
    // secret.
    bool compress{false};

    bool has(std::string_view name) const;  // A header of that name, in any case.
    Response& with(std::string name, std::string value) {
        headers.push_back({std::move(name), std::move(value)});
        return *this;
    }
};

// Whether two header names, or other words of the protocol, are equal but for ASCII case.
bool same_word(std::string_view a, std::string_view b);
std::string_view reason_phrase(int status);

}  // namespace vt::http
