// SPDX-License-Identifier: EUPL-1.2
// Grounds: where the agreements come from.
#pragma once

#include <span>

#include "identity/rights.h"
#include "search/source.h"

namespace vt::agreed {

// What it views must outlive it; app/compose makes one for the life of the program.
struct Grounds {
    std::span<const search::Source* const> sources{};
};

// What the actor may find.
inline search::Audience audience_of(const identity::Actor& actor) {
    if (!actor.system.empty() || identity::may(actor, identity::Right::dilemmas_read))
        return search::Audience::dialogues;
    return actor.signed_in() ? search::Audience::signed_in : search::Audience::everyone;
}

}  // namespace vt::agreed
