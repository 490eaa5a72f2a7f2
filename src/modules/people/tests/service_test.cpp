// SPDX-License-Identifier: EUPL-1.2
// Who sees whom, importing in two steps, the own account, and reading the log.
#include <doctest/doctest.h>

#include <algorithm>

#include "audit/proof.h"
#include "audit/seal.h"
#include "identity/sessions.h"
#include "modules/people/import_service.h"
#include "modules/people/log_service.h"
#include "modules/people/own_service.h"
#include "modules/people/people_service.h"
#include "modules/people/tests/people_world.h"

namespace vt::people {
namespace {

using identity::Work;

const std::string kFile =
    "voornaam;achternaam;functie;partij;vanaf\n"
    "Eva;Nieuwkomer;raadslid;Voorbeeldstad Samen;2026-11-12\n";
const std::string kWrongFile =
    "voornaam;achternaam;functie;partij;vanaf\n"
    "Eva;Nieuwkomer;tovenaar;Voorbeeldstad Samen;2026-11-12\n";

bool is_on(const std::vector<RollRow>& rows, const PersonId& person) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const RollRow& row) { return row.person.id == person; });
}

}  // namespace

TEST_CASE("the roll shows who holds an office, by group; who left stands apart") {
    on_each_world([](World& world) {
        world.as(world.clerk, [&](const Work& work) {
            PeopleService service{work};
            const auto own = service.find(world.other);
            REQUIRE(
                service.end_office(world.other, own->holdings.front().id, kToday.plus_days(-1)));
            const auto rows = service.roll({});
            REQUIRE(rows.size() == 4);
            CHECK(rows.front().person.id == world.member);
            CHECK(rows.front().group == Group::council);
            CHECK_FALSE(is_on(rows, world.other));
            CHECK(is_on(service.roll({.group = Group::former}), world.other));
            CHECK(is_on(service.roll({.words = "BAKK"}), world.member));
            CHECK(service.roll({.office = Office::council_clerk}).size() == 1);
        });
    });
}

TEST_CASE("in the executive the mayor comes before the aldermen, whatever their names") {
    on_each_world([](World& world) {
        world.person("Aad", "Aalders", Office::alderman);
        const PersonId mayor = world.person("Henk", "Zwaan", Office::mayor);
        world.as(world.clerk, [&](const Work& work) {
            const auto rows = PeopleService{work}.roll({.group = Group::executive});
            REQUIRE(rows.size() == 2);
            CHECK(rows.front().person.id == mayor);
        });
    });
}

TEST_CASE("an assessor is not there for who may only look at people") {
    on_each_world([](World& world) {
        const PersonId assessor = world.person("Zoë", "Zwart", Office::assessor);
        world.as(world.clerk,
                 [&](const Work& work) { CHECK(is_on(PeopleService{work}.roll({}), assessor)); });
        world.as(world.auditor, [&](const Work& work) {
            PeopleService service{work};
            CHECK_FALSE(is_on(service.roll({}), assessor));
            CHECK(service.find(assessor).error().text ==
                  service.find(PersonId::random()).error().text);
        });
    });
}

TEST_CASE("an office is ended with its own person only") {
    on_each_world([](World& world) {
        world.as(world.clerk, [&](const Work& work) {
            PeopleService service{work};
            const auto holding = service.find(world.member)->holdings.front().id;
            CHECK(service.end_office(world.other, holding, kToday).error().kind ==
                  Refusal::not_found);
            CHECK(service.end_office(world.member, holding, kToday));
        });
        world.as(world.auditor, [&](const Work& work) {
            CHECK(PeopleService{work}.end_sessions(world.member).error().kind ==
                  Refusal::forbidden);
        });
    });
}

TEST_CASE("a file changes nothing until it is confirmed, and is gone after that") {
    on_each_world([](World& world) {
        world.as(world.clerk, [&](const Work& work) {
            ImportService service{work};
            const auto before = identity::Directory{work.db}.people().size();
            const auto id = service.keep(kFile, kToday);
            REQUIRE(id);
            const auto looked = service.look_at(*id);
            REQUIRE(looked);
            CHECK(looked->pending.format == "csv");
            CHECK(looked->preview.summary.new_people == 1);
            CHECK(identity::Directory{work.db}.people().size() == before);
            CHECK(service.apply(*id)->new_people == 1);
            CHECK(identity::Directory{work.db}.people().size() == before + 1);
            CHECK(service.look_at(*id).error().kind == Refusal::not_found);
        });
    });
}

