// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_people.h"

#include "crypto/password.h"
#include "identity/accounts.h"
#include "identity/passwords.h"
#include "identity/people.h"

namespace vt::app::demo {
namespace {

using identity::Office;

using Parties = std::map<std::string, std::string, std::less<>>;  // Id of the content to name.

Parties party_names(const Node& town) {
    Parties names;
    for (const auto& party : list(town, "parties")) names[text(party, "id")] = text(party, "name");
    return names;
}

// The first day that any of it happened: people and offices are entered in the order of time.
Day first_day(const Node& town) {
    Day first = *day(town, "today");
    for (const std::string_view group : {"officials", "aldermen", "council"})
        for (const auto& person : list(town, group)) first = std::min(first, *day(person, "from"));
    return first;
}

void add_person(Stage& stage, const Node& person, Day at) {
    const auto former = text(person, "formerCouncilMember");
    stage.act(at, "", [&](const identity::Work& work) {
        const auto id = must(identity::People{work}.add({.initials = text(person, "initials"),
                                                         .given = text(person, "given"),
                                                         .family = text(person, "family"),
                                                         .email = text(person, "email")}),
                             text(person, "id"));
        stage.cast[text(person, "id")] = id;
        if (!former.empty()) stage.cast[former] = id;
    });
}

void give(Stage& stage, const Node& node, const std::string& person, Office office,
          const Parties& parties, std::optional<Day> last = std::nullopt) {
    const auto party = parties.find(text(node, "party"));
    const auto until = day(node, "to");
    const Day from = *day(node, "from");
    stage.act(from, "", [&](const identity::Work& work) {
        must(identity::People{work}.give_office(
                 {.person = stage.cast.at(person),
                  .office = office,
                  .from = from,
                  .until = until ? std::optional{until->plus_days(-1)} : last,
                  .party = party == parties.end() ? "" : party->second,
                  .note = office == Office::council_member ? "" : text(node, "role"),
                  .external = flag(node, "external"),
                  .scope = text(node, "scope")}),
             person);
    });
}

// A member who goes on as a group of his own: the seat stays, the party ends.
std::optional<Day> split_day(const Node& town, const std::string& person) {
    for (const auto& group : list(town, "groups"))
        for (const auto& member : words(group, "members"))
            if (member == person) return day(group, "from");
    return std::nullopt;
}

void seed_council(Stage& stage, const Node& town, const Parties& parties) {
    for (const std::string_view group : {"council", "formerCouncil"})
        for (const auto& person : list(town, group)) {
            const auto id = text(person, "id");
            const auto split = split_day(town, id);
            give(stage, person, id, Office::council_member, parties,
                 split ? std::optional{split->plus_days(-1)} : std::nullopt);
        }
    for (const auto& group : list(town, "groups"))
        for (const auto& member : words(group, "members"))
            stage.act(*day(group, "from"), "", [&](const identity::Work& work) {
                must(identity::People{work}.give_office({.person = stage.cast.at(member),
                                                         .office = Office::council_member,
                                                         .from = *day(group, "from"),
                                                         .party = text(group, "name")}),
                     member);
            });
    for (const auto& person : list(town, "committeeMembers"))
        give(stage, person, text(person, "id"), Office::committee_member, parties);
}

void seed_offices(Stage& stage, const Node& town, const Parties& parties) {
    for (const auto& person : list(town, "officials"))
        give(stage, person, text(person, "id"), *identity::office_from_code(text(person, "office")),
             parties);
    seed_council(stage, town, parties);
    for (const auto& person : list(town, "aldermen"))
        give(stage, person, text(person, "id"), Office::alderman, parties);
    for (const auto& further : list(town, "furtherOffices"))
        give(stage, further, text(further, "person"),
             *identity::office_from_code(text(further, "office")), parties);
}

void give_passwords(Stage& stage, Day today) {
    const auto hash = crypto::hash_password(identity::normalised_password(kPassword));
    stage.act(today, "", [&](const identity::Work& work) {
        for (const auto& person : identity::Directory{work.db}.people())
            if (!person.email.empty()) identity::store_password(work, person.id, hash);
    });
}

}  // namespace

void seed_people(Stage& stage, const Node& town) {
    const auto parties = party_names(town);
    const Day first = first_day(town);
    for (const std::string_view group : {"officials", "aldermen", "council", "committeeMembers"})
        for (const auto& person : list(town, group)) add_person(stage, person, first);
    for (const auto& person : list(town, "formerCouncil"))
        if (!stage.cast.contains(text(person, "id"))) add_person(stage, person, first);
    seed_offices(stage, town, parties);
    give_passwords(stage, first);
}

std::string logins(db::Database& database, Day today) {
    boost::json::array rows;
    database.read([&](db::Db& db) {
        identity::Directory directory{db};
        for (const auto office : identity::kOffices)
            for (const auto& person : directory.holders(office, today)) {
                if (person.email.empty()) continue;
                rows.push_back({{"office", std::string{code(office)}},
                                {"name", person.short_name()},
                                {"account", person.email},
                                {"password", std::string{kPassword}}});
            }
    });
    return boost::json::serialize(rows);
}

}  // namespace vt::app::demo
