// SPDX-License-Identifier: EUPL-1.2
// Who adopts what, four eyes, and that an adopted text never changes.
#include <algorithm>

#include "modules/codes/facts.h"
#include "modules/codes/review_service.h"
#include "modules/codes/search_source.h"
#include "modules/codes/tests/codes_world.h"

namespace vt::codes {
namespace {

constexpr Audience kMember = Audience::council_member;

std::vector<facts::Fact> facts_named(World& world, std::string_view name) {
    return world.as(world.clerk, [&](const Work& work) {
        auto all = CodesFacts{}.facts(work.db, {day_of_text("2026-03-26"), kToday});
        std::erase_if(all, [&](const facts::Fact& fact) { return fact.name != name; });
        return all;
    });
}

bool altered(World& world, const VersionId& version) {
    return world.as(world.clerk, [&](const Work& work) {
        const auto all = altered_versions(work.db);
        return std::find(all.begin(), all.end(), version) != all.end();
    });
}

}  // namespace

TEST_CASE("the mayor cannot adopt a code, whatever other office comes with it") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, kMember);
        const VersionId version = world.proposed(document);
        const auto entered = world.as(world.clerk, [&](const Work& work) {
            return AdoptionService{work}.enter(version, {Body::council, "R1", kToday});
        });
        REQUIRE(entered);
        const VersionId draft = world.draft(world.document(Kind::protocol));
        for (const Office office : identity::kOffices)
            for (const Office chair : {Office::mayor, Office::acting_mayor, Office::deputy_mayor}) {
                const Done outcome = world.as(world.mayor, [&](const Work& mine) {
                    const identity::Actor actor{mine.actor.person, {chair, office}, "", ""};
                    const Work work{mine.db, actor, mine.clock};
                    AdoptionService service{work};
                    CHECK_FALSE(service.may_enter());
                    CHECK_FALSE(service.propose(draft));
                    CHECK_FALSE(service.enter(version, {Body::council, "R2", kToday}));
                    CHECK_FALSE(service.take_back(version, *entered));
                    CHECK_FALSE(service.take_back_proposal(version));
                    return service.confirm(version, *entered);
                });
                CHECK_FALSE(outcome);
            }
        CHECK(world.read(document, version).version.state == State::proposed);
    });
}

TEST_CASE("adoption takes two pairs of eyes, and neither is a council member's") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, kMember);
        const VersionId version = world.proposed(document);
        const auto confirm = [&](const PersonId& who, const decisions::DecisionId& decision) {
            return world.as(
                who, [&](const Work& w) { return AdoptionService{w}.confirm(version, decision); });
        };
        const auto entered = world.as(world.clerk, [&](const Work& work) {
            return AdoptionService{work}.enter(version, {Body::council, "R1", kToday});
        });
        REQUIRE(entered);
        CHECK(confirm(world.clerk, *entered).error().text == "decisions.error.own-entry");
        CHECK(confirm(world.anna, *entered).error().kind == Refusal::forbidden);
        CHECK(confirm(world.secretary, decisions::DecisionId::random()).error().kind ==
              Refusal::not_found);
        REQUIRE(confirm(world.secretary, *entered));
        CHECK(world.read(document, version).version.state == State::adopted);
        CHECK(confirm(world.secretary, *entered).error().kind == Refusal::conflict);
    });
}

TEST_CASE("each body decides only about what is its own") {
    on_each_world([](World& world) {
        const VersionId of_members = world.proposed(world.document(Kind::code, kMember));
        const VersionId of_officials =
            world.proposed(world.document(Kind::code, Audience::civil_servant));
        const auto enter = [&](const VersionId& version, Body body) {
            return world.as(world.clerk, [&](const Work& work) {
                return AdoptionService{work}.enter(version, {body, "R1", kToday});
            });
        };
        CHECK(enter(of_members, Body::executive).error().field == "body");
        CHECK(enter(of_officials, Body::council).error().field == "body");
        CHECK(enter(of_members, Body::council));
        CHECK(enter(of_officials, Body::executive));
    });
}

