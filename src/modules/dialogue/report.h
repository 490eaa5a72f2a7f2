// SPDX-License-Identifier: EUPL-1.2
// The report of a session that ended (C10): what was talked about, how grey it was, what was
// concluded. Numbers as outside the room; who was there is in no report, for it is kept nowhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grey/shown.h"
#include "modules/dialogue/round.h"
#include "modules/dialogue/session.h"
#include "modules/dilemmas/api.h"

namespace vt::dialogue {

struct ReportConclusion {
    dilemmas::Conclusion conclusion{};
    std::string value_name{};  // Of the value that decided; may be empty.
};

struct ReportCase {
    dilemmas::Case dilemma{};
    std::string option{};
    std::vector<Round> rounds{};  // First, second, ladder; without one that failed.
    std::vector<ReportConclusion> conclusions{};

    // Null when it was not held, or gave no result.
    const Round* of(RoundKind kind) const;
    // "U neemt de kaarten aan"; empty when the case has no such option, or no more.
    std::string_view action(std::string_view id, texts::Language language) const;
};

struct Report {
    Session session{};
    std::vector<ReportCase> cases{};
    // How many could vote, at the fullest vote; nothing when there was none.
    std::optional<grey::GroupSize> could_vote{};
};

}  // namespace vt::dialogue
