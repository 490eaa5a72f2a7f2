// SPDX-License-Identifier: EUPL-1.2
// Reason: one line of why a measure stands as it does, in no language yet.
//
// Never holds a person's name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.h"
#include "content/measure.h"
#include "texts/texts.h"

namespace vt::programme {

// A word that differs per language: its text key.
struct Word {
    std::string key{};
    auto operator<=>(const Word&) const = default;
};
// A module of the product, said by its name.
struct ModuleName {
    std::string id{};
    auto operator<=>(const ModuleName&) const = default;
};
using Argument = std::variant<std::string, std::int64_t, Day, Word, ModuleName>;

struct Reason {
    std::string text{};  // Key; ends in .one or .other where the first argument counts.
    std::vector<Argument> args{};
    std::string link{};  // Path of what it rests on; empty when there is nothing to show.
    bool operator==(const Reason&) const = default;
};

std::string say(const texts::Texts& texts, const Reason& reason);

// What done means for one rule: the handbook's words, or a general sentence for its recurrence
// where the municipality made the rule.
struct DoneWhen {
    content::Recurrence recurrence{content::Recurrence::continuous};
    texts::Both words{};
};
std::string say(const texts::Texts& texts, const DoneWhen& done_when);

Word body_word(std::string_view body);  // "de raad"; empty: council and executive
Word kind_word(content::EvidenceKind kind);
Word fact_word(std::string_view name);

}  // namespace vt::programme
