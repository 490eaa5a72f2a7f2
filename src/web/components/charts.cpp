// SPDX-License-Identifier: EUPL-1.2
#include "web/components/charts.h"

#include <spdlog/fmt/fmt.h>

#include <array>

namespace vt::web {
namespace {

std::string_view fill_of(Status status) {
    switch (status) {
        case Status::ok:
        case Status::done:
            return "vt-fill-ok";
        case Status::attention:
            return "vt-fill-attention";
        case Status::late:
            return "vt-fill-late";
        case Status::not_begun:
        case Status::planned:
            return "vt-fill-waiting";
        case Status::not_measurable:
        case Status::not_applicable:
        case Status::skipped:
            break;
    }
    return "vt-fill-none";
}

std::string part_words(const Visit& visit, const SummaryPart& part) {
    return visit.text(
        "web.summary.part",
        {std::to_string(part.count), visit.text("web.summary." + std::string{code(part.status)})});
}

std::vector<SummaryPart> present(const std::vector<SummaryPart>& parts) {
    std::vector<SummaryPart> found;
    for (const auto& part : parts)
        if (part.count > 0) found.push_back(part);
    return found;
}

void bar(html::Html& html, const Visit& visit, const std::vector<SummaryPart>& parts,
         const std::string& id) {
    int total = 0;
    std::vector<std::string> words;
    for (const auto& part : parts) {
        total += part.count;
        words.push_back(part_words(visit, part));
    }
    const auto rectangles = [&](html::Html& svg) {
        int x = 0;
        for (const auto& part : parts) {
            html::out<
                R"(<rect class="vt-bar__part {}" x="{}" y="0" width="{}" height="10"
vector-effect="non-scaling-stroke"/>)">(svg, fill_of(part.status), 10 * x, 10 * part.count);
            x += part.count;
        }
    };
    html::out<
        R"(<svg class="vt-bar" viewBox="0 0 {} 10" preserveAspectRatio="none" role="img"
aria-labelledby="{}"><title id="{}">{}</title>{}</svg>)">(html, 10 * total, id, id,
                                                          visit.texts.joined(words), rectangles);
}

void legend(html::Html& html, const Visit& visit, const std::vector<SummaryPart>& parts) {
    html::out<R"(<ul class="vt-legend">{}</ul>)">(html, [&](html::Html& list) {
        for (const auto& part : parts)
            html::out<
                R"(<li><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect
class="{}" x="1" y="1" width="14" height="14" rx="2"/></svg>{}</li>)">(list, fill_of(part.status),
                                                                       part_words(visit, part));
    });
}

// Where things stand in the drawing.
constexpr int kLabelWidth = 190;
constexpr int kRight = 1000;
constexpr int kTop = 62;
constexpr int kRowHeight = 40;
constexpr int kGridTop = 30;

struct Drawing {
    const Timeline& timeline;
    int bottom() const { return kTop - 12 + static_cast<int>(timeline.rows.size()) * kRowHeight; }
    double x(Day day) const {
        const double days = days_between(timeline.period.first, timeline.period.last);
        const double at = days_between(timeline.period.first, day);
        return kLabelWidth + (kRight - kLabelWidth) * at / days;
    }
};

std::string number(double value) {
    return fmt::format("{:.1f}", value);
}

void year_grid(html::Html& html, const Drawing& drawing) {
    const Period period = drawing.timeline.period;
    for (int year = period.first.year(); year <= period.last.year(); ++year) {
        const Day first = *Day::from(year, 1, 1);
        const bool starts = year == period.first.year();
        const double x = drawing.x(starts ? period.first : first);
        if (!starts)
            html::out<R"(<line class="vt-line-grid" x1="{}" y1="{}" x2="{}" y2="{}"/>)">(
                html, number(x), kGridTop, number(x), drawing.bottom());
        // A year of a few weeks at the end has no room for its number.
        if (x < kRight - 40)
            html::out<R"(<text class="vt-line-year" x="{}" y="22">{}</text>)">(
                html, number(starts ? x : x + 6), year);
    }
}

