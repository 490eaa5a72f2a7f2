// SPDX-License-Identifier: EUPL-1.2
// Bytes in, requests out: HTTP/1.1 without a socket.
//
// Beast's parser finds the parts; what it lets through and we do not is refused here: no, two or
// broken Hosts, Content-Length next to Transfer-Encoding, two Content-Lengths, folded headers, bare
// line feeds, targets with control characters. A body must have its length in front: chunked gets
// 411.
//
// Life cycle: feed() until Step::head, allow_body(), feed() until Step::whole, take(), next(), and
// so on for the next request of the same connection. After Step::refused nothing more is read:
// answer refusal() and close.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "http/message.h"

namespace vt::net {

struct ReaderLimits {
    std::size_t header_bytes_max{16 * 1024};  // Request line and headers together.
    std::size_t headers_max{100};
};

class RequestReader {
public:
    enum class Step {
        need_more,
        head,     // request() has all but its body: now say allow_body().
        whole,    // take() it.
        refused,  // refusal() is the status to answer with.
    };

    explicit RequestReader(ReaderLimits limits);
    ~RequestReader();

    Step feed(std::string_view bytes);
    // Goes on behind a head, with at most `max` bytes of body; refuses with 413 what is longer.
    Step allow_body(std::size_t max);
    // The whole request. Bytes that came behind it are kept for next().
    http::Request take();
    // Goes on with what came behind the last request.
    Step next() { return feed({}); }

    const http::Request& request() const;
    bool begun() const;          // Some bytes of the next request are in.
    bool keep_alive() const;     // Of the last request: HTTP/1.1 and no "Connection: close".
    bool waits_for_100() const;  // Sent "Expect: 100-continue" and no byte of the body yet.
    int refusal() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace vt::net
