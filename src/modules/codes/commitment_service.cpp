// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/commitment_service.h"

#include <algorithm>

#include "modules/codes/access.h"
#include "modules/codes/document_service.h"
#include "modules/codes/document_store.h"
#include "modules/codes/following_store.h"
#include "texts/texts.h"

namespace vt::codes {
namespace {

using identity::Holding;
using identity::Office;
using identity::PersonId;

bool holds(const identity::Actor& actor, const std::vector<Office>& offices) {
    return std::any_of(offices.begin(), offices.end(),
                       [&](Office office) { return actor.has(office); });
}

bool has(const std::vector<Office>& offices, Office office) {
    return std::find(offices.begin(), offices.end(), office) != offices.end();
}

std::optional<Commitment> answer_of(const std::vector<Commitment>& all, const PersonId& person) {
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const Commitment& one) { return one.person == person; });
    return at == all.end() ? std::nullopt : std::optional{*at};
}

// One for each person who holds one of the offices today.
std::vector<Holding> holders(db::Db& db, const std::vector<Office>& offices, Day today) {
    std::vector<Holding> found;
    for (Holding& holding : identity::Directory{db}.holdings({today, today})) {
        if (!has(offices, holding.office)) continue;
        const auto same = [&](const Holding& one) { return one.person == holding.person; };
        if (std::none_of(found.begin(), found.end(), same)) found.push_back(std::move(holding));
    }
    return found;
}

// Another group in the same council is not a new start.
Day in_office_since(db::Db& db, const Holding& holding) {
    Day since = holding.from;
    auto own = identity::Directory{db}.holdings_of(holding.person);
    for (auto one = own.rbegin(); one != own.rend(); ++one)
        if (one->office == holding.office && one->until && one->until->plus_days(1) == since)
            since = one->from;
    return since;
}

}  // namespace

std::optional<OwnCommitment> CommitmentService::asks_me(const Document& document,
                                                        const Version& version) const {
    const bool counted = holds(work_.actor, asked_offices(document));
    if (!counted && !holds(work_.actor, welcome_offices(document))) return std::nullopt;
    OwnCommitment own{.document = document, .version = version, .counted = counted};
    for (const Commitment& one : CommitmentStore{work_.db}.of(work_.actor.person)) {
        if (one.version == version.id) own.answer = one;
        const auto other = VersionStore{work_.db}.find(one.version);
        if (other && other->document == document.id && other->id != version.id && !one.declined)
            own.earlier = other;
    }
    return own;
}

std::vector<OwnCommitment> CommitmentService::own() const {
    std::vector<OwnCommitment> all;
    if (!identity::may(work_.actor, identity::Right::norms_commit)) return all;
    for (const Document& document : DocumentStore{work_.db}.all()) {
        const auto version = VersionStore{work_.db}.in_force(document.id);
        if (!version) continue;
        if (auto mine = asks_me(document, *version)) all.push_back(*std::move(mine));
    }
    return all;
}

Result<OwnCommitment> CommitmentService::own(const VersionId& id) const {
    const auto version = VersionStore{work_.db}.find(id);
    if (!version || !version->settled()) return not_found();
    const auto document = DocumentStore{work_.db}.find(version->document);
    VT_CHECK(document);
    auto mine = asks_me(*document, *version);
    if (!mine) return not_found();
    return *std::move(mine);
}

Done CommitmentService::answer(const VersionId& id, std::string_view seen, bool declined) {
    if (!identity::may(work_.actor, identity::Right::norms_commit))
        return forbidden("not-yours-to-commit");
    const OwnCommitment mine = VT_TRY(own(id));
    if (mine.version.state != State::adopted) return conflict("not-in-force");
    if (seen != mine.version.sha256 || is_altered(work_.db, mine.version))
        return conflict("text-differs");
    const Commitment commitment{.version = id,
                                .person = work_.actor.person,
                                .declined = declined,
                                .day = work_.clock.today(),
                                .sha256 = mine.version.sha256};
    if (!CommitmentStore{work_.db}.add(commitment)) return conflict("committed");
    // The log is read by more people than may know who declined.
    work_.log({.type = "codes.commitment-answered",
               .object = id.value,
               .data_sha256 = mine.version.sha256});
    return done();
}

bool CommitmentService::sees_names() const {
    return is_clerk(work_.actor);
}

namespace {

// A group of fewer than five, of those who committed or of those who did not, is a person.
constexpr int kGroupMin = 5;

bool tells_of_somebody(int part, int whole) {
    const int rest = whole - part;
    return part < kGroupMin || (rest > 0 && rest < kGroupMin);
}

void withhold(CommitmentOverview& overview) {
    overview.declined = 0;
    if (overview.welcome_committed < kGroupMin) overview.welcome_committed = 0;
    overview.withheld = tells_of_somebody(overview.committed, overview.asked);
    if (overview.withheld) overview.committed = 0;
}

}  // namespace

Result<CommitmentOverview> CommitmentService::overview(const VersionId& id) const {
    const auto version = VersionStore{work_.db}.find(id);
    if (!version || !version->settled() || !identity::may(work_.actor, identity::Right::norms_read))
        return not_found();
    const auto document = DocumentStore{work_.db}.find(version->document);
    VT_CHECK(document);
    const auto answers = CommitmentStore{work_.db}.of(id);
    CommitmentOverview overview;
    const Day today = work_.clock.today();
    for (const Holding& holding : holders(work_.db, asked_offices(*document), today)) {
        AskedPerson asked{.office = holding.office, .answer = answer_of(answers, holding.person)};
        ++overview.asked;
        if (asked.answer) ++(asked.answer->declined ? overview.declined : overview.committed);
        if (!sees_names()) continue;
        asked.is_new = in_office_since(work_.db, holding) > *version->from;
        asked.person = identity::Directory{work_.db}.person(holding.person).value();
        overview.people.push_back(std::move(asked));
    }
    for (const Holding& holding : holders(work_.db, welcome_offices(*document), today)) {
        const auto given = answer_of(answers, holding.person);
        if (given && !given->declined) ++overview.welcome_committed;
    }
    if (!sees_names()) withhold(overview);
    std::sort(overview.people.begin(), overview.people.end(), [](const auto& a, const auto& b) {
        return texts::sorts_before(a.person.family, b.person.family);
    });
    return overview;
}

}  // namespace vt::codes
