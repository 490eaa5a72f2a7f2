// SPDX-License-Identifier: EUPL-1.2
// Setting up the council term and its recess weeks. Needs the right programme-decide; else every
// change refuses with forbidden "programme.error.not_yours_to_decide".
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/programme/grounds.h"
#include "modules/programme/term.h"

namespace vt::programme {

struct TermTyped {
    Day elections{};
    Day from{};
    Day until{};
    std::optional<Day> executive_from{};  // Nothing while it is not known.
    std::optional<Day> elections_next{};  // Nothing: eight days before until.
    std::vector<Recess> recess{};
};

class TermService {
public:
    // What is passed, and what it refers to, must outlive it.
    TermService(const identity::Work& work, const Grounds& grounds)
        : work_{work}, grounds_{grounds} {}

    std::vector<CouncilTerm> all() const;  // Oldest first.
    // The term of today; refuses with conflict "programme.error.no_term".
    Result<CouncilTerm> current() const;

    // The term as set_up() would make it, with nothing stored. Refuses as set_up().
    Result<CouncilTerm> considered(const TermTyped& typed) const;

    // Starts a term and plans it. History stays. Refuses with invalid, at the field: elections not
    // before the first day, a term shorter than a year or longer than six, the executive or the
    // next elections outside the term, recess weeks as change_recess; with conflict when it
    // overlaps another term.
    Result<TermId> set_up(const TermTyped& typed);

    // Plans afresh what lies ahead and was not touched. Refuses with not_found; with invalid when
    // weeks have no name, end before they start, lie outside the term, overlap, or are longer than
    // ten weeks.
    Done change_recess(const TermId& id, std::vector<Recess> recess);

    // The executive took office. Plans afresh. Refuses with not_found; with invalid outside the
    // term.
    Done executive_took_office(const TermId& id, Day day);

private:
    Result<CouncilTerm> found(const TermId& id) const;

    const identity::Work& work_;
    const Grounds& grounds_;
};

}  // namespace vt::programme
