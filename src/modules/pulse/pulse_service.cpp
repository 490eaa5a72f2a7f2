// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/pulse_service.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "content/pulse.h"
#include "identity/directory.h"
#include "identity/rights.h"
#include "modules/pulse/round_store.h"

namespace vt::pulse {
namespace {

using identity::Body;
using identity::Office;
using identity::Right;
using People = std::set<identity::PersonId>;

Error not_here() {
    return {Refusal::not_found, "pulse.error.unknown"};
}
Error not_open() {
    return {Refusal::conflict, "pulse.error.not-open"};
}
Error forbidden() {
    return {Refusal::forbidden, "pulse.error.not-allowed"};
}
Error invalid(std::string text, std::string field, std::vector<std::string> args = {}) {
    return {Refusal::invalid, std::move(text), std::move(args), std::move(field)};
}

ballots::VoteId vote_of(const RoundId& round) {
    return {round.value};
}

People ids(const std::vector<identity::Person>& people) {
    People found;
    for (const auto& person : people) found.insert(person.id);
    return found;
}

// Whoever sits in both is asked with the executive, so that the groups stay apart.
People cohort(db::Db& db, Group group, Day day) {
    identity::Directory directory{db};
    const People executive = ids(directory.members(Body::executive, day));
    if (group == Group::executive) return executive;
    People council = ids(directory.members(Body::council, day));
    for (const Office office : {Office::committee_member, Office::deputy_chair})
        council.merge(ids(directory.holders(office, day)));
    for (const auto& id : executive) council.erase(id);
    return council;
}

ballots::Shape shape_of(const Round& round) {
    const int statements = static_cast<int>(round.statements.size());
    return {.options = statements * static_cast<int>(kAnswers.size()),
            .dots = statements,
            .option_dots = 1,
            .voters_about = round.invited};
}

// One dot for each statement, on the answer given: every ballot is as full as any other.
Result<ballots::Ballot> ballot_of(const Round& round, const Answers& answers) {
    ballots::Ballot ballot;
    for (const auto& statement : round.statements) {
        const auto given = answers.find(statement);
        if (given == answers.end()) return invalid("pulse.error.answer-missing", statement);
        for (const Answer answer : kAnswers) ballot.push_back(answer == given->second ? 1 : 0);
    }
    return ballot;
}

std::vector<Tally> tallies_of(const Round& round, const ballots::Counts& counts) {
    VT_CHECK(counts.dots.size() == round.statements.size() * kAnswers.size());
    std::vector<Tally> tallies;
    auto dots = counts.dots.begin();
    for (const auto& statement : round.statements) {
        Tally tally{.statement = statement};
        for (int& votes : tally.votes) votes = static_cast<int>(*dots++);
        if (tally.opinions() >= grey::kVotersMin) tallies.push_back(std::move(tally));
    }
    return tallies;
}

Done record(const identity::Work& work, const Round& round, const std::vector<Tally>& tallies) {
    if (!RoundStore{work.db}.close(round, tallies)) return not_open();
    // Not the counts: a hash of few votes could be guessed.
    work.log({.type = "pulse.closed",
              .object = round.id.value,
              .data = code(round.stage),
              .context = code(round.group)});
    return done();
}

Done recorded_in(db::Database& database, const identity::Work& work, const Round& round,
                 const std::vector<Tally>& tallies) {
    Done recorded = done();
    database.write([&](db::Db& db) {
        recorded = record({db, work.actor, work.clock}, round, tallies);
        return recorded ? db::Outcome::keep : db::Outcome::undo;
    });
    return recorded;
}

std::vector<ballots::VoteId> votes_that_are_open(db::Db& db) {
    std::vector<ballots::VoteId> open;
    for (const Round& round : RoundStore{db}.all())
        if (round.is_open()) open.push_back(vote_of(round.id));
    return open;
}

std::optional<Tally> find(const std::vector<Tally>& tallies, const std::string& statement) {
    const auto found = std::ranges::find(tallies, statement, &Tally::statement);
    if (found == tallies.end()) return std::nullopt;
    return *found;
}

// The counted round of the same group that was opened last before this one.
std::optional<Round> round_before(const Round& round, const std::vector<Round>& all) {
    std::optional<Round> latest;
    for (const Round& one : all)
        if (one.group == round.group && one.stage == Stage::counted && one.opened < round.opened &&
            (!latest || latest->opened < one.opened))
            latest = one;
    return latest;
}

}  // namespace

bool PulseService::is_invited(const Round& round) const {
    const auto& actor = work_.actor;
    return actor.signed_in() && identity::may(actor, Right::norms_commit) &&
           cohort(work_.db, round.group, round.opened).contains(actor.person);
}

std::string PulseService::token(const Round& round) const {
    return round.id.value + work_.actor.person.value;
}

RoundView PulseService::view_of(const Round& round) const {
    RoundView view{.round = round, .invited = is_invited(round)};
    if (!round.is_open()) return view;
    const auto vote = vote_of(round.id);
    view.over = round.is_over(work_.clock.today());
    view.lost = !votes_.is_here(folder_, vote);
    view.answered = view.invited && !view.lost && votes_.has_cast(folder_, vote, token(round));
    view.voters = votes_.voters(folder_, vote);
    return view;
}

std::vector<RoundView> PulseService::rounds() const {
    if (!identity::may(work_.actor, Right::dilemmas_read)) return {};
    std::vector<RoundView> views;
    for (const Round& round : RoundStore{work_.db}.all()) views.push_back(view_of(round));
    return views;
}

Result<RoundView> PulseService::find(const RoundId& id) const {
    if (!identity::may(work_.actor, Right::dilemmas_read)) return not_here();
    const auto round = RoundStore{work_.db}.find(id);
    if (!round) return not_here();
    return view_of(*round);
}

Outcome PulseService::outcome_of(const Round& round, const std::vector<Round>& all) const {
    RoundStore store{work_.db};
    Outcome outcome{.round = round, .room = is_invited(round) ? Room::inside : Room::outside};
    outcome.before = round_before(round, all);
    const auto now = store.tallies(round.id);
    const auto then = outcome.before ? store.tallies(outcome.before->id) : std::vector<Tally>{};
    for (const auto& statement : round.statements) {
        const auto tally = pulse::find(now, statement);
        outcome.statements.push_back(pulse::outcome_of(statement, tally, outcome.room));
        outcome.statements.back().trend = trend_of(pulse::find(then, statement), tally);
    }
    return outcome;
}

std::optional<Outcome> PulseService::outcome(const RoundId& id) const {
    const auto view = find(id);
    if (!view || view->round.stage != Stage::counted) return std::nullopt;
    return outcome_of(view->round, RoundStore{work_.db}.all());
}

std::vector<Outcome> PulseService::outcomes(Group group) const {
    if (!identity::may(work_.actor, Right::dilemmas_read)) return {};
    const auto all = RoundStore{work_.db}.all();
    std::vector<Outcome> found;
    for (const Round& round : all)
        if (round.group == group && round.stage == Stage::counted && found.size() < kRoundsCompared)
            found.push_back(outcome_of(round, all));
    return found;
}

int PulseService::people(Group group) const {
    return static_cast<int>(cohort(work_.db, group, work_.clock.today()).size());
}

Done PulseService::may_open(Group group, Day last_day) const {
    if (!identity::may(work_.actor, Right::dialogue_decide)) return forbidden();
    const Day today = work_.clock.today();
    if (last_day <= today || last_day > today.plus_days(kDaysMax))
        return invalid("pulse.error.last-day", "last_day", {std::to_string(kDaysMax)});
    if (people(group) < ballots::kVotersMin) return invalid("pulse.error.too-few-people", "group");
    for (const Round& round : RoundStore{work_.db}.all()) {
        if (round.group != group) continue;
        if (round.is_open()) return invalid("pulse.error.still-open", "group");
        if (round.stage == Stage::counted && days_between(round.opened, today) < kDaysBetween)
            return invalid("pulse.error.too-soon", "group", {std::to_string(kDaysBetween)});
    }
    return done();
}

Result<RoundId> PulseService::open(Group group, Day last_day) {
    VT_TRY(may_open(group, last_day));
    Round round{.id = RoundId::random(),
                .group = group,
                .invited = people(group),
                .opened = work_.clock.today(),
                .last_day = last_day};
    for (const auto& statement : content::pulse_statements())
        round.statements.emplace_back(statement.id);
    votes_.destroy_all_but(folder_, votes_that_are_open(work_.db));
    votes_.open(folder_, vote_of(round.id), shape_of(round));
    RoundStore{work_.db}.add(round);
    work_.log({.type = "pulse.opened",
               .object = round.id.value,
               .data = last_day.iso(),
               .context = code(group)});
    return round.id;
}

Result<RoundView> PulseService::open_one(const RoundId& id) const {
    RoundView view = VT_TRY(find(id));
    if (!view.round.is_open()) return not_open();
    return view;
}

Done PulseService::answer(const RoundId& id, const Answers& answers) {
    const RoundView view = VT_TRY(open_one(id));
    if (!view.invited) return Error{Refusal::forbidden, "pulse.error.not-invited"};
    if (view.over) return Error{Refusal::conflict, "pulse.error.over"};
    if (view.lost) return Error{Refusal::conflict, "pulse.error.lost"};
    const auto ballot = VT_TRY(ballot_of(view.round, answers));
    return votes_.cast(folder_, vote_of(id), token(view.round), ballot);
}

Result<Stage> PulseService::close(db::Database& database, const RoundId& id) {
    const RoundView view = VT_TRY(open_one(id));
    if (!identity::may(work_.actor, Right::dialogue_decide)) return forbidden();
    auto closing = votes_.close(folder_, vote_of(id));
    if (!closing && closing.error().kind == Refusal::conflict) return closing.error();
    Round round = view.round;
    round.closed = work_.clock.today();
    round.stage = closing ? Stage::too_few : Stage::lost;
    std::vector<Tally> tallies;
    if (closing && closing->counts()) {
        round.stage = Stage::counted;
        round.voters = closing->counts()->voters;
        tallies = tallies_of(round, *closing->counts());
    }
    VT_TRY(recorded_in(database, work_, round, tallies));
    if (closing) closing->destroy();
    return round.stage;
}

Done PulseService::plan(const RoundId& id, const std::string& about, Day day, bool names_allowed) {
    const RoundView view = VT_TRY(find(id));
    if (!identity::may(work_.actor, Right::dialogue_decide)) return forbidden();
    if (view.round.stage != Stage::counted)
        return Error{Refusal::conflict, "pulse.error.not-counted"};
    if (day < work_.clock.today()) return invalid("pulse.error.day-past", "day");
    if (!names_allowed) VT_TRY(programme::without_names(work_, "about", about));
    const auto moment = VT_TRY(programme::plan_moment(work_, {std::string{kMeasure}, day, about}));
    RoundStore{work_.db}.add(id, {moment, trim(about), day});
    work_.log({.type = "pulse.activity-planned",
               .object = moment.value,
               .data = trim(about),
               .context = id.value});
    return done();
}

std::vector<Activity> PulseService::activities(const RoundId& id) const {
    return RoundStore{work_.db}.activities(id);
}

void destroy_counted_ballots(db::Db& db, const std::string& folder) {
    ballots::OpenVotes votes{std::string{kVoteKind}};
    votes.destroy_all_but(folder, votes_that_are_open(db));
}

}  // namespace vt::pulse
