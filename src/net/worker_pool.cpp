// SPDX-License-Identifier: EUPL-1.2
#include "net/worker_pool.h"

#include <algorithm>
#include <exception>

#include "base/log.h"
#include "net/answer.h"

namespace vt::net {
namespace {

constexpr double kWeightOfLast = 1.0 / 16;
constexpr double kSecondsMin = 0.0001;
constexpr std::size_t kWaitingPerWorkerMin = 4;

}  // namespace

WorkerPool::WorkerPool(int workers, std::chrono::seconds deadline, Work work, Deliver deliver)
    : workers_{std::max(1, workers)},
      deadline_{deadline},
      work_{std::move(work)},
      deliver_{std::move(deliver)} {}

WorkerPool::~WorkerPool() {
    stop();
}

void WorkerPool::start() {
    for (int i = 0; i < workers_; ++i) threads_.emplace_back([this] { run(); });
}

// As many as are handled before the last of them would be too late.
std::size_t WorkerPool::waiting_max() const {
    const double in_time = workers_ * static_cast<double>(deadline_.count()) / mean_seconds_;
    return std::max(static_cast<std::size_t>(workers_) * kWaitingPerWorkerMin,
                    static_cast<std::size_t>(in_time));
}

bool WorkerPool::submit(std::shared_ptr<Asker> asker, http::Request request) {
    {
        const std::lock_guard lock{mutex_};
        if (stopping_ || waiting_.size() >= waiting_max()) return false;
        waiting_.push_back(
            {std::move(asker), std::move(request), std::chrono::steady_clock::now()});
    }
    work_came_.notify_one();
    return true;
}

void WorkerPool::run() {
    std::unique_lock lock{mutex_};
    for (;;) {
        work_came_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        Job job = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        handle(std::move(job));
        lock.lock();
    }
}

void WorkerPool::handle(Job job) {
    const auto began = std::chrono::steady_clock::now();
    Outcome outcome;
    if (job.asker->gone) {
        outcome.fate = Fate::dropped;
    } else if (began - job.taken_in < deadline_) {
        try {
            outcome = work_(job.request);
        } catch (const std::exception&) {
            log::error("a request ended in an exception that nobody caught");
            outcome = {Fate::answered, plain_answer(500)};
        }
        note_duration(std::chrono::steady_clock::now() - began);
    }
    deliver_(std::move(job.asker), std::move(outcome));
}

void WorkerPool::note_duration(std::chrono::duration<double> took) {
    const std::lock_guard lock{mutex_};
    mean_seconds_ += (std::max(took.count(), kSecondsMin) - mean_seconds_) * kWeightOfLast;
}

// Delivers what does not stay.
void WorkerPool::keep_waiting(FunctionRef<bool(const Job&)> stays) {
    std::vector<Job> out;
    {
        const std::lock_guard lock{mutex_};
        const auto first = std::stable_partition(waiting_.begin(), waiting_.end(), stays);
        out.assign(std::make_move_iterator(first), std::make_move_iterator(waiting_.end()));
        waiting_.erase(first, waiting_.end());
    }
    for (Job& job : out) {
        const Fate fate = job.asker->gone ? Fate::dropped : Fate::late;
        deliver_(std::move(job.asker), Outcome{fate});
    }
}

void WorkerPool::weed_out() {
    const Time oldest = std::chrono::steady_clock::now() - deadline_;
    keep_waiting([oldest](const Job& job) { return !job.asker->gone && job.taken_in > oldest; });
}

void WorkerPool::refuse_waiting() {
    keep_waiting([](const Job&) { return false; });
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    refuse_waiting();
    work_came_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

}  // namespace vt::net
