// SPDX-License-Identifier: EUPL-1.2
// The offices of a municipality, by the codes that logins, CSV, content and the rights table use
// (glossary; DESIGN 4).
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace vt::identity {

enum class Office {
    mayor,
    deputy_mayor,
    acting_mayor,
    alderman,
    council_member,
    committee_member,
    council_clerk,
    deputy_clerk,
    clerks_office,
    deputy_chair,
    municipal_secretary,
    reporting_desk,
    confidential_adviser,
    integrity_coordinator,
    functional_admin,
    technical_admin,
    auditor,
    data_protection_officer,
    kings_commissioner,
    facilitator,
    assessor,
    investigator,
    civil_servant,
};

inline constexpr std::array kOffices{
    Office::mayor,
    Office::deputy_mayor,
    Office::acting_mayor,
    Office::alderman,
    Office::council_member,
    Office::committee_member,
    Office::council_clerk,
    Office::deputy_clerk,
    Office::clerks_office,
    Office::deputy_chair,
    Office::municipal_secretary,
    Office::reporting_desk,
    Office::confidential_adviser,
    Office::integrity_coordinator,
    Office::functional_admin,
    Office::technical_admin,
    Office::auditor,
    Office::data_protection_officer,
    Office::kings_commissioner,
    Office::facilitator,
    Office::assessor,
    Office::investigator,
    Office::civil_servant,
};

std::string_view code(Office office);  // "council-clerk"
std::optional<Office> office_from_code(std::string_view code);

}  // namespace vt::identity
