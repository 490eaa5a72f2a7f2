// SPDX-License-Identifier: EUPL-1.2
#include "base/result.h"
#include "base/text.h"
#include "modules/dialogue/session_store.h"

namespace vt::dialogue {
namespace {

constexpr std::string_view kInsert = R"sql(
    INSERT INTO dialogue_round
        (id, session_id, at_case, case_id, option, kind, step, stage, present, release)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, 'none')
)sql";
// One that gave no result is held again: then it is as if it never was.
constexpr std::string_view kForgetFailed = R"sql(
    DELETE FROM dialogue_round WHERE session_id = $1 AND at_case = $2 AND kind = $3 AND step = $4
        AND stage IN ('too-few', 'lost')
)sql";
constexpr std::string_view kClose = R"sql(
    UPDATE dialogue_round SET stage = $2, release = $3, voters = $4, votes = $5, no_opinion = $6,
        colour = $7, direction = $8, cohort = $9
    WHERE id = $1 AND stage = 'open'
)sql";
constexpr std::string_view kOf = R"sql(
    SELECT id, session_id, at_case, case_id, option, kind, step, stage, present, release, voters,
        votes, no_opinion, colour, direction
    FROM dialogue_round WHERE session_id = $1
    ORDER BY at_case, CASE kind WHEN 'first' THEN 0 WHEN 'second' THEN 1 ELSE 2 END, step, id
)sql";
constexpr std::string_view kOpenOnes = "SELECT id FROM dialogue_round WHERE stage = 'open'";
constexpr std::string_view kCohorts = R"sql(
    SELECT cohort FROM dialogue_round WHERE session_id = $1 AND cohort IS NOT NULL ORDER BY id
)sql";
constexpr std::string_view kForgetCohorts = R"sql(
    UPDATE dialogue_round SET cohort = NULL WHERE session_id = $1
)sql";
constexpr std::string_view kHistory = R"sql(
    SELECT r.id, r.session_id, r.at_case, r.case_id, r.option, r.kind, r.step, r.stage, r.present,
        r.release, r.voters, r.votes, r.no_opinion, r.colour, r.direction, s.held, s.for_group,
        s.members
    FROM dialogue_round r JOIN dialogue_session s ON s.id = r.session_id
    WHERE r.stage = 'counted' AND s.stage = 'ended'
    ORDER BY s.held, r.session_id, r.at_case,
        CASE r.kind WHEN 'first' THEN 0 WHEN 'second' THEN 1 ELSE 2 END, r.step
)sql";

constexpr std::size_t kNameBytes = 32;

std::string_view code_of(grey::Release release) {
    if (release == grey::Release::none) return "none";
    return release == grey::Release::coarse ? "coarse" : "full";
}

grey::Release release_of(std::string_view code) {
    if (code == "none") return grey::Release::none;
    return code == "coarse" ? grey::Release::coarse : grey::Release::full;
}

std::string_view code_of(grey::Colour colour) {
    if (colour == grey::Colour::white) return "white";
    return colour == grey::Colour::grey ? "grey" : "black";
}

grey::Colour colour_of(std::string_view code) {
    if (code == "white") return grey::Colour::white;
    return code == "grey" ? grey::Colour::grey : grey::Colour::black;
}

std::string_view code_of(grey::Verdict verdict) {
    if (verdict == grey::Verdict::smaller) return "smaller";
    return verdict == grey::Verdict::larger ? "larger" : "no-clear-difference";
}

grey::Verdict verdict_of(std::string_view code) {
    if (code == "smaller") return grey::Verdict::smaller;
    return code == "larger" ? grey::Verdict::larger : grey::Verdict::no_clear_difference;
}

std::string joined(const std::vector<int>& votes) {
    std::string text;
    for (const int count : votes) text += (text.empty() ? "" : ",") + std::to_string(count);
    return text;
}

std::vector<int> votes_of(std::string_view text) {
    std::vector<int> votes;
    if (text.empty()) return votes;
    for (const std::string_view part : split(text, ','))
        votes.push_back(static_cast<int>(parse_int(part).value_or(0)));
    VT_CHECK(votes.size() == kShades);
    return votes;
}

