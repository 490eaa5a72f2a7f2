// SPDX-License-Identifier: EUPL-1.2
#include "facts/identity_facts.h"

#include "identity/directory.h"

namespace vt::facts {
namespace {

using identity::Body;
using identity::Holding;
using identity::Office;

Fact held(std::string name, const Holding& holding) {
    return {.name = std::move(name),
            .subject = std::string{code(holding.office)},
            .day = holding.from,
            .until = holding.until};
}

bool is_external_adviser(const Holding& holding) {
    return holding.office == Office::confidential_adviser && holding.external &&
           holding.scope.empty();
}

void add_holdings(identity::Directory& directory, Period period, std::vector<Fact>& facts) {
    for (const Holding& holding : directory.holdings(period)) {
        facts.push_back(held("office-held", holding));
        if (is_external_adviser(holding)) facts.push_back(held("office-held-external", holding));
        if (holding.office == Office::alderman && period.contains(holding.from))
            facts.push_back({.name = "appointed", .subject = "alderman", .day = holding.from});
    }
}

void add_joined(identity::Directory& directory, Body body, Period period,
                std::vector<Fact>& facts) {
    for (const Holding& membership : directory.member_holdings(body, period))
        if (membership.from > period.first)
            facts.push_back({.name = "member-joined",
                             .subject = std::string{code(body)},
                             .day = membership.from});
}

}  // namespace

std::vector<std::string_view> IdentityFacts::names() const {
    return {"office-held", "office-held-external", "appointed", "member-joined"};
}

std::vector<Fact> IdentityFacts::facts(db::Db& db, Period period) const {
    identity::Directory directory{db};
    std::vector<Fact> facts;
    add_holdings(directory, period, facts);
    add_joined(directory, Body::council, period, facts);
    add_joined(directory, Body::executive, period, facts);
    return facts;
}

}  // namespace vt::facts
