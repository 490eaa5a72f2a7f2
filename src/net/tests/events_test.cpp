// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "net/tests/raw_client.h"

using namespace vt;
using namespace vt::net::test;

namespace {

constexpr std::string_view kStream = "GET /stroom HTTP/1.1\r\nHost: a\r\n\r\n";

struct House {
    net::Server server{on_free_port(), [](const http::Request&) { return text("pagina"); },
                       body_of_1000,
                       [](const http::Request& request) {
                           return std::string{request.path == "/stroom" ? "raad" : ""};
                       }};
    House() { server.start(); }
    RawClient listener() {
        RawClient client{server.ports().front()};
        client.send(kStream);
        const std::string head = client.read_until("\r\n\r\n");
        CHECK(head.find("Content-Type: text/event-stream\r\n") != std::string::npos);
        CHECK(head.find("Cache-Control: no-store\r\n") != std::string::npos);
        CHECK(client.read_until("\n\n") == "retry: 3000\n\n");
        return client;
    }
    void wait_for_listeners(std::size_t count) {
        while (server.events().listeners("raad") != count) std::this_thread::yield();
    }
};

}  // namespace

TEST_CASE("an event reaches 200 listeners, and nobody on another channel") {
    House house;
    std::vector<RawClient> clients;
    for (int i = 0; i < 200; ++i) clients.push_back(house.listener());
    CHECK(house.server.events().listeners("raad") == 200);
    CHECK(house.server.events().listeners("andere") == 0);
    house.server.events().publish("andere", "stand", "{}");
    house.server.events().publish("raad", "stand", "{\"ja\":12}");
    for (RawClient& client : clients)
        CHECK(client.read_until("\n\n") == "event: stand\ndata: {\"ja\":12}\n\n");
}

TEST_CASE("data of more lines stays one event") {
    House house;
    RawClient client = house.listener();
    house.server.events().publish("raad", "tekst", "een\ntwee\r\ndrie\rid: 4");
    CHECK(client.read_until("\n\n") ==
          "event: tekst\ndata: een\ndata: twee\ndata: drie\ndata: id: 4\n\n");
}

TEST_CASE("a listener that hangs up is forgotten") {
    House house;
    RawClient stays = house.listener();
    {
        RawClient goes = house.listener();
        CHECK(house.server.events().listeners("raad") == 2);
    }
    house.wait_for_listeners(1);
    house.server.events().publish("raad", "e", "d");
    CHECK(stays.read_until("\n\n") == "event: e\ndata: d\n\n");
}

TEST_CASE("a listener that lags behind is dropped, and the others hear on") {
    House house;
    RawClient slow = house.listener();
    RawClient quick = house.listener();
    const std::string much(100000, 'x');
    while (house.server.events().listeners("raad") == 2) {
        house.server.events().publish("raad", "e", much);
        CHECK(quick.read_until("\n\n").size() == much.size() + 17);
    }
    CHECK(house.server.events().listeners("raad") == 1);
}

TEST_CASE("another request, and a POST to the stream, is handled as usual") {
    House house;
    RawClient client{house.server.ports().front()};
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(client.read_answer().ends_with("pagina"));
    client.send("POST /stroom HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
    CHECK(client.read_answer().ends_with("pagina"));
}

TEST_CASE("stopping ends the streams") {
    House house;
    RawClient client = house.listener();
    house.server.stop();
    CHECK(client.read_all().empty());
    CHECK(house.server.events().listeners("raad") == 0);
}
