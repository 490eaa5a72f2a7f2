// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/term_service.h"

#include <algorithm>

#include "base/text.h"
#include "modules/programme/limits.h"
#include "modules/programme/planning_service.h"
#include "modules/programme/sharing.h"
#include "modules/programme/term_store.h"

namespace vt::programme {
namespace {

constexpr int kTermYearsMax = 6;
constexpr int kRecessDaysMax = 70;
constexpr std::size_t kRecessWeeksMax = 100;

Done allowed(const identity::Work& work) {
    if (may_decide(work.actor)) return done();
    return Error{Refusal::forbidden, "programme.error.not_yours_to_decide"};
}

CouncilTerm term_from(const TermTyped& typed) {
    return {.id = TermId::random(),
            .elections = typed.elections,
            .from = typed.from,
            .until = typed.until,
            .executive_from = typed.executive_from.value_or(typed.from),
            .elections_next = typed.elections_next.value_or(proposed_next_elections(typed.until)),
            .recess = {}};
}

Done check_days(const CouncilTerm& term) {
    if (term.elections >= term.from) return invalid("elections_after_start", "elections");
    if (term.until < term.from.plus_years(1)) return invalid("term_too_short", "until");
    if (term.until > term.from.plus_years(kTermYearsMax)) return invalid("term_too_long", "until");
    if (!term.days().contains(term.executive_from))
        return invalid("outside_term", "executive_from");
    if (!term.days().contains(term.elections_next))
        return invalid("outside_term", "elections_next");
    return done();
}

Done check_recess(const CouncilTerm& term, const Recess& weeks) {
    VT_TRY(filled(weeks.name, kTitleMax, "recess", "recess_without_name"));
    if (weeks.days.last < weeks.days.first) return invalid("ends_before_start", "recess");
    if (length_in_days(weeks.days) > kRecessDaysMax) return invalid("recess_too_long", "recess");
    if (!term.days().contains(weeks.days.first) || !term.days().contains(weeks.days.last))
        return invalid("outside_term", "recess");
    return done();
}

Result<std::vector<Recess>> checked(const CouncilTerm& term, std::vector<Recess> recess) {
    if (recess.size() > kRecessWeeksMax) return invalid("too_many_recess_weeks", "recess");
    std::sort(recess.begin(), recess.end(), [](const Recess& left, const Recess& right) {
        return left.days.first < right.days.first;
    });
    for (std::size_t at = 0; at < recess.size(); ++at) {
        recess[at].name = trim(recess[at].name);
        VT_TRY(check_recess(term, recess[at]));
        if (at > 0 && recess[at].days.first <= recess[at - 1].days.last)
            return invalid("recess_overlaps", "recess");
    }
    return recess;
}

std::string recess_text(const CouncilTerm& term) {
    std::string text;
    for (const Recess& weeks : term.recess)
        text += canonical({weeks.name, weeks.days.first.iso(), weeks.days.last.iso()});
    return text;
}

std::string term_text(const CouncilTerm& term) {
    return canonical({term.elections.iso(), term.from.iso(), term.until.iso(),
                      term.executive_from.iso(), term.elections_next.iso()}) +
           recess_text(term);
}

}  // namespace

std::vector<CouncilTerm> TermService::all() const {
    return TermStore{work_.db}.all();
}

Result<CouncilTerm> TermService::current() const {
    return term_today(work_);
}

Result<CouncilTerm> TermService::found(const TermId& id) const {
    for (CouncilTerm& term : all())
        if (term.id == id) return std::move(term);
    return Error{Refusal::not_found, "programme.error.unknown_term"};
}

Result<CouncilTerm> TermService::considered(const TermTyped& typed) const {
    VT_TRY(allowed(work_));
    CouncilTerm term = term_from(typed);
    VT_TRY(check_days(term));
    term.recess = VT_TRY(checked(term, typed.recess));
    for (const CouncilTerm& other : all())
        if (term.from < other.until && other.from < term.until)
            return Error{Refusal::conflict, "programme.error.term_overlaps", {}, "from"};
    return term;
}

Result<TermId> TermService::set_up(const TermTyped& typed) {
    const CouncilTerm term = VT_TRY(considered(typed));
    TermStore{work_.db}.add(term);
    replan(work_, grounds_, term);
    work_.log({.type = "programme.term-set-up", .object = term.id.value, .data = term_text(term)});
    return term.id;
}

Done TermService::change_recess(const TermId& id, std::vector<Recess> recess) {
    VT_TRY(allowed(work_));
    CouncilTerm term = VT_TRY(found(id));
    term.recess = VT_TRY(checked(term, std::move(recess)));
    TermStore{work_.db}.replace_recess(term);
    replan(work_, grounds_, term);
    work_.log({.type = "programme.recess-changed", .object = id.value, .data = recess_text(term)});
    return done();
}

Done TermService::executive_took_office(const TermId& id, Day day) {
    VT_TRY(allowed(work_));
    CouncilTerm term = VT_TRY(found(id));
    term.executive_from = day;
    VT_TRY(check_days(term));
    TermStore{work_.db}.change_days(term);
    replan(work_, grounds_, term);
    work_.log(
        {.type = "programme.executive-took-office", .object = id.value, .data = term_text(term)});
    return done();
}

}  // namespace vt::programme
