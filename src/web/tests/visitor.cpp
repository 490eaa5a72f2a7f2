// SPDX-License-Identifier: EUPL-1.2
#include "web/tests/visitor.h"

#include <stdexcept>

namespace vt::web {
namespace {

// Components read nothing: a component that asks the database is a mistake.
class NoDatabase final : public db::Db {
public:
    void run_script(std::string_view) override { refuse(); }

private:
    [[noreturn]] static void refuse() { throw std::logic_error{"a component asked the database"}; }
    std::int64_t run(std::string_view, std::span<const db::Argument>,
                     FunctionRef<void(const db::Row&)>) override {
        refuse();
    }
};

db::Db& no_database() {
    static NoDatabase none;
    return none;
}

const std::vector<MenuEntry>& menu() {
    using identity::Right;
    static const std::vector<MenuEntry> entries{
        {"/mijn-week", "web.frame.start", Right::own, 0},
        {"/programma", "web.status.planned", Right::programme_state, 1},
        {"/mensen", "web.frame.account", Right::people_manage, 2},
        {"/installatie", "web.frame.vulnerability", Right::installation_view, 3},
    };
    return entries;
}

identity::Actor actor_for(Who who) {
    using identity::Office;
    if (who == Who::nobody) return {};
    const bool clerk = who == Who::clerk;
    return {.person = identity::PersonId::random(),
            .offices = {clerk ? Office::council_clerk : Office::council_member},
            .name = clerk ? "M. de Wit" : "A. Aksoy"};
}

}  // namespace

Visitor::Visitor(texts::Language language, Who who, std::string path, http::Form sent)
    : clock_{*Day::from(2026, 11, 23)},
      actor_{actor_for(who)},
      work_{no_database(), actor_, clock_},
      texts_{language},
      form_{std::move(sent)},
      municipality_{"voorbeeldstad", "Voorbeeldstad", true},
      visit_{.request = request_,
             .form = form_,
             .query = query_,
             .places = places_,
             .work = work_,
             .texts = texts_,
             .municipality = municipality_,
             .path = std::move(path),
             .csrf_token = "0123456789abcdef",
             .menu = &menu()} {
    if (!form_.fields().empty()) request_.method = http::Method::post;
}

}  // namespace vt::web
