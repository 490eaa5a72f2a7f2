// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/strip_pages.h"

#include <numeric>

#include "modules/pulse/pages_parts.h"

namespace vt::pulse {
namespace {

constexpr int kWidth = 600;
constexpr int kRoomForNumber = 30;  // A narrower part has no room for its number.

std::string_view fill_of(Answer answer) {
    switch (answer) {
        case Answer::strongly_disagree:
            return "vt-pulse-no2";
        case Answer::disagree:
            return "vt-pulse-no";
        case Answer::neutral:
            return "vt-pulse-neutral";
        case Answer::agree:
            return "vt-pulse-yes";
        case Answer::strongly_agree:
            return "vt-pulse-yes2";
        case Answer::unknown:
            break;
    }
    return "vt-pulse-unknown";
}

bool is_dark(Answer answer) {
    return answer == Answer::strongly_disagree || answer == Answer::strongly_agree;
}

void part(html::Html& svg, Answer answer, int votes, int from, int to) {
    html::out<R"(<rect class="vt-pulse-part {}" x="{}" y="0" width="{}" height="48"/>)">(
        svg, fill_of(answer), from, to - from);
    if (to - from < kRoomForNumber) return;
    const std::string_view style =
        is_dark(answer) ? "vt-pulse-number vt-pulse-number--light" : "vt-pulse-number";
    html::out<R"(<text class="{}" x="{}" y="32">{}</text>)">(svg, style, (from + to) / 2, votes);
}

}  // namespace

void strip(html::Html& html, const web::Visit& visit, const std::string& id, const Tally& tally) {
    const int all = std::accumulate(tally.votes.begin(), tally.votes.end(), 0);
    std::vector<std::string> words;
    for (const Answer answer : kAnswers)
        if (const int votes = tally.votes[static_cast<std::size_t>(answer)]; votes > 0)
            words.push_back(visit.text("pulse.strip.part",
                                       {std::to_string(votes), answer_words(visit, answer)}));
    const auto parts = [&](html::Html& svg) {
        int before = 0;
        for (const Answer answer : kAnswers) {
            const int votes = tally.votes[static_cast<std::size_t>(answer)];
            if (votes == 0) continue;
            part(svg, answer, votes, kWidth * before / all, kWidth * (before + votes) / all);
            before += votes;
        }
    };
    html::out<
        R"(<svg class="vt-pulse-strip" viewBox="0 0 600 48" role="img" aria-labelledby="{}"><title
id="{}">{}</title>{}</svg>)">(html, id, id, visit.texts.joined(words), parts);
}

void strip_legend(html::Html& html, const web::Visit& visit) {
    html::out<R"(<ul class="vt-legend">{}</ul>)">(html, [&](html::Html& list) {
        for (const Answer answer : kAnswers)
            html::out<
                R"(<li><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect
class="vt-pulse-part {}" x="1" y="1" width="14" height="14"/></svg>{}</li>)">(
                list, fill_of(answer), answer_words(visit, answer));
    });
}

}  // namespace vt::pulse
