// SPDX-License-Identifier: EUPL-1.2
#include "net/request_reader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <optional>

#include "net/request_parser.h"

namespace vt::net {
namespace {

using Error = boost::beast::http::error;

// A line feed without a carriage return before it. Beast would wait for more in some of these.
bool has_bare_line_feed(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
        if (at == 0 || text[at - 1] != '\r') return true;
    return false;
}

// A header that goes on in the next line: obsolete since RFC 7230, read in different ways since.
bool has_folded_line(std::string_view text) {
    return text.find("\n ") != std::string_view::npos ||
           text.find("\n\t") != std::string_view::npos;
}

}  // namespace

struct RequestReader::Inside {
    explicit Inside(ReaderLimits asked) : limits{asked} { parser.emplace(limits); }

    ReaderLimits limits;
    std::optional<RequestParser> parser;
    std::string kept{};         // Sent, not parsed yet.
    std::size_t head_bytes{0};  // Of this head, parsed.
    bool skipped_line{false};   // The one empty line RFC 9112 2.2 asks to overlook.
    bool body_allowed{false};
    bool keep_alive{true};
    int refusal{0};

    Step refuse(int status) {
        refusal = status;
        return Step::refused;
    }
    Step read(std::string_view& rest);
    Step read_head(std::string_view& rest);
    Step read_body(std::string_view& rest);
    Step head_stops(std::string_view rest);
    bool skip_empty_line(std::string_view& rest);
};

RequestReader::RequestReader(ReaderLimits limits) : inside_{std::make_unique<Inside>(limits)} {}
RequestReader::~RequestReader() = default;

const http::Request& RequestReader::request() const {
    return inside_->parser->request();
}
int RequestReader::refusal() const {
    return inside_->refusal;
}
bool RequestReader::keep_alive() const {
    return inside_->keep_alive;
}

bool RequestReader::begun() const {
    return inside_->parser->got_some() || !inside_->kept.empty();
}

bool RequestReader::waits_for_100() const {
    return inside_->parser->expects_100() && inside_->kept.empty() &&
           inside_->parser->request().body.empty();
}

RequestReader::Step RequestReader::feed(std::string_view bytes) {
    Inside& in = *inside_;
    if (in.refusal != 0) return Step::refused;
    if (in.kept.empty()) {
        const Step step = in.read(bytes);
        in.kept.assign(bytes);
        return step;
    }
    in.kept += bytes;
    std::string_view rest = in.kept;
    const Step step = in.read(rest);
    in.kept.erase(0, in.kept.size() - rest.size());
    return step;
}

RequestReader::Step RequestReader::allow_body(std::size_t max) {
    Inside& in = *inside_;
    if (in.parser->content_length().value_or(0) > max) return in.refuse(413);
    in.body_allowed = true;
    return feed({});
}

http::Request RequestReader::take() {
    Inside& in = *inside_;
    http::Request request = std::move(in.parser->request());
    in.parser.emplace(in.limits);
    in.head_bytes = 0;
    in.skipped_line = false;
    in.body_allowed = false;
    return request;
}

RequestReader::Step RequestReader::Inside::read(std::string_view& rest) {
    if (parser->is_header_done()) return body_allowed ? read_body(rest) : Step::head;
    return read_head(rest);
}

// True when `rest` may hold the begin of a request line.
bool RequestReader::Inside::skip_empty_line(std::string_view& rest) {
    if (parser->got_some() || skipped_line) return true;
    if (rest == "\r") return false;
    if (rest.starts_with("\r\n")) {
        rest.remove_prefix(2);
        skipped_line = true;
    }
    return true;
}

RequestReader::Step RequestReader::Inside::read_head(std::string_view& rest) {
    if (!skip_empty_line(rest) || rest.empty()) return Step::need_more;
    RequestParser::ErrorCode ec;
    const std::size_t used = parser->put(boost::asio::buffer(rest.data(), rest.size()), ec);
    if (has_folded_line(rest.substr(0, used))) return refuse(400);
    rest.remove_prefix(used);
    head_bytes += used;
    if (head_bytes > limits.header_bytes_max) return refuse(431);
    if (ec == Error::need_more) return head_stops(rest);
    if (ec) return refuse(parser->refusal() != 0 ? parser->refusal() : 400);
    if (!parser->is_header_done()) return head_stops(rest);
    if (const int status = parser->finish_head()) return refuse(status);
    keep_alive = parser->version_is_11() && parser->keep_alive();
    return Step::head;
}

// The head goes on behind `rest`, which is all of it that is not parsed yet.
RequestReader::Step RequestReader::Inside::head_stops(std::string_view rest) {
    if (has_bare_line_feed(rest)) return refuse(400);
    if (head_bytes + rest.size() > limits.header_bytes_max) return refuse(431);
    return Step::need_more;
}

RequestReader::Step RequestReader::Inside::read_body(std::string_view& rest) {
    if (parser->is_done()) return Step::whole;
    if (rest.empty()) return Step::need_more;
    RequestParser::ErrorCode ec;
    rest.remove_prefix(parser->put(boost::asio::buffer(rest.data(), rest.size()), ec));
    if (ec) return refuse(400);
    return parser->is_done() ? Step::whole : Step::need_more;
}

}  // namespace vt::net
