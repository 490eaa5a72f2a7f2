// SPDX-License-Identifier: EUPL-1.2
// What pages show: the posture, one measure, one person's week. Reads only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/programme/advice.h"
#include "modules/programme/grounds.h"
#include "modules/programme/posture.h"
#include "texts/texts.h"

namespace vt::programme {

// Everything derive() asks, read once. `happened()` views it: keep it alive and in place.
struct Situation {
    CouncilTerm term{};
    std::vector<MeasureView> measures{};
    std::vector<facts::Fact> facts{};
    std::vector<std::string> told{};
    std::vector<Evidence> evidence{};
    std::vector<Occurrence> occurrences{};
    std::vector<MemberReach> members{};

    Happened happened() const { return {facts, told, evidence, occurrences, members}; }
};

// One measure as the actor may see it.
struct MeasurePage {
    MeasureView measure{};
    std::optional<MeasureState> state{};  // Nothing: it stands in nobody else's sight.
    bool own{false};                      // More than everyone sees.
    std::vector<Evidence> evidence{};     // Withdrawn ones too; latest first.
    std::vector<Occurrence> occurrences{};
    std::vector<FollowedAdvice> followed{};  // As far as facts show it.
    bool may_record{false};
    bool may_record_public_act{false};
    bool may_decide{false};
};

struct WeekLine {
    enum class What { owed, chairing, invited, catch_up, others_to_catch_up };
    What what{What::owed};
    std::string title{};     // Of the measure or the dialogue.
    std::string measure{};   // Empty for a dialogue.
    std::string dialogue{};  // Id; empty for a measure.
    Day day{};
    bool late{false};
    bool as_deputy{false};
    std::string body{};    // Of what is owed; empty: one for all.
    std::string starts{};  // Of a dialogue: "19:30"; empty while unknown.
    int count{0};          // Of others_to_catch_up: how many people.
};

// At most five lines, and one sentence to open a conversation with.
struct Week {
    static constexpr std::size_t kLinesMax = 5;
    std::vector<WeekLine> lines{};
    std::string opening{};  // Text key; the same for everybody, another each week.
};

class OverviewService {
public:
    // What is passed, and what it refers to, must outlive it.
    OverviewService(const identity::Work& work, const Grounds& grounds)
        : work_{work}, grounds_{grounds} {}

    // Refuses with forbidden without the right programme-state; with conflict without a term.
    // The same for everyone who may see it: PostureCache may keep it.
    Result<Posture> posture() const;
    // Refuses with not_found. Without a term, or without the right programme-state, it has no
    // state: what a measure is, everyone may read.
    Result<MeasurePage> measure(std::string_view id) const;
    // Of the actor. Late things first, then the dialogues of these days that they chair or are
    // invited to, what is due in thirty days, what they have to catch up with, and for the clerk
    // that others have to. Of what is owed at most as much as leaves room for the other kinds, and
    // always two. Holds nothing that not everyone may know of a measure. `room` lines are kept free
    // for what other modules ask.
    Week my_week(texts::Language language) const;
    Week my_week(const Posture& posture, texts::Language language, std::size_t room = 0) const;

private:
    Result<Situation> situation() const;

    const identity::Work& work_;
    const Grounds& grounds_;
};

}  // namespace vt::programme
