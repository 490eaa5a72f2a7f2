// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/attendance_store.h"

#include <map>
#include <utility>

namespace vt::programme {
namespace {

constexpr std::string_view kAttendance = R"sql(
    SELECT evidence_id, person_id, presence FROM programme_attendance
)sql";
constexpr std::string_view kCatchUps = "SELECT evidence_id, person_id, day FROM programme_catch_up";
constexpr std::string_view kAttendanceAt = R"sql(
    SELECT evidence_id, person_id, presence FROM programme_attendance WHERE evidence_id = $1
)sql";
constexpr std::string_view kCatchUpsAt = R"sql(
    SELECT evidence_id, person_id, day FROM programme_catch_up WHERE evidence_id = $1
)sql";
constexpr std::string_view kAttendanceOf = R"sql(
    SELECT evidence_id, person_id, presence FROM programme_attendance WHERE person_id = $1
)sql";
constexpr std::string_view kCatchUpsOf = R"sql(
    SELECT evidence_id, person_id, day FROM programme_catch_up WHERE person_id = $1
)sql";
constexpr std::string_view kPut = R"sql(
    INSERT INTO programme_attendance (evidence_id, person_id, presence) VALUES ($1, $2, $3)
    ON CONFLICT (evidence_id, person_id) DO UPDATE SET presence = excluded.presence
)sql";
constexpr std::string_view kPutCatchUp = R"sql(
    INSERT INTO programme_catch_up (evidence_id, person_id, day) VALUES ($1, $2, $3)
    ON CONFLICT (evidence_id, person_id) DO UPDATE SET day = excluded.day
)sql";
constexpr std::string_view kRemoveCatchUp = R"sql(
    DELETE FROM programme_catch_up WHERE evidence_id = $1 AND person_id = $2
)sql";

// Brings what was marked and what was caught up together, one entry per person and evidence.
class Gathering {
public:
    void mark(const db::Row& row) { entry(row).presence = presence_from_code(row.text(2)); }
    void catch_up(const db::Row& row) { entry(row).caught_up = row.day(2); }
    std::vector<AttendanceEntry> entries() && {
        std::vector<AttendanceEntry> found;
        for (auto& [key, entry] : entries_) found.push_back(std::move(entry));
        return found;
    }

private:
    AttendanceEntry& entry(const db::Row& row) {
        AttendanceEntry& found = entries_[{row.text(0), row.text(1)}];
        found.evidence = row.id<EvidenceTag>(0);
        found.person = row.id<identity::PersonTag>(1);
        return found;
    }
    std::map<std::pair<std::string, std::string>, AttendanceEntry> entries_;
};

template <class... Args>
std::vector<AttendanceEntry> gathered(db::Db& db, std::string_view marks,
                                      std::string_view catch_ups, const Args&... args) {
    Gathering gathering;
    db.query(
        marks, [&](const db::Row& row) { gathering.mark(row); }, args...);
    db.query(
        catch_ups, [&](const db::Row& row) { gathering.catch_up(row); }, args...);
    return std::move(gathering).entries();
}

}  // namespace

std::vector<AttendanceEntry> AttendanceStore::all() {
    return gathered(db_, kAttendance, kCatchUps);
}

std::vector<AttendanceEntry> AttendanceStore::at(const EvidenceId& evidence) {
    return gathered(db_, kAttendanceAt, kCatchUpsAt, evidence);
}

std::vector<AttendanceEntry> AttendanceStore::of(const identity::PersonId& person) {
    return gathered(db_, kAttendanceOf, kCatchUpsOf, person);
}

void AttendanceStore::put(const EvidenceId& evidence, const Attended& attended) {
    db_.execute(kPut, evidence, attended.person, code(attended.presence));
}

void AttendanceStore::put_catch_up(const EvidenceId& evidence, const identity::PersonId& person,
                                   Day day) {
    db_.execute(kPutCatchUp, evidence, person, day);
}

bool AttendanceStore::remove_catch_up(const EvidenceId& evidence,
                                      const identity::PersonId& person) {
    return db_.execute(kRemoveCatchUp, evidence, person) == 1;
}

}  // namespace vt::programme
