// SPDX-License-Identifier: EUPL-1.2
// Who enters and confirms what council and executive decided, and what then stands.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "audit/log.h"
#include "decisions/decision_service.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "tests/support/test_database.h"

namespace vt::decisions {
namespace {

using identity::Actor;
using identity::Office;

const std::string kHash(64, 'a');
const std::string kOtherHash(64, 'b');

std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all;
    for (const auto& list : {audit::migrations(), identity::migrations(), migrations()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

class Chamber {
public:
    explicit Chamber(db::Database& database) : database_{database} {
        clerk = seat("Gerrit", {Office::council_clerk});
        deputy = seat("Dirk", {Office::deputy_clerk});
        secretary = seat("Sanne", {Office::municipal_secretary});
        mayor = seat("Marleen", {Office::mayor});
        member = seat("Anna", {Office::council_member});
    }

    template <class Act>
    auto as(const Actor& actor, Act act) {
        std::optional<std::invoke_result_t<Act&, DecisionService&>> answer;
        database_.write([&](db::Db& db) {
            const identity::Work work{db, actor, clock};
            DecisionService service{work};
            answer.emplace(act(service));
            return db::Outcome::keep;
        });
        return std::move(*answer);
    }
    Result<DecisionId> enter(const Actor& actor, const Entering& entering) {
        return as(actor, [&](DecisionService& service) { return service.enter(entering); });
    }
    Done confirm(const Actor& actor, const DecisionId& id) {
        return as(actor, [&](DecisionService& service) { return service.confirm(id); });
    }
    Done take_back(const Actor& actor, const DecisionId& id) {
        return as(actor, [&](DecisionService& service) { return service.take_back(id); });
    }
    std::optional<Decision> find(const DecisionId& id) {
        return as(member, [&](DecisionService& service) { return service.find(id); });
    }
    std::vector<audit::Listed> log() {
        std::vector<audit::Listed> entries;
        database_.read([&](db::Db& db) { entries = audit::list(db, 10); });
        return entries;
    }
    // What whoever has the database file can do.
    void by_hand(std::string_view sql) {
        database_.write([&](db::Db& db) {
            db.execute(sql);
            return db::Outcome::keep;
        });
    }

    Entering code_adopted() {
        return {.subject = {"code-version", "code-1", kHash},
                .reference = "R2026-058",
                .day = Day::parse("2026-06-18")};
    }

    Actor clerk, deputy, secretary, mayor, member;
    ManualClock clock{*Day::parse("2026-11-23")};

private:
    Actor seat(const std::string& given, std::vector<Office> offices) {
        Actor actor{.offices = std::move(offices)};
        database_.write([&](db::Db& db) {
            const Actor system{.system = "system:test"};
            const identity::Work work{db, system, clock};
            const auto added = identity::People{work}.add({.given = given, .family = "Bos"});
            REQUIRE(added);
            actor.person = *added;
            return db::Outcome::keep;
        });
        return actor;
    }

    db::Database& database_;
};

void in_chamber(FunctionRef<void(Chamber&)> story) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        Chamber chamber{database};
        story(chamber);
    });
}

template <class T>
void check_refused(const Result<T>& result, Refusal kind, const std::string& text,
                   const std::string& field = "") {
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == kind);
    CHECK(result.error().text == "decisions.error." + text);
    CHECK(result.error().field == field);
}

}  // namespace

TEST_CASE("what the clerk entered stands once the secretary confirmed it") {
    in_chamber([](Chamber& chamber) {
        const auto id = chamber.enter(chamber.clerk, chamber.code_adopted());
        REQUIRE(id);
        CHECK_FALSE(chamber.find(*id)->stands());
        REQUIRE(chamber.confirm(chamber.secretary, *id));
        const auto decision = chamber.find(*id);
        CHECK(decision->stands());
        CHECK(decision->reference == "R2026-058");
        CHECK(decision->day == Day::parse("2026-06-18"));
        CHECK(decision->entered_by == chamber.clerk.person);
        CHECK(decision->confirmed_by == chamber.secretary.person);
        CHECK(decision->subject.content_sha256 == kHash);
    });
}

