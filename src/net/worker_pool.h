// SPDX-License-Identifier: EUPL-1.2
// The threads that handle requests, and the bounded queue before them.
//
// The queue holds no more than can be handled within the deadline, reckoned from how long requests
// took lately: what would not be answered in time is refused at once. Every request that was taken
// in is delivered exactly once, whatever its fate.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/function_ref.h"
#include "http/message.h"

namespace vt::net {

// Who waits for an answer. Belongs to the io thread; a worker only reads `gone`.
struct Asker {
    virtual ~Asker() = default;
    std::atomic<bool> gone{false};  // Nobody reads the answer any more.
};

enum class Fate {
    answered,
    stream,   // The asker wants the events of a channel.
    late,     // No worker was free within the deadline, or the pool stopped.
    dropped,  // The asker was gone before it began.
};

struct Outcome {
    Fate fate{Fate::late};
    http::Response response{};
    std::string channel{};
};

class WorkerPool {
public:
    using Work = std::function<Outcome(const http::Request&)>;
    // Called on a worker thread, or on the one that calls weed_out(), refuse_waiting() or stop().
    using Deliver = std::function<void(std::shared_ptr<Asker>, Outcome)>;

    WorkerPool(int workers, std::chrono::seconds deadline, Work work, Deliver deliver);
    ~WorkerPool();

    void start();
    // False when the queue is full: nothing is taken in then.
    bool submit(std::shared_ptr<Asker> asker, http::Request request);
    // Delivers as late what waits for longer than the deadline, and as dropped whose asker is gone.
    void weed_out();
    // Delivers as late all that waits. What runs, runs on.
    void refuse_waiting();
    // Refuses what waits and returns when what runs has ended, however long that takes.
    void stop();

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Job {
        std::shared_ptr<Asker> asker;
        http::Request request;
        Time taken_in;
    };

    void run();
    void handle(Job job);
    void keep_waiting(FunctionRef<bool(const Job&)> stays);
    void note_duration(std::chrono::duration<double> took);
    std::size_t waiting_max() const;

    const int workers_;
    const std::chrono::seconds deadline_;
    const Work work_;
    const Deliver deliver_;
    std::mutex mutex_;
    std::condition_variable work_came_;
    std::deque<Job> waiting_;
    double mean_seconds_{0.02};  // Of the last few dozen requests.
    bool stopping_{false};
    std::vector<std::thread> threads_;
};

}  // namespace vt::net
