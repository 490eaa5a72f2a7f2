// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/grey_map.h"

#include <algorithm>

#include "grey/case_set.h"

namespace vt::dialogue {
namespace {

using grey::Colour;
using grey::Verdict;

// Comparing sets takes seconds above this many voters.
constexpr int kComparedVotersMax = 150;

bool is_of_one_talk(const HeldRound& left, const HeldRound& right) {
    return left.round.session == right.round.session && left.round.case_id == right.round.case_id;
}

bool is_grey(const Round& round) {
    return outside(round).colour == Colour::grey;
}

std::optional<Tenths> mean_of(std::span<const grey::Counts> counts) {
    const auto figures = grey::set_figures(counts);
    return figures ? std::optional{tenths(figures->greyness, figures->doubt)} : std::nullopt;
}

// All votes of one group about one case, in their order.
class Course {
public:
    Course(std::span<const HeldRound> history, std::string_view case_id, Group group) {
        for (const HeldRound& held : history)
            if (held.group == group && held.round.case_id == case_id &&
                held.round.kind != RoundKind::ladder)
                votes_.push_back(held);
        ends_ = last_votes(votes_);
    }

    const HeldRound& last() const { return ends_.back(); }
    // The last session before that asked the same.
    const HeldRound* before_last() const { return before(ends_.size() - 1); }
    bool was_grey_by(Day day) const {
        return std::any_of(votes_.begin(), votes_.end(), [&](const HeldRound& held) {
            return is_grey(held.round) && held.day <= day;
        });
    }
    // The last clear verdict of all decides: what became smaller and larger again did not shrink.
    bool became_smaller() const {
        std::optional<Verdict> clear;
        const auto hear = [&](std::optional<Verdict> verdict) {
            if (verdict && *verdict != Verdict::no_clear_difference) clear = verdict;
        };
        for (std::size_t i = 0; i < ends_.size(); ++i) {
            hear(within(ends_[i]));
            if (const HeldRound* earlier = before(i))
                hear(verdict_between(earlier->round, ends_[i].round));
        }
        return clear == Verdict::smaller;
    }

private:
    const HeldRound* before(std::size_t place) const {
        for (std::size_t i = place; i-- > 0;)
            if (is_same_question(ends_[i].round, ends_[place].round)) return &ends_[i];
        return nullptr;
    }
    std::optional<Verdict> within(const HeldRound& end) const {
        for (const HeldRound& held : votes_)
            if (is_of_one_talk(held, end) && held.round.id != end.round.id)
                return verdict_between(held.round, end.round);
        return std::nullopt;
    }

