// SPDX-License-Identifier: EUPL-1.2
// What was cited in a meeting: recorded once, told to the programme, taken back.
#include "modules/agreed/citation.h"
#include "modules/agreed/facts.h"
#include "modules/agreed/reference_service.h"
#include "modules/agreed/tests/agreed_world.h"

namespace vt::agreed {
namespace {

NewReference cited(std::string entry = "a-4", std::string body = "council") {
    return {.room = "agreements",
            .entry_id = std::move(entry),
            .body = std::move(body),
            .day = kToday,
            .occasion = " Debat over de grondverkoop\n"};
}

std::int64_t log_count(const Work& work) {
    return audit::entry_count(work.db);
}

std::vector<facts::Fact> told(const Work& work) {
    return AgreedFacts{}.facts(work.db, {day_of("2026-03-26"), day_of("2030-03-27")});
}

}  // namespace

TEST_CASE("who works on the agreements records that one was cited, and the log knows") {
    on_each_world([](World& world) {
        world.as(world.mayor, [](const Work& work) {
            const auto before = log_count(work);
            ReferenceService service{work, kGrounds};
            REQUIRE(service.record(cited()));
            CHECK(log_count(work) == before + 1);
            CHECK(audit::list(work.db, 1).front().record->type == "agreed.reference-recorded");
            const auto all = service.newest(0, 10);
            REQUIRE(all.size() == 1);
            CHECK(all[0].title == "Artikel 4 Geschenken");
            CHECK(all[0].link == "/gedragscodes/a-4");
            CHECK(all[0].occasion == "Debat over de grondverkoop");
        });
        world.as(world.auditor, [](const Work& work) {
            ReferenceService service{work, kGrounds};
            CHECK(service.record(cited("a-5")).error().kind == Refusal::forbidden);
            CHECK(service.count() == 1);
        });
    });
}

TEST_CASE("the same agreement in the same meeting is one reference, until it is withdrawn") {
    on_each_world([](World& world) {
        world.as(world.member, [](const Work& work) {
            ReferenceService service{work, kGrounds};
            const auto first = service.record(cited());
            REQUIRE(first);
            const auto again = service.record(cited());
            REQUIRE_FALSE(again);
            CHECK(again.error().kind == Refusal::conflict);
            CHECK(again.error().field == "day");
            CHECK(service.record(cited("a-4", "committee")));
            REQUIRE(service.withdraw(*first));
            CHECK(service.record(cited()));
            CHECK(service.count() == 2);
        });
    });
}

TEST_CASE("a reference needs an agreement that is there, a body, and a day on which it held") {
    on_each_world([](World& world) {
        world.as(world.clerk, [](const Work& work) {
            ReferenceService service{work, kGrounds};
            const auto refused = [&](const NewReference& wanted) {
                const auto recorded = service.record(wanted);
                REQUIRE_FALSE(recorded);
                return recorded.error().text;
            };
            NewReference wanted = cited("never-there");
            CHECK(refused(wanted) == "agreed.error.unknown");
            wanted = cited("a-4", "party");
            CHECK(refused(wanted) == "agreed.error.body");
            wanted = cited();
            wanted.day = kToday.plus_days(1);
            CHECK(refused(wanted) == "agreed.error.day-ahead");
            wanted.day = day_of("2026-06-17");
            CHECK(refused(wanted) == "agreed.error.day-before");
            wanted = cited();
            wanted.occasion = std::string(kOccasionMax + 1, 'a');
            CHECK(refused(wanted) == "agreed.error.occasion");
            CHECK(service.count() == 0);
        });
    });
}

TEST_CASE("who recorded it or the clerk takes it back; nobody else") {
    on_each_world([](World& world) {
        ReferenceId first;
        ReferenceId second;
        world.as(world.member, [&](const Work& work) {
            first = *ReferenceService{work, kGrounds}.record(cited());
            second = *ReferenceService{work, kGrounds}.record(cited("a-5"));
        });
        world.as(world.mayor, [&](const Work& work) {
            CHECK(ReferenceService{work, kGrounds}.withdraw(first).error().kind ==
                  Refusal::forbidden);
        });
        world.as(world.clerk, [&](const Work& work) {
            CHECK(ReferenceService{work, kGrounds}.withdraw(first));
            CHECK(audit::list(work.db, 1).front().record->type == "agreed.reference-withdrawn");
            CHECK(ReferenceService{work, kGrounds}.withdraw(first).error().kind ==
                  Refusal::not_found);
        });
        world.as(world.member, [&](const Work& work) {
            CHECK(ReferenceService{work, kGrounds}.withdraw(second));
        });
    });
}

TEST_CASE("each reference is a fact for the programme, until it is withdrawn") {
    on_each_world([](World& world) {
        world.as(world.clerk, [](const Work& work) {
            ReferenceService service{work, kGrounds};
            const auto council = service.record(cited());
            REQUIRE(service.record(cited("a-5", "executive")));
            auto facts = told(work);
            REQUIRE(facts.size() == 2);
            CHECK(facts[0].name == "agreement-cited");
            CHECK(facts[0].subject == "council");
            CHECK(facts[0].day == kToday);
            CHECK(facts[1].subject == "executive");
            REQUIRE(service.withdraw(*council));
            CHECK(told(work).size() == 1);
            CHECK(
                AgreedFacts{}.facts(work.db, {day_of("2022-03-30"), day_of("2026-03-25")}).empty());
        });
    });
}

TEST_CASE("who is not signed in sees no agreement that is internal") {
    on_each_world([](World& world) {
        world.as(world.member, [](const Work& work) {
            CHECK(ReferenceService{work, kGrounds}.agreement("agreements", "in-1"));
            const identity::Actor nobody;
            const Work outside{work.db, nobody, work.clock};
            const ReferenceService service{outside, kGrounds};
            CHECK(service.agreement("agreements", "in-1").error().kind == Refusal::not_found);
            CHECK(service.agreement("agreements", "a-4"));
        });
    });
}

TEST_CASE("a citation has name, where and when, words and link, and says when it no longer holds") {
    search::Entry entry{.title = "Artikel 4 Geschenken",
                        .words = "Geen geschenken.",
                        .where = "Gedragscode 2026, vastgesteld 18 juni 2026 (R2026-058)"};
    const texts::Texts dutch{texts::Language::nl};
    const std::string_view address = "https://voorbeeldstad.example/gedragscodes/a-4";
    CHECK(citation(entry, address, dutch) ==
          "Artikel 4 Geschenken, Gedragscode 2026, vastgesteld 18 juni 2026 (R2026-058): “Geen "
          "geschenken.” https://voorbeeldstad.example/gedragscodes/a-4");
    entry.standing = search::Standing::superseded;
    CHECK(citation(entry, address, dutch).find("geldt niet meer") != std::string::npos);
}

TEST_CASE("that a conclusion was quoted is seen by everyone, which one by whoever may read it") {
    on_each_world([](World& world) {
        world.as(world.mayor, [](const Work& work) {
            const NewReference quoted{.room = "agreements",
                                      .entry_id = "in-1",
                                      .body = "council",
                                      .day = day_of("2026-11-19"),
                                      .occasion = "Debat"};
            REQUIRE(ReferenceService{work, kGrounds}.record(quoted));
            CHECK(ReferenceService{work, kGrounds}.newest(0, 5).front().title ==
                  "Conclusie over de appgroep");
        });
        world.as(world.auditor, [](const Work& work) {
            const Reference seen = ReferenceService{work, kGrounds}.newest(0, 5).front();
            CHECK(seen.occasion == "Debat");
            CHECK(seen.title.empty());
            CHECK(seen.link.empty());
            CHECK(seen.where.empty());
        });
    });
}

}  // namespace vt::agreed