void mark(html::Html& html, Status status, double x, int y) {
    const std::string at = number(x);
    if (status == Status::done || status == Status::ok)
        html::out<R"(<circle class="vt-mark-done" cx="{}" cy="{}" r="7"/>)">(html, at, y);
    else if (status == Status::late)
        html::out<R"(<path class="vt-mark-late" d="M{} {}l9 16h-18z"/>)">(html, at, y - 9);
    else if (status == Status::skipped)
        html::out<R"(<path class="vt-mark-skipped" d="M{} {}l11 11m0-11l-11 11"/>)">(
            html, number(x - 5.5), number(y - 5.5));
    else
        html::out<R"(<circle class="vt-mark-planned" cx="{}" cy="{}" r="6"/>)">(html, at, y);
}

void row(html::Html& html, const Drawing& drawing, std::size_t index) {
    const TimelineRow& row = drawing.timeline.rows[index];
    const int y = kTop + static_cast<int>(index) * kRowHeight;
    html::out<
        R"(<text class="vt-line-label" x="0" y="{}">{}</text><line class="vt-line-grid" x1="{}"
y1="{}" x2="{}" y2="{}"/>)">(html, y + 5, row.label, kLabelWidth, y, kRight, y);
    for (const auto& each : row.marks)
        if (drawing.timeline.period.contains(each.day))
            mark(html, each.status, drawing.x(each.day), y);
}

void today_line(html::Html& html, const Visit& visit, const Drawing& drawing) {
    if (!drawing.timeline.period.contains(drawing.timeline.today)) return;
    const std::string x = number(drawing.x(drawing.timeline.today));
    html::out<
        R"(<line class="vt-line-today" x1="{}" y1="{}" x2="{}" y2="{}"/><text
class="vt-line-today-word" x="{}" y="{}" text-anchor="middle">{}</text>)">(
        html, x, kGridTop, x, drawing.bottom(), x, drawing.bottom() + 16,
        visit.text("web.timeline.today"));
}

void mark_legend(html::Html& html, const Visit& visit) {
    constexpr std::array kinds{Status::done, Status::planned, Status::late, Status::skipped};
    html::out<R"(<ul class="vt-legend">{}</ul>)">(html, [&](html::Html& list) {
        for (const Status status : kinds)
            html::out<
                R"(<li><svg viewBox="-1 -1 18 18" aria-hidden="true"
focusable="false">{}</svg>{}</li>)">(
                list, [&](html::Html& svg) { mark(svg, status, 8, 8); },
                visit.text("web.timeline." + std::string{code(status)}));
    });
}

}  // namespace

void summary_bar(html::Html& html, const Visit& visit, const Summary& summary) {
    const auto parts = present(summary.parts);
    const auto numbers = [&](html::Html& part) {
        html::out<
            R"(<h2 class="vt-hidden-text" id="{}">{}</h2><p
class="vt-summary__number">{} <small>{}</small></p><p>{}</p>)">(
            part, summary.id, summary.title, summary.count,
            visit.text("web.summary.of", {std::to_string(summary.total)}), summary.caption);
    };
    const auto drawing = [&](html::Html& part) {
        if (!parts.empty()) bar(part, visit, parts, summary.id + "-bar");
        legend(part, visit, parts);
    };
    html::out<
        R"(<section class="vt-summary" aria-labelledby="{}"><div>{}</div><div>{}</div></section>)">(
        html, summary.id, numbers, drawing);
}

void timeline(html::Html& html, const Visit& visit, const Timeline& timeline) {
    const Drawing drawing{timeline};
    const auto inside = [&](html::Html& svg) {
        year_grid(svg, drawing);
        for (std::size_t i = 0; i < timeline.rows.size(); ++i) row(svg, drawing, i);
        today_line(svg, visit, drawing);
    };
    const std::string title_id = timeline.id + "-title";
    const std::string about_id = timeline.id + "-about";
    html::out<
        R"(<figure class="vt-figure"><div class="vt-scroll" tabindex="0" role="region"
aria-label="{}"><svg viewBox="0 0 1010 {}" role="img" aria-labelledby="{} {}"><title
id="{}">{}</title><desc id="{}">{}</desc>{}</svg></div><figcaption>{}</figcaption></figure>)">(
        html, visit.text("web.timeline.scroll"), drawing.bottom() + 24, title_id, about_id,
        title_id, timeline.title, about_id, timeline.about, inside,
        [&](html::Html& part) { mark_legend(part, visit); });
}

}  // namespace vt::web
