// SPDX-License-Identifier: EUPL-1.2
#include "app/founding.h"

#include <stdexcept>

#include "identity/people.h"
#include "texts/texts.h"

namespace vt::app {
namespace {

// What a refusal says on a console, in English.
std::string sentence(const Error& error) {
    return texts::Texts{texts::Language::en}.text(error.text, error.args);
}

}  // namespace

void found_municipality(db::Database& database, const Clock& clock, const std::string& admin_name,
                        const std::string& admin_email) {
    const identity::Actor actor{.system = "command-line"};
    std::string refused;
    database.write([&](db::Db& db) {
        const identity::Work work{db, actor, clock};
        identity::People people{work};
        const auto person = people.add({.family = admin_name, .email = admin_email});
        if (!person) return refused = sentence(person.error()), db::Outcome::undo;
        const auto office = people.give_office({.person = *person,
                                                .office = identity::Office::functional_admin,
                                                .from = clock.today()});
        if (!office) return refused = sentence(office.error()), db::Outcome::undo;
        return db::Outcome::keep;
    });
    if (!refused.empty()) throw std::runtime_error{refused};
}

}  // namespace vt::app
