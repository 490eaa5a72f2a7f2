// SPDX-License-Identifier: EUPL-1.2
// Beast's parser, filling an http::Request. Only request_reader.cpp uses it.
//
// It never gets to see a chunk: Beast 1.81 stops the process (an assertion in parse_chunk_header)
// when a last chunk comes in small pieces.
#pragma once

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "http/message.h"
#include "net/request_reader.h"

namespace vt::net {

class RequestParser final : public boost::beast::http::basic_parser<true> {
public:
    using ErrorCode = boost::system::error_code;
    using View = boost::beast::string_view;

    explicit RequestParser(const ReaderLimits& limits);

    // Checks what can only be seen when the head is whole, and fills path, query and host. 0, or
    // the status to refuse with.
    int finish_head();
    // 0, or the status our own checks refuse with.
    int refusal() const { return refusal_; }
    bool version_is_11() const { return version_ == 11; }
    bool expects_100() const { return expects_100_; }
    http::Request& request() { return request_; }

private:
    void on_request_impl(boost::beast::http::verb method, View name, View target, int version,
                         ErrorCode& ec) override;
    void on_response_impl(int, View, int, ErrorCode&) override {}
    void on_field_impl(boost::beast::http::field field, View name, View value,
                       ErrorCode& ec) override;
    void on_header_impl(ErrorCode&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, ErrorCode&) override {}
    std::size_t on_body_impl(View bytes, ErrorCode& ec) override;
    void on_chunk_header_impl(std::uint64_t, View, ErrorCode&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View, ErrorCode&) override { return 0; }
    void on_finish_impl(ErrorCode&) override {}

    void note_field(boost::beast::http::field field, View value);
    int finish_method() const;
    int finish_target();

    const ReaderLimits& limits_;
    http::Request request_;
    std::string target_;
    std::optional<std::string> host_;
    int version_{0};
    int hosts_{0};
    int lengths_{0};
    int encodings_{0};
    bool known_method_{true};
    bool plain_chunked_{true};
    bool expects_100_{false};
    bool expects_other_{false};
    int refusal_{0};
};

}  // namespace vt::net
