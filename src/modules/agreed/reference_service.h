// SPDX-License-Identifier: EUPL-1.2
// Recording what was cited in a meeting, and taking back what was recorded by mistake.
//
// Whoever has the right norms_write records; whoever recorded it, or the clerk, withdraws. Each of
// them is told to the audit log.
#pragma once

#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/agreed/grounds.h"
#include "modules/agreed/reference.h"

namespace vt::agreed {

class ReferenceService {
public:
    // Both must outlive it.
    ReferenceService(const identity::Work& work, const Grounds& grounds)
        : work_{work}, grounds_{grounds} {}

    bool may_record() const;
    bool may_withdraw(const Reference& reference) const;

    // The agreement as its source gives it now. Refuses with not_found, also when the actor may not
    // see it: who is not signed in sees what is public.
    Result<search::Entry> agreement(std::string_view room, std::string_view entry_id) const;

    // Refuses with forbidden; not_found as agreement(); invalid at body, day (later than today, or
    // before the agreement held) and occasion; conflict at day when it is recorded already.
    Result<ReferenceId> record(const NewReference& wanted);
    // Refuses with not_found and forbidden.
    Done withdraw(const ReferenceId& id);

    std::optional<Reference> find(const ReferenceId& id) const;
    std::int64_t count() const;
    // Of what the actor may not read, title, link and where it stands are empty.
    std::vector<Reference> newest(int skip, int most) const;

private:
    bool is_for_others(const Reference& reference) const;
    Done check(const NewReference& wanted, const search::Entry& entry) const;

    const identity::Work& work_;
    const Grounds& grounds_;
};

}  // namespace vt::agreed