TEST_CASE("the gentle agreement holds once council and executive have both decided") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::gentle_agreement);
        const VersionId version = world.proposed(document);
        REQUIRE(world.decide(version, Body::executive, day_of_text("2026-09-22")));
        CHECK(world.read(document, version).version.state == State::proposed);
        CHECK(facts_named(world, "agreement-adopted").empty());
        REQUIRE(world.decide(version, Body::council, day_of_text("2026-09-24")));
        const Version kept = world.read(document, version).version;
        CHECK(kept.state == State::adopted);
        CHECK(kept.from == day_of_text("2026-09-24"));
        const auto told = facts_named(world, "agreement-adopted");
        REQUIRE(told.size() == 2);
        CHECK(told[0].subject != told[1].subject);
        CHECK(told[0].link == "/gedragscodes/" + document.value + "/versies/" + version.value);
    });
}

TEST_CASE("an adopted text is frozen: no service changes, removes or takes it back") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, kMember);
        const VersionId version = world.adopted(document);
        const std::string hash = world.read(document, version).version.sha256;
        CHECK(hash == content_hash(World::text()));
        const ArticleTyped typed{.title = "Anders", .body = "Anders."};
        const Done outcome = world.as(world.clerk, [&](const Work& work) {
            DraftService drafts{work};
            const auto refused = [](const auto& result) {
                return !result && result.error().text == "codes.error.not-a-draft";
            };
            CHECK(refused(drafts.change_article(version, "gifts", typed, "")));
            CHECK(refused(drafts.add_article(version, 0, typed)));
            CHECK(refused(drafts.remove_article(version, "gifts")));
            CHECK(refused(drafts.move_article(version, "gifts", false)));
            CHECK(refused(drafts.change_whole(version, {.label = "x", .title = "x"})));
            CHECK(refused(drafts.add_chapter(version, {.title = "x"})));
            CHECK(refused(drafts.change_chapter(version, 0, {.title = "x"}, "")));
            CHECK(refused(drafts.remove_chapter(version, 0)));
            CHECK(refused(drafts.discard(version)));
            return AdoptionService{work}.take_back_proposal(version);
        });
        CHECK(outcome.error().kind == Refusal::conflict);
        CHECK(content_hash(world.read(document, version).text) == hash);
        CHECK_FALSE(altered(world, version));
    });
}

TEST_CASE("an adopted text that is changed past the program shows") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, kMember);
        const VersionId version = world.adopted(document);
        REQUIRE_FALSE(altered(world, version));
        Text other = World::text();
        other.chapters[0].articles[0].body[0].words = "Een geschenk mag altijd.";
        const std::string forged = canonical(other);
        const std::string hash = content_hash(other);
        world.past_the_program([&](db::Db& db) {
            db.execute("UPDATE codes_version SET text = $2 WHERE id = $1", version, forged);
        });
        CHECK(altered(world, version));
        world.past_the_program([&](db::Db& db) {
            db.execute("UPDATE codes_version SET sha256 = $2 WHERE id = $1", version, hash);
        });
        CHECK(altered(world, version));
        world.past_the_program([&](db::Db& db) {
            db.execute("UPDATE decisions_decision SET content_sha256 = $1", hash);
        });
        // Text, hash and decision agree now; the log alone still knows better.
        const bool page_sees = world.as(world.clerk, [&](const Work& work) {
            return is_altered(work.db, DocumentService{work}.read(document, version)->version);
        });
        CHECK_FALSE(page_sees);
        CHECK(altered(world, version));
    });
}

TEST_CASE("a proposal that is changed past the program is not confirmed") {
    on_each_world([](World& world) {
        const VersionId version = world.proposed(world.document(Kind::code, kMember));
        world.past_the_program([&](db::Db& db) {
            db.execute("UPDATE codes_version SET text = '{}' WHERE id = $1", version);
        });
        CHECK(world.decide(version, Body::council).error().text == "codes.error.altered");
    });
}

TEST_CASE("a newer version takes the place of the one before; an older one never does") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, kMember);
        const VersionId first = world.adopted(document, "2022", day_of_text("2022-06-30"));
        const VersionId second = world.adopted(document, "2026", day_of_text("2026-06-18"));
        CHECK(world.read(document, first).version.state == State::superseded);
        CHECK(world.read(document, first).version.until == day_of_text("2026-06-18"));
        const VersionId oldest = world.adopted(document, "2018", day_of_text("2018-09-13"));
        CHECK(world.read(document, oldest).version.state == State::superseded);
        CHECK(world.read(document, second).version.state == State::adopted);
    });
}

