// SPDX-License-Identifier: EUPL-1.2
// Recording what happened: who may, what is refused, and who sees it afterwards.
#include <doctest/doctest.h>

#include <algorithm>

#include "modules/programme/evidence_service.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/overview_service.h"
#include "modules/programme/posture_cache.h"
#include "modules/programme/tests/town.h"

namespace vt::programme {
namespace {

using content::EvidenceKind;
using identity::Actor;
using identity::Work;

Result<EvidenceId> record(Town& town, const Actor& actor, const EvidenceTyped& typed) {
    return town.as(actor, [&](const Work& work) {
        return EvidenceService{work, town.grounds}.record(typed);
    });
}

Result<Evidence> find(Town& town, const Actor& actor, const EvidenceId& id) {
    return town.look(actor, [&](const Work& work) {
        return EvidenceService{work, town.grounds}.find(id);
    });
}

State shared(Town& town, std::string_view measure) {
    const auto posture = town.look(town.anna, [&](const Work& work) {
        return OverviewService{work, town.grounds}.posture();
    });
    REQUIRE(posture);
    const Standing* standing = posture->find(measure);
    REQUIRE(standing != nullptr);
    return standing->state.state;
}

EvidenceTyped training() {
    return {.day = day("2026-09-22"),
            .kind = EvidenceKind::conversation,
            .title = "Training elkaar aanspreken",
            .report = "Drie zinnen geoefend.",
            .bodies = {"executive", "council"},
            .form = Form::informal,
            .measures = {"speak-up-culture"},
            .present = 22,
            .invited = 43};
}

TEST_CASE("what was recorded is read back whole, and the measure stands better for it") {
    in_town_with_term([](Town& town) {
        EvidenceTyped typed = training();
        typed.attachments = {*Id<files::FileTag>::parse(random_id_text())};
        const State before = shared(town, "speak-up-culture");
        const auto entries = town.entries();
        const auto id = record(town, town.mayor, typed);
        REQUIRE(id);
        CHECK(town.entries() == entries + 1);
        const auto found = find(town, town.anna, *id);
        REQUIRE(found);
        CHECK(found->title == typed.title);
        CHECK(found->bodies == std::vector<std::string>{"council", "executive"});
        CHECK(found->form == Form::informal);
        CHECK(found->attachments == typed.attachments);
        CHECK(found->present == 22);
        CHECK(found->recorded_by == town.mayor.person);
        CHECK(before != State::in_order);
        CHECK(shared(town, "speak-up-culture") != before);
    });
}

TEST_CASE("withdrawn evidence stays visible, counts no more, and can be given back") {
    in_town_with_term([](Town& town) {
        const auto id = *record(town, town.mayor, training());
        const State with = shared(town, "speak-up-culture");
        const auto act = [&](const Actor& actor, auto what) {
            return town.as(actor, [&](const Work& work) {
                EvidenceService service{work, town.grounds};
                return what(service);
            });
        };
        const auto withdraw = [&](const char* reason) {
            return [&, reason](auto& service) { return service.withdraw(id, reason); };
        };
        check_refused(act(town.clerk, withdraw(" ")), Refusal::invalid, "reason_missing", "reason");
        check_refused(act(town.anna, withdraw("x")), Refusal::forbidden, "not_yours_to_record");
        REQUIRE(act(town.clerk, withdraw("Verkeerde avond")));
        check_refused(act(town.clerk, withdraw("Nog eens")), Refusal::conflict,
                      "withdrawn_already");
        CHECK(find(town, town.anna, id)->withdrawn->reason == "Verkeerde avond");
        CHECK(shared(town, "speak-up-culture") != with);
        REQUIRE(act(town.mayor, [&](auto& service) { return service.restore(id); }));
        CHECK(shared(town, "speak-up-culture") == with);
        check_refused(act(town.mayor, [&](auto& service) { return service.restore(id); }),
                      Refusal::conflict, "not_withdrawn");
    });
}

TEST_CASE("what cannot be recorded is refused at its field, and nothing is kept") {
    in_town_with_term([](Town& town) {
        const auto entries = town.entries();
        const auto refused = [&](auto change, const char* text, const char* field) {
            EvidenceTyped typed = training();
            change(typed);
            check_refused(record(town, town.mayor, typed), Refusal::invalid, text, field);
        };
        refused([](auto& e) { e.day = day("2026-11-24"); }, "day_in_future", "day");
        refused([](auto& e) { e.day = day("2025-03-25"); }, "day_too_early", "day");
        refused([](auto& e) { e.measures = {}; }, "no_measure", "measures");
        refused([](auto& e) { e.measures = {"x"}; }, "unknown_measure", "measures");
        refused([](auto& e) { e.title = " "; }, "title_missing", "title");
        refused([](auto& e) { e.report = std::string(4001, 'x'); }, "too_long", "report");
        refused([](auto& e) { e.bodies = {"raad"}; }, "unknown_body", "body");
        refused([](auto& e) { e.present = 44; }, "more_present_than_invited", "present");
        refused([](auto& e) { e.present = -1; }, "impossible_number", "present");
        refused([](auto& e) { e.occurrence = OccurrenceId::random(); }, "unknown_occurrence",
                "occurrence");
        refused([](auto& e) { e.attendance = {{identity::PersonId::random()}}; }, "unknown_person",
                "attendance");
        refused(
            [](auto& e) {
                e.measures = {"speak-up-culture", "circle-of-trust"};
            },
            "measures_do_not_mix", "measures");
        CHECK(town.entries() == entries);
    });
}

TEST_CASE("before there is a term nothing can be recorded") {
    in_town([](Town& town) {
        check_refused(record(town, town.mayor, training()), Refusal::conflict, "no_term");
    });
}

TEST_CASE("of the triangle only the day, the kind and who was there are kept") {
    in_town_with_term([](Town& town) {
        const EvidenceTyped bare{.day = day("2026-09-15"),
                                 .measures = {"triangle-risk-talk", "link-to-undermining"},
                                 .present = 3,
                                 .invited = 3};
        const auto refused = [&](auto change, const char* field) {
            EvidenceTyped typed = bare;
            change(typed);
            check_refused(record(town, town.mayor, typed), Refusal::invalid, "day_only", field);
        };
        refused([](auto& e) { e.title = "Driehoek"; }, "title");
        refused([](auto& e) { e.report = "x"; }, "report");
        refused([](auto& e) { e.reference = "Z1"; }, "reference");
        refused([](auto& e) { e.attachments = {{random_id_text()}}; }, "attachments");
        CHECK(record(town, town.mayor, bare));
    });
}

TEST_CASE("an occurrence is settled by evidence of its measure, body and kind") {
    in_town_with_term([](Town& town) {
        const auto all = town.look(town.mayor, [&](const Work& work) {
            return OccurrenceService{work, town.grounds}.all();
        });
        const auto council = std::find_if(all.begin(), all.end(), [](const Occurrence& one) {
            return one.measure == "peacetime-dialogue" && one.window.body == "council" &&
                   one.recurrence == content::Recurrence::term_start;
        });
        REQUIRE(council != all.end());
        EvidenceTyped typed = training();
        typed.occurrence = council->id;
        check_refused(record(town, town.mayor, typed), Refusal::invalid,
                      "occurrence_of_other_measure", "occurrence");
        typed.measures = {"peacetime-dialogue"};
        typed.bodies = {"executive"};
        check_refused(record(town, town.mayor, typed), Refusal::invalid, "occurrence_of_other_body",
                      "occurrence");
        typed.bodies = {"council"};
        typed.kind = EvidenceKind::document;
        check_refused(record(town, town.mayor, typed), Refusal::invalid, "kind_does_not_count",
                      "kind");
        typed.kind = EvidenceKind::conversation;
        CHECK(record(town, town.mayor, typed));
    });
}

TEST_CASE("the mayor adopts nothing for the council: the clerk records its decisions") {
    in_town_with_term([](Town& town) {
        EvidenceTyped typed = training();
        typed.kind = EvidenceKind::decision;
        typed.measures = {"adopt-values"};
        check_refused(record(town, town.mayor, typed), Refusal::forbidden, "not_yours_to_record");
        CHECK(record(town, town.clerk, typed));
    });
}

TEST_CASE("the circle of the mayor is hidden from everybody else, to the byte") {
    in_town_with_term([](Town& town) {
        const EvidenceTyped contact{.day = day("2026-10-01"), .measures = {"circle-of-trust"}};
        check_refused(record(town, town.clerk, contact), Refusal::forbidden, "not_yours_to_record");
        const auto id = record(town, town.mayor, contact);
        REQUIRE(id);
        CHECK(find(town, town.mayor, *id));
        for (const Actor& other : {town.clerk, town.secretary, town.auditor, town.anna}) {
            const auto hidden = find(town, other, *id);
            const auto never = find(town, other, EvidenceId::random());
            REQUIRE_FALSE(hidden);
            CHECK(hidden.error().kind == never.error().kind);
            CHECK(hidden.error().text == never.error().text);
            const auto page = town.look(other, [&](const Work& work) {
                return OverviewService{work, town.grounds}.measure("circle-of-trust");
            });
            REQUIRE(page);
            CHECK_FALSE(page->state);
            CHECK(page->evidence.empty());
            CHECK(page->occurrences.empty());
        }
        const auto own = town.look(town.mayor, [&](const Work& work) {
            return OverviewService{work, town.grounds}.measure("circle-of-trust");
        });
        CHECK(own->own);
        CHECK(own->evidence.size() == 1);
    });
}

TEST_CASE("an analysis shows to nobody but the mayor, and changes no shared figure") {
    in_town_with_term([](Town& town) {
        const auto posture = [&] {
            return *town.look(town.anna, [&](const Work& work) {
                return OverviewService{work, town.grounds}.posture();
            });
        };
        const auto before = posture();
        CHECK(before.find("timely-analysis") == nullptr);
        const auto id =
            record(town, town.mayor, {.day = day("2026-05-19"), .measures = {"timely-analysis"}});
        REQUIRE(id);
        CHECK_FALSE(find(town, town.clerk, *id));
        const auto after = posture();
        CHECK(after.totals == before.totals);
        CHECK(after.next.size() == before.next.size());
        const auto own = town.look(town.mayor, [&](const Work& work) {
            return OverviewService{work, town.grounds}.measure("timely-analysis");
        });
        CHECK(own->state.has_value());
    });
}

TEST_CASE("the posture is for whoever may see the programme") {
    in_town_with_term([](Town& town) {
        const Actor servant{.person = identity::PersonId::random(),
                            .offices = {identity::Office::civil_servant}};
        check_refused(town.look(servant,
                                [&](const Work& work) {
                                    return OverviewService{work, town.grounds}.posture();
                                }),
                      Refusal::forbidden, "not_yours_to_see");
        const auto posture = *town.look(town.auditor, [&](const Work& work) {
            return OverviewService{work, town.grounds}.posture();
        });
        CHECK(posture.totals.late > 0);
        CHECK(posture.totals.in_order == 0);
        CHECK(posture.next.front().due.late);
        CHECK(posture.timeline.size() > 15);
    });
}

TEST_CASE("a posture is built once until something is written or the day changes") {
    PostureCache cache;
    int built = 0;
    const auto build = [&] {
        ++built;
        return Posture{};
    };
    const Day today = day("2026-11-23");
    const auto first = cache.posture("voorbeeldstad", 7, today, build);
    CHECK(cache.posture("voorbeeldstad", 7, today, build) == first);
    CHECK(built == 1);
    cache.posture("elders", 7, today, build);
    CHECK(built == 2);
    CHECK(cache.posture("voorbeeldstad", 8, today, build) != first);
    cache.posture("voorbeeldstad", 8, today.plus_days(1), build);
    CHECK(built == 4);
}

}  // namespace
}  // namespace vt::programme
