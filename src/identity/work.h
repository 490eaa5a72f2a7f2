// SPDX-License-Identifier: EUPL-1.2
// Work: what every service needs for one request or job: the open transaction, who acts, what day
// it is. Everything in it must outlive it; it lives as long as the transaction.
#pragma once

#include "audit/log.h"
#include "base/clock.h"
#include "db/db.h"
#include "identity/actor.h"

namespace vt::identity {

struct Work {
    db::Db& db;
    const Actor& actor;
    const Clock& clock;

    // Tells the audit log, in this transaction. Every successful change does so.
    void log(const audit::Entry& entry) const {
        audit::append(db, clock.now(), actor.audit_name(), entry);
    }
};

}  // namespace vt::identity
