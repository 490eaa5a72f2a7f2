// SPDX-License-Identifier: EUPL-1.2
#include "identity/office.h"

namespace vt::identity {

std::string_view code(Office office) {
    switch (office) {
        case Office::mayor:
            return "mayor";
        case Office::deputy_mayor:
            return "deputy-mayor";
        case Office::acting_mayor:
            return "acting-mayor";
        case Office::alderman:
            return "alderman";
        case Office::council_member:
            return "council-member";
        case Office::committee_member:
            return "committee-member";
        case Office::council_clerk:
            return "council-clerk";
        case Office::deputy_clerk:
            return "deputy-clerk";
        case Office::clerks_office:
            return "clerks-office";
        case Office::deputy_chair:
            return "deputy-chair";
        case Office::municipal_secretary:
            return "municipal-secretary";
        case Office::reporting_desk:
            return "reporting-desk";
        case Office::confidential_adviser:
            return "confidential-adviser";
        case Office::integrity_coordinator:
            return "integrity-coordinator";
        case Office::functional_admin:
            return "functional-admin";
        case Office::technical_admin:
            return "technical-admin";
        case Office::auditor:
            return "auditor";
        case Office::data_protection_officer:
            return "data-protection-officer";
        case Office::kings_commissioner:
            return "kings-commissioner";
        case Office::facilitator:
            return "facilitator";
        case Office::assessor:
            return "assessor";
        case Office::investigator:
            return "investigator";
        case Office::civil_servant:
            return "civil-servant";
    }
    return "";
}

std::optional<Office> office_from_code(std::string_view wanted) {
    for (const Office office : kOffices)
        if (code(office) == wanted) return office;
    return std::nullopt;
}

}  // namespace vt::identity
