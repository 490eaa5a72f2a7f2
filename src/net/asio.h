// SPDX-License-Identifier: EUPL-1.2
// The names of Asio that this room uses, with the executor spelled out: a type-erased one costs a
// third of the speed. Inside this room only.
#pragma once

#include <boost/asio.hpp>
#include <chrono>

namespace vt::net {

namespace asio = boost::asio;
using ErrorCode = boost::system::error_code;
using Tcp = asio::ip::tcp;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<Tcp, Executor>;
using SteadyTime = std::chrono::steady_clock::time_point;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;

inline SteadyTime steady_now() {
    return std::chrono::steady_clock::now();
}

}  // namespace vt::net
