// SPDX-License-Identifier: EUPL-1.2
// How long a session lasts, and what ends it.
#include "identity/sessions.h"

#include "identity/tests/town.h"

namespace vt::identity {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct Browser {
    Town& town;
    SessionClock clock{};
    PersonId person{town.add("anna", "Bos")};
    HoldingId office{};
    OpenedSession session{};

    Browser(Town& of, Office held) : town{of} {
        office = town.give(person, held, "2021-01-01");
        session = open("Firefox op Windows");
    }
    OpenedSession open(const char* label) {
        return town.write([&](const Work& work) { return open_session(work, person, label); });
    }
    std::optional<Session> find() {
        return town.read(
            [&](db::Db& db) { return find_session(db, clock, session.token, town.clock); });
    }
};

void in_each_browser(Office office, FunctionRef<void(Browser&)> body) {
    on_each_town([&](Town& town) {
        Browser browser{town, office};
        body(browser);
    });
}

TEST_CASE("a session is found by its token alone, and the token is not stored") {
    in_each_browser(Office::council_member, [](Browser& browser) {
        const auto found = browser.find();
        REQUIRE(found);
        CHECK(found->person == browser.person);
        CHECK(found->label == "Firefox op Windows");
        CHECK(found->token_hash != browser.session.token);
        CHECK(browser.session.token.size() == 64);
        const auto none = browser.town.read([&](db::Db& db) {
            return find_session(db, browser.clock, found->token_hash, browser.town.clock);
        });
        CHECK_FALSE(none);
    });
}

TEST_CASE("a session ends half an hour after its last use, however long before it began") {
    in_each_browser(Office::council_member, [](Browser& browser) {
        for (int i = 0; i < 3; ++i) {
            browser.town.clock.advance(minutes{29});
            CHECK(browser.find());
        }
        browser.town.clock.advance(minutes{30});
        CHECK_FALSE(browser.find());
    });
}

TEST_CASE("a session lasts twelve hours, that of an administrator four") {
    for (const auto& [office, most] : {std::pair{Office::council_member, hours{12}},
                                       std::pair{Office::functional_admin, hours{4}},
                                       std::pair{Office::technical_admin, hours{4}}}) {
        in_each_browser(office, [most = most](Browser& browser) {
            const auto end = browser.town.clock.now() + most;
            CHECK(browser.session.expires == end);
            while (browser.town.clock.now() + minutes{20} < end) {
                browser.town.clock.advance(minutes{20});
                CHECK(browser.find());
            }
            browser.town.clock.set(end);
            CHECK_FALSE(browser.find());
        });
    }
}

TEST_CASE("a change of office closes the session, and so does its last day going by") {
    in_each_browser(Office::council_member, [](Browser& browser) {
        browser.town.give(browser.person, Office::facilitator, "2026-11-01");
        CHECK_FALSE(browser.find());
        browser.session = browser.open("opnieuw");
        CHECK(browser.find());
    });
    on_each_town([](Town& town) {
        Browser browser{town, Office::council_member};
        REQUIRE(town.write([&](const Work& work) {
            return People{work}.end_office(browser.office, day("2026-11-23"));
        }));
        browser.session = browser.open("laatste dag");
        CHECK(browser.find());
        town.clock.set(at_amsterdam({day("2026-11-23"), 23, 50}));
        browser.session = browser.open("laatste avond");
        CHECK(browser.find());
        town.clock.advance(minutes{15});
        CHECK_FALSE(browser.find());
    });
}

TEST_CASE("signing out closes this session, and the list closes another") {
    in_each_browser(Office::council_member, [](Browser& browser) {
        const auto other = browser.open("telefoon");
        const auto own = [&] {
            return browser.town.read([&](db::Db& db) {
                return sessions_of(db, browser.clock, browser.person, browser.town.clock.now());
            });
        };
        REQUIRE(own().size() == 2);
        const auto close = [&](const PersonId& person, const SessionId& id) {
            return refusal_of(browser.town.write(
                [&](const Work& work) { return close_session(work, person, id); }));
        };
        const auto phone = own()[0].label == "telefoon" ? own()[0].id : own()[1].id;
        CHECK(close(PersonId::random(), phone) == "identity.error.session-unknown");
        CHECK(close(browser.person, phone).empty());
        CHECK(own().size() == 1);
        browser.town.write([&](const Work& work) {
            close_session(work, browser.session.token);
            return 0;
        });
        CHECK(browser.town.last_entry() == "identity.signed-out");
        CHECK_FALSE(browser.find());
        CHECK(own().empty());
    });
}

TEST_CASE("last use is written at most once a minute, and survives a restart") {
    in_each_browser(Office::council_member, [](Browser& browser) {
        auto& town = browser.town;
        town.clock.advance(minutes{20});
        REQUIRE(browser.find());
        const auto due = browser.clock.take_due(town.clock.now());
        REQUIRE(due.size() == 1);
        REQUIRE(browser.find());
        CHECK(browser.clock.take_due(town.clock.now() + seconds{59}).empty());
        CHECK(browser.clock.take_due(town.clock.now() + seconds{60}).size() == 1);
        town.database.write([&](db::Db& db) {
            write_last_seen(db, due);
            return db::Outcome::keep;
        });
        town.clock.advance(minutes{29});
        SessionClock after_restart;
        CHECK(town.read([&](db::Db& db) {
            return find_session(db, after_restart, browser.session.token, town.clock).has_value();
        }));
    });
}

TEST_CASE("a label of any length and bytes is cut to what fits") {
    in_each_browser(Office::council_member, [](Browser& browser) {
        std::string label;
        for (int i = 0; i < 150; ++i) label += "é";
        browser.session = browser.open(label.c_str());
        CHECK(browser.find()->label.size() == 200);
        browser.session = browser.open("\xFF\xFE");
        CHECK(browser.find()->label.empty());
    });
}

TEST_CASE("each session has a secret of its own for its forms, which is not its token") {
    CHECK(csrf_of("a") == csrf_of("a"));
    CHECK(csrf_of("a") != csrf_of("b"));
    CHECK(csrf_of("a").size() == 64);
}

}  // namespace
}  // namespace vt::identity
