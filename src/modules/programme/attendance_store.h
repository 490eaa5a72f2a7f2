// SPDX-License-Identifier: EUPL-1.2
// Attendance as rows, by name. Only attendance_service hands names on.
#pragma once

#include <vector>

#include "db/db.h"
#include "modules/programme/attendance.h"

namespace vt::programme {

class AttendanceStore {
public:
    // `db` must outlive it.
    explicit AttendanceStore(db::Db& db) : db_{db} {}

    std::vector<AttendanceEntry> all();
    std::vector<AttendanceEntry> at(const EvidenceId& evidence);
    std::vector<AttendanceEntry> of(const identity::PersonId& person);
    void put(const EvidenceId& evidence, const Attended& attended);  // In place of what was there.
    void put_catch_up(const EvidenceId& evidence, const identity::PersonId& person, Day day);
    bool remove_catch_up(const EvidenceId& evidence, const identity::PersonId& person);

private:
    db::Db& db_;
};

}  // namespace vt::programme
