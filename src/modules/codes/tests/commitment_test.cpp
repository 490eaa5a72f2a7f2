// SPDX-License-Identifier: EUPL-1.2
// Committing to one exact text: by the person alone, seen by name by few, and for good.
#include "modules/codes/commitment_service.h"
#include "modules/codes/facts.h"
#include "modules/codes/tests/codes_world.h"

namespace vt::codes {
namespace {

struct Agreement {
    DocumentId document{};
    VersionId version{};
    std::string hash{};
};

Agreement agreed(World& world, const std::string& label = "2026") {
    static DocumentId document;
    if (label == "2026") document = world.document(Kind::gentle_agreement);
    const VersionId version = world.proposed(document, label);
    const Day day = day_of_text(label == "2026" ? "2026-09-24" : "2026-11-20");
    REQUIRE(world.decide(version, Body::executive, day));
    REQUIRE(world.decide(version, Body::council, day));
    return {document, version, world.read(document, version).version.sha256};
}

Done answer(World& world, const PersonId& who, const Agreement& agreement, bool declined = false) {
    return world.as(who, [&](const Work& work) {
        CommitmentService service{work};
        return declined ? service.decline(agreement.version, agreement.hash)
                        : service.commit(agreement.version, agreement.hash);
    });
}

CommitmentOverview overview(World& world, const PersonId& who, const Agreement& agreement) {
    const auto found = world.as(
        who, [&](const Work& work) { return CommitmentService{work}.overview(agreement.version); });
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("council, aldermen and mayor are asked; committee members are welcome; others are not") {
    on_each_world([](World& world) {
        const Agreement agreement = agreed(world);
        for (const PersonId& who : {world.anna, world.alderman, world.mayor, world.committee})
            CHECK(answer(world, who, agreement));
        for (const PersonId& who : {world.clerk, world.secretary, world.official})
            CHECK_FALSE(answer(world, who, agreement));
        const auto seen = overview(world, world.clerk, agreement);
        CHECK(seen.asked == 4);
        CHECK(seen.committed == 3);
        CHECK(seen.welcome_committed == 1);
    });
}

TEST_CASE("one commits once, and it is taken back by nobody; who declined may still commit") {
    on_each_world([](World& world) {
        const Agreement agreement = agreed(world);
        REQUIRE(answer(world, world.anna, agreement, true));
        CHECK(overview(world, world.clerk, agreement).declined == 1);
        REQUIRE(answer(world, world.anna, agreement));
        CHECK(answer(world, world.anna, agreement).error().text == "codes.error.committed");
        CHECK(answer(world, world.anna, agreement, true).error().text == "codes.error.committed");
        CHECK(overview(world, world.clerk, agreement).committed == 1);
    });
}

TEST_CASE("one commits to the text that stood on the page, in force and unchanged") {
    on_each_world([](World& world) {
        Agreement agreement = agreed(world);
        const std::string hash = agreement.hash;
        agreement.hash = content_hash(Text{});
        CHECK(answer(world, world.anna, agreement).error().text == "codes.error.text-differs");
        agreement.hash = hash;
        const Agreement newer = agreed(world, "2026 b");
        CHECK(answer(world, world.anna, agreement).error().text == "codes.error.not-in-force");
        world.past_the_program([&](db::Db& db) {
            db.execute("UPDATE codes_version SET text = '{}' WHERE id = $1", newer.version);
        });
        CHECK(answer(world, world.anna, newer).error().text == "codes.error.text-differs");
    });
}

TEST_CASE("a draft asks nobody") {
    on_each_world([](World& world) {
        const VersionId draft = world.draft(world.document(Kind::gentle_agreement));
        CHECK(answer(world, world.anna, {{}, draft, content_hash(World::text())}).error().kind ==
              Refusal::not_found);
        CHECK(world.as(world.anna,
                       [](const Work& work) { return CommitmentService{work}.own().empty(); }));
    });
}

TEST_CASE("how many is told from five on, and not while fewer than five are missing") {
    on_each_world([](World& world) {
        const Agreement agreement = agreed(world);
        std::vector<PersonId> members;
        for (int at = 0; at < 8; ++at)
            members.push_back(world.person("Lid" + std::to_string(at), "Jansen",
                                           Office::council_member, day_of_text("2026-11-12")));
        const auto seen = [&] { return overview(world, world.bram, agreement); };
        for (std::size_t at = 0; at < 4; ++at) REQUIRE(answer(world, members[at], agreement));
        CHECK(seen().withheld);
        REQUIRE(answer(world, members[4], agreement));
        CHECK(seen().committed == 5);
        for (std::size_t at = 5; at < 8; ++at) REQUIRE(answer(world, members[at], agreement));
        CHECK(seen().withheld);
        CHECK(overview(world, world.clerk, agreement).committed == 8);
    });
}

TEST_CASE("names are for clerk and deputy clerk; others see how many") {
    on_each_world([](World& world) {
        const Agreement agreement = agreed(world);
        const PersonId fresh =
            world.person("Dina", "Mulder", Office::council_member, day_of_text("2026-11-12"));
        REQUIRE(answer(world, world.anna, agreement));
        for (const PersonId& who : {world.clerk, world.deputy}) {
            const auto seen = overview(world, who, agreement);
            REQUIRE(seen.people.size() == 5);
            for (const AskedPerson& one : seen.people) {
                CHECK(one.is_new == (one.person.id == fresh));
                CHECK(one.answer.has_value() == (one.person.id == world.anna));
            }
        }
        for (const PersonId& who : {world.mayor, world.secretary, world.anna, world.bram}) {
            const auto seen = overview(world, who, agreement);
            CHECK(seen.people.empty());
            CHECK(seen.asked == 5);
            CHECK(seen.committed == 0);
            CHECK(seen.withheld);
        }
        const auto hidden = world.as(world.official, [&](const Work& work) {
            return CommitmentService{work}.overview(agreement.version);
        });
        CHECK_FALSE(hidden);
    });
}

TEST_CASE("after a new version one is asked again, and knows what one committed to before") {
    on_each_world([](World& world) {
        const Agreement first = agreed(world);
        REQUIRE(answer(world, world.anna, first));
        const Agreement second = agreed(world, "2026 b");
        const auto own =
            world.as(world.anna, [](const Work& work) { return CommitmentService{work}.own(); });
        REQUIRE(own.size() == 1);
        CHECK(own[0].version.id == second.version);
        CHECK_FALSE(own[0].answer);
        REQUIRE(own[0].earlier);
        CHECK(own[0].earlier->id == first.version);
    });
}

TEST_CASE("the council has committed once each member of today answered") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, Audience::council_member);
        const VersionId version = world.adopted(document);
        const Agreement code{document, version, world.read(document, version).version.sha256};
        const auto told = [&] {
            return world.as(world.clerk, [](const Work& work) {
                auto all = CodesFacts{}.facts(
                    work.db, {day_of_text("2026-03-26"), day_of_text("2030-03-27")});
                std::erase_if(all, [](const auto& f) { return f.name != "council-committed"; });
                return all;
            });
        };
        REQUIRE(answer(world, world.anna, code));
        CHECK(told().empty());
        world.clock = ManualClock{kToday.plus_days(3)};
        REQUIRE(answer(world, world.bram, code, true));
        REQUIRE(told().size() == 1);
        CHECK(told()[0].day == kToday.plus_days(3));
        CHECK_FALSE(told()[0].until);
        const PersonId fresh =
            world.person("Dina", "Mulder", Office::council_member, kToday.plus_days(10));
        CHECK(told()[0].until == kToday.plus_days(9));
        world.clock = ManualClock{kToday.plus_days(12)};
        REQUIRE(answer(world, fresh, code));
        CHECK(told()[0].day == kToday.plus_days(12));
        CHECK_FALSE(told()[0].until);
    });
}

TEST_CASE("the log does not tell who declined") {
    on_each_world([](World& world) {
        const Agreement agreement = agreed(world);
        REQUIRE(answer(world, world.anna, agreement, true));
        REQUIRE(answer(world, world.bram, agreement));
        world.past_the_program([&](db::Db& db) {
            const auto entries = audit::list(db, 2);
            REQUIRE(entries.size() == 2);
            CHECK(entries[0].record->type == entries[1].record->type);
            CHECK(entries[0].record->context == entries[1].record->context);
            CHECK(entries[0].record->data_sha256 == entries[1].record->data_sha256);
        });
    });
}

}  // namespace vt::codes
