// SPDX-License-Identifier: EUPL-1.2
// Lists of values: proposing, choosing, putting forward (B1).
//
// An adopted list, and one that was, is there for everybody. All others are for who has the right
// norms_read; for anybody else they are not_found, like a list that never was. norms_write proposes
// and changes words; norms_decide leads: begins, concludes, puts forward, lays aside. Each of them
// refuses with forbidden ("core_values.error.not-allowed"), and with conflict
// ("core_values.error.stage") when the list is not in a stage where it can be done.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/core_values/value_list.h"

namespace vt::core_values {

enum class StartWith { handbook, previous, nothing };
std::optional<StartWith> start_from_code(std::string_view code);  // "handbook", …

struct Chosen {
    ValueId value{};
    std::string reason{};
};

class ListService {
public:
    // What `work` refers to, and `work`, must outlive it.
    explicit ListService(const identity::Work& work) : work_{work} {}

    bool may_read() const;
    bool may_write() const;
    bool may_lead() const;

    std::vector<ValueList> lists() const;  // Those the actor may see; latest begun first.
    Result<ListView> find(const ListId& id) const;
    // The list that is adopted now: anybody may see it.
    std::optional<ListView> adopted() const;
    std::optional<ListView> in_work() const;  // None for who may not read.
    // The list that holds this value; a value that is not chosen is only seen by who may read.
    Result<ListView> list_of(const ValueId& id) const;

    // Of who proposed a value or entered a decision; empty for nobody.
    std::string name_of(const identity::PersonId& person) const;

    // Refuses with conflict when a list is in work; with invalid at "title". `previous` without an
    // adopted list begins with nothing.
    Result<ListId> begin(std::string_view title, StartWith start);
    // While collecting. Refuses with not_found; with invalid as checked(), and for a name that the
    // list has already; with conflict when it is full.
    Result<ValueId> propose(const ListId& id, const ValueTyped& typed);
    // While collecting; in a draft for who leads. `version` is the one that was read: refuses with
    // conflict when somebody changed the words since.
    Done change(const ValueId& id, const ValueTyped& typed, int version);
    // While collecting: who proposed it, or who leads.
    Done remove(const ValueId& id);
    bool may_change(const ListView& view) const;
    bool may_remove(const ListView& view, const Value& value) const;

    // Chooses these, in this order, on `day`; again in a draft, in place of the earlier choice.
    // Refuses with invalid: none or too many, one that is not on the list (at "values"); no reason
    // or one too long (at "reason-" and the value's id); no day, or one to come (at "day").
    Done conclude(const ListId& id, const std::vector<Chosen>& chosen, std::optional<Day> day);
    // Fixes the words of a draft.
    Done put_forward(const ListId& id);
    // Back to draft. Refuses with conflict when a decision about it was entered.
    Done take_back(const ListId& id);
    // For good. Refuses with conflict while a weighing is open or a decision waits to be confirmed.
    Done lay_aside(const ListId& id);

private:
    Result<ListView> led(const ListId& id, std::initializer_list<Stage> stages) const;
    Done check_name(const ListView& view, const ValueTyped& typed, const ValueId& own) const;
    void add_start(const ListId& id, StartWith start);
    void choose(const ListView& view, const std::vector<Chosen>& chosen);
    Done move(ListView view, Stage to, std::string_view event);
    void log(std::string_view type, const ListId& id, const std::string& data) const;

    const identity::Work& work_;
};

}  // namespace vt::core_values
