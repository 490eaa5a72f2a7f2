// SPDX-License-Identifier: EUPL-1.2
// Actor: on whose behalf something happens. Passed, never looked up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "identity/office.h"

namespace vt::identity {

struct PersonTag;
using PersonId = Id<PersonTag>;

struct Actor {
    PersonId person{};              // Empty for nobody and for the system.
    std::vector<Office> offices{};  // Those held today.
    std::string name{};             // For showing: "M. de Wit".
    std::string system{};           // "system:seed", "command-line"; empty for a person.

    bool has(Office office) const;
    bool signed_in() const { return static_cast<bool>(person); }
    // For the audit log.
    std::string_view audit_name() const { return system.empty() ? person.value : system; }
};

}  // namespace vt::identity
