// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/waiting_pages.h"

#include "modules/basic_norms/norm_service.h"
#include "modules/basic_norms/pages_parts.h"
#include "modules/basic_norms/paths.h"

namespace vt::basic_norms {
namespace {

// Our proposal [P]: before the last quarter nobody is reminded.
constexpr unsigned kFromMonth = 10;

int open_for(const NormService& service, const NormYear& year) {
    int open = 0;
    for (const NormOfYear& one : year.norms)
        if (service.may_answer(*one.norm))
            open += static_cast<int>(one.questions.size()) - one.answered();
    return open;
}

}  // namespace

std::vector<web::Waiting> waiting(const web::Visit& visit) {
    std::vector<web::Waiting> lines;
    if (visit.today().month() < kFromMonth) return lines;
    const NormService service{visit.work};
    const int this_year = visit.today().year();
    for (const NormGroup group : content::kNormGroups) {
        if (!service.may_answer_any(group)) continue;
        const auto year = service.year(this_year, group);
        if (!year || year->closing) continue;
        const int open = open_for(service, *year);
        if (open == 0) continue;
        lines.push_back({.title = year_title(visit, *year),
                         .hint = visit.texts.count("basic_norms.waiting.open", open),
                         .path = year_path(this_year, group)});
    }
    return lines;
}

}  // namespace vt::basic_norms
