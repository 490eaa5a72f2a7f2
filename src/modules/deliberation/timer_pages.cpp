// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/timer_pages.h"

#include <algorithm>
#include <chrono>

#include "modules/deliberation/pages_parts.h"

namespace vt::deliberation {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string time_of_day(Instant instant) {
    const LocalTime local = amsterdam(instant);
    return two_digits(local.hour) + ":" + two_digits(local.minute);
}

}  // namespace

void timer(html::Html& body, const web::Visit& visit, const View& view) {
    const Deliberation& one = view.deliberation;
    if (!view.is_under_way() || !one.step_begun) return;
    const content::MethodStep& step = view.step(one.step);
    const Instant end = *one.step_begun + minutes{step.minutes};
    const auto left = std::chrono::duration_cast<seconds>(end - visit.work.clock.now()).count();
    const std::string over = say(visit, "timer.over");
    const std::string words =
        left > 0 ? say(visit, "timer.until", {number_words(step.minutes), time_of_day(end)}) : over;
    html::out<
        R"(<div class="vt-timer"><p class="vt-timer__clock" role="timer" data-timer="{}"
aria-label="{}" hidden></p><p class="vt-timer__words" role="status" data-over="{}">{}</p></div>)">(
        body, std::max<std::int64_t>(left, 0), say(visit, "timer.label"), over, words);
}

}  // namespace vt::deliberation
