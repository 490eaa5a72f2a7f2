// SPDX-License-Identifier: EUPL-1.2
// Evidence: something that happened and counts for one or more measures.
//
// Recorded once and never edited: what was wrong is withdrawn with a reason, stays visible as
// withdrawn, and is recorded again. One session of council and executive names both.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/day.h"
#include "base/id.h"
#include "content/measure.h"
#include "identity/actor.h"
#include "modules/programme/occurrence.h"

namespace vt::files {
struct FileTag;
}

namespace vt::programme {

struct EvidenceTag;
using EvidenceId = Id<EvidenceTag>;
struct DialogueTag;
using DialogueId = Id<DialogueTag>;

// The form of a meeting: what it means for secrecy, minutes and the Open Government Act differs.
enum class Form { open, closed, informal };
std::string_view code(Form form);  // "public", "closed", "informal"
std::optional<Form> form_from_code(std::string_view code);

struct Withdrawal {
    std::string reason{};
    Day day{};
    identity::PersonId by{};
    auto operator<=>(const Withdrawal&) const = default;
};

struct Evidence {
    EvidenceId id{};
    Day day{};
    content::EvidenceKind kind{content::EvidenceKind::conversation};
    std::string title{};   // Empty where the measure asks for the day alone.
    std::string report{};  // A few sentences, without names.
    std::string reference{};
    std::vector<std::string> bodies{};  // "council", "executive"; in that order.
    std::optional<Form> form{};
    bool public_act{false};  // Public of itself: a published decision, a letter to all parties.
    std::vector<std::string> measures{};  // Ids, sorted.
    std::optional<OccurrenceId> occurrence{};
    std::optional<DialogueId> dialogue{};
    std::optional<int> present{};
    std::optional<int> invited{};
    std::vector<Id<files::FileTag>> attachments{};  // files::FileId
    identity::PersonId recorded_by{};
    Instant recorded_at{};
    std::optional<Withdrawal> withdrawn{};

    bool serves(std::string_view measure) const;
    bool concerns(std::string_view body) const;
};

}  // namespace vt::programme
