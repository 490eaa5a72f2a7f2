// SPDX-License-Identifier: EUPL-1.2
// Who may know how a measure stands, and who may record for it.
#include <doctest/doctest.h>

#include "modules/programme/posture.h"
#include "modules/programme/sharing.h"
#include "modules/programme/tests/made_up.h"

namespace vt::programme {
namespace {

using content::Recurrence;
using content::Sharing;
using identity::Actor;
using identity::Office;
using namespace made_up;

Actor holder(Office office) {
    return {.person = id<identity::PersonId>(static_cast<int>(office) + 1), .offices = {office}};
}

MeasureView shared() {
    return measure({{.recurrence = Recurrence::yearly}});
}

MeasureView public_acts() {
    auto view = measure({{.recurrence = Recurrence::per_appointment, .mayor_alone = true},
                         {.recurrence = Recurrence::term_start}});
    view.sharing = Sharing::public_acts;
    view.deputy = "";
    return view;
}

MeasureView circle() {
    auto view = measure({{.recurrence = Recurrence::yearly}});
    view.sharing = Sharing::owner_only;
    view.deputy = "";
    return view;
}

TEST_CASE("the circle of the mayor has a state for the mayor alone and counts nowhere") {
    const World world;
    CHECK_FALSE(shared_state(circle(), term(), world.happened(), day("2028-01-01")));
    CHECK(own_state(circle(), term(), world.happened(), day("2028-01-01")).state == State::late);
    const auto posture =
        posture_of(std::vector{circle(), shared()}, term(), world.happened(), day("2028-01-01"));
    CHECK(posture.standings.size() == 1);
    CHECK(posture.totals.counted() == 1);
    CHECK(sees_own(holder(Office::mayor), circle()));
    for (const Office office : identity::kOffices)
        if (office != Office::mayor && office != Office::acting_mayor)
            CHECK_FALSE(sees_own(holder(office), circle()));
}

TEST_CASE("of a candidate's analysis only public acts show: not its existence nor its lateness") {
    World world;
    world.told = {"appointed"};
    world.facts = {{.name = "appointed", .subject = "alderman", .day = day("2026-05-21")}};
    world.evidence = {evidence(1, "2026-05-07")};
    world.evidence[0].public_act = true;
    const Day today = day("2026-07-10");
    const auto without = *shared_state(public_acts(), term(), world.happened(), today);
    CHECK(without.state == State::in_order);
    CHECK(without.asked.front().rule == 1);
    world.evidence.push_back(evidence(2, "2026-05-19"));
    const auto with = *shared_state(public_acts(), term(), world.happened(), today);
    CHECK(with.reasons == without.reasons);
    CHECK(with.next == without.next);
    world.evidence[0].public_act = false;
    CHECK(shared_state(public_acts(), term(), world.happened(), today)->state == State::late);
    CHECK(own_state(public_acts(), term(), world.happened(), today).state == State::in_order);
}

TEST_CASE("a measure of which nothing is public has no state for others") {
    auto view = public_acts();
    view.rules.pop_back();
    CHECK_FALSE(shared_state(view, term(), World{}.happened(), day("2026-07-10")));
}

TEST_CASE("the planned day of a public rule is found though other rules are left out") {
    World world;
    world.occurrences = {{.id = id<OccurrenceId>(4),
                          .term = term().id,
                          .measure = "m",
                          .rule = 1,
                          .recurrence = Recurrence::term_start,
                          .window = windows(public_acts().rules[1], term()).front(),
                          .planned = day("2026-06-01")}};
    const auto state = *shared_state(public_acts(), term(), world.happened(), day("2026-05-01"));
    CHECK(state.next->planned == day("2026-06-01"));
}

TEST_CASE("evidence is recorded by owner, deputy, clerk and secretary") {
    for (const Office office :
         {Office::mayor, Office::acting_mayor, Office::deputy_mayor, Office::council_clerk,
          Office::deputy_clerk, Office::clerks_office, Office::municipal_secretary})
        CHECK(may_record(holder(office), shared(), false));
    for (const Office office :
         {Office::alderman, Office::council_member, Office::auditor, Office::integrity_coordinator,
          Office::functional_admin, Office::confidential_adviser, Office::civil_servant})
        CHECK_FALSE(may_record(holder(office), shared(), false));
    CHECK_FALSE(may_record(Actor{}, shared(), false));
}

TEST_CASE(
    "for the council, the executive and the Commissioner the clerk or the secretary records") {
    for (const char* owner : {"council", "executive", "kings-commissioner"}) {
        auto view = shared();
        view.owner = owner;
        CHECK(may_record(holder(Office::council_clerk), view, false));
        CHECK(may_record(holder(Office::municipal_secretary), view, false));
        CHECK_FALSE(may_record(holder(Office::mayor), view, false));
        CHECK_FALSE(may_record(holder(Office::deputy_mayor), view, false));
        CHECK_FALSE(may_record(holder(Office::council_member), view, false));
    }
}

TEST_CASE("per appointment or case the mayor alone records, a public act the clerk as well") {
    CHECK(may_record(holder(Office::mayor), public_acts(), false));
    CHECK_FALSE(may_record(holder(Office::council_clerk), public_acts(), false));
    CHECK(may_record(holder(Office::council_clerk), public_acts(), true));
    CHECK_FALSE(may_record(holder(Office::municipal_secretary), public_acts(), true));
    CHECK_FALSE(may_record(holder(Office::deputy_mayor), public_acts(), false));
}

TEST_CASE("for the circle its own office records, without a deputy") {
    auto view = circle();
    view.deputy = "deputy-mayor";
    for (const Office office : identity::kOffices) {
        const bool own = office == Office::mayor || office == Office::acting_mayor;
        CHECK(may_record(holder(office), view, true) == own);
    }
    view.owner = "council-clerk";
    CHECK(may_record(holder(Office::deputy_clerk), view, false));
    CHECK_FALSE(may_record(holder(Office::mayor), view, false));
}

TEST_CASE("evidence and occurrences of what is hidden are seen by its own office alone") {
    auto act = evidence(1, "2026-05-07");
    const Actor member = holder(Office::council_member);
    CHECK_FALSE(sees(member, public_acts(), act));
    CHECK(sees(holder(Office::mayor), public_acts(), act));
    act.public_act = true;
    CHECK(sees(member, public_acts(), act));
    CHECK_FALSE(sees(member, circle(), act));
    CHECK_FALSE(sees(holder(Office::civil_servant), public_acts(), act));
    Occurrence occurrence{.measure = "m", .rule = 0};
    CHECK_FALSE(sees(member, public_acts(), occurrence));
    occurrence.rule = 1;
    CHECK(sees(member, public_acts(), occurrence));
    CHECK_FALSE(sees(member, circle(), occurrence));
}

}  // namespace
}  // namespace vt::programme