TEST_CASE("the mayor and whoever replaces the mayor never enter or confirm") {
    in_chamber([](Chamber& chamber) {
        const auto id = chamber.enter(chamber.clerk, chamber.code_adopted());
        REQUIRE(id);
        Entering other = chamber.code_adopted();
        other.subject.content_sha256 = kOtherHash;
        for (const Office office : {Office::mayor, Office::acting_mayor, Office::deputy_mayor}) {
            Actor alone = chamber.mayor;
            alone.offices = {office};
            Actor with_another = alone;
            with_another.offices = {Office::council_clerk, Office::municipal_secretary, office};
            for (const Actor& actor : {alone, with_another}) {
                check_refused(chamber.enter(actor, other), Refusal::forbidden, "not-yours");
                check_refused(chamber.confirm(actor, *id), Refusal::forbidden, "not-yours");
                check_refused(chamber.take_back(actor, *id), Refusal::forbidden, "not-yours");
            }
        }
        CHECK_FALSE(chamber.find(*id)->stands());
    });
}

TEST_CASE("a council member, a job and the command line do not enter a decision") {
    in_chamber([](Chamber& chamber) {
        check_refused(chamber.enter(chamber.member, chamber.code_adopted()), Refusal::forbidden,
                      "not-yours");
        const Actor job{.offices = {Office::council_clerk}, .system = "system:seed"};
        check_refused(chamber.enter(job, chamber.code_adopted()), Refusal::forbidden, "not-yours");
    });
}

TEST_CASE("nobody confirms what they entered themselves") {
    in_chamber([](Chamber& chamber) {
        const auto id = chamber.enter(chamber.deputy, chamber.code_adopted());
        REQUIRE(id);
        check_refused(chamber.confirm(chamber.deputy, *id), Refusal::forbidden, "own-entry");
        REQUIRE(chamber.confirm(chamber.clerk, *id));
    });
}

TEST_CASE("the table itself refuses a confirmation by who entered it") {
    in_chamber([](Chamber& chamber) {
        REQUIRE(chamber.enter(chamber.clerk, chamber.code_adopted()));
        CHECK_THROWS_AS(chamber.by_hand("UPDATE decisions_decision SET confirmed_by = entered_by, "
                                        "confirmed_at = entered_at"),
                        db::DbFault);
    });
}

TEST_CASE("a decision is confirmed once, and is then not taken back") {
    in_chamber([](Chamber& chamber) {
        const auto id = chamber.enter(chamber.clerk, chamber.code_adopted());
        REQUIRE(id);
        REQUIRE(chamber.confirm(chamber.secretary, *id));
        check_refused(chamber.confirm(chamber.deputy, *id), Refusal::conflict, "confirmed-already");
        check_refused(chamber.take_back(chamber.clerk, *id), Refusal::conflict,
                      "confirmed-already");
        CHECK(chamber.find(*id)->confirmed_by == chamber.secretary.person);
    });
}

TEST_CASE("what was entered wrongly is taken back, also by who entered it, and entered again") {
    in_chamber([](Chamber& chamber) {
        const auto id = chamber.enter(chamber.clerk, chamber.code_adopted());
        REQUIRE(id);
        REQUIRE(chamber.take_back(chamber.clerk, *id));
        CHECK_FALSE(chamber.find(*id));
        check_refused(chamber.take_back(chamber.clerk, *id), Refusal::not_found, "unknown");
        check_refused(chamber.confirm(chamber.secretary, *id), Refusal::not_found, "unknown");
        CHECK(chamber.enter(chamber.clerk, chamber.code_adopted()));
    });
}

TEST_CASE("a decision needs a reference of at most sixty characters and a day that has been") {
    in_chamber([](Chamber& chamber) {
        Entering entering = chamber.code_adopted();
        entering.reference = "  ";
        check_refused(chamber.enter(chamber.clerk, entering), Refusal::invalid, "reference-missing",
                      "reference");
        entering.reference = std::string(kReferenceMax + 1, 'R');
        check_refused(chamber.enter(chamber.clerk, entering), Refusal::invalid,
                      "reference-too-long", "reference");
        entering.reference = "\xff";
        check_refused(chamber.enter(chamber.clerk, entering), Refusal::invalid, "not-readable",
                      "reference");
        entering = chamber.code_adopted();
        entering.day.reset();
        check_refused(chamber.enter(chamber.clerk, entering), Refusal::invalid, "day-missing",
                      "day");
        entering.day = Day::parse("2026-11-24");
        check_refused(chamber.enter(chamber.clerk, entering), Refusal::invalid, "day-in-future",
                      "day");
        entering.day = Day::parse("2026-11-23");
        CHECK(chamber.enter(chamber.clerk, entering));
    });
}

