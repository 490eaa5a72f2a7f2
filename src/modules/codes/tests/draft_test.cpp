// SPDX-License-Identifier: EUPL-1.2
// Who sees and edits a draft, what may stand in it, the working group and its suggestions.
#include "modules/codes/api.h"
#include "modules/codes/facts.h"
#include "modules/codes/group_service.h"
#include "modules/codes/tests/codes_world.h"
#include "modules/codes/text_writing.h"

namespace vt::codes {
namespace {

const ArticleTyped kTyped{.number = "1.1", .title = "Geschenken", .body = "Wij weigeren ze."};

bool sees(World& world, const PersonId& who, const DocumentId& document, const VersionId& version) {
    return world.as(who, [&](const Work& work) {
        return static_cast<bool>(DocumentService{work}.read(document, version));
    });
}

Done change(World& world, const PersonId& who, const DocumentId& document, const VersionId& draft) {
    const Article gifts = *find_article(world.read(document, draft).text, "gifts");
    return world.as(who, [&](const Work& work) {
        return DraftService{work}.change_article(draft, "gifts", kTyped, fingerprint(gifts));
    });
}

}  // namespace

TEST_CASE("a draft looks as if it never was to whoever may not read norms in the making") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, Audience::council_member);
        const VersionId draft = world.draft(document);
        for (const PersonId& who : {world.clerk, world.mayor, world.anna, world.committee})
            CHECK(sees(world, who, document, draft));
        for (const PersonId& who : {world.nobody, world.official}) {
            CHECK_FALSE(sees(world, who, document, draft));
            const auto hidden = world.as(who, [&](const Work& work) {
                return DocumentService{work}.read(document, draft).error();
            });
            const auto absent = world.as(who, [&](const Work& work) {
                return DocumentService{work}.read(document, VersionId::random()).error();
            });
            CHECK(hidden.kind == absent.kind);
            CHECK(hidden.text == absent.text);
            CHECK(world.as(who, [&](const Work& w) { return DocumentService{w}.list().empty(); }));
        }
        const auto of_another = world.document(Kind::protocol);
        CHECK_FALSE(sees(world, world.clerk, of_another, draft));
        const bool given_out = world.as(world.clerk, [&](const Work& work) {
            return adopted_document(work, draft) || adopted_text(work, draft) ||
                   !adopted_documents(work).empty() ||
                   !articles_by_value(work, "independence").empty();
        });
        CHECK_FALSE(given_out);
    });
}

TEST_CASE("an adopted code is read by everyone, and found by its value and its law") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, Audience::council_member);
        const VersionId version = world.adopted(document);
        CHECK(sees(world, world.nobody, document, version));
        const auto citing = world.as(world.nobody, [&](const Work& work) {
            CHECK(articles_by_law(work, "gemeentewet-15-3").size() == 1);
            CHECK(adopted_documents(work).front().decided.front().reference == "R2026-058");
            return articles_by_value(work, "independence");
        });
        REQUIRE(citing.size() == 1);
        CHECK(citing[0].path == article_path(document, version, "gifts"));
    });
}

TEST_CASE("clerk and working group edit a draft; others read it at most") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, Audience::council_member);
        const VersionId draft = world.draft(document);
        CHECK(change(world, world.clerk, document, draft));
        CHECK(change(world, world.deputy, document, draft));
        for (const PersonId& who : {world.secretary, world.mayor, world.anna})
            CHECK(change(world, who, document, draft).error().kind == Refusal::forbidden);
        CHECK(change(world, world.official, document, draft).error().kind == Refusal::not_found);
        const auto set_up = [&](const PersonId& who, Day from) {
            return world.as(who, [&](const Work& work) {
                return GroupService{work}.set_up(document, {world.anna}, from);
            });
        };
        CHECK(set_up(world.anna, kToday).error().kind == Refusal::forbidden);
        REQUIRE(set_up(world.clerk, kToday.plus_days(1)));
        CHECK_FALSE(change(world, world.anna, document, draft));
        world.clock = ManualClock{kToday.plus_days(1)};
        CHECK(change(world, world.anna, document, draft));
        REQUIRE(world.as(world.clerk, [&](const Work& work) {
            return GroupService{work}.leave(document, world.anna, kToday.plus_days(1));
        }));
        world.clock = ManualClock{kToday.plus_days(2)};
        CHECK_FALSE(change(world, world.anna, document, draft));
    });
}

TEST_CASE("the secretary leads the civil servants' code and no other") {
    on_each_world([](World& world) {
        const auto add = [&](Audience audience) {
            return world.as(world.secretary, [&](const Work& work) {
                return DocumentService{work}.add(
                    {.kind = Kind::code, .audience = audience, .title = "Code"});
            });
        };
        CHECK(add(Audience::council_member).error().kind == Refusal::forbidden);
        const auto document = add(Audience::civil_servant);
        REQUIRE(document);
        const auto begun = world.as(world.secretary, [&](const Work& work) {
            return DraftService{work}.begin_with(*document, World::text(), "2026");
        });
        REQUIRE(begun);
        CHECK(world.as(world.secretary,
                       [&](const Work& w) { return AdoptionService{w}.propose(*begun); }));
    });
}

TEST_CASE("two people who change the same article do not overwrite each other") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, Audience::council_member);
        const VersionId draft = world.draft(document);
        const Article seen = *find_article(world.read(document, draft).text, "gifts");
        REQUIRE(change(world, world.deputy, document, draft));
        const auto late = world.as(world.clerk, [&](const Work& work) {
            return DraftService{work}.change_article(draft, "gifts", kTyped, fingerprint(seen));
        });
        CHECK(late.error().text == "codes.error.changed-meanwhile");
    });
}

