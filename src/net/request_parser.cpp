// SPDX-License-Identifier: EUPL-1.2
#include "net/request_parser.h"

#include <boost/beast/http/error.hpp>
#include <limits>

#include "net/target.h"

namespace vt::net {
namespace {

using boost::beast::http::field;
using boost::beast::http::verb;

std::string_view std_view(RequestParser::View view) {
    return {view.data(), view.size()};
}

http::Method method_of(verb method) {
    switch (method) {
        case verb::get:
            return http::Method::get;
        case verb::head:
            return http::Method::head;
        case verb::post:
            return http::Method::post;
        default:
            return http::Method::other;
    }
}

}  // namespace

RequestParser::RequestParser(const ReaderLimits& limits) : limits_{limits} {
    header_limit(std::numeric_limits<std::uint32_t>::max());  // Counted by the reader, over reads.
    body_limit(boost::none);  // Held to by the reader, when the head is known.
}

void RequestParser::on_request_impl(verb method, View, View target, int version, ErrorCode&) {
    request_.method = method_of(method);
    known_method_ = method != verb::unknown;
    target_ = std_view(target);
    version_ = version;
}

void RequestParser::on_field_impl(field field, View name, View value, ErrorCode& ec) {
    if (request_.headers.size() == limits_.headers_max) {
        refusal_ = 431;
        ec = make_error_code(boost::beast::http::error::header_limit);
        return;
    }
    note_field(field, value);
    request_.headers.push_back({std::string{std_view(name)}, std::string{std_view(value)}});
}

void RequestParser::note_field(field field, View value) {
    const std::string_view text = std_view(value);
    if (field == field::host) {
        ++hosts_;
        host_ = host_name(text);
    } else if (field == field::content_length) {
        ++lengths_;
        if (text.find(',') != std::string_view::npos) ++lengths_;
    } else if (field == field::transfer_encoding) {
        ++encodings_;
        plain_chunked_ = http::same_word(text, "chunked");
    } else if (field == field::expect) {
        if (http::same_word(text, "100-continue"))
            expects_100_ = true;
        else
            expects_other_ = true;
    }
}

std::size_t RequestParser::on_body_impl(View bytes, ErrorCode&) {
    request_.body.append(bytes.data(), bytes.size());
    return bytes.size();
}

int RequestParser::finish_head() {
    if (lengths_ + encodings_ > 1) return 400;
    if (version_ < 11) expects_100_ = false;
    if (const int status = finish_target()) return status;
    if (const int status = finish_method()) return status;
    if (encodings_ == 1) return plain_chunked_ && version_ >= 11 ? 411 : 400;
    return expects_other_ ? 417 : 0;
}

int RequestParser::finish_target() {
    const bool may_lack_host = version_ < 11 && hosts_ == 0;
    if (hosts_ != 1 && !may_lack_host) return 400;
    if (!host_ && !may_lack_host) return 400;
    // CONNECT and OPTIONS have targets of another form; their method is refused next.
    if (request_.method == http::Method::other) return 0;
    auto target = net::parse_target(target_);
    if (!target) return 400;
    if (!target->host.empty() && host_ && target->host != *host_) return 400;
    request_.path = std::move(target->path);
    request_.query = std::move(target->query);
    request_.host = host_ ? *std::move(host_) : std::move(target->host);
    return 0;
}

int RequestParser::finish_method() const {
    if (request_.method != http::Method::other) return 0;
    return known_method_ ? 405 : 501;
}

}  // namespace vt::net
