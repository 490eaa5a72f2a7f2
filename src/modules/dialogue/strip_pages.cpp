// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/strip_pages.h"

#include <array>
#include <numeric>

#include "modules/dialogue/outside_words.h"
#include "web/components/details.h"
#include "web/components/table.h"

namespace vt::dialogue {
namespace {

using web::Visit;

// Where things stand in the drawing.
constexpr int kWidth = 1000;
constexpr int kHeight = 110;
constexpr int kNumberAt = 168;
constexpr int kBottom = 180;
constexpr int kGap = 24;             // Before "no opinion", which lies on no line.
constexpr int kNumberWidthMin = 44;  // Below it a number does not fit under its part.
// Between two lines of the hatching; white and black have none.
constexpr std::array kHatching{0, 26, 16, 9, 0, 0};

struct Part {
    int shade{0};
    int count{0};
    int x{0};
    int width{0};
};

std::vector<Part> parts_of(const Strip& strip) {
    const int none = strip.no_opinion.value_or(0);
    const int voters = std::accumulate(strip.votes.begin(), strip.votes.end(), none);
    const int gap = none > 0 ? kGap : 0;
    std::vector<Part> parts;
    int before = 0;
    const auto add = [&](int shade, int count, int shift) {
        if (count == 0) return;
        const int from = (kWidth - gap) * before / voters;
        before += count;
        const int to = (kWidth - gap) * before / voters;
        parts.push_back({shade, count, from + shift, to - from});
    };
    for (int shade = 0; shade < kShades; ++shade)
        add(shade, strip.votes[static_cast<std::size_t>(shade)], 0);
    add(kNoOpinion, none, gap);
    return parts;
}

void hatching(html::Html& svg, const Part& part, int height) {
    const int between = kHatching[static_cast<std::size_t>(part.shade)];
    if (between == 0) return;
    std::string lines;
    for (int x = part.x + between / 2; x < part.x + part.width; x += between)
        lines += "M" + std::to_string(x) + " 0V" + std::to_string(height);
    if (!lines.empty())
        html::out<R"(<path class="vt-hatch vt-hatch--{}" d="{}"/>)">(svg, part.shade + 1, lines);
}

void drawn(html::Html& svg, const Part& part, int height) {
    html::out<R"(<rect class="vt-shade vt-shade--{}" x="{}" y="0" width="{}" height="{}"/>)">(
        svg, part.shade + 1, part.x, part.width, height);
    hatching(svg, part, height);
}

void number_below(html::Html& svg, const Part& part) {
    if (part.width < kNumberWidthMin) return;
    html::out<R"(<text class="vt-strip__number" x="{}" y="{}" text-anchor="middle">{}</text>)">(
        svg, part.x + part.width / 2, kNumberAt, part.count);
}

std::string counted_words(const Visit& visit, int shade, int count) {
    return visit.text("dialogue.figure.counted",
                      {std::to_string(count), shade_name(visit.texts, shade)});
}

std::string all_words(const Visit& visit, const std::vector<Part>& parts) {
    std::vector<std::string> words;
    for (const Part& part : parts) words.push_back(counted_words(visit, part.shade, part.count));
    return visit.texts.joined(words);
}

void legend_item(html::Html& list, const Visit& visit, int shade, int count) {
    html::out<
        R"(<li><svg viewBox="-2 -2 84 64" aria-hidden="true" focusable="false">{}</svg>{}</li>)">(
        list,
        [&](html::Html& svg) {
            drawn(svg, {shade, count, 0, 80}, 60);
        },
        counted_words(visit, shade, count));
}

void legend(html::Html& html, const Visit& visit, const Strip& strip) {
    html::out<R"(<ul class="vt-strip__legend">{}</ul>)">(html, [&](html::Html& list) {
        for (int shade = 0; shade < kShades; ++shade)
            legend_item(list, visit, shade, strip.votes[static_cast<std::size_t>(shade)]);
        if (strip.no_opinion) legend_item(list, visit, kNoOpinion, *strip.no_opinion);
    });
}

}  // namespace

void strip(html::Html& html, const Visit& visit, const Strip& strip) {
    const auto parts = parts_of(strip);
    const auto inside = [&](html::Html& svg) {
        for (const Part& part : parts) {
            drawn(svg, part, kHeight);
            number_below(svg, part);
        }
    };
    const auto title = [&](html::Html& part) {
        if (!strip.title.empty())
            html::out<R"(<p class="vt-strip__title">{}</p>)">(part, strip.title);
    };
    html::out<
        R"(<div class="vt-strip">{}<svg viewBox="-3 -3 {} {}" role="img"
aria-label="{}">{}</svg>{}</div>)">(html, title, kWidth + 6, kBottom + 6, all_words(visit, parts),
                                    inside, [&](html::Html& part) { legend(part, visit, strip); });
}

void strip_table(html::Html& html, const Visit& visit, const Strip& strip,
                 const StripTable& about) {
    web::Table table{
        .id = about.id,
        .caption = about.caption,
        .columns = {{figure_text(visit.texts, "table.answer")},
                    {.title = figure_text(visit.texts, "table.votes"), .number = true}}};
    const auto row = [&](int shade, int count) {
        table.rows.push_back({shade_name(visit.texts, shade), std::to_string(count)});
    };
    for (int shade = 0; shade < kShades; ++shade)
        row(shade, strip.votes[static_cast<std::size_t>(shade)]);
    if (strip.no_opinion) row(kNoOpinion, *strip.no_opinion);
    web::details(html, visit.text("dialogue.figure.table.open", {about.of}),
                 [&](html::Html& part) { web::table(part, table); });
}

html::Html colour_mark(const Visit& visit, grey::Colour colour, std::optional<grey::Kind> kind) {
    const auto inside = [&](html::Html& svg) {
        html::out<R"(<circle class="vt-shade vt-shade--1" cx="10" cy="10" r="8"/>)">(svg);
        if (colour == grey::Colour::grey)
            html::out<R"(<path class="vt-shade vt-shade--4" d="M10 2a8 8 0 0 1 0 16z"/>)">(svg);
        if (colour == grey::Colour::black)
            html::out<R"(<circle class="vt-shade vt-shade--5" cx="10" cy="10" r="8"/>)">(svg);
    };
    return html::make<
        R"(<span class="vt-mark"><svg viewBox="0 0 20 20" aria-hidden="true"
focusable="false">{}</svg><span>{}</span></span>)">(inside,
                                                    colour_words(visit.texts, colour, kind));
}

html::Html greyness_bar(const Tenths& mean) {
    constexpr int kTenth = 20;
    const Part doubt{1, mean.doubt, mean.division * kTenth, mean.doubt * kTenth};
    const Part division{3, mean.division, 0, mean.division * kTenth};
    const auto inside = [&](html::Html& svg) {
        html::out<R"(<rect class="vt-shade vt-shade--1" x="0" y="0" width="200" height="24"/>)">(
            svg);
        for (const Part& part : {division, doubt})
            if (part.width > 0) drawn(svg, part, 24);
    };
    return html::make<
        R"(<svg class="vt-greyness" viewBox="-2 -2 204 28" aria-hidden="true"
focusable="false">{}</svg>)">(inside);
}

}  // namespace vt::dialogue
