// SPDX-License-Identifier: EUPL-1.2
// The state depends on rules, facts, evidence and day alone.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "modules/programme/planning.h"
#include "modules/programme/posture.h"
#include "modules/programme/tests/made_up.h"

namespace vt::programme {
namespace {

using content::EvidenceKind;
using content::Recurrence;
using namespace made_up;

constexpr std::array kKinds{EvidenceKind::conversation, EvidenceKind::decision};

// The same on every run: a property that fails must fail again.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_{seed} {}
    int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }
    Day day_of_term() { return term().from.plus_days(below(1400) - 100); }
    template <class T>
    void shuffle(std::vector<T>& things) {
        std::shuffle(things.begin(), things.end(), engine_);
    }

private:
    std::mt19937 engine_;
};

MeasureView any_measure(Dice& dice) {
    std::vector<content::Rule> rules;
    for (int at = dice.below(3); at >= 0; --at) {
        content::Rule rule{.recurrence =
                               static_cast<Recurrence>(dice.below(content::kRecurrences))};
        if (dice.below(2) == 0) rule.kinds = kKinds;
        if (dice.below(2) == 0) rule.bodies = kBoth;
        if (dice.below(3) == 0) rule.fact = "dialogue-held";
        rule.everyone = dice.below(4) == 0;
        rules.push_back(rule);
    }
    return measure(rules);
}

Evidence any_evidence(Dice& dice, int number, std::string name) {
    Evidence one = evidence(number, "2026-05-01");
    one.day = dice.day_of_term();
    one.kind = static_cast<EvidenceKind>(dice.below(4));
    if (dice.below(2) == 0) one.bodies = {"council"};
    if (dice.below(3) == 0) one.bodies = {"council", "executive"};
    if (dice.below(6) == 0) one.withdrawn = Withdrawal{"x", one.day, {}};
    one.measures = {std::move(name)};
    return one;
}

World any_world(Dice& dice, const MeasureView& view) {
    World world;
    world.told = {"dialogue-held", "appointed"};
    int number = 1;
    for (; number < 12; ++number) world.evidence.push_back(any_evidence(dice, number, "m"));
    for (int at = 0; at < 6; ++at) {
        const char* subject = dice.below(2) == 0 ? "council" : "executive";
        world.facts.push_back(
            {.name = "dialogue-held", .subject = subject, .day = dice.day_of_term()});
        world.facts.push_back(
            {.name = "appointed", .subject = "alderman", .day = dice.day_of_term()});
        world.members.push_back({"m", subject, dice.day_of_term(), dice.below(2) == 0});
    }
    for (Occurrence& one : plan(std::vector{view}, term())) {
        one.id = id<OccurrenceId>(number++);
        if (dice.below(8) == 0) one.skipped = Skip{"x", one.planned, {}};
        if (dice.below(10) == 0) world.evidence[0].occurrence = one.id;
        world.occurrences.push_back(std::move(one));
    }
    return world;
}

void add_what_concerns_others(Dice& dice, World& world) {
    for (int number = 500; number < 510; ++number) {
        // A document: meetings of others do count for the rule per-meeting.
        Evidence other = any_evidence(dice, number, "other");
        other.kind = EvidenceKind::document;
        world.evidence.push_back(other);
        world.facts.push_back(
            {.name = "office-held", .subject = "mayor", .day = dice.day_of_term()});
        world.members.push_back({"other", "council", dice.day_of_term(), false});
    }
    const auto others = measure({{.recurrence = Recurrence::yearly}}, "other");
    for (Occurrence& one : plan(std::vector{others}, term())) {
        one.id = id<OccurrenceId>(900 + static_cast<int>(world.occurrences.size()));
        world.occurrences.push_back(std::move(one));
    }
    world.told.push_back("office-held");
}

void check_same(const MeasureState& left, const MeasureState& right) {
    CHECK(left.state == right.state);
    CHECK(left.reasons == right.reasons);
    CHECK(left.next == right.next);
    CHECK(left.asked == right.asked);
}

TEST_CASE("the order of what happened, and what concerns other measures, make no difference") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Dice dice{seed};
        const MeasureView view = any_measure(dice);
        World world = any_world(dice, view);
        const Day today = dice.day_of_term();
        const auto first = derive(view, term(), world.happened(), today);
        check_same(first, derive(view, term(), world.happened(), today));
        dice.shuffle(world.evidence);
        dice.shuffle(world.facts);
        dice.shuffle(world.occurrences);
        dice.shuffle(world.members);
        check_same(first, derive(view, term(), world.happened(), today));
        add_what_concerns_others(dice, world);
        dice.shuffle(world.evidence);
        dice.shuffle(world.occurrences);
        check_same(first, derive(view, term(), world.happened(), today));
    }
}

TEST_CASE("nothing is in order before anything happened") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        Dice dice{seed};
        const MeasureView view = any_measure(dice);
        World world;
        world.told = {"dialogue-held", "appointed"};
        CHECK(derive(view, term(), world.happened(), dice.day_of_term()).state != State::in_order);
    }
}

TEST_CASE("more evidence never makes a measure with windows worse") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        Dice dice{seed};
        const auto view = measure({{.recurrence = static_cast<Recurrence>(dice.below(4))}});
        World world = any_world(dice, view);
        for (Evidence& one : world.evidence) one.occurrence.reset();
        const Day today = dice.day_of_term();
        const State before = derive(view, term(), world.happened(), today).state;
        world.evidence.push_back(any_evidence(dice, 77, "m"));
        const State after = derive(view, term(), world.happened(), today).state;
        CHECK(worse(before, after) == before);
    }
}

TEST_CASE("every measure is in one total, and the totals of the sections add up") {
    Dice dice{7};
    std::vector<MeasureView> measures;
    for (int at = 0; at < 30; ++at) {
        measures.push_back(any_measure(dice));
        measures.back().section = "s" + std::to_string(at % 4);
    }
    const World world = any_world(dice, measures.front());
    const Posture posture = posture_of(measures, term(), world.happened(), day("2027-06-01"));
    const Totals& all = posture.totals;
    CHECK(all.counted() + all.not_measurable + all.not_applicable == 30);
    int sum = 0;
    for (const SectionTotals& section : posture.sections) sum += section.totals.counted();
    CHECK(sum == all.counted());
    CHECK(posture.sections.size() == 4);
    for (std::size_t at = 1; at < posture.next.size(); ++at) {
        const auto& earlier = posture.next[at - 1].due;
        const auto& later = posture.next[at].due;
        CHECK_FALSE((later.late && !earlier.late));
        if (earlier.late == later.late) CHECK(earlier.due <= later.due);
    }
}

}  // namespace
}  // namespace vt::programme
