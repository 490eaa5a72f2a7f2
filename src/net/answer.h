// SPDX-License-Identifier: EUPL-1.2
// A response as the bytes of an HTTP/1.1 answer.
#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"
#include "http/message.h"

namespace vt::net {

struct AnswerTo {
    bool head{false};         // A HEAD request: the length of the body, but not the body.
    bool keep_alive{true};    // Otherwise "Connection: close".
    std::string_view date{};  // HTTP's form of now.
};

// Head and, when it is short, the body in one piece; a longer body is left in `response`, to be
// sent after it. Date, Content-Length, Connection and Transfer-Encoding are ours: those of the
// response are left out. A header with a control character makes it a 500: it could be read as
// another one.
std::string write_answer(http::Response& response, const AnswerTo& to);

// The plain answer to a request that never reaches a page: status and its phrase.
http::Response plain_answer(int status);

// "Tue, 15 Nov 1994 08:12:31 GMT"
std::string http_date(Instant instant);

}  // namespace vt::net
