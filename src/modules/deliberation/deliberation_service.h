// SPDX-License-Identifier: EUPL-1.2
// What people do with a deliberation: prepare it, walk it, write down what the steps gave,
// conclude.
//
// Who holds the right dilemmas_write prepares one and names who leads; the one who leads it and the
// one who prepared it walk it. What one may not see is not found. What is typed is looked through
// for names of people and then refused with "programme.error.names_found", unless `names_allowed`:
// somebody saw that warning and says that it is no person.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "content/method.h"
#include "identity/directory.h"
#include "identity/work.h"
#include "modules/deliberation/deliberation.h"
#include "modules/dilemmas/api.h"

namespace vt::deliberation {

// One deliberation with what belongs to it, as somebody sees it.
struct View {
    Deliberation deliberation{};
    const content::Method* method{};  // Never null.
    dilemmas::Words title{};
    dilemmas::Words story{};
    std::vector<std::string> values{};                  // Of the case; none of one typed in.
    std::map<std::string, Lines, std::less<>> lines{};  // By step; a step without is not there.
    std::optional<Outcome> outcome{};
    std::string leader{};  // Name.
    bool leads{false};     // Whether whoever looks may walk it.

    int steps() const { return static_cast<int>(method->steps.size()); }
    bool is_under_way() const { return deliberation.stage == Stage::under_way; }
    // From 1. Empty where nothing was written down.
    const content::MethodStep& step(int number) const;
    const Lines& lines_of(int number) const;
};

// What is asked when one prepares a deliberation.
struct Prepared {
    std::string method{};
    std::string case_id{};  // Empty: title and story.
    std::string title{};
    std::string story{};
    std::optional<Body> body{};
    int people{0};
    identity::PersonId leader{};
};

// A value that can have decided.
struct NamedValue {
    std::string id{};
    dilemmas::Words name{};
    bool of_case{false};
};

// Of the case first, then those to start from.
std::vector<NamedValue> values_for(const identity::Work& work, const View& view);

class DeliberationService {
public:
    // What `work` refers to, and `work`, must outlive it.
    explicit DeliberationService(const identity::Work& work) : work_{work} {}

    bool may_prepare() const;
    // Those that whoever asks may see, without their lines. Not concluded ones first.
    std::vector<View> all() const;
    // Refuses with not_found, also when one may not see it.
    Result<View> find(const DeliberationId& id) const;
    // Who can lead one, by family name.
    std::vector<identity::Person> leaders() const;

    // Refuses with forbidden; with invalid at "method", "case", "title", "story", "body", "people"
    // or "leader".
    Result<DeliberationId> prepare(const Prepared& typed, bool names_allowed);
    // As prepare; not_found; conflict once it is concluded. Once it began only the number of people
    // and who leads can change, the rest is left as it is.
    Done change(const DeliberationId& id, const Prepared& typed, bool names_allowed);

    // To the first step, of which the time now runs. Refuses with not_found; forbidden unless one
    // leads; conflict unless it is prepared.
    Done begin(const DeliberationId& id);
    // To this step, from 1. Refuses as begin does; not_found for no such step; conflict unless it
    // is under way.
    Done go_to(const DeliberationId& id, int step);
    // Writes down what a step gave, in place of what stood there. A list that was gathered on cards
    // is put in the order of the alphabet, so that its order tells nothing. Refuses as go_to does;
    // with invalid as checked() does (step_input.h).
    Done record(const DeliberationId& id, int step, const Lines& typed, bool names_allowed);

    // Refuses with not_found; forbidden; conflict unless it is prepared or under way; invalid at
    // "reason".
    Done break_off(const DeliberationId& id, std::string_view reason, bool names_allowed);
    // Where it was; the time of the step runs anew. Refuses with conflict unless it was broken off.
    Done take_up(const DeliberationId& id);

    // Refuses with not_found; forbidden; conflict unless it is under way; invalid at "outcome",
    // "value", "other", "agreement", "dissent", "rule" or "example".
    Done set_outcome(const DeliberationId& id, const Outcome& typed, bool names_allowed);
    // For good. Refuses with not_found; forbidden; conflict unless it is under way, or while it has
    // no outcome. Keeps the conclusion about its case, where that was wanted.
    Done conclude(const DeliberationId& id);

private:
    bool may_see(const Deliberation& one) const;
    bool leads(const Deliberation& one) const;
    View view_of(Deliberation one) const;
    Result<Deliberation> seen(const DeliberationId& id) const;
    // One that whoever acts leads and that is at this stage.
    Result<Deliberation> led(const DeliberationId& id, Stage stage) const;
    Result<Deliberation> checked(const Prepared& typed, bool names_allowed) const;
    Done check_case(const Prepared& typed, bool names_allowed) const;
    Done check_table(const Prepared& typed) const;
    Done without_names(std::string_view field, std::string_view words, bool names_allowed) const;
    void save(const Deliberation& one, std::string_view type, const std::string& data);

    const identity::Work& work_;
};

}  // namespace vt::deliberation
