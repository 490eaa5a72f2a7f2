// SPDX-License-Identifier: EUPL-1.2
// Decision: what council or executive decided about one exact text, as entered by the clerk and
// confirmed by a second person.
//
// Life cycle: entered, then confirmed or taken back; confirmed is for good. The house never
// decides: the council (or the executive) did, on a day and under a reference, and two people say
// that what stands here equals it (SECURITY, amendment 7). The mayor is neither of the two.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/day.h"
#include "base/id.h"
#include "identity/actor.h"

namespace vt::decisions {

struct DecisionTag;
using DecisionId = Id<DecisionTag>;

enum class Body { council, executive };
std::string_view code(Body body);
std::optional<Body> body_from_code(std::string_view code);

// What it decides: to adopt this text, or to leave one adopted before as it is.
enum class Outcome { adopted, confirmed };
std::string_view code(Outcome outcome);
std::optional<Outcome> outcome_from_code(std::string_view code);

// About what: the kind and id of the record of a module, and the SHA-256 of its exact content, 64
// hex characters. A decision stands for that content alone.
struct Subject {
    std::string kind{};  // "code-version", "core-values".
    std::string id{};
    std::string content_sha256{};
};

inline constexpr std::size_t kReferenceMax = 60;  // Characters.

struct Decision {
    DecisionId id{};
    Subject subject{};
    Body body{Body::council};
    Outcome outcome{Outcome::adopted};
    std::string reference{};  // "R2026-058"; up to 60 characters.
    Day day{};                // On which the body decided.
    identity::PersonId entered_by{};
    Instant entered{};
    std::optional<identity::PersonId> confirmed_by{};  // Never who entered it, never the mayor.
    std::optional<Instant> confirmed{};

    bool stands() const { return confirmed.has_value(); }
};

}  // namespace vt::decisions
