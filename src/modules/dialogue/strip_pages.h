// SPDX-License-Identifier: EUPL-1.2
// Drawings of the grey area in SVG, made by the server. Shades differ in lightness and in hatching,
// marks in shape; each says the same in words, and numbers stand in a table as well. Sizes follow
// the text around them, from a phone to a projector.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grey/shown.h"
#include "html/html.h"
#include "modules/dialogue/shown_round.h"
#include "web/visit.h"

namespace vt::dialogue {

// What the group answered, from white to black, with "no opinion" apart.
struct Strip {
    std::string title{};              // "Eerste stemming"; above it when there are more.
    std::vector<int> votes{};         // kShades numbers.
    std::optional<int> no_opinion{};  // Nothing where that may not be told.
};
void strip(html::Html& html, const web::Visit& visit, const Strip& strip);
// The same as a table, behind a line to open.
struct StripTable {
    std::string id{};       // Unique in the page, as the caption.
    std::string caption{};  // "Eerste stemming: stemmen per antwoord"
    std::string of{};       // "Eerste stemming"
};
void strip_table(html::Html& html, const web::Visit& visit, const Strip& strip,
                 const StripTable& about);

// A shape and words: an open, half or full circle.
html::Html colour_mark(const web::Visit& visit, grey::Colour colour,
                       std::optional<grey::Kind> kind);

// How much of greyness is division and how much shared doubt, on a line from 0 to 1, in tenths.
// Beside the same in words: by itself it says nothing to who cannot see it.
html::Html greyness_bar(const Tenths& mean);

}  // namespace vt::dialogue
