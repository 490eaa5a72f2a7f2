// SPDX-License-Identifier: EUPL-1.2
// The roll: who is here, as the page of people shows it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identity/directory.h"

namespace vt::people {

// Where somebody stands on the page; the first that fits.
enum class Group { council, executive, committees, support, others, former };
inline constexpr std::array kGroups{Group::council, Group::executive, Group::committees,
                                    Group::support, Group::others,    Group::former};
std::string_view code(Group group);  // "council"

struct RollFilter {
    std::optional<identity::Office> office{};
    std::optional<Group> group{};
    std::string words{};  // In the name, without regard to case and accents.
};

struct RollRow {
    identity::Person person{};
    Group group{Group::others};
    // Of today; for who is former the last one.
    std::vector<identity::Holding> holdings{};
};

Group group_of(identity::Office office);

// How an account stands; nothing about when or how often somebody signed in.
enum class AccountState { none, invited, open };
std::string_view code(AccountState state);  // "invited"

struct PersonView {
    identity::Person person{};
    std::vector<identity::Holding> holdings{};  // Oldest first.
    AccountState account{AccountState::none};
};

}  // namespace vt::people
