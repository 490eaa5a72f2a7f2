// SPDX-License-Identifier: EUPL-1.2
#include "identity/import_plan.h"

#include <algorithm>

#include "base/text.h"
#include "identity/holding_rules.h"
#include "identity/names.h"

namespace vt::identity {
namespace {

std::string letter_of(const std::string& given, const std::string& initials) {
    return folded(first_letter(given.empty() ? initials : given));
}

// Bounds on the work that a file can ask for.
constexpr std::size_t kSameNameMax = 200;
constexpr std::size_t kHoldingsPerPersonMax = 200;
constexpr std::size_t kSeatsMax = 2'000;

Holding holding_of(const ImportRow& row, const PersonId& person, Day unknown_start) {
    Holding holding{HoldingId::random(), person, row.office, row.from.value_or(unknown_start),
                    row.until};
    if (has_party(row.office)) holding.party = row.party;
    holding.note = row.note;
    holding.external = row.external;
    holding.scope = row.scope;
    return holding;
}

// Takes `fresh` over into `field` when it says something else; true when it did.
bool take_over(std::string& field, const std::string& fresh) {
    if (fresh.empty() || fresh == field) return false;
    field = fresh;
    return true;
}

}  // namespace

ImportPlan::ImportPlan(const KnownDirectory& known) {
    for (const Person& person : known.people) {
        candidates_.push_back({.person = person, .known = true});
        index(candidates_.size() - 1);
    }
    for (const Holding& holding : known.holdings) {
        candidates_[by_id_.at(holding.person.value)].holdings.push_back(holding);
        if (is_single_seat(holding.office)) seats_.push_back(holding);
    }
}

ImportPreview ImportPlan::of(const ParsedImport& parsed, Day unknown_start) {
    unknown_start_ = unknown_start;
    preview_.problems = parsed.problems;
    preview_.remarks = parsed.remarks;
    for (const ImportRow& row : parsed.rows) plan(row);
    check_bases();
    summarise();
    return std::move(preview_);
}

void ImportPlan::error(int row, const Error& error) {
    preview_.problems.error(row, {}, error.text, error.args);
}

void ImportPlan::index(std::size_t at) {
    const Person& person = candidates_[at].person;
    by_id_[person.id.value] = at;
    if (!person.email.empty()) by_email_.emplace(person.email, at);
    candidates_[at].given_folded = folded(person.given);
    candidates_[at].letter = letter_of(person.given, person.initials);
    auto& namesakes = by_name_[folded(person.family) + "\n" + candidates_[at].letter];
    if (namesakes.size() < kSameNameMax) namesakes.push_back(at);
}

void ImportPlan::plan(const ImportRow& row) {
    const Sought sought{row, folded(row.family), folded(row.given),
                        letter_of(row.given, row.initials)};
    bool refused = false;
    Candidate* found = nullptr;
    if (const auto at = by_key_.find(row.key); !row.key.empty() && at != by_key_.end())
        found = &candidates_[at->second];
    if (found == nullptr) found = find_by_email(sought, refused);
    if (found == nullptr && !refused) found = find_by_name(sought, refused);
    if (refused) return;
    PlannedRow planned{.row = row, .new_person = found == nullptr};
    Candidate& candidate = found == nullptr ? make(row) : *found;
    planned.person = candidate.person.id;
    const auto at = by_id_.at(candidate.person.id.value);
    if (!row.key.empty()) by_key_.emplace(row.key, at);
    candidate.key = row.key;
    take_person(candidate, row, planned);
    candidate.in_file = true;
    planned.holding = holding_of(row, candidate.person.id, unknown_start_);
    if (take_holding(candidate, planned)) preview_.rows.push_back(std::move(planned));
}

ImportPlan::Candidate* ImportPlan::find_by_email(const Sought& sought, bool& refused) {
    const ImportRow& row = sought.row;
    const auto at = by_email_.find(row.email);
    if (row.email.empty() || at == by_email_.end()) return nullptr;
    Candidate& candidate = candidates_[at->second];
    const bool same_family = folded(candidate.person.family) == sought.family;
    const bool same_first = same_first_name(candidate, sought);
    // A new surname is a marriage; a new name altogether is a mailbox that was handed on.
    const bool other_person =
        !same_first || (!same_family && candidate.in_file) || (!candidate.key.empty());
    if (!other_person) return &candidate;
    refused = true;
    preview_.problems.error(row.row, {}, "identity.import.email-of-other",
                            {row.email, candidate.person.full_name()});
    return nullptr;
}

// Where the given name is missing on one side, the first letter must do.
bool ImportPlan::same_first_name(const Candidate& candidate, const Sought& sought) {
    if (!candidate.given_folded.empty() && !sought.given.empty())
        return candidate.given_folded == sought.given;
    return candidate.letter == sought.letter;
}

ImportPlan::Likeness ImportPlan::likeness(const Candidate& candidate, const Sought& sought) {
    const ImportRow& row = sought.row;
    if (!same_first_name(candidate, sought)) return Likeness::other;
    if (!row.key.empty() && !candidate.key.empty()) return Likeness::other;
    const bool address_differs = !row.email.empty() && !candidate.person.email.empty();
    if (candidate.in_file) return address_differs ? Likeness::other : Likeness::same;
    const bool same_office =
        std::any_of(candidate.holdings.begin(), candidate.holdings.end(),
                    [&](const Holding& held) { return held.office == row.office; });
    if (!same_office) return Likeness::other;
    return address_differs ? Likeness::same_but_address : Likeness::same;
}

ImportPlan::Candidate* ImportPlan::find_by_name(const Sought& sought, bool& refused) {
    const ImportRow& row = sought.row;
    const auto at = by_name_.find(sought.family + "\n" + sought.letter);
    if (at == by_name_.end()) return nullptr;
    std::vector<Candidate*> same;
    std::vector<Candidate*> same_but_address;
    for (const std::size_t i : at->second) {
        const Likeness found = likeness(candidates_[i], sought);
        if (found == Likeness::same) same.push_back(&candidates_[i]);
        if (found == Likeness::same_but_address) same_but_address.push_back(&candidates_[i]);
    }
    auto& choice = same.empty() ? same_but_address : same;
    if (choice.size() > 1) keep_same_start(choice, row);
    if (choice.size() == 1) return choice.front();
    const Candidate& first = candidates_[at->second.front()];
    refused = choice.size() > 1;
    if (refused)
        preview_.problems.error(row.row, {}, "identity.import.name-ambiguous",
                                {choice.front()->person.full_name()});
    else if (same_first_name(first, sought))
        preview_.problems.warning(row.row, {}, "identity.import.same-name",
                                  {first.person.full_name()});
    return nullptr;
}

// Of several who share a name, the one who holds this office from this very day.
void ImportPlan::keep_same_start(std::vector<Candidate*>& choice, const ImportRow& row) const {
    const Day from = row.from.value_or(unknown_start_);
    std::vector<Candidate*> exact;
    for (Candidate* candidate : choice)
        if (std::any_of(candidate->holdings.begin(), candidate->holdings.end(),
                        [&](const Holding& held) {
                            return held.office == row.office && held.from == from;
                        }))
            exact.push_back(candidate);
    if (exact.size() == 1) choice = exact;
}

ImportPlan::Candidate& ImportPlan::make(const ImportRow& row) {
    Candidate candidate;
    candidate.person = {PersonId::random(), row.initials,
                        row.given,          row.family,
                        row.email,          row.language.empty() ? "nl" : row.language};
    candidates_.push_back(std::move(candidate));
    index(candidates_.size() - 1);
    return candidates_.back();
}

void ImportPlan::take_person(Candidate& candidate, const ImportRow& row, PlannedRow& planned) {
    if (planned.new_person) return;
    Person& person = candidate.person;
    bool changed = false;
    if (!row.email.empty() && !person.email.empty() && row.email != person.email)
        preview_.problems.warning(row.row, {}, "identity.import.email-changes",
                                  {person.email, row.email});
    if (take_over(person.email, row.email)) {
        by_email_[row.email] = by_id_.at(person.id.value);
        changed = true;
    }
    if (folded(person.family) != folded(row.family)) {
        preview_.problems.warning(row.row, {}, "identity.import.name-changes",
                                  {person.family, row.family});
        changed = take_over(person.family, row.family) || changed;
    }
    if (person.given.empty()) changed = take_over(person.given, row.given) || changed;
    if (person.initials.empty()) changed = take_over(person.initials, row.initials) || changed;
    changed = take_over(person.language, row.language) || changed;
    planned.person_changes = changed && candidate.known;
    candidate.changed = candidate.changed || changed;
}

// False when the row is an error or a double.
bool ImportPlan::take_holding(Candidate& candidate, PlannedRow& planned) {
    const Holding& wanted = planned.holding;
    for (Holding& held : candidate.holdings)
        if (held.office == wanted.office && held.from == wanted.from && held.scope == wanted.scope)
            return take_again(candidate, held, planned);
    const bool many_seats = is_single_seat(wanted.office) && seats_.size() >= kSeatsMax;
    if (candidate.holdings.size() >= kHoldingsPerPersonMax || many_seats) {
        preview_.problems.error(planned.row.row, {}, "identity.import.too-many-offices");
        return false;
    }
    if (!accept(wanted, candidate, planned.row.row)) return false;
    planned.change = HoldingChange::add;
    candidate.holdings.push_back(wanted);
    row_of_holding_[wanted.id.value] = planned.row.row;
    if (is_single_seat(wanted.office)) seats_.push_back(wanted);
    return true;
}

// The same office from the same day stands there already, in the file or in the directory.
bool ImportPlan::take_again(const Candidate& candidate, Holding& held, PlannedRow& planned) {
    const Holding& wanted = planned.holding;
    const auto earlier = row_of_holding_.find(held.id.value);
    if (earlier != row_of_holding_.end()) {
        const std::vector<std::string> args{std::to_string(earlier->second)};
        if (held.until == wanted.until)
            preview_.problems.warning(planned.row.row, {}, "identity.import.row-twice", args);
        else
            preview_.problems.error(planned.row.row, {}, "identity.import.row-contradicts", args);
        return false;
    }
    Holding updated = held;
    // What has ended here stays ended: an older file must not bring it back.
    if (wanted.until) updated.until = wanted.until;
    if (held.until && !wanted.until)
        preview_.problems.warning(planned.row.row, {}, "identity.import.stays-ended",
                                  {written(*held.until)});
    if (!wanted.party.empty()) updated.party = wanted.party;
    const bool changes = updated.until != held.until || folded(updated.party) != folded(held.party);
    if (changes && !accept(updated, candidate, planned.row.row)) return false;
    planned.change = changes ? HoldingChange::update : HoldingChange::none;
    planned.holding = updated;
    held = updated;
    row_of_holding_[held.id.value] = planned.row.row;
    for (Holding& seat : seats_)
        if (seat.id == updated.id) seat = updated;
    return true;
}

bool ImportPlan::accept(const Holding& wanted, const Candidate& candidate, int row) {
    if (const auto refused = refusal_beside(wanted, candidate.holdings)) {
        error(row, *refused);
        return false;
    }
    if (const auto refused = refusal_of_seat(wanted, seats_)) {
        error(row, *refused);
        return false;
    }
    return true;
}

// After all rows: an alderman may stand below his deputy mayorship in the file.
void ImportPlan::check_bases() {
    for (const PlannedRow& planned : preview_.rows) {
        if (planned.change == HoldingChange::none) continue;
        const auto& own = candidates_[by_id_.at(planned.person.value)].holdings;
        if (const auto refused = refusal_without_base(planned.holding, own))
            error(planned.row.row, *refused);
    }
}

void ImportPlan::summarise() {
    ImportSummary& summary = preview_.summary;
    summary.rows = static_cast<std::int64_t>(preview_.rows.size());
    for (const PlannedRow& planned : preview_.rows) {
        if (planned.change == HoldingChange::add) ++summary.new_holdings;
        if (planned.change == HoldingChange::update) ++summary.changed_holdings;
        if (planned.change == HoldingChange::none && !planned.person_changes)
            ++summary.unchanged_rows;
    }
    for (const Candidate& candidate : candidates_) {
        if (!candidate.in_file) continue;
        if (candidate.known) ++summary.known_people;
        if (!candidate.known) ++summary.new_people;
        if (candidate.known && candidate.changed) ++summary.changed_people;
        if (!candidate.known || candidate.changed) preview_.people.push_back(candidate.person);
    }
    summary.errors = preview_.problems.errors();
    summary.warnings = preview_.problems.warnings();
}

}  // namespace vt::identity
