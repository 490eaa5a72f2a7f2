// SPDX-License-Identifier: EUPL-1.2
// A council chamber: a clerk who steers, phones that join, and a server that can be restarted.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "audit/log.h"
#include "base/text.h"
#include "decisions/decision_service.h"
#include "files/files.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "modules/codes/migrations.h"
#include "modules/core_values/migrations.h"
#include "modules/dialogue/facts.h"
#include "modules/dialogue/live_service.h"
#include "modules/dialogue/migrations.h"
#include "modules/dialogue/session_service.h"
#include "modules/dialogue/session_store.h"
#include "modules/dialogue/slips.h"
#include "modules/dialogue/steering_service.h"
#include "modules/dialogue/voting_service.h"
#include "modules/dilemmas/migrations.h"
#include "modules/programme/migrations.h"
#include "search/migrations.h"
#include "tests/support/test_database.h"

namespace vt::dialogue {

using identity::Office;
using identity::PersonId;
using identity::Work;

inline std::string phone(int number) {
    return "0123456789abcdef0123456789abcd" + std::to_string(10 + number);
}

inline std::vector<db::Migration> evening_migrations() {
    std::vector<db::Migration> all;
    for (const auto& list :
         {audit::migrations(), identity::migrations(), files::migrations(), decisions::migrations(),
          search::migrations(), programme::migrations(), core_values::migrations(),
          codes::migrations(), dilemmas::migrations(), dialogue::migrations()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

class Evening {
public:
    explicit Evening(testing::TestDatabase& database) : database_{database} {
        clerk = person("Marleen", Office::council_clerk);
        member = person("Anna", Office::council_member);
        facilitator = person("Fatima", Office::facilitator);
    }

    template <class Act>
    auto as(const PersonId& who, Act act) {
        std::optional<decltype(act(std::declval<const Work&>()))> answer;
        database_.database().write([&](db::Db& db) {
            const auto actor = identity::Directory{db}.actor(who, clock.today());
            REQUIRE(actor);
            answer.emplace(act(Work{db, *actor, clock}));
            return db::Outcome::keep;
        });
        return *std::move(answer);
    }

    // Prepared, opened, and so many phones in the room.
    void open_with(int phones) {
        const auto prepared =
            as(clerk, [&](const Work& work) { return SessionService{work}.prepare(plan); });
        REQUIRE_MESSAGE(prepared, (prepared ? "" : prepared.error().text));
        id = *prepared;
        REQUIRE(steer([](auto& service, auto& session) { return service.open(session); }));
        for (int i = 0; i < phones; ++i) join(phone(i));
    }

    // `act` gets the service and the session; it works in transactions of its own.
    template <class Act>
    Done steer_as(const PersonId& who, Act act) {
        Done done_{Nothing{}};
        database_.database().read([&](db::Db& db) {
            const auto actor = identity::Directory{db}.actor(who, clock.today());
            REQUIRE(actor);
            const Work work{db, *actor, clock};
            SteeringService service{work, database_.database(), *live, "voorbeeldstad", path()};
            done_ = act(service, id);
        });
        return done_;
    }
    template <class Act>
    Done steer(Act act) {
        return steer_as(clerk, act);
    }
    template <class Act>
    std::string refusal_as(const PersonId& who, Act act) {
        const Done done = steer_as(who, act);
        return done ? "" : done.error().text;
    }
    template <class Act>
    std::string refusal(Act act) {
        return refusal_as(clerk, act);
    }
    Done close() {
        return steer([](auto& service, auto& session) {
            const auto closed = service.close_round(session);
            return closed ? done() : Done{closed.error()};
        });
    }
    void vote_round(RoundKind kind, const std::vector<int>& answers) {
        REQUIRE(steer([&](auto& s, auto& session) { return s.open_round(session, kind, 0); }));
        for (std::size_t i = 0; i < answers.size(); ++i)
            REQUIRE(vote(phone(static_cast<int>(i)), answers[i]));
        REQUIRE(close());
    }

    template <class Act>
    auto at_phone(const std::string& visitor, Act act) {
        std::optional<decltype(act(std::declval<VotingService&>()))> answer;
        database_.database().read([&](db::Db& db) {
            VotingService service{db, *live, path(), visitor};
            answer.emplace(act(service));
        });
        return *std::move(answer);
    }
    Done join_with(const std::string& visitor, const std::string& slip) {
        return at_phone(visitor,
                        [&](VotingService& service) { return service.join(session().code, slip); });
    }
    void join(const std::string& visitor) { REQUIRE(join_with(visitor, "")); }
    Seat seat(const std::string& visitor) {
        return *at_phone(visitor,
                         [&](VotingService& service) { return service.seat(session().code); });
    }
    std::string open_round_id() {
        std::string round;
        read([&](db::Db& db) { round = RoundStore{db}.open_one(id)->id.value; });
        return round;
    }
    Done vote_in(const std::string& round, const std::string& visitor, int answer) {
        return at_phone(visitor, [&](VotingService& service) {
            return service.vote(session().code, round, answer);
        });
    }
    Done vote(const std::string& visitor, int answer) {
        return vote_in(open_round_id(), visitor, answer);
    }

    Session session() {
        std::optional<Session> found;
        read([&](db::Db& db) { found = SessionStore{db}.find(id); });
        return *found;
    }
    std::vector<Round> rounds() {
        std::vector<Round> found;
        read([&](db::Db& db) { found = RoundStore{db}.of(id); });
        return found;
    }
    std::size_t cohorts() {
        std::size_t count = 0;
        read([&](db::Db& db) { count = RoundStore{db}.cohorts(id).size(); });
        return count;
    }
    std::vector<std::string> slips() {
        std::string key;
        read([&](db::Db& db) { key = SessionStore{db}.slip_key(id); });
        return slip_codes(key, plan.members);
    }
    int facts(std::string_view name) {
        int count = 0;
        read([&](db::Db& db) {
            for (const auto& fact :
                 DialogueFacts{}.facts(db, {clock.today(), clock.today().plus_days(1)}))
                if (fact.name == name) ++count;
        });
        return count;
    }

    // As a new process: what it held in memory is gone.
    void restart() {
        live = fresh();
        read([&](db::Db& db) { remove_leftovers(*live, path(), db); });
    }
    // As every five seconds.
    void tick() {
        read([&](db::Db& db) { tell_progress(*live, "voorbeeldstad", path(), db); });
    }
    void tidy() {
        database_.database().write([&](db::Db& db) {
            end_forgotten(*live, path(), db, clock);
            return db::Outcome::keep;
        });
    }
    int files_left() const {
        int files = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{folder_.path()})
            files += entry.is_regular_file() ? 1 : 0;
        return files;
    }
    // Of the folder of the municipality and of the database with its journal.
    std::string all_bytes() const {
        std::string all;
        std::vector<std::filesystem::path> folders{folder_.path()};
        if (const auto file = database_.file(); !file.empty())
            folders.push_back(std::filesystem::path{file}.parent_path());
        for (const auto& folder : folders)
            for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
                if (!entry.is_regular_file()) continue;
                std::ifstream in{entry.path(), std::ios::binary};
                all.append(entry.path().filename().string());
                all.append(std::istreambuf_iterator<char>{in}, {});
            }
        return all;
    }

    ManualClock clock{*Day::parse("2026-11-23")};
    PersonId clerk{}, member{}, facilitator{};
    SessionPlan plan{.title = "Dilemma's in de raad",
                     .day = *Day::parse("2026-11-23"),
                     .members = 25,
                     .cases = {{"hamper-at-home", "b"}, {"free-tickets", "b"}}};
    SessionId id{};
    std::vector<std::string> told{};  // Events, with their data.
    std::unique_ptr<Live> live{fresh()};

private:
    std::unique_ptr<Live> fresh() {
        return std::make_unique<Live>(
            [this](std::string_view, std::string_view event, std::string_view data) {
                told.push_back(std::string{event} + " " + std::string{data});
            });
    }
    template <class Act>
    void read(Act act) {
        database_.database().read([&](db::Db& db) { act(db); });
    }
    std::string path() const { return folder_.path().string(); }
    PersonId person(const std::string& given, Office office) {
        PersonId made;
        database_.database().write([&](db::Db& db) {
            const identity::Actor system{.system = "system:test"};
            const Work work{db, system, clock};
            identity::People people{work};
            made = *people.add({.given = given,
                                .family = "Test",
                                .email = folded(given) + "@voorbeeldstad.example"});
            REQUIRE(people.give_office({.person = made,
                                        .office = office,
                                        .from = *Day::parse("2026-03-30"),
                                        .party = office == Office::council_member ? "Samen" : ""}));
            return db::Outcome::keep;
        });
        return made;
    }

    testing::TestDatabase& database_;
    testing::TestFolder folder_{};
};

template <class Test>
void on_each_evening(Test test) {
    for (const auto engine : {testing::Engine::sqlite, testing::Engine::postgres}) {
        if (engine == testing::Engine::postgres && testing::postgres_is_skipped()) continue;
        INFO((engine == testing::Engine::sqlite ? "on SQLite" : "on PostgreSQL"));
        testing::TestDatabase database{engine, evening_migrations()};
        Evening evening{database};
        test(evening);
    }
}

}  // namespace vt::dialogue