TEST_CASE("a proposal goes back to draft until a decision about it is entered") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, kMember);
        const VersionId version = world.proposed(document);
        const auto back = [&] {
            return world.as(world.clerk, [&](const Work& work) {
                return AdoptionService{work}.take_back_proposal(version);
            });
        };
        const auto entered = world.as(world.clerk, [&](const Work& work) {
            return AdoptionService{work}.enter(version, {Body::council, "R1", kToday});
        });
        CHECK(back().error().text == "codes.error.decision-entered");
        REQUIRE(world.as(world.clerk, [&](const Work& work) {
            return AdoptionService{work}.take_back(version, *entered);
        }));
        REQUIRE(back());
        CHECK(world.read(document, version).version.state == State::draft);
        CHECK(world.read(document, version).version.sha256.empty());
    });
}

TEST_CASE("one proposal waits at a time, and only a text with articles can be proposed") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, kMember);
        world.proposed(document);
        const VersionId other = world.draft(document, "concept 2");
        const auto empty = world.as(world.clerk, [&](const Work& work) {
            return DraftService{work}.begin(document, Beginning::empty, "concept 3");
        });
        const auto propose = [&](const PersonId& who, const VersionId& version) {
            return world.as(who,
                            [&](const Work& w) { return AdoptionService{w}.propose(version); });
        };
        CHECK(propose(world.clerk, other).error().text == "codes.error.other-proposal");
        CHECK(propose(world.clerk, *empty).error().text == "codes.error.empty-text");
        CHECK(propose(world.anna, other).error().kind == Refusal::forbidden);
    });
}

TEST_CASE("the arrangement with the Commissioner is agreed without a decision") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::cdk_arrangement);
        const VersionId version = world.draft(document);
        const auto agree = [&](std::optional<Day> day) {
            return world.as(world.clerk,
                            [&](const Work& w) { return AdoptionService{w}.agree(version, day); });
        };
        CHECK(agree({}).error().field == "day");
        CHECK(agree(kToday.plus_days(1)).error().field == "day");
        REQUIRE(agree(day_of_text("2026-05-12")));
        const bool seen = world.as(world.nobody, [&](const Work& work) {
            return static_cast<bool>(DocumentService{work}.read(document, version));
        });
        CHECK_FALSE(seen);
        CHECK_FALSE(altered(world, version));
    });
}

TEST_CASE("a review confirms what holds, by decision, or begins its revision") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, Audience::alderman);
        const VersionId version = world.adopted(document, "2022", day_of_text("2022-06-30"));
        CHECK(facts_named(world, "code-reviewed").empty());
        const auto entered = world.as(world.clerk, [&](const Work& work) {
            return ReviewService{work}.enter(
                document, {Body::council, "R2026-058", day_of_text("2026-06-18")});
        });
        REQUIRE(entered);
        const auto confirm = [&](const PersonId& who) {
            return world.as(
                who, [&](const Work& w) { return ReviewService{w}.confirm(document, *entered); });
        };
        CHECK_FALSE(confirm(world.clerk));
        CHECK_FALSE(confirm(world.mayor));
        REQUIRE(confirm(world.secretary));
        const auto told = facts_named(world, "code-reviewed");
        REQUIRE(told.size() == 1);
        CHECK(told[0].day == day_of_text("2026-06-18"));
        CHECK(facts_named(world, "code-adopted").size() == 2);
        CHECK(world.read(document, version).version.label == "2022");
        const auto revise = [&] {
            return world.as(world.clerk, [&](const Work& work) {
                return ReviewService{work}.begin_revision(document);
            });
        };
        REQUIRE(revise());
        CHECK(revise().error().text == "codes.error.revision-begun");
        CHECK(facts_named(world, "code-reviewed").size() == 2);
    });
}

TEST_CASE("the search is given what was adopted, and no draft, proposal or foreign code") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, kMember);
        const VersionId adopted = world.adopted(document);
        const VersionId draft = world.draft(document, "concept");
        world.draft(world.document(Kind::foreign), "2025");
        world.proposed(world.document(Kind::protocol), "concept");
        const auto entries =
            world.as(world.clerk, [](const Work& work) { return CodesSource{}.all(work.db); });
        REQUIRE(entries.size() == 2);
        CHECK(entries[0].reader == search::Audience::everyone);
        CHECK(entries[0].title == "Artikel 1.1 Geschenken");
        CHECK(entries[0].where.find("R2026-058") != std::string::npos);
        const auto found = [&](const VersionId& version) {
            return world.as(world.clerk, [&](const Work& work) {
                return CodesSource{}.find(work.db, version.value + ".gifts").has_value();
            });
        };
        CHECK(found(adopted));
        CHECK_FALSE(found(draft));
    });
}

}  // namespace vt::codes
