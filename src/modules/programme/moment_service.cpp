// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/moment.h"

#include <algorithm>

#include "base/text.h"
#include "modules/programme/limits.h"
#include "modules/programme/occurrence_store.h"
#include "modules/programme/planning_service.h"

namespace vt::programme {

Result<OccurrenceId> plan_moment(const identity::Work& work, const NewMoment& moment) {
    const content::Measure* measure = content::find_measure(moment.measure);
    VT_CHECK(measure != nullptr && measure->sharing == content::Sharing::shared);
    VT_TRY(filled(moment.about, kTitleMax, "about", "title_missing"));
    const CouncilTerm term = VT_TRY(term_today(work));
    if (!term.days().contains(moment.day)) return invalid("outside_term", "day");
    const Occurrence occurrence{.id = OccurrenceId::random(),
                                .term = term.id,
                                .measure = moment.measure,
                                .recurrence = content::Recurrence::ad_hoc,
                                .window = {"", {moment.day, moment.day}, moment.day},
                                .planned = moment.day,
                                .moved = true,
                                .about = trim(moment.about)};
    OccurrenceStore{work.db}.add(occurrence);
    work.log({.type = "programme.moment-planned",
              .object = occurrence.id.value,
              .data = canonical({occurrence.measure, moment.day.iso(), occurrence.about})});
    return occurrence.id;
}

void call_off_moment(const identity::Work& work, const OccurrenceId& moment) {
    OccurrenceStore store{work.db};
    const auto occurrence = store.find(moment);
    if (!occurrence) return;
    const auto referred = store.referred_to(occurrence->term);
    if (std::ranges::find(referred, moment) != referred.end()) return;
    store.remove(moment);
    work.log({.type = "programme.moment-called-off", .object = moment.value});
}

}  // namespace vt::programme
