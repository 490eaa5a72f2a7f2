// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_dialogue.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "modules/dialogue/closing.h"
#include "modules/dialogue/session_service.h"
#include "modules/dialogue/session_store.h"
#include "modules/dialogue/steering_service.h"

namespace vt::app::demo {
namespace {

using namespace dialogue;

constexpr std::string_view kSystem;
constexpr std::string_view kClerk = "gr";
constexpr int kPreparedDaysBefore = 21;
constexpr std::size_t kNameBytes = 32;  // Of a voter, in a cohort.
constexpr std::string_view kPlanned = "e52";
const Day kPlannedOn = Day::from(2026, 11, 19).value();

// How often each answer was given, from white to black, and no opinion at the end.
using Answers = std::array<int, kAnswers>;

struct Talk {
    std::string case_id{};
    std::string option{};
    Answers first{};
    std::optional<Answers> second{};
    std::vector<Answers> ladder{};
    std::optional<dilemmas::ConclusionTyped> conclusion{};
};

struct Evening {
    std::string_view event;
    int members{0};
    std::vector<Talk> talks{};
};

dilemmas::ConclusionTyped concluded(std::string value, std::string rule, std::string example) {
    return {.value = std::move(value), .rule = std::move(rule), .example = std::move(example)};
}

// Gifts: what comes to the door, and a festival that stays on a border.
Evening gifts() {
    return {.event = "e20",
            .members = 37,
            .talks = {
                {.case_id = "hamper-at-home",
                 .option = "c",
                 .first = {3, 6, 8, 8, 5, 1},
                 .second = {{2, 4, 8, 11, 6, 0}},
                 .ladder = {{26, 4, 1, 0, 0, 0},
                            {21, 7, 2, 1, 0, 0},
                            {13, 8, 5, 4, 1, 0},
                            {6, 7, 8, 6, 4, 0},
                            {0, 1, 4, 10, 16, 0}},
                 .conclusion = concluded("independence", "Een geschenk dat thuis komt, gaat terug.",
                                         "Een wijnpakket van een ontwikkelaar.")},
                {.case_id = "free-tickets",
                 .option = "b",
                 .first = {9, 8, 4, 6, 3, 1},
                 .second = {{11, 9, 3, 5, 3, 0}}}}};
}

// Secrets: doubt that is shared. What comes to the door is asked again. At the last dilemma one
// phone had gone, so only its colour is kept.
Evening secrets() {
    return {
        .event = "e29",
        .members = 36,
        .talks = {{.case_id = "secret-land-deal",
                   .option = "b",
                   .first = {3, 12, 9, 3, 1, 1},
                   .second = {{2, 16, 8, 2, 0, 1}},
                   .conclusion = concluded(
                       "confidentiality",
                       "Wij delen een geheim stuk met niemand, ook niet met het partijbestuur.",
                       "De prijs van grond die de gemeente wil kopen.")},
                  {.case_id = "hamper-at-home", .option = "c", .first = {0, 1, 3, 9, 16, 0}},
                  {.case_id = "leaked-group-chat", .option = "c", .first = {0, 2, 3, 10, 12, 1}}}};
}

// Influence: the talk made one dilemma clear and brought one to the border. The festival is asked
// again.
Evening influence() {
    return {
        .event = "e41",
        .members = 37,
        .talks = {{.case_id = "friend-permit",
                   .option = "c",
                   .first = {2, 5, 7, 10, 6, 0},
                   .second = {{0, 1, 2, 10, 17, 0}},
                   .conclusion = concluded("impartiality",
                                           "Wij sturen een ambtenaar geen bericht voor een vriend.",
                                           "De vergunning voor een dakkapel.")},
                  {.case_id = "steering-officials",
                   .option = "c",
                   .first = {3, 5, 9, 8, 5, 0},
                   .second = {{0, 3, 5, 12, 9, 1}},
                   .conclusion = concluded(
                       "reliability", "Cijfers van een ambtenaar vragen wij na via de griffier.",
                       "Cijfers die niet in het raadsvoorstel staan.")},
                  {.case_id = "free-tickets", .option = "b", .first = {12, 9, 3, 4, 2, 0}}}};
}

Node event_of(const Node& town, std::string_view id) {
    const auto events = list(town, "events");
    const auto found =
        std::ranges::find_if(events, [&](const Node& one) { return text(one, "id") == id; });
    VT_CHECK(found != events.end());
    return *found;
}

int voters(const Answers& answers) {
    return std::accumulate(answers.begin(), answers.end(), 0);
}

// The same people as long as as many voted.
grey::Cohort cohort_of(int count) {
    grey::Cohort cohort;
    for (int voter = 0; voter < count; ++voter) {
        const std::string number = std::to_string(voter);
        cohort.insert(std::string(kNameBytes - number.size(), '0') + number);
    }
    return cohort;
}

// One evening as it goes in the chamber, with what its services leave in the log.
class Chamber {
public:
    Chamber(const identity::Work& work, Session session, int present)
        : work_{work}, session_{std::move(session)}, present_{present} {
        session_.held = work_.clock.today();
        work_.log({.type = "dialogue.session-opened", .object = session_.id.value});
    }

