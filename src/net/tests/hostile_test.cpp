// SPDX-License-Identifier: EUPL-1.2
// What a hostile or broken client gets, over a real socket. Every shape of a broken request is in
// request_reader_test.cpp; here is that the answer arrives and the connection ends cleanly.
#include <doctest/doctest.h>

#include <string>

#include "net/tests/raw_client.h"

using namespace vt;
using namespace vt::net::test;
using namespace std::string_literals;

namespace {

struct House {
    net::Server server;
    explicit House(net::Options options = on_free_port())
        : server{std::move(options), [](const http::Request&) { return text("ok"); },
                 body_of_1000} {
        server.start();
    }
    // Sends and reads to the end; the status of the answer, or -1 for a reset.
    int status(const std::string& request) const {
        RawClient client{server.ports().front()};
        client.send(request);
        const std::string all = client.read_all();
        if (client.was_reset()) return -1;
        return status_of(all);
    }
};

net::Options hurried() {
    auto options = on_free_port();
    options.header_seconds = 1;
    options.body_seconds = 1;
    options.idle_seconds = 1;
    return options;
}

}  // namespace

TEST_CASE("a broken request gets its status and a clean close") {
    House house;
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\n";
    CHECK(house.status("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") == 400);
    CHECK(house.status("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(house.status(head + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") ==
          400);
    CHECK(house.status(head + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!") == 400);
    CHECK(house.status("GET / HTTP/1.1\nHost: a\n\n") == 400);
    CHECK(house.status("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20000, 'x') + "\r\n\r\n") ==
          431);
    CHECK(house.status("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
    CHECK(house.status("TEA / HTTP/1.1\r\nHost: a\r\n\r\n") == 501);
    CHECK(house.status("\0\0\0\0"s) == 400);
    CHECK(house.server.figures().refused_broken == 9);
    CHECK(house.server.figures().requests == 0);
}

TEST_CASE("a body over the limit is refused by its length, and the client sees the answer") {
    House house;
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n";
    CHECK(house.status(head) == 413);
    CHECK(house.status(head + std::string(8000000, 'x')) == 413);
    CHECK(house.status("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                       "Content-Length: 1001\r\n\r\n") == 413);
}

TEST_CASE("after a refusal nothing more of the connection is read as a request") {
    House house;
    RawClient client{house.server.ports().front()};
    client.send("GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    const std::string all = client.read_all();
    CHECK(status_of(all) == 400);
    CHECK(all.find("HTTP/1.1", 1) == std::string::npos);
}

TEST_CASE("a head that drips in is answered 408") {
    House house{hurried()};
    RawClient client{house.server.ports().front()};
    client.send("GET / HTTP/1.1\r\nHost: a\r\nX-");
    CHECK(status_of(client.read_all()) == 408);
}

TEST_CASE("a body that drips in is answered 408") {
    House house{hurried()};
    RawClient client{house.server.ports().front()};
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel");
    CHECK(status_of(client.read_all()) == 408);
    CHECK(house.server.figures().refused_broken == 1);
}

TEST_CASE("a client that says nothing is let go without a word") {
    House house{hurried()};
    RawClient client{house.server.ports().front()};
    CHECK(client.read_all().empty());
    CHECK_FALSE(client.was_reset());
    CHECK(house.server.figures().refused_broken == 0);
}

TEST_CASE("a thousand idle clients do not keep the next one waiting") {
    auto options = on_free_port();
    options.connections_per_address_max = 2000;
    House house{options};
    std::vector<RawClient> idle;
    for (int i = 0; i < 1000; ++i) {
        idle.emplace_back(house.server.ports().front());
        REQUIRE(idle.back().send("GET / HT"));
    }
    CHECK(house.status("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n") == 200);
}
