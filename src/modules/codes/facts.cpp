// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/facts.h"

#include <algorithm>
#include <array>
#include <span>

#include "decisions/decision_service.h"
#include "identity/directory.h"
#include "modules/codes/api.h"
#include "modules/codes/document_store.h"
#include "modules/codes/following_store.h"

namespace vt::codes {
namespace {

using facts::Fact;

constexpr std::string_view kAdopted = "code-adopted";
constexpr std::string_view kAgreed = "agreement-adopted";
constexpr std::string_view kProtocol = "protocol-adopted";
constexpr std::string_view kReviewed = "code-reviewed";
constexpr std::string_view kGroup = "working-group";
constexpr std::string_view kCouncilCommitted = "council-committed";
constexpr std::string_view kAgreementCommitted = "agreement-committed";
constexpr std::string_view kAgreementAnswered = "agreement-answered";

constexpr std::array kCouncil{identity::Body::council};
constexpr std::array kBoth{identity::Body::council, identity::Body::executive};

// Facts in the making, and what they are made from.
struct Telling {
    db::Db& db;
    std::vector<Fact> told{};

    void tell(std::string_view name, std::string_view subject, Day day, std::string link,
              std::optional<Day> until = {}, std::int64_t count = 1) {
        told.push_back({.name = std::string{name},
                        .subject = std::string{subject},
                        .day = day,
                        .until = until,
                        .count = count,
                        .link = std::move(link)});
    }
};

std::string link_of(const Version& version) {
    return version_path(version.document, version.id);
}

std::optional<Day> last_day(const Version& version) {
    if (!version.until) return std::nullopt;
    return std::max(*version.from, version.until->plus_days(-1));
}

void tell_agreement(Telling& telling, const Version& version) {
    const identity::Actor nobody{.system = "system:facts"};
    const SystemClock clock;
    const identity::Work work{telling.db, nobody, clock};
    for (const auto& decision :
         decisions::DecisionService{work}.about(kVersionSubject, version.id.value))
        if (decision.stands())
            telling.tell(kAgreed, decisions::code(decision.body), decision.day, link_of(version),
                         last_day(version));
}

void tell_adoption(Telling& telling, const Document& document, const Version& version) {
    if (document.kind == Kind::code)
        telling.tell(kAdopted, code(document.audience), *version.from, link_of(version),
                     last_day(version));
    if (document.kind == Kind::protocol)
        telling.tell(kProtocol, "", *version.from, link_of(version), last_day(version));
    if (document.kind == Kind::gentle_agreement) tell_agreement(telling, version);
}

void tell_reviews(Telling& telling, const Document& document) {
    const std::string path = "/gedragscodes/" + document.id.value;
    for (const Review& review : ReviewStore{telling.db}.of(document.id)) {
        if (!review.settled) continue;
        telling.tell(kReviewed, code(document.audience), *review.settled, path, review.settled);
        if (document.kind == Kind::code && review.outcome == ReviewOutcome::confirmed)
            telling.tell(kAdopted, code(document.audience), *review.settled, path, review.settled);
    }
}

void tell_group(Telling& telling, const Document& document) {
    const auto members = GroupStore{telling.db}.of(document.id);
    if (members.empty()) return;
    std::optional<Day> until = members.front().until;
    for (const GroupMember& member : members)
        until = !until || !member.until ? std::nullopt : std::max(until, member.until);
    telling.tell(kGroup, code(document.audience), members.front().from,
                 "/gedragscodes/" + document.id.value, until);
}

bool answered_by(const std::vector<Commitment>& answers, const identity::PersonId& person,
                 Day day) {
    return std::any_of(answers.begin(), answers.end(), [&](const Commitment& one) {
        return one.person == person && one.day <= day;
    });
}

std::vector<identity::PersonId> members_on(identity::Directory& directory,
                                           std::span<const identity::Body> bodies, Day day) {
    std::vector<identity::PersonId> members;
    for (const identity::Body body : bodies)
        for (const auto& member : directory.members(body, day)) members.push_back(member.id);
    return members;
}

// The last day before somebody joins who has not answered; nothing when nobody does.
std::optional<Day> complete_until(identity::Directory& directory,
                                  std::span<const identity::Body> bodies,
                                  const std::vector<Commitment>& answers, Period days) {
    std::optional<Day> until;
    for (const identity::Body body : bodies)
        for (const auto& joined : directory.member_holdings(body, days))
            if (joined.from > days.first && !answered_by(answers, joined.person, joined.from))
                if (const Day before = joined.from.plus_days(-1); !until || before < *until)
                    until = before;
    return until;
}

// It is complete on the latest day of an answer on which every member of that day had answered, and
// stays so until somebody joins who does not.
void tell_complete(Telling& telling, std::string_view name, const Version& version,
                   std::span<const identity::Body> bodies, Period period) {
    const auto answers = CommitmentStore{telling.db}.of(version.id);
    std::vector<Day> days;
    for (const Commitment& one : answers) days.push_back(one.day);
    std::sort(days.rbegin(), days.rend());
    identity::Directory directory{telling.db};
    const auto complete = [&](Day day) {
        const auto members = members_on(directory, bodies, day);
        return !members.empty() && std::all_of(members.begin(), members.end(), [&](const auto& m) {
            return answered_by(answers, m, day);
        });
    };
    const auto at = std::find_if(days.begin(), days.end(), complete);
    if (at == days.end()) return;
    telling.tell(name, "", *at, link_of(version),
                 complete_until(directory, bodies, answers, {*at, std::max(*at, period.last)}));
}

void tell_committed(Telling& telling, const Version& version) {
    std::optional<Day> last;
    std::int64_t count = 0;
    for (const Commitment& one : CommitmentStore{telling.db}.of(version.id)) {
        if (one.declined) continue;
        ++count;
        last = last ? std::max(*last, one.day) : one.day;
    }
    if (last) telling.tell(kAgreementCommitted, "", *last, link_of(version), {}, count);
}

void tell_document(Telling& telling, const Document& document, Period period) {
    for (const Version& version : VersionStore{telling.db}.of(document.id)) {
        if (!version.settled() || !version.from) continue;
        tell_adoption(telling, document, version);
        if (version.state != State::adopted) continue;
        if (document.kind == Kind::gentle_agreement) {
            tell_committed(telling, version);
            tell_complete(telling, kAgreementAnswered, version, kBoth, period);
        }
        if (document.kind == Kind::code && document.audience == Audience::council_member)
            tell_complete(telling, kCouncilCommitted, version, kCouncil, period);
    }
    tell_reviews(telling, document);
    tell_group(telling, document);
}

}  // namespace

std::vector<std::string_view> CodesFacts::names() const {
    return {kAdopted, kAgreed,           kProtocol,           kReviewed,
            kGroup,   kCouncilCommitted, kAgreementCommitted, kAgreementAnswered};
}

std::vector<Fact> CodesFacts::facts(db::Db& db, Period period) const {
    Telling telling{db};
    for (const Document& document : DocumentStore{db}.all())
        if (!document.foreign()) tell_document(telling, document, period);
    std::erase_if(telling.told, [&](const Fact& fact) {
        return fact.day > period.last || (fact.until && *fact.until < period.first);
    });
    return std::move(telling.told);
}

}  // namespace vt::codes
