// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/roll.h"

namespace vt::people {

std::string_view code(Group group) {
    switch (group) {
        case Group::council:
            return "council";
        case Group::executive:
            return "executive";
        case Group::committees:
            return "committees";
        case Group::support:
            return "support";
        case Group::others:
            return "others";
        case Group::former:
            return "former";
    }
    return "";
}

Group group_of(identity::Office office) {
    using enum identity::Office;
    switch (office) {
        case council_member:
        case deputy_chair:
            return Group::council;
        case mayor:
        case deputy_mayor:
        case acting_mayor:
        case alderman:
            return Group::executive;
        case committee_member:
            return Group::committees;
        case council_clerk:
        case deputy_clerk:
        case clerks_office:
        case municipal_secretary:
            return Group::support;
        default:
            return Group::others;
    }
}

std::string_view code(AccountState state) {
    switch (state) {
        case AccountState::none:
            return "none";
        case AccountState::invited:
            return "invited";
        case AccountState::open:
            return "open";
    }
    return "";
}

}  // namespace vt::people
