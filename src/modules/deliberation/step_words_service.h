// SPDX-License-Identifier: EUPL-1.2
// What was written down in a step, as columns and cells of words: for pages and files alike.
#pragma once

#include <string>
#include <vector>

#include "modules/deliberation/deliberation_service.h"
#include "texts/texts.h"

namespace vt::deliberation {

// Words, with whether somebody typed them here, and so in Dutch.
struct Spoken {
    std::string words{};
    bool typed{false};
};

struct StepWords {
    std::vector<Spoken> paragraphs{};         // Before the list or table.
    std::vector<Spoken> items{};              // One thing each.
    std::vector<std::string> columns{};       // Of the table; empty: no table.
    std::vector<std::vector<Spoken>> rows{};  // Each as long as columns.
    bool empty() const { return paragraphs.empty() && items.empty() && rows.empty(); }
};

StepWords words_of_step(const identity::Work& work, const texts::Texts& texts, const View& view,
                        int number);
// Which value decided: its name, the words of another, or that none did.
Spoken decided_value(const identity::Work& work, const texts::Texts& texts, const Outcome& outcome);

}  // namespace vt::deliberation