TEST_CASE("a draft begins from the version in force and keeps the ids of its articles") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, Audience::council_member);
        const auto begin = [&](Beginning from, const std::string& label) {
            return world.as(world.clerk, [&](const Work& work) {
                return DraftService{work}.begin(document, from, label);
            });
        };
        CHECK(begin(Beginning::version_in_force, "concept").error().text ==
              "codes.error.none-in-force");
        const VersionId version = world.adopted(document);
        const auto draft = begin(Beginning::version_in_force, "concept");
        REQUIRE(draft);
        CHECK(world.read(document, *draft).version.based_on == version);
        CHECK(world.read(document, *draft).text == world.read(document, version).text);
        CHECK(begin(Beginning::empty, "concept").error().field == "label");
        CHECK(begin(Beginning::empty, " ").error().field == "label");
    });
}

TEST_CASE("an article links only to laws, registers and offices that are known") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, Audience::council_member);
        const VersionId draft = world.draft(document);
        const auto field = [&](const ArticleTyped& typed) {
            return world.as(world.clerk, [&](const Work& work) {
                const auto added = DraftService{work}.add_article(draft, 0, typed);
                return added ? std::string{"none"} : added.error().field;
            });
        };
        ArticleTyped typed = kTyped;
        CHECK(field(typed) == "none");
        typed.laws = {"wet-van-morgen"};
        CHECK(field(typed) == "laws");
        typed = kTyped;
        typed.registers = {"dromen"};
        CHECK(field(typed) == "registers");
        typed = kTyped;
        typed.applies_to = {"tovenaar"};
        CHECK(field(typed) == "applies_to");
        typed = kTyped;
        typed.body = " ";
        CHECK(field(typed) == "body");
        typed.body = std::string(kBodyMax + 1, 'a');
        CHECK(field(typed) == "body");
        CHECK(world.read(document, draft).text.chapters[0].articles.size() == 3);
    });
}

TEST_CASE("a foreign text is there at once, without a decision, and stays inside") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::foreign);
        const VersionId version = world.draft(document, "2025");
        CHECK(world.read(document, version).version.state == State::adopted);
        CHECK_FALSE(sees(world, world.nobody, document, version));
        const auto told = world.as(world.clerk, [](const Work& work) {
            return CodesFacts{}.facts(work.db, {day_of_text("2026-03-26"), kToday});
        });
        CHECK(told.empty());
    });
}

TEST_CASE("there is one document of each kind and audience, and any number of foreign ones") {
    on_each_world([](World& world) {
        world.document(Kind::protocol);
        const auto again = world.as(world.clerk, [](const Work& work) {
            return DocumentService{work}.add({.kind = Kind::protocol, .title = "Protocol"});
        });
        CHECK(again.error().kind == Refusal::conflict);
        world.document(Kind::foreign);
        world.document(Kind::foreign);
    });
}

TEST_CASE("a suggestion is made by a member and settled with a reason, once") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, Audience::council_member);
        world.adopted(document);
        const auto suggest = [&](const PersonId& who, const SuggestionTyped& typed) {
            return world.as(
                who, [&](const Work& work) { return GroupService{work}.suggest(document, typed); });
        };
        CHECK(suggest(world.official, {"gifts", "Eten apart"}).error().kind == Refusal::not_found);
        CHECK(suggest(world.anna, {"gifts", " "}).error().field == "words");
        CHECK(suggest(world.anna, {"gifts", std::string(1001, 'a')}).error().field == "words");
        CHECK(suggest(world.anna, {"nergens", "Iets"}).error().kind == Refusal::not_found);
        const auto made = suggest(world.anna, {"gifts", "Zet eten en drinken apart."});
        REQUIRE(made);
        const auto settle = [&](const PersonId& who, const std::string& reason) {
            return world.as(
                who, [&](const Work& w) { return GroupService{w}.settle(*made, false, reason); });
        };
        CHECK(settle(world.bram, "Nee").error().kind == Refusal::forbidden);
        CHECK(settle(world.clerk, "").error().field == "reason");
        REQUIRE(settle(world.clerk, "Staat al in artikel 1.2."));
        CHECK(settle(world.clerk, "Nog eens").error().kind == Refusal::conflict);
        const auto made_by = [&](const PersonId& who) {
            return world.as(who, [&](const Work& work) {
                return GroupService{work}.suggestions(document).front().made_by;
            });
        };
        CHECK(made_by(world.anna) == world.anna);
        CHECK(made_by(world.clerk) == world.anna);
        CHECK(made_by(world.bram) == PersonId{});
    });
}

TEST_CASE("the working group is a fact from its first day") {
    on_each_world([](World& world) {
        const DocumentId document = world.document(Kind::code, Audience::council_member);
        REQUIRE(world.as(world.clerk, [&](const Work& work) {
            return GroupService{work}.set_up(document, {world.anna, world.bram},
                                             day_of_text("2026-11-12"));
        }));
        const auto refused = world.as(world.clerk, [&](const Work& work) {
            return GroupService{work}.set_up(document, {world.official}, kToday);
        });
        CHECK(refused.error().field == "person");
        const auto told = world.as(world.clerk, [](const Work& work) {
            return CodesFacts{}.facts(work.db, {day_of_text("2026-03-26"), kToday});
        });
        REQUIRE(told.size() == 1);
        CHECK(told[0].name == "working-group");
        CHECK(told[0].day == day_of_text("2026-11-12"));
        CHECK_FALSE(told[0].until);
    });
}

}  // namespace vt::codes