    std::vector<HeldRound> votes_{};
    std::vector<HeldRound> ends_{};
};

// `concluded` is null where nothing was.
Shrunk shrunk(const Course& course, const Day* concluded, Day today) {
    if (!course.was_grey_by(today)) return Shrunk::no;
    if (course.became_smaller()) return Shrunk::by_vote;
    const bool after = concluded != nullptr && course.was_grey_by(*concluded);
    return after ? Shrunk::by_conclusion : Shrunk::no;
}

Place place_of(const Course& course, const Day* concluded, Day today) {
    const HeldRound& last = course.last();
    const Day since = today.plus_months(-kAliveMonths);
    Place place{.case_id = last.round.case_id,
                .group = last.group,
                .option = last.round.option,
                .session = last.round.session,
                .day = last.day,
                .shown = outside(last.round),
                .borders = borders_outside(last.round),
                .alive = last.day >= since || (concluded != nullptr && *concluded >= since),
                .was_grey = course.was_grey_by(today),
                .shrunk = shrunk(course, concluded, today)};
    if (const HeldRound* before = course.before_last()) {
        place.trend = verdict_between(before->round, last.round);
        if (place.trend) place.before = before->day;
    }
    return place;
}

// The vote before this one on the same question, in an earlier session.
const HeldRound* vote_before(std::span<const HeldRound> votes, const HeldRound& vote) {
    const HeldRound* found = nullptr;
    for (const HeldRound& held : votes) {
        if (held.round.session == vote.round.session) break;
        if (is_same_question(held.round, vote.round)) found = &held;
    }
    return found;
}

void compare(Talk& talk, std::span<const HeldRound> votes) {
    std::vector<grey::Counts> before;
    std::vector<grey::Counts> after;
    for (const HeldRound& vote : votes) {
        if (vote.round.session != talk.session) continue;
        const HeldRound* earlier = vote_before(votes, vote);
        const auto then = earlier == nullptr ? std::nullopt : counts_inside(earlier->round);
        const auto now = counts_inside(vote.round);
        if (!then || !now || std::max(then->voters(), now->voters()) > kComparedVotersMax) continue;
        before.push_back(*then);
        after.push_back(*now);
    }
    talk.compared = static_cast<int>(before.size());
    if (const auto change = grey::change_of_sets(before, after)) talk.trend = change->verdict;
}

Talk talk_of(const HeldRound& first, std::span<const HeldRound> votes) {
    Talk talk{.session = first.round.session, .day = first.day};
    std::vector<grey::Counts> counts;
    for (const HeldRound& vote : votes) {
        if (vote.round.session != talk.session) continue;
        ++talk.cases;
        talk.grey += is_grey(vote.round) ? 1 : 0;
        talk.borders += borders_outside(vote.round).empty() ? 0 : 1;
        if (const auto measured = counts_for_figures(vote.round)) counts.push_back(*measured);
    }
    talk.measured = static_cast<int>(counts.size());
    talk.mean = mean_of(counts);
    compare(talk, votes);
    return talk;
}

std::vector<HeldRound> votes_of(std::span<const HeldRound> history, Group group) {
    std::vector<HeldRound> votes = last_votes(history);
    std::erase_if(votes, [&](const HeldRound& held) { return held.group != group; });
    return votes;
}

}  // namespace

std::vector<HeldRound> last_votes(std::span<const HeldRound> history) {
    std::vector<HeldRound> votes;
    for (const HeldRound& held : history) {
        if (held.round.kind == RoundKind::ladder) continue;
        const auto same = std::ranges::find_if(
            votes, [&](const HeldRound& one) { return is_of_one_talk(one, held); });
        if (same == votes.end())
            votes.push_back(held);
        else
            *same = held;
    }
    return votes;
}

std::vector<Place> places(std::span<const HeldRound> history, const Concluded& concluded,
                          Day today) {
    std::vector<Place> places;
    for (const HeldRound& vote : last_votes(history)) {
        const auto is_here = [&](const Place& place) {
            return place.case_id == vote.round.case_id && place.group == vote.group;
        };
        if (std::ranges::any_of(places, is_here)) continue;
        const auto found = concluded.find(vote.round.case_id);
        const Day* day = found == concluded.end() ? nullptr : &found->second;
        places.push_back(place_of(Course{history, vote.round.case_id, vote.group}, day, today));
    }
    return places;
}

GroupFigures figures_of(std::span<const Place> places, std::span<const HeldRound> history) {
    GroupFigures figures;
    std::vector<grey::Counts> counts;
    for (const Place& place : places) {
        const bool border = !place.borders.empty();
        ++figures.cases;
        figures.grey += place.shown.colour == Colour::grey ? 1 : 0;
        figures.borders += border ? 1 : 0;
        figures.borders_alive += border && place.alive ? 1 : 0;
        figures.was_grey += place.was_grey ? 1 : 0;
        figures.shrunk_by_vote += place.shrunk == Shrunk::by_vote ? 1 : 0;
        figures.shrunk_by_conclusion += place.shrunk == Shrunk::by_conclusion ? 1 : 0;
        const Course course{history, place.case_id, place.group};
        if (const auto measured = counts_for_figures(course.last().round))
            counts.push_back(*measured);
    }
    figures.measured = static_cast<int>(counts.size());
    figures.mean = mean_of(counts);
    return figures;
}

std::vector<Talk> talks(std::span<const HeldRound> history, Group group) {
    const std::vector<HeldRound> votes = votes_of(history, group);
    std::vector<Talk> talks;
    for (const HeldRound& vote : votes)
        if (talks.empty() || talks.back().session != vote.round.session)
            talks.push_back(talk_of(vote, votes));
    return talks;
}

std::vector<Asked> asked(std::span<const HeldRound> history, Group group) {
    std::vector<Asked> asked;
    for (const HeldRound& vote : votes_of(history, group)) {
        const Round& round = vote.round;
        Asked one{round.case_id, round.option, vote.group, vote.day, {}, {}};
        one.reading.colour = outside(round).colour.value_or(Colour::grey);
        if (const auto counts = counts_for_figures(round)) {
            one.reading = grey::reading(*counts);
            one.dispersion = grey::dispersion(*counts);
        }
        asked.push_back(std::move(one));
    }
    return asked;
}

}  // namespace vt::dialogue
