// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/figures_pages.h"

#include <algorithm>

#include "grey/completion.h"
#include "modules/dialogue/outside_words.h"
#include "modules/dialogue/strip_pages.h"
#include "web/components/details.h"
#include "web/components/text.h"

namespace vt::dialogue {
namespace {

using grey::Counts;
using grey::Verdict;
using web::Visit;

std::string say(const Visit& visit, std::string_view key) {
    return figure_text(visit.texts, key);
}

std::string say(const Visit& visit, std::string_view key,
                std::initializer_list<std::string_view> args) {
    return visit.text("dialogue.figure." + std::string{key}, args);
}

void mark_line(html::Html& html, const Visit& visit, grey::Colour colour,
               std::optional<grey::Kind> kind) {
    html::out<R"(<p class="vt-strip__colour">{}</p>)">(html, colour_mark(visit, colour, kind));
}

Strip strip_of(const Round& round, const Counts& counts) {
    return {.votes = counts.votes(), .no_opinion = round.no_opinion};
}

// Of one case on a page of the room each kind of round is there once.
std::string table_id(const Round& round) {
    return "uitslag-" + round.id.value;
}

std::string why(const Visit& visit, const grey::Reading& reading) {
    if (reading.colour == grey::Colour::white) return say(visit, "why.white");
    if (reading.colour == grey::Colour::black) return say(visit, "why.black");
    return say(visit, reading.kind == grey::Kind::doubt ? "why.doubt" : "why.divided");
}

std::string border_words(const Visit& visit, const grey::Reading& reading) {
    std::string words;
    for (const grey::Border border : reading.borders) {
        const std::string key =
            border == grey::Border::white_grey ? "border-white" : "border-black";
        const int voters = grey::voters_to_cross(reading, border).value_or(1);
        words += (words.empty() ? "" : " ") + visit.texts.count("dialogue.figure." + key, voters);
    }
    return words.empty() ? say(visit, "border-far") : words;
}

// Who had no opinion said so; who was not there or did not vote could still say anything.
std::optional<int> missing(const Round& round, int members) {
    const int missing = members - round.voters;
    return missing > 0 ? std::optional{missing} : std::nullopt;
}

// Whether the colour is the same whatever the others would vote.
bool is_settled(const Counts& counts, int others) {
    const auto with = [&](std::size_t pole) {
        std::vector<int> votes = counts.votes();
        votes[pole] += others;
        const auto all = Counts::from(std::move(votes));
        return all ? grey::reading(*all).colour : grey::Colour::grey;
    };
    const auto now = grey::reading(counts).colour;
    return with(0) == now && with(kShades - 1) == now;
}

void what_others_could_say(html::Html& html, const Visit& visit, const Round& round,
                           const Counts& counts, int members) {
    const auto others = missing(round, members);
    if (!others) return;
    std::string words = visit.texts.count("dialogue.figure.missing", *others);
    if (const auto could = grey::completion(counts, counts.voters() + *others)) {
        const auto& [from, to] = could->greyness;
        const auto two = [&](const grey::Fraction& one) { return decimal(visit.texts, one, 2); };
        words += " " + say(visit, "range", {two(from), two(to)});
        words += " " + say(visit, "bounds",
                           {two(could->greyness_bounds.from), two(could->greyness_bounds.to)});
    }
    words += " " + say(visit, is_settled(counts, *others) ? "colour-settled" : "colour-open");
    web::paragraph(html, words);
}

// The parts are shown so that they add up.
void what_figures_mean(html::Html& html, const Visit& visit, const Counts& counts) {
    const grey::Fraction all = grey::rounded(grey::greyness(counts), 100);
    const grey::Fraction doubt = grey::rounded(grey::shared_doubt(counts), 100);
    const auto two = [&](const grey::Fraction& one) { return decimal(visit.texts, one, 2); };
    web::details(html, say(visit, "figures.open"), [&](html::Html& part) {
        web::bullet_list(
            part, std::vector<std::string>{say(visit, "figures.greyness", {two(all)}),
                                           say(visit, "figures.division", {two(all - doubt)}),
                                           say(visit, "figures.doubt", {two(doubt)})});
        web::paragraph(part, say(visit, "figures.rule"));
    });
}

std::string direction_words(const Visit& visit, const Round& round) {
    if (!round.direction) return {};
    return change_words(visit.texts, *round.direction);
}

void coarse(html::Html& html, const Visit& visit, const Round& round) {
    if (round.colour) mark_line(html, visit, *round.colour, std::nullopt);
    if (round.direction) web::paragraph(html, direction_words(visit, round));
    web::paragraph(html, say(visit, "coarse"));
    web::small_print(html, say(visit, "coarse-why"));
}

// Of a round that has no numbers to show. False when it has.
bool without_numbers(html::Html& html, const Visit& visit, const Round& round) {
    if (round.is_open() || counts_inside(round)) return round.is_open();
    const bool is_coarse =
        round.stage == RoundStage::counted && round.release == grey::Release::coarse;
    if (is_coarse)
        coarse(html, visit, round);
    else
        web::paragraph(html, say(visit, round.stage == RoundStage::lost ? "lost" : "too-few"));
    return true;
}

// What is said under the drawing of a full release.
void read_aloud(html::Html& html, const Visit& visit, const Round& round, int members) {
    const auto counts = counts_inside(round);
    if (!counts) return;
    const auto reading = grey::reading(*counts);
    mark_line(html, visit, reading.colour, reading.kind);
    web::paragraph(html, why(visit, reading) + " " + border_words(visit, reading));
    what_others_could_say(html, visit, round, *counts, members);
    what_figures_mean(html, visit, *counts);
}

void numbers_table(html::Html& html, const Visit& visit, const Round& round, const Strip& drawing,
                   std::string_view about = {}) {
    const std::string name = round_name(visit.texts, round.kind);
    std::string caption = say(visit, "table.caption", {name});
    if (!about.empty()) caption += ": " + std::string{about};
    strip_table(html, visit, drawing, {table_id(round), std::move(caption), name});
}

void numbers_inside(html::Html& html, const Visit& visit, const Round& round) {
    if (const auto counts = counts_inside(round))
        numbers_table(html, visit, round, strip_of(round, *counts));
}

// Compared

void compared_part(html::Html& html, const Visit& visit, const Round& round) {
    const std::string name = round_name(visit.texts, round.kind);
    if (const auto counts = counts_inside(round)) {
        Strip drawing = strip_of(round, *counts);
        drawing.title = name;
        return strip(html, visit, drawing);
    }
    html::out<R"(<p class="vt-strip__title">{}</p>)">(html, name);
    without_numbers(html, visit, round);
}

std::string why_verdict(const Visit& visit, Verdict verdict, const Counts& before,
                        const Counts& after) {
    if (verdict != Verdict::no_clear_difference) return say(visit, "change-why.clear");
    const auto difference = grey::absolute(grey::greyness(after) - grey::greyness(before));
    const grey::Fraction floor{4, std::min(before.voters(), after.voters())};
    return say(visit, difference < floor ? "change-why.small" : "change-why.wobble");
}

void change_part(html::Html& html, const Visit& visit, const Round& first, const Round& second) {
    const auto verdict = verdict_between(first, second);
    if (!verdict) return;
    const Counts before = *counts_inside(first);
    const Counts after = *counts_inside(second);
    web::paragraph(html, html::make<"<strong>{}</strong> {}">(
                             change_words(visit.texts, *verdict),
                             say(visit, "change-from-to",
                                 {decimal(visit.texts, grey::greyness(before), 2),
                                  decimal(visit.texts, grey::greyness(after), 2)})));
    web::paragraph(html, why_verdict(visit, *verdict, before, after));
}

}  // namespace

void round_inside(html::Html& html, const Visit& visit, const Round& round, int members) {
    if (without_numbers(html, visit, round)) return;
    strip(html, visit, strip_of(round, *counts_inside(round)));
    read_aloud(html, visit, round, members);
    numbers_inside(html, visit, round);
}

void rounds_compared(html::Html& html, const Visit& visit, const Round& first, const Round& second,
                     int members) {
    if (first.is_open() || second.is_open()) return;
    compared_part(html, visit, first);
    compared_part(html, visit, second);
    change_part(html, visit, first, second);
    read_aloud(html, visit, second, members);
    numbers_inside(html, visit, first);
    numbers_inside(html, visit, second);
}

std::string next_question(const Visit& visit, const Round& round) {
    if (round.is_open()) return {};
    if (round.stage != RoundStage::counted) return say(visit, "ask.none");
    if (const auto counts = counts_inside(round)) {
        const auto reading = grey::reading(*counts);
        if (reading.kind)
            return say(visit, reading.kind == grey::Kind::doubt ? "ask.doubt" : "ask.divided");
    }
    if (round.colour == grey::Colour::white) return say(visit, "ask.white");
    return say(visit, round.colour == grey::Colour::black ? "ask.black" : "ask.grey");
}

void round_outside(html::Html& html, const Visit& visit, const Round& round,
                   std::string_view about) {
    if (round.is_open()) return;
    const grey::OutsideRoom shown = outside(round);
    std::string words;
    for (const std::string& sentence : outside_sentences(visit.texts, round))
        words += (words.empty() ? "" : " ") + sentence;
    if (shown.colour) mark_line(html, visit, *shown.colour, shown.kind);
    if (!shown.counts) return web::paragraph(html, words);
    const Strip drawing{.votes = shown.counts->votes()};
    strip(html, visit, drawing);
    web::paragraph(html, words);
    numbers_table(html, visit, round, drawing, about);
}

}  // namespace vt::dialogue
