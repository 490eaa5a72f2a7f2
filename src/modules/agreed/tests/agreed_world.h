// SPDX-License-Identifier: EUPL-1.2
// Voorbeeldstad with four agreements, and people who search and cite them: by the service on both
// engines, and by the pages through the Site.
#pragma once

#include <doctest/doctest.h>

#include <array>

#include "audit/log.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "identity/sessions.h"
#include "modules/agreed/migrations.h"
#include "modules/agreed/module.h"
#include "search/migrations.h"
#include "tests/support/test_database.h"
#include "web/csrf_mask.h"
#include "web/passage.h"
#include "web/site.h"

namespace vt::agreed {

using identity::Office;
using identity::PersonId;
using identity::Work;

inline Day day_of(std::string_view iso) {
    return *Day::parse(iso);
}
inline const Day kToday = day_of("2026-11-23");

inline constexpr db::Migration kAgreements{"agreements", 1, "0001_agreements", R"sql(
    CREATE TABLE agreements_entry (
        id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, words TEXT NOT NULL,
        adopted @bool NOT NULL, reader @i64 NOT NULL
    ) @strict
)sql"};

// Gives the rows of agreements_entry, all of one code.
class AgreementsSource final : public search::Source {
public:
    std::string_view room() const override { return "agreements"; }
    std::vector<search::Entry> all(db::Db& db) const override {
        std::vector<search::Entry> all;
        db.query("SELECT * FROM agreements_entry ORDER BY id",
                 [&](const db::Row& row) { all.push_back(read(row)); });
        return all;
    }
    std::optional<search::Entry> find(db::Db& db, std::string_view id) const override {
        for (auto& entry : all(db))
            if (entry.id == id) return std::move(entry);
        return std::nullopt;
    }

private:
    static search::Entry read(const db::Row& row) {
        return {
            .id = row.text(0),
            .kind = search::Kind::article,
            .standing = row.boolean(3) ? search::Standing::adopted : search::Standing::superseded,
            .title = row.text(1),
            .words = row.text(2),
            .where = "Gedragscode raadsleden, vastgesteld 18 juni 2026 (R2026-058)",
            .link = "/gedragscodes/" + row.text(0),
            .day = day_of("2026-06-18"),
            .reader = static_cast<search::Audience>(row.int64(4))};
    }
};

inline const AgreementsSource kSource;
inline const std::array<const search::Source*, 1> kSources{&kSource};
inline const Grounds kGrounds{kSources};

inline std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all{audit::migrations().begin(), audit::migrations().end()};
    for (const auto& list : {identity::migrations(), search::migrations(), agreed::migrations()})
        all.insert(all.end(), list.begin(), list.end());
    all.push_back(kAgreements);
    return all;
}

inline void agree(db::Db& db, std::string_view id, std::string_view title, std::string_view words,
                  bool adopted, search::Audience reader) {
    db.execute("INSERT INTO agreements_entry VALUES ($1, $2, $3, $4, $5)", id, title, words,
               adopted, static_cast<std::int64_t>(reader));
    search::note_change(db, "agreements", id);
}

// `database` must outlive it.
class World {
public:
    explicit World(db::Database& database) : database_{database} {
        clerk = person("Marleen", "de Wit", Office::council_clerk);
        mayor = person("Bea", "Veen", Office::mayor);
        member = person("Anna", "Bakker", Office::council_member);
        auditor = person("Ton", "Rekenaar", Office::auditor);
        as_system([](const Work& work) {
            agree(work.db, "a-4", "Artikel 4 Geschenken", "Wij nemen geen geschenken aan.", true,
                  search::Audience::everyone);
            agree(work.db, "a-5", "Artikel 5 Reizen", "Een <reis> vraagt toestemming.", true,
                  search::Audience::everyone);
            agree(work.db, "o-4", "Artikel 4 Geschenken", "Een geschenk tot 50 euro mag.", false,
                  search::Audience::everyone);
            agree(work.db, "in-1", "Conclusie over de appgroep", "Geen geschenken in de app.", true,
                  search::Audience::dialogues);
        });
    }

    // `work` runs in a write, on behalf of `who`, and is kept.
    template <class Act>
    void as(const PersonId& who, Act act) {
        database_.write([&](db::Db& db) {
            const auto actor = identity::Directory{db}.actor(who, clock.today());
            REQUIRE(actor);
            const Work work{db, *actor, clock};
            act(work);
            return db::Outcome::keep;
        });
    }
    template <class Act>
    void as_system(Act act) {
        database_.write([&](db::Db& db) {
            const identity::Actor actor{.system = "system:test"};
            const Work work{db, actor, clock};
            act(work);
            return db::Outcome::keep;
        });
    }

    ManualClock clock{kToday};
    PersonId clerk{}, mayor{}, member{}, auditor{};

private:
    PersonId person(const std::string& given, const std::string& family, Office office) {
        PersonId id;
        as_system([&](const Work& work) {
            identity::People people{work};
            id = *people.add(
                {.given = given, .family = family, .email = given + "@voorbeeldstad.example"});
            REQUIRE(people.give_office({.person = id,
                                        .office = office,
                                        .from = day_of("2022-03-30"),
                                        .party = "Voorbeeldstad Samen"}));
        });
        return id;
    }

    db::Database& database_;
};

inline void on_each_world(FunctionRef<void(World&)> body) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        World world{database};
        body(world);
    });
}

class SiteWorld {
public:
    SiteWorld() : site_{tenants(), {module(kGrounds)}, clock_, true}, world_{database()} {}

    World& people() { return world_; }
    db::Database& database() const { return *site_.tenants().front().database; }

    // Nobody is signed in when `who` is empty.
    http::Response get(const PersonId& who, const std::string& path) {
        return site_.handle(request(http::Method::get, who, path));
    }
    http::Response post(const PersonId& who, const std::string& path, const std::string& fields) {
        auto sent = request(http::Method::post, who, path);
        sent.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        sent.body = fields + "&csrf=" + web::mask_csrf(identity::csrf_of(last_));
        return site_.handle(sent);
    }

private:
    std::vector<web::Tenant> tenants() {
        web::Tenant tenant;
        tenant.municipality = {"voorbeeldstad", "Voorbeeldstad", false};
        tenant.folder = folder_.path().string();
        tenant.database = db::open_sqlite((folder_.path() / "municipality.db").string());
        db::migrate(*tenant.database, all_migrations());
        std::vector<web::Tenant> all;
        all.push_back(std::move(tenant));
        return all;
    }
    http::Request request(http::Method method, const PersonId& who, const std::string& path) {
        http::Request request{.method = method};
        const auto mark = path.find('?');
        request.path = path.substr(0, mark);
        if (mark != std::string::npos) request.query = path.substr(mark + 1);
        request.host = "voorbeeldstad.example";
        request.peer = "192.0.2.7";
        request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
        if (!who) return request;
        world_.as(who, [&](const Work& work) {
            last_ = identity::open_session(work, who, "Firefox, Linux").token;
        });
        request.headers.push_back({"Cookie", std::string{web::kSessionCookie} + "=" + last_});
        return request;
    }

    testing::TestFolder folder_;
    ManualClock clock_{kToday};
    web::Site site_;
    World world_;
    std::string last_;
};

inline bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

inline std::string location(const http::Response& response) {
    for (const auto& header : response.headers)
        if (header.name == "Location") return header.value;
    return {};
}

}  // namespace vt::agreed