    void talk(const Talk& talk) {
        ++session_.at;
        const Round first = vote(talk, RoundKind::first, 0, talk.first, nullptr);
        if (talk.second) vote(talk, RoundKind::second, 0, *talk.second, &first);
        int step = 0;
        for (const Answers& answers : talk.ladder)
            vote(talk, RoundKind::ladder, step++, answers, nullptr);
        if (!talk.conclusion) return;
        auto conclusion = *talk.conclusion;
        conclusion.case_id = talk.case_id;
        must(dilemmas::conclude(work_, conclusion, session_path(session_.id), false), talk.case_id);
    }

    void end() {
        session_.stage = SessionStage::ended;
        session_.phase = Phase::conclusion;
        VT_CHECK(SessionStore{work_.db}.move(session_, SessionStage::prepared));
        RoundStore{work_.db}.forget_cohorts(session_.id);
        work_.log({.type = "dialogue.session-ended", .object = session_.id.value});
    }

private:
    Round vote(const Talk& talk, RoundKind kind, int step, const Answers& answers,
               const Round* first) {
        const auto known = dilemmas::find_case(work_, talk.case_id);
        VT_CHECK(known.has_value());
        Round round{.id = RoundId::random(),
                    .session = session_.id,
                    .at = session_.at,
                    .case_id = talk.case_id,
                    .option = kind == RoundKind::ladder ? known->ladder_option : talk.option,
                    .kind = kind,
                    .step = step,
                    .present = present_};
        RoundStore rounds{work_.db};
        rounds.add(round);
        log("dialogue.round-opened", round);
        const grey::Cohort cohort = cohort_of(voters(answers));
        round = counted_round(round, {voters(answers), {answers.begin(), answers.end()}}, cohort,
                              rounds.cohorts(session_.id), first);
        VT_CHECK(rounds.close(round, cohort));
        log("dialogue.round-closed", round);
        return round;
    }

    void log(std::string_view type, const Round& round) {
        work_.log({.type = type,
                   .object = round.id.value,
                   .data = round_text(round),
                   .context = session_.id.value});
    }

    const identity::Work& work_;
    Session session_;
    int present_;
};

Session prepared(const Stage& stage, const Node& event, int members) {
    Session session{.id = SessionId::random(), .prepared_by = stage.cast.at(std::string{kClerk})};
    session.plan = {.title = text(event, "title"),
                    .day = *day(event, "date"),
                    .starts = "19:30",
                    .group = Group::council,
                    .members = members};
    return session;
}

// The conversation of that evening stands in the programme already: the session adds no moment.
void hold(Stage& stage, const Node& town, const Evening& evening) {
    const Node event = event_of(town, evening.event);
    Session session = prepared(stage, event, evening.members);
    for (const Talk& talk : evening.talks)
        session.plan.cases.push_back({talk.case_id, talk.option});
    const Day at = session.plan.day;
    stage.act(at.plus_days(-kPreparedDaysBefore), kSystem, [&](const identity::Work& work) {
        SessionStore{work.db}.add(session);
        work.log({.type = "dialogue.session-prepared",
                  .object = session.id.value,
                  .data = plan_text(session.plan)});
    });
    stage.act(at, kSystem, [&](const identity::Work& work) {
        Chamber chamber{work, session, number(event, "present").value()};
        for (const Talk& talk : evening.talks) chamber.talk(talk);
        chamber.end();
    });
}

void plan_next(Stage& stage, const Node& town) {
    const Node event = event_of(town, kPlanned);
    stage.act(kPlannedOn, kClerk, [&](const identity::Work& work) {
        SessionService sessions{work};
        SessionPlan plan = prepared(stage, event, sessions.members_of(Group::council)).plan;
        for (const std::string& id : words(event, "dilemmas")) plan.cases.push_back({id, "b"});
        must(sessions.prepare(plan), kPlanned);
    });
}

}  // namespace

void seed_dialogue(Stage& stage, const Node& town) {
    for (const Evening& evening : {gifts(), secrets(), influence()}) hold(stage, town, evening);
    plan_next(stage, town);
}

}  // namespace vt::app::demo
