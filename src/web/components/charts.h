// SPDX-License-Identifier: EUPL-1.2
// Drawings in SVG, made by the server. Each says the same in words, prints, and needs no script.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "html/html.h"
#include "web/components/status.h"
#include "web/visit.h"

namespace vt::web {

struct SummaryPart {
    Status status{Status::ok};
    int count{0};
};

// "11 van 18 maatregelen zijn op orde", with a bar and a legend that gives each number in words.
struct Summary {
    std::string id{};     // Unique in the page.
    std::string title{};  // Heading for screen readers: "Samenvatting".
    int count{0};         // The big number, of…
    int total{0};
    std::string caption{};             // "maatregelen zijn op orde"
    std::vector<SummaryPart> parts{};  // In the order of the bar; parts of 0 are left out.
};
void summary_bar(html::Html& html, const Visit& visit, const Summary& summary);

struct Mark {
    Day day{};
    Status status{Status::planned};  // done, planned, late or skipped; others are drawn as planned.
};
struct TimelineRow {
    std::string label{};  // Up to about 26 characters.
    std::vector<Mark> marks{};
};

// The term on one line, from its first to its last day. The page shows the same in a table or list
// of its own. Marks outside the period are left out.
struct Timeline {
    std::string id{};
    std::string title{};  // "Tijdlijn van de raadsperiode 2026 tot 2030"
    std::string about{};  // One sentence for who cannot see it: where the same stands in words.
    Period period{};
    Day today{};
    std::vector<TimelineRow> rows{};
};
void timeline(html::Html& html, const Visit& visit, const Timeline& timeline);

}  // namespace vt::web
