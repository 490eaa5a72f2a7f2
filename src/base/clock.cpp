// SPDX-License-Identifier: EUPL-1.2
#include "base/clock.h"

#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <memory>
#include <stdexcept>

#include "base/text.h"

namespace vt {
namespace {

// ICU brings its own time zones: a bare machine may have none.
const icu::TimeZone& amsterdam_zone() {
    static const std::unique_ptr<icu::TimeZone> zone{
        icu::TimeZone::createTimeZone("Europe/Amsterdam")};
    return *zone;
}

std::chrono::milliseconds offset_at(double milliseconds, bool local) {
    int32_t raw = 0;
    int32_t summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    amsterdam_zone().getOffset(milliseconds, local ? 1 : 0, raw, summer, status);
    if (U_FAILURE(status)) throw std::runtime_error{"no time zone data"};
    return std::chrono::milliseconds{raw + summer};
}

double as_double(Instant instant) {
    return static_cast<double>(instant.time_since_epoch().count());
}

}  // namespace

Day Clock::today() const {
    return amsterdam(now()).day;
}

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

ShiftedClock::ShiftedClock(Day day) : shift_{at_amsterdam({day, 10, 0}) - SystemClock{}.now()} {}
Instant ShiftedClock::now() const {
    return SystemClock{}.now() + shift_;
}

ManualClock::ManualClock(Day day) : now_{at_amsterdam({day, 10, 0})} {}

LocalTime amsterdam(Instant instant) {
    const Instant local = instant + offset_at(as_double(instant), false);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(local - day).count();
    return {Day{day}, static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)};
}

Instant at_amsterdam(const LocalTime& local) {
    const Instant wall{local.day.sys() + std::chrono::hours{local.hour} +
                       std::chrono::minutes{local.minute}};
    return wall - offset_at(as_double(wall), true);
}

std::string to_text(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time{instant - day};
    const auto pad = [](long long n, std::size_t width) {
        const std::string digits = std::to_string(n);
        return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
    };
    return Day{day}.iso() + "T" + pad(time.hours().count(), 2) + ":" +
           pad(time.minutes().count(), 2) + ":" + pad(time.seconds().count(), 2) + "." +
           pad(time.subseconds().count(), 3) + "Z";
}

std::optional<Instant> instant_from_text(std::string_view text) {
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != '.' || text[23] != 'Z')
        return std::nullopt;
    const auto day = Day::parse(text.substr(0, 10));
    const auto h = parse_int(text.substr(11, 2));
    const auto m = parse_int(text.substr(14, 2));
    const auto s = parse_int(text.substr(17, 2));
    const auto ms = parse_int(text.substr(20, 3));
    if (!day || !h || !m || !s || !ms || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    return Instant{day->sys() + std::chrono::hours{*h} + std::chrono::minutes{*m} +
                   std::chrono::seconds{*s} + std::chrono::milliseconds{*ms}};
}

}  // namespace vt
