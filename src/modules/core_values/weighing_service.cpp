// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/weighing_service.h"

#include <algorithm>
#include <set>

#include "identity/directory.h"
#include "identity/rights.h"
#include "modules/core_values/list_service.h"
#include "modules/core_values/list_store.h"
#include "modules/core_values/weighing_store.h"

namespace vt::core_values {
namespace {

using identity::Body;
using identity::Right;

Error no_round() {
    return {Refusal::not_found, "core_values.error.no-round"};
}
Error not_open() {
    return {Refusal::conflict, "core_values.error.round-not-open"};
}
Error forbidden() {
    return {Refusal::forbidden, "core_values.error.not-allowed"};
}

ballots::VoteId vote_of(const WeighingId& weighing) {
    return {weighing.value};
}

// Options stand in the order of the values' ids: nobody's order, and always the same.
std::vector<ValueId> options_of(const ListView& list) {
    std::vector<ValueId> ids;
    for (const Value& value : list.values) ids.push_back(value.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<ballots::Ballot> ballot_of(const ListView& list, const std::map<ValueId, int>& dots) {
    for (const auto& [id, number] : dots)
        if (!list.find(id))
            return Error{Refusal::invalid, "ballots.error.not-a-ballot", {}, "values"};
    ballots::Ballot ballot;
    for (const ValueId& id : options_of(list))
        ballot.push_back(dots.contains(id) ? dots.at(id) : 0);
    return ballot;
}

// Council and executive of that day; whoever sits in both counts once.
std::set<identity::PersonId> cohort(db::Db& db, Day day) {
    std::set<identity::PersonId> people;
    for (const Body body : {Body::council, Body::executive})
        for (const auto& member : identity::Directory{db}.members(body, day))
            people.insert(member.id);
    return people;
}

std::vector<Weight> weights_of(const ListView& list, const ballots::Counts& counts) {
    const auto options = options_of(list);
    VT_CHECK(options.size() == counts.dots.size());
    std::vector<Weight> weights;
    for (std::size_t i = 0; i < options.size(); ++i)
        weights.push_back({options[i], shown(counts.dots[i])});
    return weights;
}

// What the log keeps of a result: what everybody may see.
std::string told(const Weighing& weighing, const std::vector<Weight>& weights) {
    std::string text{code(weighing.stage)};
    for (const Weight& weight : weights)
        text += "\n" + weight.value.value + " " + (weight.dots ? std::to_string(*weight.dots) : "");
    return text;
}

Done record(const identity::Work& work, const Weighing& weighing, ListView view,
            const std::vector<Weight>& weights) {
    if (!WeighingStore{work.db}.close(weighing, weights)) return not_open();
    const bool counted = weighing.stage == WeighingStage::counted;
    view.list.stage = counted ? Stage::weighed : Stage::collecting;
    VT_CHECK(ListStore{work.db}.change(view.list, Stage::weighing));
    work.log({.type = "core_values.weighing-closed",
              .object = weighing.id.value,
              .data = told(weighing, weights),
              .context = view.list.id.value});
    return done();
}

Done recorded_in(db::Database& database, const identity::Work& work, const Weighing& weighing,
                 const ListView& view, const std::vector<Weight>& weights) {
    Done recorded = done();
    database.write([&](db::Db& db) {
        recorded = record({db, work.actor, work.clock}, weighing, view, weights);
        return recorded ? db::Outcome::keep : db::Outcome::undo;
    });
    return recorded;
}

// Who stands outside the room sees which values came first, but no dots, and of the lighter half
// not even the order. A value with too few dots for a number has no place in the order either.
Results order_only(const Weighing& weighing, const std::vector<Weight>& weights,
                   const std::vector<Value>& values) {
    Results results{.weighing = weighing, .with_counts = false};
    for (const Weight& weight : weights)
        if (weight.dots && results.weights.size() < weights.size() / 2)
            results.weights.push_back({weight.value});
    for (const Value& value : values)
        if (std::ranges::find(results.weights, value.id, &Weight::value) == results.weights.end())
            results.others.push_back(value.id);
    return results;
}

std::vector<ballots::VoteId> votes_that_are_open(db::Db& db) {
    std::vector<ballots::VoteId> open;
    for (const WeighingId& id : WeighingStore{db}.open_ones()) open.push_back(vote_of(id));
    return open;
}

}  // namespace

bool WeighingService::is_entitled(const Weighing& weighing) const {
    const auto& actor = work_.actor;
    return actor.signed_in() && identity::may(actor, Right::norms_commit) &&
           cohort(work_.db, weighing.opened).contains(actor.person);
}

std::string WeighingService::token(const Weighing& weighing) const {
    return weighing.id.value + work_.actor.person.value;
}

Result<Round> WeighingService::round(const ListId& list) const {
    Round round;
    round.list = VT_TRY(ListService{work_}.find(list));
    const auto rounds = WeighingStore{work_.db}.of(list);
    if (rounds.empty()) return no_round();
    round.weighing = rounds.front();
    round.entitled = is_entitled(round.weighing);
    if (!round.is_open()) return round;
    const auto vote = vote_of(round.weighing.id);
    round.lost = !votes_.is_here(folder_, vote);
    round.voters = votes_.voters(folder_, vote);
    round.has_weighed = round.entitled && votes_.has_cast(folder_, vote, token(round.weighing));
    return round;
}

std::optional<Round> WeighingService::open_round() const {
    const ListService lists{work_};
    if (!lists.may_read()) return std::nullopt;
    const auto list = lists.in_work();
    if (!list || list->list.stage != Stage::weighing) return std::nullopt;
    return *round(list->list.id);
}

std::optional<Results> WeighingService::results(const ListId& list) const {
    const ListService lists{work_};
    const auto view = lists.find(list);
    if (!view || !lists.may_read()) return std::nullopt;
    WeighingStore store{work_.db};
    for (const Weighing& weighing : store.of(list))
        if (weighing.stage == WeighingStage::counted) {
            auto weights = by_weight(store.weights(weighing.id), view->values);
            if (is_entitled(weighing) || *weighing.voters >= kVotersOutside)
                return Results{.weighing = weighing, .weights = std::move(weights)};
            return order_only(weighing, weights, view->values);
        }
    return std::nullopt;
}

Result<WeighingId> WeighingService::open(const ListId& id, int dots) {
    ListView view = VT_TRY(ListService{work_}.find(id));
    if (!identity::may(work_.actor, Right::norms_decide)) return forbidden();
    if (view.list.stage != Stage::collecting)
        return Error{Refusal::conflict, "core_values.error.stage"};
    if (dots < 1 || dots > kDotsMax)
        return Error{
            Refusal::invalid, "core_values.error.dots", {std::to_string(kDotsMax)}, "dots"};
    if (view.values.size() < kToWeighMin)
        return Error{Refusal::conflict, "core_values.error.too-few-values"};
    const Day today = work_.clock.today();
    const int entitled = static_cast<int>(cohort(work_.db, today).size());
    if (entitled < ballots::kVotersMin)
        return Error{Refusal::conflict, "core_values.error.too-few-people"};
    const Weighing weighing{.id = WeighingId::random(),
                            .list = id,
                            .dots = dots,
                            .value_dots = std::min(dots, kValueDots),
                            .entitled = entitled,
                            .opened = today};
    votes_.destroy_all_but(folder_, votes_that_are_open(work_.db));
    votes_.open(folder_, vote_of(weighing.id),
                {.options = static_cast<int>(view.values.size()),
                 .dots = dots,
                 .option_dots = weighing.value_dots,
                 .voters_about = entitled});
    WeighingStore{work_.db}.add(weighing);
    view.list.stage = Stage::weighing;
    VT_CHECK(ListStore{work_.db}.change(view.list, Stage::collecting));
    work_.log({.type = "core_values.weighing-opened",
               .object = weighing.id.value,
               .data = std::to_string(dots),
               .context = id.value});
    return weighing.id;
}

Result<Round> WeighingService::open_one(const ListId& list) const {
    Round round = VT_TRY(this->round(list));
    if (!round.is_open()) return not_open();
    return round;
}

Done WeighingService::weigh(const ListId& list, const std::map<ValueId, int>& dots) {
    const Round round = VT_TRY(open_one(list));
    if (!round.entitled) return Error{Refusal::forbidden, "core_values.error.not-entitled"};
    if (round.lost) return Error{Refusal::conflict, "core_values.error.round-lost"};
    const auto ballot = VT_TRY(ballot_of(round.list, dots));
    return votes_.cast(folder_, vote_of(round.weighing.id), token(round.weighing), ballot);
}

Result<WeighingStage> WeighingService::close(db::Database& database, const ListId& list) {
    const Round round = VT_TRY(open_one(list));
    if (!identity::may(work_.actor, Right::norms_decide)) return forbidden();
    auto closing = votes_.close(folder_, vote_of(round.weighing.id));
    if (!closing && closing.error().kind == Refusal::conflict) return closing.error();
    Weighing weighing = round.weighing;
    weighing.closed = work_.clock.today();
    weighing.stage = closing ? WeighingStage::too_few : WeighingStage::lost;
    std::vector<Weight> weights;
    if (closing && closing->counts()) {
        weighing.stage = WeighingStage::counted;
        weighing.voters = closing->counts()->voters;
        weights = weights_of(round.list, *closing->counts());
    }
    VT_TRY(recorded_in(database, work_, weighing, round.list, weights));
    if (closing) closing->destroy();
    return weighing.stage;
}

void destroy_counted_ballots(db::Db& db, const std::string& folder) {
    ballots::OpenVotes votes{std::string{kVoteKind}};
    votes.destroy_all_but(folder, votes_that_are_open(db));
}

}  // namespace vt::core_values
