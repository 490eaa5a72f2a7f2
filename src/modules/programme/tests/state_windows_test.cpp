// SPDX-License-Identifier: EUPL-1.2
// How a measure with windows stands: term-start, every-term, yearly, quarterly, before-elections.
#include <doctest/doctest.h>

#include "modules/programme/tests/made_up.h"

namespace vt::programme {
namespace {

using content::EvidenceKind;
using content::Recurrence;
using namespace made_up;

const MeasureView kYearly = measure({{.recurrence = Recurrence::yearly}});
const MeasureView kQuarterly = measure({{.recurrence = Recurrence::quarterly}});

Occurrence occurrence(int number, const MeasureView& view, std::size_t window,
                      std::string_view planned) {
    const content::Rule& rule = view.rules.front();
    return {.id = id<OccurrenceId>(number),
            .term = term().id,
            .measure = view.id,
            .recurrence = rule.recurrence,
            .window = windows(rule, term())[window],
            .planned = day(planned)};
}

TEST_CASE("term-start: not begun, then attention, then late, and in order once it was done") {
    const auto view = measure({{.recurrence = Recurrence::term_start}});
    World world;
    CHECK(world.state(view, "2026-03-26") == State::not_begun);
    CHECK(world.state(view, "2026-06-02") == State::not_begun);
    CHECK(world.state(view, "2026-06-03") == State::attention);
    CHECK(world.state(view, "2026-07-03") == State::attention);
    CHECK(world.state(view, "2026-07-04") == State::late);
    world.evidence = {evidence(1, "2026-04-23")};
    CHECK(world.state(view, "2026-04-22") == State::not_begun);
    CHECK(world.state(view, "2026-04-23") == State::in_order);
    CHECK(world.state(view, "2030-03-27") == State::in_order);
}

TEST_CASE("a measure for council and executive needs both") {
    const auto view = measure({{.recurrence = Recurrence::term_start, .bodies = kBoth}});
    World world;
    world.evidence = {evidence(1, "2026-04-23", {"council"})};
    CHECK(world.state(view, "2026-08-29") == State::late);
    CHECK(says(world.ask(view, "2026-08-29"), "late_body"));
    world.evidence.push_back(evidence(2, "2026-06-02", {"executive"}));
    CHECK(world.state(view, "2026-08-29") == State::in_order);
    world.evidence = {evidence(3, "2026-06-04", {"council", "executive"})};
    CHECK(world.state(view, "2026-08-29") == State::in_order);
}

TEST_CASE("every-term: late after two years, yet settled by what comes later in the term") {
    const auto view = measure({{.recurrence = Recurrence::every_term}});
    World world;
    CHECK(world.state(view, "2028-02-01") == State::not_begun);
    CHECK(world.state(view, "2028-03-20") == State::attention);
    CHECK(world.state(view, "2028-03-26") == State::late);
    world.evidence = {evidence(1, "2029-01-10")};
    CHECK(world.state(view, "2029-01-10") == State::in_order);
}

TEST_CASE("what the earlier council did does not settle the term") {
    World world;
    world.evidence = {evidence(1, "2026-03-25")};
    CHECK(world.state(measure({{.recurrence = Recurrence::every_term}}), "2026-05-01") ==
          State::not_begun);
}

TEST_CASE("yearly: in order until the next year has thirty days left") {
    World world;
    world.evidence = {evidence(1, "2026-09-22")};
    CHECK(world.state(kYearly, "2026-09-22") == State::in_order);
    CHECK(world.state(kYearly, "2027-03-26") == State::in_order);
    CHECK(world.state(kYearly, "2028-02-24") == State::attention);
    CHECK(world.state(kYearly, "2028-03-26") == State::late);
}

TEST_CASE("yearly: the year starts anew on its first day, also after a leap day") {
    CouncilTerm leap = term();
    leap.from = day("2028-02-29");
    leap.until = day("2032-03-30");
    World world;
    world.evidence = {evidence(1, "2029-02-27")};
    const auto on = [&](std::string_view iso) {
        return derive(kYearly, leap, world.happened(), day(iso));
    };
    CHECK(on("2029-02-27").asked[0].settlement == Settlement::done);
    CHECK(on("2029-02-28").asked[1].settlement == Settlement::open);
    world.evidence = {evidence(1, "2029-02-28")};
    CHECK(on("2029-02-28").asked[0].settlement == Settlement::late);
    CHECK(on("2029-02-28").asked[1].settlement == Settlement::done);
}

TEST_CASE("quarterly: a planned day that lies ahead keeps attention away") {
    World world;
    world.occurrences = {occurrence(1, kQuarterly, 0, "2026-06-25")};
    CHECK(world.state(kQuarterly, "2026-06-24") == State::not_begun);
    CHECK(world.state(kQuarterly, "2026-06-26") == State::attention);
    CHECK(says(world.ask(kQuarterly, "2026-06-26"), "planned_passed"));
    CHECK(world.state(kQuarterly, "2026-07-01") == State::late);
}

TEST_CASE("quarterly: whoever plans past the due day stays late until it is done") {
    World world;
    world.occurrences = {occurrence(1, kQuarterly, 0, "2026-12-08")};
    world.occurrences[0].moved = true;
    const auto state = world.ask(kQuarterly, "2026-07-15");
    CHECK(state.state == State::late);
    CHECK(says(state, "late_planned"));
    CHECK_FALSE(says(state, "planned"));
    CHECK(state.next->due == day("2026-06-30"));
    CHECK(state.next->planned == day("2026-12-08"));
}

TEST_CASE("evidence linked to an occurrence settles that one, not the window it lies in") {
    World world;
    world.occurrences = {occurrence(1, kQuarterly, 0, "2026-06-25"),
                         occurrence(2, kQuarterly, 1, "2026-09-10")};
    world.evidence = {evidence(1, "2026-07-08")};
    CHECK(world.ask(kQuarterly, "2026-07-10").asked[0].settlement == Settlement::late);
    CHECK(world.ask(kQuarterly, "2026-07-10").asked[1].settlement == Settlement::done);
    world.evidence[0].occurrence = id<OccurrenceId>(1);
    CHECK(world.ask(kQuarterly, "2026-07-10").asked[0].settlement == Settlement::done);
    CHECK(world.ask(kQuarterly, "2026-07-10").asked[1].settlement == Settlement::open);
}

TEST_CASE("the session that starts the term is also the first year's") {
    const auto view =
        measure({{.recurrence = Recurrence::term_start}, {.recurrence = Recurrence::yearly}});
    World world;
    world.occurrences = {occurrence(1, view, 0, "2026-04-23")};
    world.evidence = {evidence(1, "2026-04-23")};
    world.evidence[0].occurrence = id<OccurrenceId>(1);
    CHECK(world.state(view, "2026-12-01") == State::in_order);
}

TEST_CASE("skipped with a reason is settled, from that day on") {
    World world;
    world.occurrences = {occurrence(1, kQuarterly, 0, "2026-06-25")};
    world.occurrences[0].skipped = Skip{"De opdracht is ingetrokken.", day("2026-06-20"), {}};
    CHECK(world.ask(kQuarterly, "2026-07-02").asked[0].settlement == Settlement::skipped);
    CHECK(says(world.ask(kQuarterly, "2026-07-02"), "skipped"));
    CHECK(world.state(kQuarterly, "2026-07-02") == State::not_begun);
}

TEST_CASE("before-elections: not begun for years, then asked, then late") {
    const auto view = measure({{.recurrence = Recurrence::before_elections}});
    World world;
    CHECK(world.state(view, "2026-05-01") == State::not_begun);
    CHECK(says(world.ask(view, "2026-05-01"), "coming"));
    CHECK(world.ask(view, "2026-05-01").next->due == day("2029-06-20"));
    CHECK(world.state(view, "2029-06-01") == State::attention);
    CHECK(world.state(view, "2029-06-21") == State::late);
    world.evidence = {evidence(1, "2029-05-24")};
    CHECK(world.state(view, "2029-06-21") == State::in_order);
}

TEST_CASE("evidence of another kind, body or measure does not count") {
    const auto view = measure(
        {{.recurrence = Recurrence::term_start, .kinds = kConversation, .bodies = kCouncil}});
    World world;
    world.evidence = {evidence(1, "2026-04-23", {"executive"}),
                      evidence(2, "2026-04-23", {"council"}),
                      evidence(3, "2026-04-23", {"council"})};
    world.evidence[1].kind = EvidenceKind::document;
    world.evidence[2].measures = {"other"};
    CHECK(world.state(view, "2026-07-04") == State::late);
    world.evidence[2].measures = {"m", "other"};
    CHECK(world.state(view, "2026-07-04") == State::in_order);
}

TEST_CASE("withdrawn evidence does not count") {
    World world;
    world.evidence = {evidence(1, "2026-09-22")};
    world.evidence[0].withdrawn = Withdrawal{"Verkeerde dag", day("2026-10-01"), {}};
    CHECK(world.state(kYearly, "2026-10-02") == State::not_begun);
}

TEST_CASE("the worst rule is the state of the measure") {
    const auto view = measure({{.recurrence = Recurrence::yearly},
                               {.recurrence = Recurrence::continuous, .waits_for = "dilemmas"}});
    World world;
    world.evidence = {evidence(1, "2026-09-22")};
    CHECK(world.state(view, "2026-10-01") == State::not_measurable);
    CHECK(says(world.ask(view, "2026-10-01"), "waits_for"));
    CHECK(world.state(view, "2028-04-01") == State::late);
}

TEST_CASE("a measure set aside, or optional and not chosen, is not applicable whatever happened") {
    auto view = kYearly;
    view.choice =
        Choice{.measure = "m", .decision = Decision::not_applicable, .reason = "Te klein"};
    World world;
    CHECK(world.state(view, "2029-12-01") == State::not_applicable);
    CHECK(says(world.ask(view, "2029-12-01"), "not_applicable"));
    view.choice.reset();
    view.optional = true;
    CHECK(world.state(view, "2029-12-01") == State::not_applicable);
    view.choice = Choice{.measure = "m"};
    CHECK(world.state(view, "2029-12-01") == State::late);
}

TEST_CASE("what must happen next is the earliest that is late, else open, else to come") {
    World world;
    const auto next = [&](std::string_view iso) { return *world.ask(kQuarterly, iso).next; };
    CHECK(next("2026-11-23").late);
    CHECK(next("2026-11-23").due == day("2026-06-30"));
    world.evidence = {evidence(1, "2026-06-25"), evidence(2, "2026-09-10")};
    CHECK_FALSE(next("2026-11-23").late);
    CHECK(next("2026-11-23").due == day("2026-12-31"));
    world.evidence.push_back(evidence(3, "2026-11-05"));
    CHECK(next("2026-11-23").due == day("2027-03-31"));
}

}  // namespace
}  // namespace vt::programme
