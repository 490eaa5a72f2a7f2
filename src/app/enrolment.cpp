// SPDX-License-Identifier: EUPL-1.2
#include "app/enrolment.h"

#include <cstdio>
#include <stdexcept>

#include "identity/accounts.h"
#include "identity/directory.h"
#include "texts/texts.h"

namespace vt::app {
namespace {

const identity::Actor kCommandLine{.system = "command-line"};

std::optional<identity::Person> first_admin_without_account(db::Db& db, Day today) {
    if (identity::somebody_can_sign_in(db)) return std::nullopt;
    const auto admins = identity::Directory{db}.holders(identity::Office::functional_admin, today);
    if (admins.empty()) return std::nullopt;
    return admins.front();
}

std::string invite_person(db::Database& database, const Clock& clock,
                          const identity::PersonId& id) {
    std::string path;
    std::string refused;
    database.write([&](db::Db& db) {
        const auto invitation = identity::invite({db, kCommandLine, clock}, id);
        if (invitation) return path = invitation->path, db::Outcome::keep;
        const auto& error = invitation.error();
        refused = texts::Texts{texts::Language::en}.text(error.text, error.args);
        return db::Outcome::undo;
    });
    if (!refused.empty()) throw std::runtime_error{refused};
    return path;
}

}  // namespace

void print_first_enrolments(const web::Site& site, const Clock& clock) {
    for (const auto& tenant : site.tenants()) {
        std::optional<identity::Person> admin;
        tenant.database->read(
            [&](db::Db& db) { admin = first_admin_without_account(db, clock.today()); });
        if (!admin) continue;
        const auto path = invite_person(*tenant.database, clock, admin->id);
        const std::string host = tenant.hosts.empty() ? "" : tenant.hosts.front();
        std::printf("First start of %s. %s signs in here, once, within 24 hours:\n  https://%s%s\n",
                    tenant.municipality.name.c_str(), admin->email.c_str(), host.c_str(),
                    path.c_str());
    }
    std::fflush(stdout);
}

std::string invite_by_email(db::Database& database, const Clock& clock, const std::string& email) {
    std::optional<identity::Person> person;
    database.read([&](db::Db& db) { person = identity::Directory{db}.person_by_email(email); });
    if (!person) throw std::runtime_error{"There is nobody with the e-mail address " + email};
    return invite_person(database, clock, person->id);
}

}  // namespace vt::app
