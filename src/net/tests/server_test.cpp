// SPDX-License-Identifier: EUPL-1.2
#include "net/server.h"

#include <doctest/doctest.h>

#include <future>
#include <stdexcept>
#include <thread>
#include <vector>

#include "net/tests/raw_client.h"

using namespace vt;
using namespace vt::net::test;
using net::Server;

namespace {

http::Response echo(const http::Request& request) {
    return text(request.path + "|" + request.query + "|" + request.host + "|" + request.peer + "|" +
                request.body);
}

struct EchoServer {
    Server server;
    explicit EchoServer(net::Options options = on_free_port(), net::Handle handle = echo)
        : server{std::move(options), std::move(handle), body_of_1000} {
        server.start();
    }
    std::uint16_t port() const { return server.ports().front(); }
    RawClient client() const { return RawClient{port()}; }
    // The answer to one request on a connection of its own, to the close.
    std::string answer(std::string_view request) const {
        RawClient asking = client();
        asking.send(request);
        return asking.read_answer();
    }
};

std::string get(const std::string& path) {
    return "GET " + path + " HTTP/1.1\r\nHost: a.nl:80\r\n\r\n";
}

}  // namespace

TEST_CASE("a request is answered, and the connection serves the next") {
    EchoServer house;
    RawClient client = house.client();
    client.send(get("/een?x=1"));
    const std::string answer = client.read_answer();
    CHECK(answer.starts_with("HTTP/1.1 200 OK\r\nDate: "));
    CHECK(answer.ends_with("/een|x=1|a.nl|127.0.0.1|"));
    CHECK(answer.find("Connection") == std::string::npos);
    client.send("POST /twee HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhallo");
    CHECK(client.read_answer().ends_with("/twee||a|127.0.0.1|hallo"));
    CHECK(house.server.figures().requests == 2);
    CHECK(house.server.figures().connections == 1);
}

TEST_CASE("requests sent in one go are answered in order") {
    EchoServer house;
    RawClient client = house.client();
    std::string all;
    for (int i = 0; i < 50; ++i) all += get("/" + std::to_string(i));
    client.send(all);
    for (int i = 0; i < 50; ++i)
        CHECK(client.read_answer().find("\r\n\r\n/" + std::to_string(i) + "|") !=
              std::string::npos);
}

TEST_CASE("HEAD is answered with the length and without the body") {
    EchoServer house;
    RawClient client = house.client();
    client.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n" + get("/y"));
    CHECK(client.read_answer(false).find("Content-Length: 16\r\n") != std::string::npos);
    CHECK(client.read_answer().ends_with("/y||a.nl|127.0.0.1|"));
}

TEST_CASE("the connection ends when the client asks, and after HTTP/1.0") {
    EchoServer house;
    for (const auto* const request : {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                                      "GET / HTTP/1.0\r\nHost: a\r\n\r\n",
                                      "GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n",
                                      "GET / HTTP/1.0\r\n\r\n"}) {
        RawClient client = house.client();
        client.send(request);
        const std::string all = client.read_all();
        CHECK(status_of(all) == 200);
        CHECK(all.find("Connection: close\r\n") != std::string::npos);
        CHECK_FALSE(client.was_reset());
    }
}

TEST_CASE("a client that has sent all and only listens is answered") {
    EchoServer house;
    RawClient client = house.client();
    client.send(get("/x"));
    client.finish_sending();
    CHECK(status_of(client.read_all()) == 200);
}

TEST_CASE("a long answer arrives whole") {
    EchoServer house{on_free_port(),
                     [](const http::Request&) { return text(std::string(9000000, 'x')); }};
    CHECK(house.answer(get("/")).ends_with(std::string(9000000, 'x')));
}

