// SPDX-License-Identifier: EUPL-1.2
// Figures of the grey area in words: what pages and documents of this module say alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grey/shown.h"
#include "modules/dialogue/choosing.h"
#include "modules/dialogue/round.h"
#include "modules/dialogue/shown_round.h"
#include "texts/texts.h"

namespace vt::dialogue {

// "dialogue.figure." + key
std::string figure_text(const texts::Texts& texts, std::string_view key);

std::string shade_name(const texts::Texts& texts, int shade);  // "Lichtgrijs"; 0 to kNoOpinion.
std::string round_name(const texts::Texts& texts, RoundKind kind);        // "Eerste stemming"
std::string group_name(const texts::Texts& texts, Group group);           // "Raad"
std::string border_name(const texts::Texts& texts, grey::Border border);  // "Wit en grijs"

// "0,69": rounded, with `digits` behind the comma (1 to 3).
std::string decimal(const texts::Texts& texts, const grey::Fraction& fraction, int digits);
// "0,4"; never 0 or 1, which would say what everybody voted.
std::string in_tenths(const texts::Texts& texts, int tenths);

// "Grijs, wij twijfelen samen"
std::string colour_words(const texts::Texts& texts, grey::Colour colour,
                         std::optional<grey::Kind> kind);
// "Zonder duidelijk verschil"
std::string trend_words(const texts::Texts& texts, grey::Verdict verdict);
// Of what happened from the one vote to the other.
std::string change_words(const texts::Texts& texts, grey::Verdict verdict);
// "20 tot en met 34 mensen"
std::string size_words(const texts::Texts& texts, grey::GroupSize size);

// Why the rule proposes a case, and when it was last asked.
std::string proposed_words(const texts::Texts& texts, const Proposed& proposed);

// All that may be told of a round outside the room, but for its numbers: sentences of its colour,
// of how many there were, and of shares. One sentence at least.
std::vector<std::string> outside_sentences(const texts::Texts& texts, const Round& round);

}  // namespace vt::dialogue
