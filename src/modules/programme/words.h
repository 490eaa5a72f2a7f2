// SPDX-License-Identifier: EUPL-1.2
// The words of this module's enums, as text keys: "programme.state.in-order".
#pragma once

#include "modules/programme/dialogue.h"
#include "modules/programme/reason.h"
#include "modules/programme/state.h"

namespace vt::programme {

Word word(State state);
Word word(Settlement settlement);
Word word(content::Recurrence recurrence);
Word word(content::EvidenceKind kind);
Word word(Form form);
Word word(Tone tone);
Word word(DialogueStage stage);
Word word(Presence presence);

}  // namespace vt::programme
