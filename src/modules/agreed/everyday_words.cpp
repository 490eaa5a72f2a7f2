// SPDX-License-Identifier: EUPL-1.2
#include "modules/agreed/everyday_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace vt::agreed {
namespace {

struct Everyday {
    std::string_view said;
    std::string_view in_codes;
};

constexpr std::array kEveryday{
    Everyday{"baan", "functie"},
    Everyday{"banen", "functie"},
    Everyday{"belangenverstrengeling", "belang"},
    Everyday{"bijbaan", "functie"},
    Everyday{"bijbanen", "functie"},
    Everyday{"bijbaantje", "functie"},
    Everyday{"bonnetje", "declareren"},
    Everyday{"bonnetjes", "declareren"},
    Everyday{"cadeau", "geschenk"},
    Everyday{"cadeaus", "geschenk"},
    Everyday{"cadeautje", "geschenk"},
    Everyday{"declaratie", "declareren"},
    Everyday{"declaraties", "declareren"},
    Everyday{"diner", "etentje"},
    Everyday{"facebook", "media"},
    Everyday{"instagram", "media"},
    Everyday{"kado", "geschenk"},
    Everyday{"lekken", "geheimhouding"},
    Everyday{"lunch", "etentje"},
    Everyday{"nevenfunctie", "functie"},
    Everyday{"nevenfuncties", "functie"},
    Everyday{"omkoping", "tegenprestatie"},
    Everyday{"smeergeld", "tegenprestatie"},
    Everyday{"snoepreis", "reizen"},
    Everyday{"steekpenningen", "tegenprestatie"},
    Everyday{"twitter", "media"},
    Everyday{"vriendjespolitiek", "onpartijdigheid"},
    Everyday{"whatsapp", "appje"},
    // In English.
    Everyday{"bribe", "tegenprestatie"},
    Everyday{"courage", "moed"},
    Everyday{"dinner", "etentje"},
    Everyday{"doubt", "twijfel"},
    Everyday{"expenses", "declareren"},
    Everyday{"gift", "geschenk"},
    Everyday{"gifts", "geschenk"},
    Everyday{"impartiality", "onpartijdigheid"},
    Everyday{"independence", "onafhankelijkheid"},
    Everyday{"openness", "openheid"},
    Everyday{"positions", "functie"},
    Everyday{"secrecy", "geheimhouding"},
    Everyday{"travel", "reizen"},
    Everyday{"trip", "reizen"},
};

std::string_view in_codes(std::string_view word) {
    const std::string plain = folded(word);
    const auto at = std::ranges::find(kEveryday, plain, &Everyday::said);
    return at == kEveryday.end() ? std::string_view{} : at->in_codes;
}

}  // namespace

std::string in_words_of_the_codes(std::string_view typed) {
    std::string otherwise;
    bool any = false;
    for (const std::string_view word : split(typed, ' ')) {
        if (word.empty()) continue;
        const std::string_view other = in_codes(word);
        any = any || !other.empty();
        if (!otherwise.empty()) otherwise += ' ';
        otherwise += other.empty() ? word : other;
    }
    return any ? otherwise : std::string{};
}

}  // namespace vt::agreed
