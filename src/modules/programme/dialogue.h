// SPDX-License-Identifier: EUPL-1.2
// Dialogue: a meeting on culture and integrity with no case on the table, before and after it is
// held (A6).
//
// Prepared with goal, tone and form; changed until it is held; then held once, or called off. One
// that was called off can be put back. A held dialogue becomes evidence for the measures it serves.
// Its conclusions hold no names.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "modules/programme/attendance.h"
#include "modules/programme/evidence.h"

namespace vt::programme {

enum class Tone { legal, interactive, mixed };
std::string_view code(Tone tone);
std::optional<Tone> tone_from_code(std::string_view code);

enum class DialogueStage { prepared, held, called_off };
std::string_view code(DialogueStage stage);  // "called-off"
std::optional<DialogueStage> stage_from_code(std::string_view code);

// Does what was said give reason to revise the code?
struct CodeRevision {
    bool needed{false};
    std::string reason{};
    bool operator==(const CodeRevision&) const = default;
};

// What is prepared; what people fill in on the form.
struct DialoguePlan {
    std::string title{};
    std::string goal{};
    Tone tone{Tone::interactive};
    Form form{Form::informal};
    std::vector<std::string> bodies{};  // "council", "executive"; none: a smaller circle.
    Day day{};
    std::string starts{};  // "19:30"; empty while unknown.
    std::string place{};
    std::string facilitator{};  // A person or bureau from outside; empty: led by ourselves.
    identity::PersonId opened_by{};
    identity::PersonId closed_by{};
    std::string opening_notes{};
    std::string closing_notes{};
    std::string programme{};
    std::string material{};
    bool points_to_self_scan{false};  // The invitation does.
    std::vector<std::string> measures{};
    std::optional<OccurrenceId> occurrence{};
};

struct Dialogue {
    DialogueId id{};
    DialoguePlan plan{};
    DialogueStage stage{DialogueStage::prepared};
    identity::PersonId prepared_by{};
    std::string conclusions{};
    std::optional<CodeRevision> code_revision{};
    std::optional<EvidenceId> evidence{};  // Of a held one.
};

bool is_time_of_day(std::string_view text);  // "00:00" to "23:59"

// Family names from `people` that stand in `text` as a word with a capital: "Wit" of "de Wit", but
// not the colour. In the order of `people`, each once.
std::vector<std::string> names_in(std::string_view text, std::span<const identity::Person> people);

}  // namespace vt::programme
