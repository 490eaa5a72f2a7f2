// SPDX-License-Identifier: EUPL-1.2
// Recording what happened, and taking back what was wrong.
//
// Who may record for which measure: sharing.h. Evidence that the actor may not know of refuses with
// not_found, as one that does not exist; a lacking right refuses with forbidden
// "programme.error.not_yours_to_record".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/programme/attendance.h"
#include "modules/programme/evidence.h"
#include "modules/programme/grounds.h"

namespace vt::programme {

struct EvidenceTyped {
    Day day{};
    content::EvidenceKind kind{content::EvidenceKind::conversation};
    std::string title{};
    std::string report{};
    std::string reference{};
    std::vector<std::string> bodies{};
    std::optional<Form> form{};
    bool public_act{false};
    std::vector<std::string> measures{};
    std::optional<OccurrenceId> occurrence{};
    std::optional<int> present{};  // Left out: counted from the attendance, where that is given.
    std::optional<int> invited{};
    std::vector<Id<files::FileTag>> attachments{};
    std::vector<Attended> attendance{};
};

class EvidenceService {
public:
    // What is passed, and what it refers to, must outlive it.
    EvidenceService(const identity::Work& work, const Grounds& grounds)
        : work_{work}, grounds_{grounds} {}

    // Refuses with forbidden; with conflict without a term; with invalid, at the field:
    //   day         in the future, or more than a year before the term
    //   measures    none, unknown, or of different sharing (one record may not tell of another)
    //   title       none, too long; any text, reference or attachment where a measure asks the day
    //               alone ("programme.error.day_only")
    //   body, present, invited, attendance    unknown, or more present than invited
    //   occurrence  unknown, of another measure or body, or one that this kind does not settle
    Result<EvidenceId> record(const EvidenceTyped& typed);

    // Stays visible as withdrawn and counts no more. Refuses with invalid without a reason; with
    // conflict when it was withdrawn already.
    Done withdraw(const EvidenceId& id, const std::string& reason);
    Done restore(const EvidenceId& id);  // Refuses with conflict when it was not withdrawn.

    Result<Evidence> find(const EvidenceId& id) const;
    // Withdrawn ones too; latest first. Only what the actor may see.
    std::vector<Evidence> of_measure(std::string_view measure) const;
    std::vector<Evidence> all() const;

private:
    friend class DialogueService;
    // As record(); a held dialogue names itself.
    Result<EvidenceId> record(const EvidenceTyped& typed,
                              const std::optional<DialogueId>& dialogue);
    Result<Evidence> handling(const EvidenceId& id) const;
    void tell(std::string_view type, const Evidence& evidence) const;

    const identity::Work& work_;
    const Grounds& grounds_;
};

}  // namespace vt::programme