TEST_CASE("a client that asks first is told to go on") {
    EchoServer house;
    RawClient client = house.client();
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    CHECK(client.read_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("hi");
    CHECK(client.read_answer().ends_with("|hi"));
}

TEST_CASE("an upgrade is not taken up") {
    EchoServer house;
    CHECK(status_of(house.answer("GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n"
                                 "Upgrade: websocket\r\n\r\n")) == 200);
}

TEST_CASE("a quick answer needs no worker") {
    Gate gate;
    auto options = on_free_port();
    options.workers = 1;
    Server server{options,
                  [&](const http::Request&) {
                      gate.pass();
                      return text("langzaam");
                  },
                  body_of_1000,
                  {},
                  [](const http::Request& request) -> std::optional<http::Response> {
                      if (request.path != "/healthz") return std::nullopt;
                      return text("ok");
                  }};
    server.start();
    RawClient slow{server.ports().front()};
    slow.send(get("/"));
    gate.wait_for(1);
    RawClient quick{server.ports().front()};
    quick.send(get("/healthz"));
    CHECK(quick.read_answer().ends_with("ok"));
    gate.open();
    CHECK(slow.read_answer().ends_with("langzaam"));
}

TEST_CASE("only a trusted proxy is believed about who the client is") {
    const std::string request = "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 1.2.3.4\r\n\r\n";
    CHECK(EchoServer{}.answer(request).find("|127.0.0.1|") != std::string::npos);
    auto options = on_free_port();
    options.trusted_proxies = {"127.0.0.1"};
    CHECK(EchoServer{options}.answer(request).find("|1.2.3.4|") != std::string::npos);
}

TEST_CASE("each of 300 clients at once gets an answer, also those who cannot be served in time") {
    Gate gate;
    auto options = on_free_port();
    options.workers = 2;
    options.deadline_seconds = 1;
    EchoServer house{options, [&](const http::Request&) {
                         gate.pass();
                         return text("ok");
                     }};
    std::vector<RawClient> clients;
    for (int i = 0; i < 300; ++i) clients.emplace_back(house.port());
    for (RawClient& client : clients) REQUIRE(client.send(get("/")));
    gate.wait_for(2);
    // Two are held until the others have had their answer: no worker is ever free for them.
    int served = 0;
    int refused = 0;
    for (std::size_t i = 2; i < clients.size(); ++i) {
        const std::string answer = clients[i].read_answer();
        CHECK(answer.find("Retry-After: ") != std::string::npos);
        refused += status_of(answer) == 503 ? 1 : 0;
    }
    gate.open();
    for (std::size_t i = 0; i < 2; ++i)
        served += status_of(clients[i].read_answer()) == 200 ? 1 : 0;
    CHECK(served == 2);
    CHECK(refused == 298);
    CHECK(house.server.figures().refused_overload == 298);
}

TEST_CASE("the request of a client that went away is not begun") {
    Gate gate;
    auto options = on_free_port();
    options.workers = 1;
    EchoServer house{options, [&](const http::Request& request) {
                         gate.pass();
                         return text(request.path);
                     }};
    RawClient first = house.client();
    first.send(get("/1"));
    gate.wait_for(1);
    RawClient second = house.client();
    second.send(get("/2"));
    while (house.server.figures().requests < 2) std::this_thread::yield();
    second.vanish();
    while (house.server.figures().connections > 1) std::this_thread::yield();
    gate.open();
    CHECK(first.read_answer().ends_with("/1"));
    CHECK(status_of(house.answer(get("/3"))) == 200);
    CHECK(gate.came() == 2);
}

TEST_CASE("who is over the limit per address is told so") {
    auto options = on_free_port();
    options.connections_per_address_max = 2;
    EchoServer house{options};
    RawClient first = house.client();
    RawClient second = house.client();
    RawClient third = house.client();
    third.send(get("/"));
    const std::string answer = third.read_all();
    CHECK(status_of(answer) == 503);
    CHECK(answer.find("Connection: close\r\n") != std::string::npos);
    CHECK_FALSE(third.was_reset());
    first.send(get("/"));
    CHECK(status_of(first.read_answer()) == 200);
}

TEST_CASE("stopping finishes the requests that run and closes the idle") {
    Gate gate;
    EchoServer house{on_free_port(), [&](const http::Request&) {
                         gate.pass();
                         return text("af");
                     }};
    RawClient idle = house.client();
    RawClient half = house.client();
    half.send("GET / HTTP/1.1\r\nHo");
    std::vector<RawClient> running;
    for (int i = 0; i < 4; ++i) {
        running.push_back(house.client());
        running.back().send(get("/"));
    }
    gate.wait_for(4);
    auto stopped = std::async(std::launch::async, [&] { house.server.stop(); });
    CHECK(idle.read_all().empty());
    CHECK_FALSE(idle.was_reset());
    CHECK(status_of(half.read_all()) == 503);
    CHECK_FALSE(RawClient{house.port()}.connected());
    gate.open();
    for (RawClient& client : running) {
        const std::string answer = client.read_all();
        CHECK(status_of(answer) == 200);
        CHECK(answer.find("Connection: close\r\n") != std::string::npos);
    }
    stopped.get();
}

TEST_CASE("a drain that takes too long refuses what still waits") {
    Gate gate;
    auto options = on_free_port();
    options.workers = 1;
    options.drain_seconds = 0;
    EchoServer house{options, [&](const http::Request&) {
                         gate.pass();
                         return text("af");
                     }};
    RawClient running = house.client();
    running.send(get("/"));
    gate.wait_for(1);
    RawClient waiting = house.client();
    waiting.send(get("/"));
    while (house.server.figures().requests < 2) std::this_thread::yield();
    auto stopped = std::async(std::launch::async, [&] { house.server.stop(); });
    CHECK(status_of(waiting.read_all()) == 503);
    CHECK(running.read_all().empty());
    gate.open();
    stopped.get();
}

TEST_CASE("a taken address is a sentence for the administrator") {
    EchoServer house;
    auto options = on_free_port();
    options.listen[0].port = house.port();
    Server second{options, echo, body_of_1000};
    CHECK_THROWS_AS(second.start(), std::runtime_error);
    options.listen[0] = {"nergens", 0, false};
    Server third{options, echo, body_of_1000};
    CHECK_THROWS_AS(third.start(), std::runtime_error);
}
