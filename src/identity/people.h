// SPDX-License-Identifier: EUPL-1.2
// Changing who is who and who holds what: every change with its entry in the audit log, in the same
// transaction. Directory reads.
//
// All of it needs the right people_manage, or the system itself as actor; else it refuses with
// forbidden ("identity.error.not-allowed"). A change of office closes the sessions of its person,
// so that the new rights count at once.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "identity/directory.h"
#include "identity/work.h"

namespace vt::identity {

inline constexpr std::size_t kNoteMax = 500;  // Characters.

// As typed. Spaces around are no matter; the family name includes its prefix.
struct PersonTyped {
    std::string initials{};
    std::string given{};
    std::string family{};
    std::string email{};
    std::string language{"nl"};
};

struct OfficeGiven {
    PersonId person{};
    Office office{Office::civil_servant};
    Day from{};
    std::optional<Day> until{};  // Last day.
    std::string party{};         // Name; made if it is new. Left out where no party belongs.
    std::string note{};
    bool external{false};  // These two count for a confidential adviser only.
    std::string scope{};
    PersonId substitute_for{};
};

// Whether this actor may change people and offices: the right people_manage, or the system itself.
bool may_manage(const Actor& actor);

// The whole content as text: what the audit log keeps the hash of.
std::string canonical(const Person& person);
std::string canonical(const Holding& holding);

class People {
public:
    // What `work` refers to, and `work`, must outlive it.
    explicit People(const Work& work) : work_{work} {}

    // Refuses with invalid: no family name, a name too long, e-mail address malformed, language
    // unknown; with conflict when somebody else has the address.
    Result<PersonId> add(const PersonTyped& typed);
    // As add; not_found when there is nobody of this id.
    Done change(const PersonId& id, const PersonTyped& typed);
    // Everybody may choose the own language; not_found, and invalid for other than nl and en.
    Done choose_language(const PersonId& id, std::string_view language);

    // Refuses as holding_rules.h does; not_found for the person or the one who is replaced; invalid
    // when note or party is too long, scope unknown, or somebody would replace himself.
    Result<HoldingId> give_office(const OfficeGiven& given);
    // `last_day` may lie ahead. What needs the office ends with it: a deputy mayor who is no
    // alderman any more. Refuses with not_found; with invalid when last_day is before the first
    // day; with conflict when the office ended on an earlier day already.
    Done end_office(const HoldingId& id, Day last_day);

    // The same office goes on from `from` with another party or group, as after a split: the old
    // holding ends the day before. Refuses with not_found, also for an office without party; with
    // invalid when the day is not inside the holding, or the name as add_party.
    Result<HoldingId> change_party(const HoldingId& id, Day from, std::string_view name);

    // The party of this name, made if it is new. Refuses with invalid: empty or too long.
    Result<PartyId> add_party(std::string_view name, std::string_view short_name);

private:
    Done allowed() const;
    Result<Person> judged(const PersonId& id, const PersonTyped& typed);
    Result<Holding> judged(const OfficeGiven& given);
    void end_dependents(const Holding& base, Day last_day);
    void log(std::string_view type, const std::string& object, const std::string& data,
             std::string_view context = {}) const;

    const Work& work_;
};

}  // namespace vt::identity
