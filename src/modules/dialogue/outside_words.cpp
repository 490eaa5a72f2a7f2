// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/outside_words.h"

#include "base/result.h"

namespace vt::dialogue {
namespace {

using texts::Texts;

std::string_view word_of(grey::Colour colour) {
    if (colour == grey::Colour::white) return "white";
    return colour == grey::Colour::grey ? "grey" : "black";
}

std::string_view word_of(grey::Verdict verdict) {
    if (verdict == grey::Verdict::smaller) return "smaller";
    return verdict == grey::Verdict::larger ? "larger" : "same";
}

std::string_view word_of(grey::GroupSize size) {
    switch (size) {
        case grey::GroupSize::under_ten:
            return "under-ten";
        case grey::GroupSize::ten_to_nineteen:
            return "ten";
        case grey::GroupSize::twenty_to_thirty_four:
            return "twenty";
        case grey::GroupSize::thirty_five_or_more:
            break;
    }
    return "thirty-five";
}

std::string colour_key(grey::Colour colour, std::optional<grey::Kind> kind) {
    std::string key{word_of(colour)};
    if (colour == grey::Colour::grey && kind)
        key += *kind == grey::Kind::doubt ? "-doubt" : "-divided";
    return key;
}

// Such shares as say something: of the others hardly anyone is meant.
void band_sentences(std::vector<std::string>& sentences, const Texts& texts,
                    const std::vector<grey::Band>& bands) {
    for (std::size_t shade = 0; shade < bands.size(); ++shade)
        if (bands[shade] != grey::Band::hardly_anyone)
            sentences.push_back(texts.text(
                "dialogue.figure.share",
                {shade_name(texts, static_cast<int>(shade)),
                 figure_text(texts, "band." + std::string{grey::text_key(bands[shade])})}));
}

}  // namespace

std::string figure_text(const Texts& texts, std::string_view key) {
    return std::string{texts.text("dialogue.figure." + std::string{key})};
}

std::string shade_name(const Texts& texts, int shade) {
    return figure_text(texts, "shade." + std::to_string(shade + 1));
}

std::string round_name(const Texts& texts, RoundKind kind) {
    return figure_text(texts, "round." + std::string{code(kind)});
}

std::string group_name(const Texts& texts, Group group) {
    return figure_text(texts, "group." + std::string{code(group)});
}

std::string border_name(const Texts& texts, grey::Border border) {
    return figure_text(texts, border == grey::Border::white_grey ? "border.white" : "border.black");
}

std::string decimal(const Texts& texts, const grey::Fraction& fraction, int digits) {
    std::int64_t parts = 1;
    for (int i = 0; i < digits; ++i) parts *= 10;
    const grey::Fraction shown = grey::rounded(fraction, parts);
    const std::int64_t whole = shown.numerator() * parts / shown.denominator();
    VT_CHECK(whole >= 0);
    std::string behind = std::to_string(whole % parts);
    behind.insert(0, static_cast<std::size_t>(digits) - behind.size(), '0');
    const char comma = texts.language() == texts::Language::nl ? ',' : '.';
    return std::to_string(whole / parts) + comma + behind;
}

std::string in_tenths(const Texts& texts, int tenths) {
    if (tenths <= 0) return texts.text("dialogue.figure.less-than", {decimal(texts, {1, 10}, 1)});
    if (tenths >= 10) return texts.text("dialogue.figure.more-than", {decimal(texts, {9, 10}, 1)});
    return decimal(texts, {tenths, 10}, 1);
}

std::string colour_words(const Texts& texts, grey::Colour colour, std::optional<grey::Kind> kind) {
    return figure_text(texts, "colour." + colour_key(colour, kind));
}

std::string trend_words(const Texts& texts, grey::Verdict verdict) {
    return figure_text(texts, "trend." + std::string{word_of(verdict)});
}

std::string change_words(const Texts& texts, grey::Verdict verdict) {
    return figure_text(texts, "change." + std::string{word_of(verdict)});
}

std::string size_words(const Texts& texts, grey::GroupSize size) {
    return figure_text(texts, "size." + std::string{word_of(size)});
}

std::string proposed_words(const Texts& texts, const Proposed& proposed) {
    const std::string why{texts.text("dialogue.choose." + std::string{code(proposed.reason)})};
    if (!proposed.last) return why;
    return why + ". " + texts.text("dialogue.choose.last", {texts.day(*proposed.last)});
}

std::vector<std::string> outside_sentences(const Texts& texts, const Round& round) {
    const grey::OutsideRoom shown = outside(round);
    if (!shown.colour) return {figure_text(texts, "outside.none")};
    std::vector<std::string> sentences{
        figure_text(texts, "outside.colour." + colour_key(*shown.colour, shown.kind))};
    if (shown.size)
        sentences.push_back(
            texts.text("dialogue.figure.outside.size", {size_words(texts, *shown.size)}));
    band_sentences(sentences, texts, shown.bands);
    return sentences;
}

}  // namespace vt::dialogue