std::string packed(const grey::Cohort& cohort) {
    std::string bytes;
    for (const std::string& name : cohort) bytes += name;
    return bytes;
}

grey::Cohort unpacked(std::string_view bytes) {
    grey::Cohort cohort;
    for (; bytes.size() >= kNameBytes; bytes.remove_prefix(kNameBytes))
        cohort.insert(std::string{bytes.substr(0, kNameBytes)});
    return cohort;
}

int number(const db::Row& row, int column) {
    return static_cast<int>(row.int64(column));
}

Round read(const db::Row& row) {
    const auto kind = round_kind_from_code(row.text(5));
    const auto stage = round_stage_from_code(row.text(7));
    VT_CHECK(kind && stage);
    Round round{.id = row.id<RoundTag>(0),
                .session = row.id<SessionTag>(1),
                .at = number(row, 2),
                .case_id = row.text(3),
                .option = row.text(4),
                .kind = *kind,
                .step = number(row, 6),
                .stage = *stage,
                .present = number(row, 8),
                .release = release_of(row.text(9)),
                .voters = number(row, 10),
                .votes = votes_of(row.text(11)),
                .no_opinion = number(row, 12)};
    if (!row.is_null(13)) round.colour = colour_of(row.text(13));
    if (!row.is_null(14)) round.direction = verdict_of(row.text(14));
    return round;
}

}  // namespace

void RoundStore::add(const Round& round) {
    db_.execute(kForgetFailed, round.session, round.at, code(round.kind), round.step);
    db_.execute(kInsert, round.id, round.session, round.at, round.case_id, round.option,
                code(round.kind), round.step, round.present);
}

bool RoundStore::close(const Round& round, const grey::Cohort& cohort) {
    const bool counted = round.stage == RoundStage::counted;
    const bool full = counted && round.release == grey::Release::full;
    const auto if_counted = [&](int value) {
        return counted ? std::optional{value} : std::nullopt;
    };
    const std::string votes = joined(round.votes);
    const std::string names = packed(cohort);
    std::optional<std::string_view> colour;
    if (round.colour) colour = code_of(*round.colour);
    std::optional<std::string_view> direction;
    if (round.direction) direction = code_of(*round.direction);
    return db_.execute(kClose, round.id, code(round.stage), code_of(round.release),
                       if_counted(round.voters),
                       full ? std::optional<std::string_view>{votes} : std::nullopt,
                       full ? std::optional{round.no_opinion} : std::nullopt, colour, direction,
                       counted ? std::optional{db::Bytes{names}} : std::nullopt) == 1;
}

std::vector<Round> RoundStore::of(const SessionId& session) {
    std::vector<Round> rounds;
    db_.query(
        kOf, [&](const db::Row& row) { rounds.push_back(read(row)); }, session);
    return rounds;
}

std::optional<Round> RoundStore::open_one(const SessionId& session) {
    for (Round& round : of(session))
        if (round.is_open()) return std::move(round);
    return std::nullopt;
}

std::vector<RoundId> RoundStore::open_ones() {
    std::vector<RoundId> found;
    db_.query(kOpenOnes, [&](const db::Row& row) { found.push_back(row.id<RoundTag>(0)); });
    return found;
}

std::vector<grey::Cohort> RoundStore::cohorts(const SessionId& session) {
    std::vector<grey::Cohort> cohorts;
    db_.query(
        kCohorts, [&](const db::Row& row) { cohorts.push_back(unpacked(row.bytes(0))); }, session);
    return cohorts;
}

void RoundStore::forget_cohorts(const SessionId& session) {
    db_.execute(kForgetCohorts, session);
}

std::vector<RoundStore::Held> RoundStore::history() {
    std::vector<Held> history;
    db_.query(kHistory, [&](const db::Row& row) {
        const auto group = group_from_code(row.text(16));
        VT_CHECK(group.has_value());
        history.push_back({row.day(15), *group, number(row, 17), read(row)});
    });
    return history;
}

}  // namespace vt::dialogue
