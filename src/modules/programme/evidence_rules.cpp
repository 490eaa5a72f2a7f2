// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/evidence_rules.h"

#include <algorithm>

#include "base/text.h"
#include "identity/holding_rules.h"
#include "modules/programme/limits.h"

namespace vt::programme {
namespace {

Done check_nothing_but_the_day(const Evidence& evidence) {
    if (!trim(evidence.title).empty()) return invalid("day_only", "title");
    if (!trim(evidence.report).empty()) return invalid("day_only", "report");
    if (!trim(evidence.reference).empty()) return invalid("day_only", "reference");
    if (!evidence.attachments.empty()) return invalid("day_only", "attachments");
    return done();
}

Done check_texts(const Evidence& evidence) {
    VT_TRY(filled(evidence.title, kTitleMax, "title", "title_missing"));
    VT_TRY(fits(evidence.report, kReportMax, "report"));
    VT_TRY(fits(evidence.reference, kReferenceMax, "reference"));
    if (evidence.attachments.size() > kAttachmentsMax)
        return invalid("too_many_attachments", "attachments", {std::to_string(kAttachmentsMax)});
    return done();
}

Done check_numbers(const Evidence& evidence) {
    const auto possible = [](const std::optional<int>& count) {
        return !count || (*count >= 0 && *count <= kPeopleMax);
    };
    if (!possible(evidence.present)) return invalid("impossible_number", "present");
    if (!possible(evidence.invited)) return invalid("impossible_number", "invited");
    if (evidence.present && evidence.invited && *evidence.present > *evidence.invited)
        return invalid("more_present_than_invited", "present");
    return done();
}

bool kind_counts(const content::Rule& rule, content::EvidenceKind kind) {
    return rule.kinds.empty() ||
           std::find(rule.kinds.begin(), rule.kinds.end(), kind) != rule.kinds.end();
}

}  // namespace

Result<std::vector<MeasureView>> measures_named(std::span<const MeasureView> all,
                                                const std::vector<std::string>& ids) {
    std::vector<MeasureView> named;
    for (const MeasureView& view : all)
        if (std::find(ids.begin(), ids.end(), view.id) != ids.end()) named.push_back(view);
    const auto is_known = [&](const std::string& id) {
        return std::any_of(all.begin(), all.end(), [&](const auto& view) { return view.id == id; });
    };
    if (!std::all_of(ids.begin(), ids.end(), is_known))
        return invalid("unknown_measure", "measures");
    if (named.empty()) return invalid("no_measure", "measures");
    std::sort(named.begin(), named.end(),
              [](const auto& left, const auto& right) { return left.id < right.id; });
    const auto sharing = named.front().sharing;
    if (std::any_of(named.begin(), named.end(),
                    [&](const MeasureView& view) { return view.sharing != sharing; }))
        return invalid("measures_do_not_mix", "measures");
    return named;
}

Done check_day(Day day, const CouncilTerm& term, Day today) {
    if (day > today) return invalid("day_in_future", "day");
    const Day earliest = term.from.plus_years(-1);
    if (day < earliest) return invalid("day_too_early", "day", {identity::written(earliest)});
    return done();
}

Done check_content(const Evidence& evidence, std::span<const MeasureView> measures) {
    VT_TRY(check_numbers(evidence));
    const bool day_only = std::any_of(measures.begin(), measures.end(),
                                      [](const MeasureView& view) { return view.day_only; });
    if (day_only) return check_nothing_but_the_day(evidence);
    return check_texts(evidence);
}

Done check_settles(const Evidence& evidence, const Occurrence& occurrence,
                   std::span<const MeasureView> measures) {
    const auto view = std::find_if(measures.begin(), measures.end(),
                                   [&](const auto& one) { return one.id == occurrence.measure; });
    if (view == measures.end()) return invalid("occurrence_of_other_measure", "occurrence");
    const std::string& body = occurrence.window.body;
    if (!body.empty() && !evidence.concerns(body))
        return invalid("occurrence_of_other_body", "occurrence");
    const auto index = static_cast<std::size_t>(occurrence.rule);
    if (index < view->rules.size() && !kind_counts(view->rules[index], evidence.kind))
        return invalid("kind_does_not_count", "kind");
    return done();
}

}  // namespace vt::programme
