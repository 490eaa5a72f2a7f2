// SPDX-License-Identifier: EUPL-1.2
// The only source of "now". The server holds a SystemClock or, with --today, a ShiftedClock; tests
// hold a ManualClock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"

namespace vt {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    // The day it is in Amsterdam.
    Day today() const;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

// Starts at 10:00 in Amsterdam on `day` and runs on from there.
class ShiftedClock final : public Clock {
public:
    explicit ShiftedClock(Day day);
    Instant now() const override;

private:
    std::chrono::milliseconds shift_;
};

class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : now_{start} {}
    explicit ManualClock(Day day);  // At 10:00 in Amsterdam.
    Instant now() const override { return now_; }
    void advance(std::chrono::milliseconds by) { now_ += by; }
    void set(Instant now) { now_ = now; }

private:
    Instant now_;
};

// Amsterdam time of day, for people.
struct LocalTime {
    Day day{};
    int hour{0};
    int minute{0};
};
LocalTime amsterdam(Instant instant);
Instant at_amsterdam(const LocalTime& local);

// YYYY-MM-DDTHH:MM:SS.mmmZ, in UTC: how instants are stored.
std::string to_text(Instant instant);
std::optional<Instant> instant_from_text(std::string_view text);

}  // namespace vt
