// SPDX-License-Identifier: EUPL-1.2
// The basic norms of one year and one group: what was answered, what it was a year before, and what
// is to become better.
//
// An answer is 0 to 4 (content::norm_scale) with what shows it and the office that sees to it. A
// year of a group is open until its closer closes it: the municipal secretary that of the civil
// servants, the council clerk that of the politicians. Closed is for good. The two groups are two
// legal worlds: nothing here or elsewhere adds them up.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "content/basic_norm.h"
#include "identity/actor.h"

namespace vt::basic_norms {

using content::NormGroup;

inline constexpr std::size_t kEvidenceMax = 1000;  // Characters.
inline constexpr std::size_t kActionMax = 160;
inline constexpr std::size_t kActionsMax = 60;  // In one year of one group.
inline constexpr int kYearsBack = 5;            // As many years before this one can be answered.
inline constexpr int kInPractice = 3;           // From this answer on it is done in practice.

struct Answer {
    int year{0};
    std::string norm{};
    std::string question{};
    int value{0};
    std::string evidence{};  // What shows it; may be empty.
    identity::Office owner{identity::Office::municipal_secretary};
    Day day{};
    identity::PersonId by{};
};

struct Closing {
    Day day{};
    identity::PersonId by{};
};

struct ActionTag;
using ActionId = Id<ActionTag>;

enum class ActionEnd { finished, dropped };
std::string_view code(ActionEnd end);
std::optional<ActionEnd> action_end_from_code(std::string_view code);

// An improvement: what, which office, by when. Planned as a moment in the programme.
struct Action {
    ActionId id{};
    int year{0};
    std::string norm{};
    std::string what{};
    identity::Office owner{identity::Office::municipal_secretary};
    Day due{};
    std::string moment{};  // Id of the moment in the programme; empty once it ended.
    std::optional<ActionEnd> end{};
    std::optional<Day> ended{};
};

struct AnsweredQuestion {
    const content::NormQuestion* question{nullptr};
    std::optional<Answer> answer{};
    std::optional<Answer> last_year{};
};

struct NormOfYear {
    const content::BasicNorm* norm{nullptr};
    std::vector<AnsweredQuestion> questions{};

    int answered() const;
    int in_practice() const;
    int unproven() const;  // Said to be in practice, and nothing that shows it.
    bool complete() const { return answered() == static_cast<int>(questions.size()); }
};

struct NormYear {
    int year{0};
    NormGroup group{NormGroup::civil_servants};
    std::vector<NormOfYear> norms{};  // In the order of the content.
    std::vector<Action> actions{};    // Open ones first, then by day.
    std::optional<Closing> closing{};

    int questions() const;
    int answered() const;
    int in_practice() const;
    int unproven() const;
    bool complete() const { return answered() == questions(); }
    const NormOfYear* find(std::string_view norm) const;
    // The first norm after `norm` with a question open, going round; nothing when all is answered.
    const NormOfYear* next_open(std::string_view norm = {}) const;
};

// The offices that answer the questions of a norm, as its owner says.
std::vector<identity::Office> answerers(const content::BasicNorm& norm);
// The one office that closes a year of the group.
identity::Office closer(NormGroup group);
// Whom an answer or an action can be given to.
std::vector<identity::Office> owners(NormGroup group);
// Whom it is given to where nobody was chosen.
identity::Office usual_owner(const content::BasicNorm& norm);

// The norms of the group with these answers, of which those of the year before stand beside them.
std::vector<NormOfYear> norms_with(NormGroup group, int year, const std::vector<Answer>& answers);

}  // namespace vt::basic_norms
