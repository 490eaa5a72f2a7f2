// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <future>
#include <stdexcept>

#include "net/answer.h"
#include "net/proxies.h"
#include "net/seats.h"
#include "net/tests/raw_client.h"
#include "net/worker_pool.h"

using namespace vt;
using boost::asio::ip::make_address;

TEST_CASE("an answer has our own headers once and the others as given") {
    http::Response response = net::test::text("hallo");
    response.with("X-A", "1")
        .with("content-length", "99")
        .with("Date", "x")
        .with("Connection", "x");
    CHECK(net::write_answer(response, {false, true, "nu"}) ==
          "HTTP/1.1 200 OK\r\nDate: nu\r\nX-A: 1\r\nContent-Length: 5\r\n\r\nhallo");
    response = net::test::text("hallo");
    CHECK(net::write_answer(response, {true, false, "nu"}) ==
          "HTTP/1.1 200 OK\r\nDate: nu\r\nContent-Length: 5\r\nConnection: close\r\n\r\n");
    CHECK(response.body.empty());
}

TEST_CASE("a long body is sent behind its head, an answer without one has no length") {
    http::Response response = net::test::text(std::string(100000, 'x'));
    CHECK(net::write_answer(response, {}).ends_with("Content-Length: 100000\r\n\r\n"));
    CHECK(response.body.size() == 100000);
    response = net::test::text("x");
    response.status = 304;
    CHECK(net::write_answer(response, {}) == "HTTP/1.1 304 Not Modified\r\nDate: \r\n\r\n");
}

TEST_CASE("a header that could be read as two makes the answer a 500") {
    for (const auto* const value : {"a\r\nSet-Cookie: b", "a\nb", "a\x7f"}) {
        http::Response response = net::test::text("geheim");
        response.with("Location", value);
        const std::string answer = net::write_answer(response, {});
        CHECK(answer.starts_with("HTTP/1.1 500 "));
        CHECK(answer.find("Cookie") == std::string::npos);
        CHECK(answer.find("geheim") == std::string::npos);
    }
    http::Response response;
    response.with("Bad Name", "x");
    CHECK(net::write_answer(response, {}).starts_with("HTTP/1.1 500 "));
}

TEST_CASE("dates are written as HTTP wants them") {
    CHECK(net::http_date(Instant{std::chrono::milliseconds{784887151999}}) ==
          "Tue, 15 Nov 1994 08:12:31 GMT");
    CHECK(net::http_date(*instant_from_text("2026-02-01T00:00:00.000Z")) ==
          "Sun, 01 Feb 2026 00:00:00 GMT");
}

TEST_CASE("the client is the last address that is not a trusted proxy") {
    const net::Proxies proxies{{"10.0.0.1", "10.0.0.2", "::1"}};
    CHECK(proxies.trusts(make_address("10.0.0.2")));
    CHECK_FALSE(proxies.trusts(make_address("10.0.0.3")));
    const auto peer = [&](std::vector<http::Header> headers) {
        http::Request request;
        request.peer = "10.0.0.1";
        request.headers = std::move(headers);
        proxies.apply(request);
        return request.peer;
    };
    CHECK(peer({{"X-Forwarded-For", "6.6.6.6, 1.2.3.4"}}) == "1.2.3.4");
    CHECK(peer({{"X-Forwarded-For", "6.6.6.6,1.2.3.4 , 10.0.0.2"}}) == "1.2.3.4");
    CHECK(peer({{"X-Forwarded-For", "6.6.6.6"}, {"x-forwarded-for", "2001:DB8::5"}}) ==
          "2001:db8::5");
    CHECK(peer({{"X-Forwarded-For", "1.2.3.4, geen adres, 10.0.0.2"}}) == "10.0.0.2");
    CHECK(peer({{"X-Forwarded-For", ""}}) == "10.0.0.1");
    CHECK(peer({}) == "10.0.0.1");
    CHECK_THROWS_AS(net::Proxies({"ergens"}), std::runtime_error);
}

TEST_CASE("a proxy says whether the client came over TLS") {
    const net::Proxies proxies{{"10.0.0.1"}};
    http::Request request;
    request.headers = {{"X-Forwarded-Proto", "HTTPS"}};
    proxies.apply(request);
    CHECK(request.secure);
    request.headers = {{"X-Forwarded-Proto", "http"}};
    proxies.apply(request);
    CHECK_FALSE(request.secure);
}

