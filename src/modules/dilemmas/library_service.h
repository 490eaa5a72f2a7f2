// SPDX-License-Identifier: EUPL-1.2
// The library and its box of drafts: bringing a dilemma in, looking at it, taking it in or setting
// it aside, and taking a case out of the library for a while.
//
// Every change tells the audit log; a submission without a name does not (api.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/dilemmas/api.h"
#include "modules/dilemmas/own_dilemma.h"
#include "modules/dilemmas/typed_rules.h"

namespace vt::dilemmas {

// What a submission without a name holds, as words of an own dilemma.
OwnWords words_of(const DraftTyped& typed);

class LibraryService {
public:
    // `work` must outlive it.
    explicit LibraryService(const identity::Work& work) : work_{work} {}

    bool may_decide() const;  // The right dialogue_decide.

    // By the right dilemmas_write: into the box, with author and day. Refuses with forbidden; with
    // invalid as faults_in() says, the dilemma being whole; with conflict when the box is full.
    Result<OwnId> bring_in(const OwnWords& words, bool names_allowed);
    // What the actor brought in, whatever became of it.
    std::vector<OwnDilemma> own() const;

    // For the right dialogue_decide; empty without it.
    std::vector<OwnDilemma> drafts() const;
    std::vector<OwnDilemma> set_aside_before() const;
    std::vector<TakenOut> taken_out() const;

    // All refuse with not_found, and with forbidden without the right dialogue_decide.
    //
    // A draft, or one that is in the library; what was set aside stays as it is (conflict). With
    // invalid as faults_in() says: a draft needs its story only, what is in the library is whole.
    Result<OwnDilemma> find(const OwnId& id) const;
    Done change(const OwnId& id, const OwnWords& words, bool names_allowed);
    // With conflict when it is no draft any more; take_in() with invalid, at its fields, when it is
    // not whole; set_aside() with invalid at "reason".
    Done take_in(const OwnId& id);
    Done set_aside(const OwnId& id, std::string_view reason);
    // Any case, also of the handbook. With conflict when it is out already, or is not; with invalid
    // at "reason".
    Done take_out(std::string_view case_id, std::string_view reason);
    Done put_back(std::string_view case_id);

private:
    Result<OwnDilemma> draft(const OwnId& id) const;
    Done known(std::string_view case_id) const;
    const identity::Work& work_;
};

// Nothing while it is in the library.
std::optional<TakenOut> out_of_library(const identity::Work& work, std::string_view case_id);

}  // namespace vt::dilemmas
