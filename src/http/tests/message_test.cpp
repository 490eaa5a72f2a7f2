// SPDX-License-Identifier: EUPL-1.2
#include "http/message.h"

#include <doctest/doctest.h>

using namespace vt;

TEST_CASE("a header is found whatever the case of its name, the first of that name") {
    http::Request request;
    request.headers = {{"X-One", "1"}, {"x-one", "2"}};
    CHECK(request.header("X-ONE") == "1");
    CHECK_FALSE(request.header("X-On"));
    CHECK_FALSE(request.header("X-One "));
}

TEST_CASE("words are equal but for ASCII case, and nothing else") {
    CHECK(http::same_word("Close", "cLOSE"));
    CHECK_FALSE(http::same_word("close", "closed"));
    CHECK_FALSE(http::same_word("@", "`"));
    CHECK_FALSE(http::same_word("\xC3\x89", "\xC3\xA9"));
}

TEST_CASE("a status has its phrase") {
    CHECK(http::reason_phrase(200) == "OK");
    CHECK(http::reason_phrase(431) == "Request Header Fields Too Large");
    CHECK(http::reason_phrase(799) == "Unknown");
}

TEST_CASE("a response collects headers in order") {
    http::Response response;
    response.with("A", "1").with("B", "2");
    REQUIRE(response.headers.size() == 2);
    CHECK(response.headers[1].value == "2");
}
