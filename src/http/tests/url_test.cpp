// SPDX-License-Identifier: EUPL-1.2
#include "http/url.h"

#include <doctest/doctest.h>

using namespace vt;
using namespace std::string_literals;

TEST_CASE("percent-decoding refuses broken escapes and NUL") {
    CHECK(http::percent_decoded("a%20b+c") == "a b+c");
    CHECK(http::percent_decoded("a%20b+c", true) == "a b c");
    CHECK(http::percent_decoded("%c3%A9") == "\xC3\xA9");
    CHECK(http::percent_decoded("%2B", true) == "+");
    CHECK(http::percent_decoded("") == "");
    for (const auto broken : {"%", "%2", "a%", "%zz", "%2g", "%-1", "%00", "%%20"})
        CHECK_FALSE_MESSAGE(http::percent_decoded(broken), broken);
    CHECK_FALSE(http::percent_decoded("a\0b"s));
}

TEST_CASE("what is encoded decodes to itself") {
    std::string every;
    for (int c = 1; c < 256; ++c) every += static_cast<char>(c);
    CHECK(http::percent_decoded(http::percent_encoded(every)) == every);
    CHECK(http::percent_encoded("a-Z_0.~") == "a-Z_0.~");
    CHECK(http::percent_encoded("a/b é") == "a%2Fb%20%C3%A9");
}

TEST_CASE("a pattern gives its places, decoded") {
    const http::PathPattern pattern{"/programma/maatregelen/{id}/bewijs/{nr}"};
    const auto places = pattern.match("/programma/maatregelen/M%2D1/bewijs/7");
    REQUIRE(places);
    REQUIRE(places->size() == 2);
    CHECK((*places)[0] == std::pair{"id"s, "M-1"s});
    CHECK((*places)[1] == std::pair{"nr"s, "7"s});
    CHECK(pattern.text() == "/programma/maatregelen/{id}/bewijs/{nr}");
}

TEST_CASE("a pattern matches the whole path and nothing else") {
    const http::PathPattern pattern{"/codes/{id}"};
    CHECK(pattern.match("/codes/x"));
    for (const auto other : {"", "/", "/codes", "/codes/", "/codes/x/", "/codes/x/y", "//x",
                             "/Codes/x", "codes/x", "/codes//x", "/%63odes/x"})
        CHECK_FALSE_MESSAGE(pattern.match(other), other);
}

TEST_CASE("a place is never empty, with a slash, with NUL, or not UTF-8") {
    const http::PathPattern pattern{"/{id}"};
    for (const auto bad : {"/", "/%2F", "/a%2Fb", "/%00", "/%", "/%FF", "/%C3"})
        CHECK_FALSE_MESSAGE(pattern.match(bad), bad);
}

TEST_CASE("the front page has a pattern too") {
    CHECK(http::PathPattern{"/"}.match("/"));
    CHECK_FALSE(http::PathPattern{"/"}.match("/x"));
    CHECK_FALSE(http::PathPattern{"/"}.match(""));
}

TEST_CASE("a cookie counts when it was sent exactly once") {
    http::Request request;
    request.headers = {{"cookie", "a=1; __Host-vt=x=y;b=2"}, {"Cookie", "c=3;  b=4"}};
    CHECK(http::cookie(request, "__Host-vt") == "x=y");
    CHECK(http::cookie(request, "a") == "1");
    CHECK(http::cookie(request, "c") == "3");
    CHECK_FALSE(http::cookie(request, "b"));
    CHECK_FALSE(http::cookie(request, "A"));
    CHECK_FALSE(http::cookie(request, "vt"));
    request.headers = {{"Cookie", "a"}};
    CHECK_FALSE(http::cookie(request, "a"));
    request.headers = {{"Cookie", "a="}};
    CHECK(http::cookie(request, "a") == "");
}

TEST_CASE("only a path on this site may be followed") {
    for (const auto ours : {"/", "/overzicht", "/en/codes?x=//y", "/a:b"})
        CHECK_MESSAGE(http::is_local_path(ours), ours);
    for (const auto other :
         {"", "overzicht", "//evil.example", "/\\evil.example", "\\\\evil", "http://evil.example",
          "javascript:alert(1)", "/a\r\nSet-Cookie: x", "/\t/evil.example", " /x", "/a\x7f"})
        CHECK_FALSE_MESSAGE(http::is_local_path(other), other);
}
