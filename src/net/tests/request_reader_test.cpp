// SPDX-License-Identifier: EUPL-1.2
#include "net/request_reader.h"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

#include "net/target.h"

using namespace vt;
using namespace std::string_literals;
using Step = net::RequestReader::Step;

namespace {

// Feeds `bytes` in pieces. The status it is refused with, 0 when a whole request came, -1 when more
// is needed.
int outcome(std::string_view bytes, std::size_t piece, net::RequestReader& reader) {
    for (;;) {
        Step step = reader.feed(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
        if (step == Step::head) step = reader.allow_body(1000);
        if (step == Step::refused) return reader.refusal();
        if (step == Step::whole) return 0;
        if (bytes.empty()) return -1;
    }
}

// The same, which must not depend on how the bytes come in.
int outcome(std::string_view bytes) {
    std::optional<int> first;
    for (const std::size_t piece : {std::size_t{100000}, std::size_t{1}, std::size_t{7}}) {
        net::RequestReader reader{net::ReaderLimits{4096, 10}};
        const int found = outcome(bytes, piece, reader);
        if (first) CHECK_MESSAGE(found == *first, bytes, " in pieces of ", piece);
        first = first.value_or(found);
    }
    return *first;
}

http::Request request_of(std::string_view bytes) {
    net::RequestReader reader{{}};
    REQUIRE(outcome(bytes, bytes.size(), reader) == 0);
    return reader.take();
}

}  // namespace

TEST_CASE("a request is read whole, whatever the pieces it comes in") {
    CHECK(outcome("GET / HTTP/1.1\r\nHost: a\r\n\r\n") == 0);
    CHECK(outcome("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc") == 0);
    CHECK(outcome("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n") == 0);
    CHECK(outcome("GET / HTTP/1.0\r\n\r\n") == 0);
    CHECK(outcome("GET / HTTP/1.1\r\nHost: a\r\n") == -1);
    CHECK(outcome("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nab") == -1);
}

TEST_CASE("method, path, query, host and headers of a request") {
    const auto request = request_of(
        "POST /a%20b?c=d?e HTTP/1.1\r\nHOST: Example.NL:8080\r\nX-A:  v w \r\nContent-Length: 2\r\n"
        "\r\nhi");
    CHECK(request.method == http::Method::post);
    CHECK(request.path == "/a%20b");
    CHECK(request.query == "c=d?e");
    CHECK(request.host == "example.nl");
    CHECK(request.header("x-a") == "v w");
    CHECK(request.body == "hi");
    CHECK(request_of("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").method == http::Method::head);
}

TEST_CASE("an absolute target is its path, and its host must be the Host") {
    const auto request = request_of("GET HTTP://A.nl:80?q HTTP/1.1\r\nHost: a.nl\r\n\r\n");
    CHECK(request.path == "/");
    CHECK(request.query == "q");
    CHECK(request.host == "a.nl");
    CHECK(outcome("GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(outcome("GET http:///x HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(outcome("GET http://u@a/x HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(outcome("GET ftp://a/x HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
}

TEST_CASE("a request without exactly one good Host is refused") {
    CHECK(outcome("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(outcome("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n") == 400);
    CHECK(outcome("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n") == 400);
    CHECK(outcome("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n") == 400);
    for (const auto* const host : {"", " ", "a b", "a/b", "a@b", "a,b", "a:b", "a:1:2", ":80",
                                   "[::1", "[]", "[x]", "[::1]x", "a:123456", "a\\b", "\xC3\xA9"})
        CHECK_MESSAGE(outcome("GET / HTTP/1.1\r\nHost: "s + host + "\r\n\r\n") == 400, host);
    for (const auto* const host :
         {"a", "A.b-c_d", "a:80", "a:", "127.0.0.1:8080", "[::1]", "[::1]:80"})
        CHECK_MESSAGE(outcome("GET / HTTP/1.1\r\nHost: "s + host + "\r\n\r\n") == 0, host);
    CHECK(request_of("GET / HTTP/1.1\r\nHost: [2001:DB8::1]:80\r\n\r\n").host == "[2001:db8::1]");
}

TEST_CASE("a body whose length can be read in two ways is refused") {
    const auto posted = [](const std::string& headers, const std::string& body) {
        return outcome("POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body);
    };
    const std::string chunks = "3\r\nabc\r\n0\r\n\r\n";
    CHECK(posted("Transfer-Encoding: chunked\r\n", chunks) == 411);
    CHECK(posted("transfer-encoding: Chunked\r\n", "") == 411);
    CHECK(posted("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", chunks) == 400);
    CHECK(posted("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", chunks) == 400);
    CHECK(posted("Content-Length: 3\r\nContent-Length: 3\r\n", "abc") == 400);
    CHECK(posted("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd") == 400);
    for (const auto* const encoding :
         {"identity", "gzip", "gzip, chunked", "chunked, chunked", "xchunked", "chunked;x",
          "\"chunked\"", "chunked, identity", ""})
        CHECK_MESSAGE(posted("Transfer-Encoding: "s + encoding + "\r\n", chunks) == 400, encoding);
    CHECK(posted("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", chunks) == 400);
    CHECK(posted("Transfer-Encoding : chunked\r\n", chunks) == 400);
    for (const auto* const length :
         {"3, 3", "+3", "-3", "0x3", "3 3", "", "a", "99999999999999999999"})
        CHECK_MESSAGE(posted("Content-Length: "s + length + "\r\n", "abc") == 400, length);
    CHECK(outcome("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks) == 400);
}

TEST_CASE("bare line feeds, folded headers and control characters are refused") {
    for (const std::string& bad :
         {"GET / HTTP/1.1\nHost: a\n\n"s, "GET / HTTP/1.1\r\nHost: a\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: a\r\nX: 1\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: a\r\nX:\n y\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n 2\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n\t2\r\n\r\n"s,
          "GET / HTTP/1.1\r\n Host: a\r\n\r\n"s, "GET / HTTP/1.1\r\nHost: a\r\nX: 1\0\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: a\r\nX\x01: 1\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: a\r\nX: 1\rY: 2\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost: a\r\n: 1\r\n\r\n"s, "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n"s,
          "\n\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"s})
        CHECK_MESSAGE(outcome(bad) == 400, bad);
}

TEST_CASE("a target is a path of visible characters") {
    for (const std::string& bad : {"*"s, "x"s, "/a\x01"s, "/a\x7f"s, "/a#b"s, "/\xC3\xA9"s,
                                   "/a\tb"s, ""s, "a:443"s, "/a b"s, "/\0"s})
        CHECK_MESSAGE(outcome("GET " + bad + " HTTP/1.1\r\nHost: a\r\n\r\n") == 400, bad);
    CHECK(outcome("GET //x HTTP/1.1\r\nHost: a\r\n\r\n") == 0);
}

TEST_CASE("methods and versions that we do not speak") {
    CHECK(outcome("PUT / HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
    CHECK(outcome("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
    CHECK(outcome("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
    CHECK(outcome("BREW / HTTP/1.1\r\nHost: a\r\n\r\n") == 501);
    CHECK(outcome("get / HTTP/1.1\r\nHost: a\r\n\r\n") == 501);
    for (const auto* const version :
         {"HTTP/2.0", "HTTP/0.9", "HTTP/1.2", "HTTP/11", "http/1.1", "HTTP/1.1 "})
        CHECK_MESSAGE(outcome("GET / "s + version + "\r\nHost: a\r\n\r\n") == 400, version);
    CHECK(outcome("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") == 400);
    CHECK(outcome("GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n") == 417);
    CHECK(outcome("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s) == 400);
}

TEST_CASE("heads and bodies beyond the limits are refused") {
    const std::string begin = "GET / HTTP/1.1\r\nHost: a\r\n";
    CHECK(outcome(begin + "X: " + std::string(4000, 'x') + "\r\n\r\n") == 0);
    CHECK(outcome(begin + "X: " + std::string(4100, 'x') + "\r\n\r\n") == 431);
    CHECK(outcome(begin + "X: " + std::string(4100, 'x')) == 431);
    CHECK(outcome("GET /" + std::string(5000, 'x')) == 431);
    std::string many = begin;
    for (int i = 0; i < 9; ++i) many += "X: y\r\n";
    CHECK(outcome(many + "\r\n") == 0);
    CHECK(outcome(many + "X: y\r\n\r\n") == 431);
    std::string lines = begin;
    for (int i = 0; i < 9; ++i) lines += "X: " + std::string(600, 'y') + "\r\n";
    CHECK(outcome(lines + "\r\n") == 431);
    CHECK(outcome("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n") == 413);
}

TEST_CASE("the next request is read from what came behind the last") {
    net::RequestReader reader{{}};
    REQUIRE(
        reader.feed("POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhiGET /2 HTTP/1.1\r\n"
                    "Host: a\r\nConnection: close\r\n\r\nGET") == Step::head);
    REQUIRE(reader.allow_body(10) == Step::whole);
    CHECK(reader.keep_alive());
    CHECK(reader.take().body == "hi");
    CHECK(reader.begun());
    REQUIRE(reader.next() == Step::head);
    REQUIRE(reader.allow_body(10) == Step::whole);
    CHECK_FALSE(reader.keep_alive());
    CHECK(reader.take().path == "/2");
    CHECK(reader.next() == Step::need_more);
    CHECK(reader.begun());
}

TEST_CASE("a client that waits before it sends its body is noticed") {
    net::RequestReader reader{{}};
    REQUIRE(
        reader.feed("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n"
                    "\r\n") == Step::head);
    CHECK(reader.allow_body(10) == Step::need_more);
    CHECK(reader.waits_for_100());
    CHECK(reader.feed("h") == Step::need_more);
    CHECK_FALSE(reader.waits_for_100());
}
