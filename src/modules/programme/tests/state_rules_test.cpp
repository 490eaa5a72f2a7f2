// SPDX-License-Identifier: EUPL-1.2
// How a measure without windows stands, and what facts and attendance add.
#include <doctest/doctest.h>

#include "modules/programme/tests/made_up.h"

namespace vt::programme {
namespace {

using content::EvidenceKind;
using content::Recurrence;
using namespace made_up;

const MeasureView kContinuous = measure({{.recurrence = Recurrence::continuous}});
const MeasureView kAdHoc = measure({{.recurrence = Recurrence::ad_hoc}});
const MeasureView kPerMeeting = measure({{.recurrence = Recurrence::per_meeting}});
const MeasureView kPerAppointment = measure({{.recurrence = Recurrence::per_appointment}});

Evidence meeting(int number, std::string_view iso) {
    Evidence held = evidence(number, iso, {"council"});
    held.measures = {"other"};
    return held;
}

facts::Fact fact(std::string_view name, std::string_view subject, std::string_view iso) {
    return {.name = std::string{name}, .subject = std::string{subject}, .day = day(iso)};
}

TEST_CASE("continuous: in order for twelve months, then attention, never late") {
    World world;
    world.evidence = {evidence(1, "2026-11-05")};
    CHECK(world.state(kContinuous, "2027-11-05") == State::attention);
    CHECK(world.state(kContinuous, "2027-11-04") == State::in_order);
    CHECK(world.state(kContinuous, "2030-03-01") == State::attention);
}

TEST_CASE("continuous: a term younger than three months has not begun") {
    World world;
    CHECK(world.state(kContinuous, "2026-06-25") == State::not_begun);
    CHECK(world.state(kContinuous, "2026-06-26") == State::attention);
}

TEST_CASE("ad hoc: in order once done or skipped with a reason, never late") {
    World world;
    CHECK(world.state(kAdHoc, "2029-12-01") == State::not_begun);
    world.occurrences = {{.id = id<OccurrenceId>(1),
                          .term = term().id,
                          .measure = "m",
                          .recurrence = Recurrence::ad_hoc,
                          .window = {"", {day("2026-07-14"), day("2026-07-14")}, day("2026-07-14")},
                          .planned = day("2026-07-14")}};
    CHECK(world.state(kAdHoc, "2029-12-01") == State::not_begun);
    world.occurrences[0].skipped = Skip{"Er was geen keuze meer.", day("2026-07-14"), {}};
    CHECK(world.state(kAdHoc, "2026-07-13") == State::not_begun);
    CHECK(world.state(kAdHoc, "2029-12-01") == State::in_order);
    world.occurrences.clear();
    world.evidence = {evidence(1, "2026-09-08")};
    CHECK(world.state(kAdHoc, "2029-12-01") == State::in_order);
    world.evidence = {evidence(1, "2026-03-25")};
    CHECK(world.state(kAdHoc, "2029-12-01") == State::not_begun);
}

TEST_CASE("per meeting: one of the last five meetings must have had it") {
    World world;
    CHECK(world.state(kPerMeeting, "2026-12-01") == State::not_begun);
    CHECK(says(world.ask(kPerMeeting, "2026-12-01"), "no_meetings"));
    world.evidence = {meeting(1, "2026-06-04"), meeting(2, "2026-06-25"), meeting(3, "2026-09-10"),
                      meeting(4, "2026-10-08")};
    CHECK(world.state(kPerMeeting, "2026-12-01") == State::not_begun);
    CHECK(says(world.ask(kPerMeeting, "2026-12-01"), "few_meetings"));
    world.evidence.push_back(meeting(5, "2026-11-05"));
    CHECK(world.state(kPerMeeting, "2026-12-01") == State::attention);
    world.evidence.push_back(evidence(6, "2026-06-04"));
    world.evidence.back().kind = EvidenceKind::reference;
    CHECK(world.state(kPerMeeting, "2026-12-01") == State::in_order);
    world.evidence.push_back(meeting(7, "2026-11-26"));
    CHECK(world.state(kPerMeeting, "2026-12-01") == State::attention);
}

TEST_CASE("per meeting: two things on one evening are one meeting, documents are none") {
    World world;
    world.evidence = {meeting(1, "2026-06-04"), meeting(2, "2026-06-04"), meeting(3, "2026-06-11"),
                      meeting(4, "2026-06-18"), meeting(5, "2026-06-25"), meeting(6, "2026-09-10")};
    world.evidence[1].kind = EvidenceKind::document;
    world.evidence[5].kind = EvidenceKind::document;
    CHECK(world.state(kPerMeeting, "2026-12-01") == State::not_begun);
    world.evidence[5].kind = EvidenceKind::decision;
    CHECK(world.state(kPerMeeting, "2026-12-01") == State::attention);
}

TEST_CASE("per appointment: someone appointed yesterday has fourteen days") {
    World world;
    world.told = {"appointed"};
    CHECK(world.state(kPerAppointment, "2026-05-20") == State::not_begun);
    world.facts = {fact("appointed", "alderman", "2026-05-21")};
    CHECK(world.state(kPerAppointment, "2026-05-22") == State::not_begun);
    CHECK(world.state(kPerAppointment, "2026-06-04") == State::not_begun);
    CHECK(world.state(kPerAppointment, "2026-06-05") == State::attention);
    CHECK(world.state(kPerAppointment, "2029-06-05") == State::attention);
    world.evidence = {evidence(1, "2026-05-19")};
    CHECK(world.state(kPerAppointment, "2026-06-05") == State::in_order);
    world.evidence = {evidence(1, "2025-11-21")};
    CHECK(world.state(kPerAppointment, "2026-06-05") == State::attention);
    world.evidence = {evidence(1, "2025-11-22")};
    CHECK(world.state(kPerAppointment, "2026-06-05") == State::in_order);
}

TEST_CASE("per appointment: one of many without it asks attention; the one of yesterday is noted") {
    World world;
    world.told = {"appointed"};
    world.facts = {fact("appointed", "alderman", "2026-05-21"),
                   fact("appointed", "alderman", "2027-11-11"),
                   fact("appointed", "alderman", "2022-05-01")};
    world.evidence = {evidence(1, "2026-05-19")};
    CHECK(world.state(kPerAppointment, "2027-11-12") == State::in_order);
    CHECK(says(world.ask(kPerAppointment, "2027-11-12"), "appointment_open"));
    CHECK(world.state(kPerAppointment, "2027-11-26") == State::attention);
}

TEST_CASE("per appointment: nobody tells of appointments, so it cannot be measured") {
    CHECK(World{}.state(kPerAppointment, "2027-11-12") == State::not_measurable);
}

TEST_CASE("everyone: missing members ask attention, those who just joined are noted") {
    const auto view =
        measure({{.recurrence = Recurrence::term_start, .bodies = kCouncil, .everyone = true}});
    World world;
    world.evidence = {evidence(1, "2026-04-23", {"council"})};
    world.members = {{"m", "council", day("2022-03-30"), true},
                     {"m", "council", day("2026-09-24"), false},
                     {"other", "council", day("2022-03-30"), false}};
    const auto early = world.ask(view, "2026-11-22");
    CHECK(early.state == State::in_order);
    CHECK(says(early, "members_recent.few"));
    const auto later = world.ask(view, "2026-11-23");
    CHECK(later.state == State::attention);
    CHECK(says(later, "members_missing.few"));
    world.members[1].reached = true;
    CHECK(world.state(view, "2026-11-23") == State::in_order);
}

TEST_CASE("everyone: how many are missing is said from five on, fewer are persons") {
    const auto view =
        measure({{.recurrence = Recurrence::term_start, .bodies = kCouncil, .everyone = true}});
    World world;
    world.evidence = {evidence(1, "2026-04-23", {"council"})};
    const MemberReach missing{"m", "council", day("2022-03-30"), false};
    world.members = std::vector<MemberReach>(4, missing);
    const auto four = world.ask(view, "2026-11-23");
    REQUIRE(says(four, "members_missing.few"));
    for (const Argument& argument : four.reasons.back().args)
        CHECK_FALSE(std::holds_alternative<std::int64_t>(argument));
    world.members.push_back(missing);
    const auto five = world.ask(view, "2026-11-23");
    REQUIRE(says(five, "members_missing.many"));
    CHECK(five.reasons.back().args.front() == Argument{std::int64_t{5}});
}

TEST_CASE("everyone: a member of long standing counts from the first day of the term") {
    const auto view =
        measure({{.recurrence = Recurrence::term_start, .bodies = kCouncil, .everyone = true}});
    World world;
    world.members = {{"m", "council", day("2014-03-30"), false}};
    CHECK(world.state(view, "2026-04-23") == State::not_begun);
    world.evidence = {evidence(1, "2026-04-23", {"council"})};
    CHECK(world.state(view, "2026-05-24") == State::in_order);
    CHECK(world.state(view, "2026-05-25") == State::attention);
}

TEST_CASE("a standing fact holds while it holds") {
    const auto view = measure(
        {{.recurrence = Recurrence::every_term, .fact = "office-held(confidential-adviser)"}});
    World world;
    world.told = {"office-held"};
    world.facts = {fact("office-held", "council-clerk", "2020-01-01")};
    CHECK(world.state(view, "2026-11-23") == State::not_begun);
    world.facts.push_back(fact("office-held", "confidential-adviser", "2023-05-01"));
    CHECK(world.state(view, "2026-11-23") == State::in_order);
    CHECK(says(world.ask(view, "2026-11-23"), "standing"));
    world.facts.back().until = day("2026-11-22");
    CHECK(world.state(view, "2026-11-23") == State::not_begun);
    CHECK(world.state(view, "2028-04-01") == State::late);
}

TEST_CASE("any other fact counts on its day, for its body, and not in the next window") {
    const auto view = measure(
        {{.recurrence = Recurrence::quarterly, .bodies = kCouncil, .fact = "dialogue-held"}});
    World world;
    world.told = {"dialogue-held"};
    world.facts = {fact("dialogue-held", "executive", "2026-05-10")};
    CHECK(world.ask(view, "2026-05-20").asked[0].settlement == Settlement::open);
    world.facts = {fact("dialogue-held", "council", "2026-05-10")};
    CHECK(world.ask(view, "2026-05-20").asked[0].settlement == Settlement::done);
    CHECK(world.ask(view, "2026-10-01").asked[1].settlement == Settlement::late);
}

TEST_CASE("with a fact and no kinds only the fact counts; with kinds evidence does as well") {
    content::Rule rule{.recurrence = Recurrence::yearly, .fact = "code-revision-answered"};
    World world;
    world.told = {"code-revision-answered"};
    world.evidence = {evidence(1, "2026-06-18")};
    CHECK(world.state(measure({rule}), "2026-07-01") == State::not_begun);
    rule.kinds = kConversation;
    CHECK(world.state(measure({rule}), "2026-07-01") == State::in_order);
}

TEST_CASE("a fact that no module tells is not measurable, never green and never late") {
    const content::Rule rule{.recurrence = Recurrence::yearly, .fact = "values-adopted"};
    World world;
    CHECK(world.state(measure({rule}), "2029-07-01") == State::not_measurable);
    world.told = {"values-adopted"};
    CHECK(world.state(measure({rule}), "2029-07-01") == State::late);
}

}  // namespace
}  // namespace vt::programme