TEST_CASE("a file with an error imports nothing and stays to be looked at") {
    on_each_world([](World& world) {
        world.as(world.clerk, [&](const Work& work) {
            ImportService service{work};
            const auto id = *service.keep(kWrongFile, kToday);
            CHECK(service.look_at(id)->preview.summary.errors == 1);
            CHECK(service.apply(id).error().kind == Refusal::conflict);
            REQUIRE(service.look_at(id));
            CHECK(service.cancel(id));
            CHECK(service.look_at(id).error().kind == Refusal::not_found);
        });
    });
}

TEST_CASE("an uploaded file is its owner's alone, and for a day") {
    on_each_world([](World& world) {
        PendingImportId id;
        world.as(world.clerk, [&](const Work& work) {
            id = *ImportService{work}.keep(kFile, kToday);
            CHECK(ImportService{work}.keep("", kToday).error().field == "bestand");
        });
        world.as(world.admin, [&](const Work& work) {
            ImportService service{work};
            CHECK(service.look_at(id).error().kind == Refusal::not_found);
            CHECK(service.apply(id).error().kind == Refusal::not_found);
            CHECK(service.cancel(id).error().kind == Refusal::not_found);
        });
        world.as(world.auditor, [&](const Work& work) {
            CHECK(ImportService{work}.keep(kFile, kToday).error().kind == Refusal::forbidden);
        });
        world.clock.advance(kPendingImportMax);
        world.as(world.clerk, [&](const Work& work) {
            CHECK(ImportService{work}.look_at(id).error().kind == Refusal::not_found);
            erase_old_imports(work.db, work.clock.now());
            CHECK(work.db.number("SELECT count(*) FROM people_pending_import") == 0);
        });
    });
}

TEST_CASE("signing out elsewhere leaves the browser one sits at") {
    on_each_world([](World& world) {
        world.as(world.member, [&](const Work& work) {
            identity::open_session(work, world.member, "Firefox, Linux");
            identity::open_session(work, world.member, "Safari, iPhone");
            OwnService service{work};
            const auto sessions = service.view().sessions;
            REQUIRE(sessions.size() == 2);
            const auto kept = sessions.front().id.value;
            CHECK(service.label_of(kept) == sessions.front().label);
            CHECK(service.end_other_sessions(kept) == 1);
            REQUIRE(service.view().sessions.size() == 1);
            CHECK(service.view().sessions.front().id.value == kept);
        });
    });
}

TEST_CASE("the log names who did it, newest first, in pages") {
    on_each_world([](World& world) {
        world.as(world.clerk, [&](const Work& work) {
            for (int i = 0; i < kLogPage; ++i)
                work.log({.type = "people.sessions-ended", .object = world.member.value});
        });
        world.as(world.auditor, [&](const Work& work) {
            LogService service{work};
            const auto first = service.page(std::nullopt);
            REQUIRE(first.lines.size() == kLogPage);
            CHECK(first.lines.front().seq == first.count);
            CHECK(first.lines.front().actor == "M. de Wit");
            REQUIRE(first.older);
            const auto second = service.page(first.older);
            CHECK(second.lines.front().seq == *first.older - 1);
            CHECK(second.lines.back().system);
            CHECK_FALSE(second.older);
        });
    });
}

TEST_CASE("a sealed entry can be proven without the server") {
    testing::on_both_engines(all_migrations(), [](db::Database& database) {
        World world{database};
        world.as(world.auditor, [&](const Work& work) {
            CHECK(LogService{work}.proof(1).error().text == "audit.error.not-sealed-yet");
            CHECK_FALSE(LogService{work}.figures().checkpoint_day);
        });
        testing::TestFolder folder;
        audit::Sealer sealer{database, "voorbeeldstad.example/vredestijd/log", folder.path()};
        sealer.seal(world.clock.now());
        world.as(world.auditor, [&](const Work& work) {
            LogService service{work};
            const auto proof = service.proof(1);
            REQUIRE(proof);
            CHECK(audit::verify_proof(*proof, sealer.key()).verdict == audit::Verdict::holds);
            CHECK(service.proof(999).error().kind == Refusal::not_found);
            const auto figures = service.figures();
            CHECK(figures.people == 5);
            CHECK(figures.checkpoint_day == kToday);
            CHECK(figures.checkpoint_origin == "voorbeeldstad.example/vredestijd/log");
        });
    });
}

}  // namespace vt::people
