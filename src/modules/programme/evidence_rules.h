// SPDX-License-Identifier: EUPL-1.2
// What a record of evidence must be, before anything is stored. Pure; each refusal names its field.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "modules/programme/choice.h"
#include "modules/programme/evidence.h"
#include "modules/programme/term.h"

namespace vt::programme {

// At least one, all known, all of the same sharing; sorted, each once.
Result<std::vector<MeasureView>> measures_named(std::span<const MeasureView> all,
                                                const std::vector<std::string>& ids);

// Not after today, not more than a year before the term.
Done check_day(Day day, const CouncilTerm& term, Day today);

// Titles, texts, numbers; nothing but the day where a measure asks for no more.
Done check_content(const Evidence& evidence, std::span<const MeasureView> measures);

// That `evidence` settles `occurrence`: its measure, body and kind.
Done check_settles(const Evidence& evidence, const Occurrence& occurrence,
                   std::span<const MeasureView> measures);

}  // namespace vt::programme
