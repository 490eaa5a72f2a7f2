// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "app/commands/commands.h"
#include "base/text.h"
#include "grey/change.h"
#include "grey/colour.h"
#include "grey/completion.h"
#include "grey/measures.h"
#include "grey/release.h"

namespace vt::app {
namespace {

using nlohmann::ordered_json;

constexpr int kBadInput = 2;

// As they were typed: what is wrong with them is said here, with its own exit status.
struct Asked {
    std::string counts{};
    std::string members{};
    std::string before{};
    std::string after{};
    bool json{false};
    std::vector<std::string> unknown{};
};

struct BadInput : std::runtime_error {
    using std::runtime_error::runtime_error;
};

int number_in(const std::string& option, std::string_view typed, int most) {
    const auto number = parse_int(typed);
    if (!number || *number > most)
        throw BadInput{option + ": \"" + std::string{typed} + "\" is no whole number from 0 to " +
                       std::to_string(most)};
    return static_cast<int>(*number);
}

grey::Counts counts_in(const std::string& option, const std::string& typed) {
    std::vector<int> votes;
    for (const auto part : split(typed, ','))
        votes.push_back(number_in(option, trim(part), grey::kVotersMax));
    if (votes.size() != grey::kCaseAnswers)
        throw BadInput{option + " takes five counts, from white to black: 8,6,5,3,2"};
    const auto counts = grey::Counts::from(votes);
    if (!counts) throw BadInput{option + ": together 1 to a million votes, please"};
    return *counts;
}

ordered_json written(const grey::Fraction& fraction) {
    return {fraction.numerator(), fraction.denominator()};
}

ordered_json written(const grey::Range& range) {
    return {written(range.from), written(range.to)};
}

std::string written(grey::Verdict verdict) {
    switch (verdict) {
        case grey::Verdict::smaller:
            return "kleiner";
        case grey::Verdict::larger:
            return "groter";
        case grey::Verdict::no_clear_difference:
            return "geen duidelijk verschil";
    }
    return {};
}

// Nine digits are the same on every machine; the last bits of a sum are not.
double written(double chance) {
    return std::round(chance * 1e9) / 1e9;
}

ordered_json to_json(const grey::Counts& counts, const std::optional<grey::Completion>& all) {
    const auto read = grey::reading(counts);
    ordered_json json{{"mu", written(grey::position(counts))},
                      {"G", written(grey::greyness(counts))},
                      {"D", written(grey::dispersion(counts))},
                      {"T", written(grey::shared_doubt(counts))},
                      {"A", written(grey::agreement(counts))},
                      {"colour", code(read.colour)},
                      {"margins", {read.margins.white, read.margins.black}},
                      {"border", ordered_json::array()},
                      {"kind", nullptr}};
    for (const auto border : read.borders) json["border"].push_back(code(border));
    if (read.kind) json["kind"] = code(*read.kind);
    if (!all) return json;
    json["G90"] = written(all->greyness);
    json["G_worst"] = written(all->greyness_bounds);
    json["D90"] = written(all->dispersion);
    return json;
}

ordered_json to_json(const grey::Change& change) {
    return {{"dG", written(change.greyness)},
            {"floor", written(change.floor)},
            {"p_smaller", written(change.smaller_chance)},
            {"p_larger", written(change.larger_chance)},
            {"verdict", written(change.verdict)}};
}

const char* in_words(const grey::Reading& read) {
    if (read.colour == grey::Colour::white) return "white: this may be done";
    if (read.colour == grey::Colour::black) return "black: this may not be done";
    return *read.kind == grey::Kind::doubt ? "grey, most of all because people doubt together"
                                           : "grey, most of all because people disagree";
}

void say_borders(const grey::Reading& read) {
    for (const auto border : read.borders) {
        const int voters = *grey::voters_to_cross(read, border);
        std::printf("On the border of %s: %d %s the difference.\n",
                    border == grey::Border::white_grey ? "white and grey" : "grey and black",
                    voters, voters == 1 ? "vote makes" : "votes make");
    }
}

void say(const grey::Counts& counts, const std::optional<grey::Completion>& all, int members) {
    const auto read = grey::reading(counts);
    std::printf("%d %s. The case is %s.\n", counts.voters(),
                counts.voters() == 1 ? "vote" : "votes", in_words(read));
    if (counts.voters() < grey::kVotersMin)
        std::printf("A session shows nothing of fewer than %d votes.\n", grey::kVotersMin);
    say_borders(read);
    std::printf("Greyness %.3f = division %.3f + shared doubt %.3f.\n",
                grey::greyness(counts).value(), grey::dispersion(counts).value(),
                grey::shared_doubt(counts).value());
    std::printf("Position %.3f (0 white, 1 black); agreement %.3f (-1 two ends, 1 one answer).\n",
                grey::position(counts).value(), grey::agreement(counts).value());
    if (!all) return;
    if (members == counts.voters()) {
        std::printf("All %d members voted: nothing is uncertain in what they think now.\n",
                    members);
        return;
    }
    std::printf(
        "If all %d members voted, greyness would be %.3f to %.3f nine times out of ten,\n"
        "and %.3f to %.3f whatever they vote.\n",
        members, all->greyness.from.value(), all->greyness.to.value(),
        all->greyness_bounds.from.value(), all->greyness_bounds.to.value());
}

const char* in_words(grey::Verdict verdict) {
    switch (verdict) {
        case grey::Verdict::smaller:
            return "The grey area became smaller.";
        case grey::Verdict::larger:
            return "The grey area became larger.";
        case grey::Verdict::no_clear_difference:
            return "There is no clear difference.";
    }
    return "";
}

void say(const grey::Change& change) {
    std::printf("%s\n", in_words(change.verdict));
    std::printf("Greyness changed by %+.3f; less than %.3f is never called a difference.\n",
                change.greyness.value(), change.floor.value());
    std::printf(
        "Were both votes repeated, it would be smaller in %.1f of 100 cases, larger in "
        "%.1f.\n",
        100 * change.smaller_chance, 100 * change.larger_chance);
}

void show_vote(const Asked& asked) {
    const auto counts = counts_in("--counts", asked.counts);
    std::optional<grey::Completion> all;
    int members = 0;
    if (!asked.members.empty()) {
        members = number_in("--members", asked.members, grey::kPredictedMax);
        all = grey::completion(counts, members);
        if (!all)
            throw BadInput{"--members: there are " + std::to_string(counts.voters()) +
                           " votes, more than " + std::to_string(members) + " members"};
    }
    if (asked.json)
        std::printf("%s\n", to_json(counts, all).dump().c_str());
    else
        say(counts, all, members);
}

void show_change(const Asked& asked) {
    const auto change =
        grey::change(counts_in("--before", asked.before), counts_in("--after", asked.after));
    if (!change)
        throw BadInput{"Two votes are compared up to " + std::to_string(grey::kPredictedMax) +
                       " voters each"};
    if (asked.json)
        std::printf("%s\n", to_json(*change).dump().c_str());
    else
        say(*change);
}

void check_choice(const Asked& asked) {
    if (!asked.unknown.empty()) throw BadInput{"Unknown: " + asked.unknown.front()};
    const bool vote = !asked.counts.empty();
    const bool change = !asked.before.empty() && !asked.after.empty();
    const bool half = asked.before.empty() != asked.after.empty();
    if (half || vote == change)
        throw BadInput{"Give --counts 8,6,5,3,2 or both --before 8,7,6,6,4 --after 22,6,2,1,0"};
    if (change && !asked.members.empty()) throw BadInput{"--members goes with --counts"};
}

int run_grey(const Asked& asked) {
    try {
        check_choice(asked);
        asked.counts.empty() ? show_change(asked) : show_vote(asked);
        return 0;
    } catch (const BadInput& wrong) {
        std::fprintf(stderr, "vredestijd: %s\n", wrong.what());
        return kBadInput;
    }
}

}  // namespace

void add_grey(CLI::App& app, Run& run) {
    auto asked = std::make_shared<Asked>();
    auto* command = app.add_subcommand("grey", "How grey is a case, and did it change?");
    command->add_option("--counts", asked->counts, "Five counts, from white to black: 8,6,5,3,2");
    command->add_option("--members", asked->members, "How many could have voted, with --counts");
    command->add_option("--before", asked->before, "Counts of an earlier vote, with --after");
    command->add_option("--after", asked->after, "Counts of a later vote, with --before");
    command->add_flag("--json", asked->json, "One JSON object; fractions in lowest terms");
    // A missing, unknown or repeated word is bad input like any other: said here, with status 2.
    for (auto* option : command->get_options())
        if (option->get_name() != "--help" && option->get_name() != "--json")
            option->expected(0, 1)->join(' ');
    command->allow_extras();
    command->callback([asked, command, &run] {
        asked->unknown = command->remaining();
        run = [asked] { return run_grey(*asked); };
    });
}

}  // namespace vt::app
