// SPDX-License-Identifier: EUPL-1.2
// A server to try the room out with: echo_server PORT [CERTIFICATE KEY]
//
// GET /healthz is answered on the io thread, GET /traag takes 300 ms of a worker, GET /stroom is a
// stream of events, everything else is answered by a worker with what it was sent.
// VT_HEADER_SECONDS and VT_BODY_SECONDS set the time a request may take to come in.
#include <signal.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

#include "base/text.h"
#include "net/server.h"

using namespace vt;

namespace {

constexpr std::size_t kBodyMax = 64 * 1024;

http::Response text_answer(std::string body) {
    http::Response response;
    response.body = std::move(body);
    response.with("Content-Type", "text/plain; charset=utf-8");
    return response;
}

http::Response handle(const http::Request& request) {
    if (request.path == "/traag") std::this_thread::sleep_for(std::chrono::milliseconds{300});
    return text_answer(request.path + "\n" + request.body);
}

std::optional<http::Response> answer_quickly(const http::Request& request) {
    if (request.path != "/healthz") return std::nullopt;
    return text_answer("ok\n");
}

std::string channel_of(const http::Request& request) {
    return request.path == "/stroom" ? "stroom" : "";
}

int seconds_from(const char* name, int otherwise) {
    const char* text = std::getenv(name);
    if (text == nullptr) return otherwise;
    return static_cast<int>(parse_int(text).value_or(otherwise));
}

net::Options options_from(int count, char** words) {
    net::Options options;
    net::Listen listen;
    listen.port = static_cast<std::uint16_t>(parse_int(words[1]).value_or(8080));
    listen.tls = count > 3;
    if (listen.tls) {
        options.tls_certificate = words[2];
        options.tls_key = words[3];
    }
    options.listen = {listen};
    options.header_seconds = seconds_from("VT_HEADER_SECONDS", options.header_seconds);
    options.body_seconds = seconds_from("VT_BODY_SECONDS", options.body_seconds);
    return options;
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) {
        std::cerr << "echo_server PORT [CERTIFICATE KEY]\n";
        return 2;
    }
    // Before any thread is there: they inherit it, so that only sigwait() takes the signal.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    net::Server server{options_from(count, words), handle,
                       [](const http::Request&) { return kBodyMax; }, channel_of, answer_quickly};
    server.start();
    int signal = 0;
    sigwait(&ends, &signal);
    server.stop();
}