TEST_CASE("a body adopts a content once, and each body has its own decision") {
    in_chamber([](Chamber& chamber) {
        Entering entering = chamber.code_adopted();
        const auto id = chamber.enter(chamber.clerk, entering);
        REQUIRE(id);
        check_refused(chamber.enter(chamber.deputy, entering), Refusal::conflict,
                      "entered-already");
        REQUIRE(chamber.confirm(chamber.secretary, *id));
        entering.day = Day::parse("2026-09-01");
        check_refused(chamber.enter(chamber.clerk, entering), Refusal::conflict, "entered-already");
        entering.body = Body::executive;
        CHECK(chamber.enter(chamber.clerk, entering));
        entering = chamber.code_adopted();
        entering.subject.content_sha256 = kOtherHash;
        CHECK(chamber.enter(chamber.clerk, entering));
    });
}

TEST_CASE("a next council confirms the same text again") {
    in_chamber([](Chamber& chamber) {
        const auto adopted = chamber.enter(chamber.clerk, chamber.code_adopted());
        REQUIRE(adopted);
        Entering confirming = chamber.code_adopted();
        confirming.outcome = Outcome::confirmed;
        confirming.day = Day::parse("2026-10-08");
        check_refused(chamber.enter(chamber.clerk, confirming), Refusal::conflict,
                      "entered-already");
        REQUIRE(chamber.confirm(chamber.secretary, *adopted));
        const auto again = chamber.enter(chamber.clerk, confirming);
        REQUIRE(again);
        REQUIRE(chamber.confirm(chamber.secretary, *again));
        check_refused(chamber.enter(chamber.clerk, confirming), Refusal::conflict,
                      "entered-already");
        const auto standing = chamber.as(chamber.member, [&](DecisionService& service) {
            return service.standing(confirming.subject, Body::council);
        });
        REQUIRE(standing.size() == 2);
        CHECK(standing[0].id == *again);
        CHECK(standing[1].id == *adopted);
    });
}

TEST_CASE("nothing stands for another content, another body or before it is confirmed") {
    in_chamber([](Chamber& chamber) {
        const auto standing = [&](const std::string& hash, Body body) {
            return chamber.as(chamber.member, [&](DecisionService& service) {
                return service.standing({"code-version", "code-1", hash}, body).size();
            });
        };
        const auto id = chamber.enter(chamber.clerk, chamber.code_adopted());
        REQUIRE(id);
        CHECK(standing(kHash, Body::council) == 0);
        REQUIRE(chamber.confirm(chamber.secretary, *id));
        CHECK(standing(kHash, Body::council) == 1);
        CHECK(standing(kOtherHash, Body::council) == 0);
        CHECK(standing(kHash, Body::executive) == 0);
    });
}

TEST_CASE("what waits for a second pair of eyes is shown to the others, not to who entered it") {
    in_chamber([](Chamber& chamber) {
        const auto waiting = [&](const Actor& actor) {
            return chamber.as(actor, [](DecisionService& service) { return service.waiting(); })
                .size();
        };
        const auto id = chamber.enter(chamber.clerk, chamber.code_adopted());
        REQUIRE(id);
        CHECK(waiting(chamber.secretary) == 1);
        CHECK(waiting(chamber.clerk) == 0);
        CHECK(waiting(chamber.mayor) == 0);
        REQUIRE(chamber.confirm(chamber.secretary, *id));
        CHECK(waiting(chamber.deputy) == 0);
    });
}

TEST_CASE("the log tells each step with the hash of the content") {
    in_chamber([](Chamber& chamber) {
        const auto first = chamber.enter(chamber.clerk, chamber.code_adopted());
        REQUIRE(first);
        REQUIRE(chamber.take_back(chamber.deputy, *first));
        const auto second = chamber.enter(chamber.clerk, chamber.code_adopted());
        REQUIRE(second);
        REQUIRE(chamber.confirm(chamber.secretary, *second));
        const auto log = chamber.log();
        REQUIRE(log.size() >= 4);
        CHECK(log[0].record->type == "decisions.decision-confirmed");
        CHECK(log[1].record->type == "decisions.decision-entered");
        CHECK(log[2].record->type == "decisions.decision-taken-back");
        CHECK(log[3].record->type == "decisions.decision-entered");
        for (int i = 0; i < 4; ++i)
            CHECK(log[static_cast<std::size_t>(i)].record->data_sha256 == kHash);
        CHECK(log[0].record->actor == chamber.secretary.person.value);
        CHECK(log[0].record->context == "code-version code-1 council adopted 2026-06-18");
    });
}

TEST_CASE("a body and an outcome read back from their codes") {
    for (const Body body : {Body::council, Body::executive})
        CHECK(body_from_code(code(body)) == body);
    for (const Outcome outcome : {Outcome::adopted, Outcome::confirmed})
        CHECK(outcome_from_code(code(outcome)) == outcome);
    CHECK(body_from_code("mayor") == std::nullopt);
    CHECK(outcome_from_code("") == std::nullopt);
}

}  // namespace vt::decisions
