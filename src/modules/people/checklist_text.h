// SPDX-License-Identifier: EUPL-1.2
// The words of the checklists and letters, as content/checklists.yaml says.
//
// Made into tables at build time by tools/embed_checklists.py; lives as long as the program.
#pragma once

#include <span>
#include <string_view>

#include "identity/office.h"
#include "texts/texts.h"

namespace vt::people {

// Why there is a checklist.
enum class Occasion {
    arrival,      // Takes up an office.
    replacement,  // Keeps the seat of a council member warm during leave.
    split,        // The same office goes on with another party or group.
    leaving,      // Holds no office any more.
};

// One thing to do.
struct StepText {
    std::string_view id{};  // "oath"
    texts::Both title{};
    texts::Both hint{};
    std::string_view law{};        // Id of a content::Law; empty: none.
    bool from_appointment{false};  // Not there before the first day of the office.
    int months_before{0};          // The day may lie so far before the first day; 0: no limit.
};

struct ChecklistText {
    std::string_view id{};  // "alderman-arrival"
    Occasion occasion{Occasion::arrival};
    std::span<const identity::Office> offices{};
    texts::Both title{};
    texts::Both intro{};
    std::span<const StepText> steps{};
    std::span<const std::string_view> letters{};  // Ids of LetterText.
};

// {name}, {office}, {day} and {municipality} in the paragraphs are filled in: letter.h.
struct LetterText {
    std::string_view id{};  // "thanks"
    texts::Both title{};
    std::span<const texts::Both> paragraphs{};
};

std::span<const ChecklistText> checklist_texts();
std::span<const LetterText> letter_texts();

}  // namespace vt::people