TEST_CASE("one address gets a quarter of the seats, a proxy all of them") {
    net::Seats seats{8, 0};
    std::vector<net::Seat> taken;
    const auto take = [&](const char* address, bool exempt) {
        taken.push_back(*seats.take(make_address(address), exempt));
        return !taken.back().over_limit();
    };
    CHECK(take("10.0.0.1", false));
    CHECK(take("10.0.0.1", false));
    CHECK_FALSE(take("10.0.0.1", false));
    CHECK(take("10.0.0.1", true));
    CHECK(take("2001:db8::1", false));
    CHECK(take("2001:db8::ffff", false));
    CHECK_FALSE(take("2001:db8::2", false));
    CHECK(take("2001:db8:0:1::1", false));
    CHECK_FALSE(take("10.0.0.9", false));
    CHECK(seats.taken() == 9);
    taken.clear();
    CHECK(seats.taken() == 0);
    CHECK(take("10.0.0.1", false));
}

TEST_CASE("when even the seats for refusals are taken, there is nothing") {
    net::Seats seats{1, 0};
    std::vector<net::Seat> taken;
    while (auto seat = seats.take(make_address("10.0.0.1"), false))
        taken.push_back(*std::move(seat));
    CHECK(taken.size() == 501);
}

namespace {

struct Collected {
    std::mutex mutex;
    std::vector<net::Fate> fates;
    net::WorkerPool::Deliver deliver() {
        return [this](const std::shared_ptr<net::Asker>&, const net::Outcome& outcome) {
            const std::lock_guard lock{mutex};
            fates.push_back(outcome.fate);
        };
    }
    int count(net::Fate fate) {
        const std::lock_guard lock{mutex};
        return static_cast<int>(std::count(fates.begin(), fates.end(), fate));
    }
};

}  // namespace

TEST_CASE("the pool takes in what it can do in time and refuses the rest") {
    net::test::Gate gate;
    Collected collected;
    net::WorkerPool pool{1, std::chrono::seconds{1},
                         [&](const http::Request&) {
                             gate.pass();
                             return net::Outcome{net::Fate::answered};
                         },
                         collected.deliver()};
    pool.start();
    int taken_in = 0;
    while (pool.submit(std::make_shared<net::Asker>(), {})) ++taken_in;
    CHECK(taken_in >= 50);
    CHECK(taken_in <= 51);
    gate.open();
    pool.stop();
    CHECK(collected.fates.size() == static_cast<std::size_t>(taken_in));
    CHECK_FALSE(pool.submit(std::make_shared<net::Asker>(), {}));
}

TEST_CASE("who is gone before it began is dropped, who waits at the end is told") {
    net::test::Gate gate;
    Collected collected;
    net::WorkerPool pool{1, std::chrono::seconds{60},
                         [&](const http::Request&) {
                             gate.pass();
                             return net::Outcome{net::Fate::answered};
                         },
                         collected.deliver()};
    pool.start();
    const auto submit = [&] {
        auto asker = std::make_shared<net::Asker>();
        REQUIRE(pool.submit(asker, {}));
        return asker;
    };
    submit();
    gate.wait_for(1);
    const auto weeded = submit();
    weeded->gone = true;
    pool.weed_out();
    CHECK(collected.count(net::Fate::dropped) == 1);
    submit()->gone = true;
    submit();
    gate.open();
    gate.wait_for(2);
    CHECK(collected.count(net::Fate::dropped) == 2);
    pool.stop();
    CHECK(collected.count(net::Fate::answered) == 2);
}

TEST_CASE("what waits at refuse_waiting() is late, what runs is not") {
    net::test::Gate gate;
    Collected collected;
    net::WorkerPool pool{1, std::chrono::seconds{60},
                         [&](const http::Request&) {
                             gate.pass();
                             return net::Outcome{net::Fate::answered};
                         },
                         collected.deliver()};
    pool.start();
    REQUIRE(pool.submit(std::make_shared<net::Asker>(), {}));
    gate.wait_for(1);
    REQUIRE(pool.submit(std::make_shared<net::Asker>(), {}));
    pool.weed_out();
    CHECK(collected.count(net::Fate::late) == 0);
    pool.refuse_waiting();
    CHECK(collected.count(net::Fate::late) == 1);
    gate.open();
    pool.stop();
    CHECK(collected.count(net::Fate::answered) == 1);
}

TEST_CASE("a handler that throws is answered with 500") {
    std::promise<int> status;
    net::WorkerPool pool{
        1, std::chrono::seconds{60},
        [](const http::Request&) -> net::Outcome { throw std::runtime_error{"x"}; },
        [&](const std::shared_ptr<net::Asker>&, const net::Outcome& outcome) {
            status.set_value(outcome.response.status);
        }};
    pool.start();
    REQUIRE(pool.submit(std::make_shared<net::Asker>(), {}));
    CHECK(status.get_future().get() == 500);
}
