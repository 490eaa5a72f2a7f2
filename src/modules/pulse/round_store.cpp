// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/round_store.h"

#include <algorithm>

#include "base/result.h"
#include "base/text.h"

namespace vt::pulse {
namespace {

constexpr std::string_view kInsert = R"sql(
    INSERT INTO pulse_round (id, people, stage, statements, invited, opened, last_day)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql";
constexpr std::string_view kFind = R"sql(
    SELECT id, people, stage, statements, invited, opened, last_day, closed, voters
    FROM pulse_round WHERE id = $1
)sql";
constexpr std::string_view kAll = R"sql(
    SELECT id, people, stage, statements, invited, opened, last_day, closed, voters
    FROM pulse_round
    ORDER BY CASE stage WHEN 'open' THEN 0 ELSE 1 END, opened DESC, people, id
)sql";
constexpr std::string_view kClose = R"sql(
    UPDATE pulse_round SET stage = $2, closed = $3, voters = $4 WHERE id = $1 AND stage = 'open'
)sql";
constexpr std::string_view kInsertTally = R"sql(
    INSERT INTO pulse_tally (round_id, statement, answer, votes) VALUES ($1, $2, $3, $4)
)sql";
constexpr std::string_view kTallies = R"sql(
    SELECT statement, answer, votes FROM pulse_tally WHERE round_id = $1 ORDER BY statement, answer
)sql";
constexpr std::string_view kInsertActivity = R"sql(
    INSERT INTO pulse_activity (moment_id, round_id, about, day) VALUES ($1, $2, $3, $4)
)sql";
constexpr std::string_view kActivities = R"sql(
    SELECT moment_id, about, day FROM pulse_activity WHERE round_id = $1 ORDER BY day, moment_id
)sql";

int number(const db::Row& row, int column) {
    return static_cast<int>(row.int64(column));
}

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

std::vector<std::string> parted(const std::string& text) {
    const auto parts = split(text, ' ');
    return {parts.begin(), parts.end()};
}

Round read(const db::Row& row) {
    const auto group = group_from_code(row.text(1));
    const auto stage = stage_from_code(row.text(2));
    VT_CHECK(group && stage);
    Round round{row.id<RoundTag>(0), *group,     *stage,     parted(row.text(3)),
                number(row, 4),      row.day(5), row.day(6), row.optional_day(7)};
    if (!row.is_null(8)) round.voters = number(row, 8);
    return round;
}

}  // namespace

void RoundStore::add(const Round& round) {
    db_.execute(kInsert, round.id, code(round.group), code(round.stage), joined(round.statements),
                round.invited, round.opened, round.last_day);
}

std::optional<Round> RoundStore::find(const RoundId& id) {
    std::optional<Round> found;
    db_.query(
        kFind, [&](const db::Row& row) { found = read(row); }, id);
    return found;
}

std::vector<Round> RoundStore::all() {
    std::vector<Round> found;
    db_.query(kAll, [&](const db::Row& row) { found.push_back(read(row)); });
    return found;
}

bool RoundStore::close(const Round& round, const std::vector<Tally>& tallies) {
    if (db_.execute(kClose, round.id, code(round.stage), round.closed, round.voters) != 1)
        return false;
    for (const Tally& tally : tallies)
        for (const Answer answer : kAnswers)
            db_.execute(kInsertTally, round.id, tally.statement, code(answer),
                        tally.votes[static_cast<std::size_t>(answer)]);
    return true;
}

std::vector<Tally> RoundStore::tallies(const RoundId& round) {
    std::vector<Tally> found;
    const auto take = [&](const db::Row& row) {
        if (found.empty() || found.back().statement != row.text(0))
            found.push_back({row.text(0), {}});
        const auto answer = answer_from_code(row.text(1));
        VT_CHECK(answer.has_value());
        found.back().votes[static_cast<std::size_t>(*answer)] = number(row, 2);
    };
    db_.query(kTallies, take, round);
    return found;
}

void RoundStore::add(const RoundId& round, const Activity& activity) {
    db_.execute(kInsertActivity, activity.moment, round, activity.about, activity.day);
}

std::vector<Activity> RoundStore::activities(const RoundId& round) {
    std::vector<Activity> found;
    db_.query(
        kActivities,
        [&](const db::Row& row) {
            found.push_back({row.id<programme::OccurrenceTag>(0), row.text(1), row.day(2)});
        },
        round);
    return found;
}

}  // namespace vt::pulse
