// SPDX-License-Identifier: EUPL-1.2
// Who may do what: the one table (SECURITY 9 with amendments 8, 11; DESIGN 3). A route names the
// right it asks; a service asks again for the record at hand. What the table does not grant is
// refused.
#pragma once

#include <array>
#include <string_view>

#include "identity/actor.h"

namespace vt::identity {

enum class Right {
    open,              // Also without signing in.
    own,               // Whoever signed in: own account and week, what the measures are.
    programme_state,   // See how the programme stands.
    programme_record,  // Record what happened; prepare dialogues. The measure decides who.
    programme_decide,  // Adopt, adapt or set aside a measure; set term and recess.
    norms_read,        // Read values, codes and agreements that are being worked on.
    norms_write,       // Propose values, suggest changes, work on a draft. The record decides who.
    norms_decide,      // Lead that work; enter and confirm what council or executive decided.
    norms_commit,      // Weigh values; commit oneself to an adopted text, or decline.
    basic_norms_record,  // Answer the basic norms. The norm decides who.
    dilemmas_read,       // See dilemmas, what was concluded and how grey cases are.
    dilemmas_write,      // Prepare dilemmas, sessions and deliberations. The record decides who.
    dialogue_view,       // See sessions; a facilitator those given to them.
    dialogue_lead,       // Lead a session; a facilitator leads the ones given to them.
    dialogue_decide,     // Take a dilemma into the library; open and end the yearly pulse.
    people_view,         // See people and offices.
    people_manage,       // Import people, give and end offices, invite.
    arrivals_manage,     // Keep the checklists of arrival and departure.
    log_view,            // Read the audit records.
    installation_view,   // See how the installation is set up.
};

inline constexpr std::array kRights{
    Right::open,
    Right::own,
    Right::programme_state,
    Right::programme_record,
    Right::programme_decide,
    Right::norms_read,
    Right::norms_write,
    Right::norms_decide,
    Right::norms_commit,
    Right::basic_norms_record,
    Right::dilemmas_read,
    Right::dilemmas_write,
    Right::dialogue_view,
    Right::dialogue_lead,
    Right::dialogue_decide,
    Right::people_view,
    Right::people_manage,
    Right::arrivals_manage,
    Right::log_view,
    Right::installation_view,
};

std::string_view code(Right right);  // "programme-state"
bool grants(Office office, Right right);
// Whether any office of the actor grants it; `open` always, `own` whenever signed in.
bool may(const Actor& actor, Right right);

}  // namespace vt::identity
