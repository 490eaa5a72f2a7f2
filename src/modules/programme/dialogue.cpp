// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/dialogue.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace vt::programme {
namespace {

bool is_letter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

// A letter of more than one byte has no case of its own here: it counts as a capital.
bool starts_with_capital(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    return !(first >= 'a' && first <= 'z');
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t at = 0;
    while (at < text.size()) {
        while (at < text.size() && !is_letter(static_cast<unsigned char>(text[at]))) ++at;
        std::size_t end = at;
        while (end < text.size() && is_letter(static_cast<unsigned char>(text[end]))) ++end;
        if (end > at) found.push_back(text.substr(at, end - at));
        at = end;
    }
    return found;
}

}  // namespace

std::string_view code(Tone tone) {
    switch (tone) {
        case Tone::legal:
            return "legal";
        case Tone::interactive:
            return "interactive";
        case Tone::mixed:
            return "mixed";
    }
    return "";
}

std::optional<Tone> tone_from_code(std::string_view wanted) {
    for (const Tone tone : {Tone::legal, Tone::interactive, Tone::mixed})
        if (code(tone) == wanted) return tone;
    return std::nullopt;
}

std::string_view code(DialogueStage stage) {
    switch (stage) {
        case DialogueStage::prepared:
            return "prepared";
        case DialogueStage::held:
            return "held";
        case DialogueStage::called_off:
            return "called-off";
    }
    return "";
}

std::optional<DialogueStage> stage_from_code(std::string_view wanted) {
    for (const auto stage :
         {DialogueStage::prepared, DialogueStage::held, DialogueStage::called_off})
        if (code(stage) == wanted) return stage;
    return std::nullopt;
}

bool is_time_of_day(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return false;
    const auto hour = parse_int(text.substr(0, 2));
    const auto minute = parse_int(text.substr(3, 2));
    return hour && minute && *hour <= 23 && *minute <= 59;
}

std::vector<std::string> names_in(std::string_view text, std::span<const identity::Person> people) {
    std::set<std::string> said;
    for (const std::string_view word : words(text))
        if (starts_with_capital(word)) said.insert(folded(word));
    std::vector<std::string> found;
    for (const identity::Person& person : people) {
        const auto parts = words(person.family);
        if (parts.empty() || !said.contains(folded(parts.back()))) continue;
        if (std::find(found.begin(), found.end(), person.family) == found.end())
            found.push_back(person.family);
    }
    return found;
}

}  // namespace vt::programme
