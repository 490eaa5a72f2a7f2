// SPDX-License-Identifier: EUPL-1.2
#include "identity/rights.h"

#include <algorithm>
#include <span>

namespace vt::identity {
namespace {

using enum Office;

constexpr std::array kProgrammeState{mayor,
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
                                     confidential_adviser,
                                     integrity_coordinator,
                                     functional_admin,
                                     auditor,
                                     data_protection_officer};
constexpr std::array kProgrammeRecord{
    mayor,        deputy_mayor,  acting_mayor,        council_clerk,
    deputy_clerk, clerks_office, municipal_secretary, integrity_coordinator};
constexpr std::array kProgrammeDecide{mayor, acting_mayor, council_clerk, deputy_clerk,
                                      municipal_secretary};
constexpr std::array kNormsRead{mayor,
                                deputy_mayor,
                                acting_mayor,
                                alderman,
                                council_member,
                                committee_member,
                                council_clerk,
                                deputy_clerk,
                                deputy_chair,
                                municipal_secretary,
                                confidential_adviser,
                                integrity_coordinator,
                                kings_commissioner,
                                functional_admin,
                                auditor,
                                data_protection_officer};
constexpr std::array kNormsWrite{
    mayor,          deputy_mayor,        acting_mayor,         alderman,
    council_member, committee_member,    council_clerk,        deputy_clerk,
    deputy_chair,   municipal_secretary, integrity_coordinator};
constexpr std::array kNormsDecide{council_clerk, deputy_clerk, municipal_secretary};
constexpr std::array kNormsCommit{mayor,          deputy_mayor,     acting_mayor, alderman,
                                  council_member, committee_member, deputy_chair};
constexpr std::array kBasicNormsRecord{council_clerk, deputy_clerk, municipal_secretary,
                                       integrity_coordinator};
constexpr std::array kDilemmasRead{
    mayor,           deputy_mayor,        acting_mayor,         alderman,
    council_member,  committee_member,    council_clerk,        deputy_clerk,
    deputy_chair,    municipal_secretary, confidential_adviser, integrity_coordinator,
    functional_admin};
constexpr std::array kDialogueView{mayor,
                                   deputy_mayor,
                                   acting_mayor,
                                   alderman,
                                   council_member,
                                   committee_member,
                                   council_clerk,
                                   deputy_clerk,
                                   deputy_chair,
                                   municipal_secretary,
                                   confidential_adviser,
                                   integrity_coordinator,
                                   functional_admin,
                                   facilitator};
constexpr std::array kDilemmasWrite{
    mayor,        deputy_mayor,        acting_mayor,         council_clerk,
    deputy_clerk, municipal_secretary, integrity_coordinator};
constexpr std::array kDialogueLead{mayor,        deputy_mayor,          acting_mayor, council_clerk,
                                   deputy_clerk, integrity_coordinator, facilitator};
constexpr std::array kDialogueDecide{mayor,         deputy_mayor, acting_mayor,
                                     council_clerk, deputy_clerk, integrity_coordinator};
constexpr std::array kPeopleView{council_clerk,          deputy_clerk,     clerks_office,
                                 municipal_secretary,    functional_admin, auditor,
                                 data_protection_officer};
constexpr std::array kPeopleManage{council_clerk, deputy_clerk, municipal_secretary,
                                   functional_admin};
constexpr std::array kArrivalsManage{council_clerk, deputy_clerk, clerks_office,
                                     municipal_secretary};
constexpr std::array kLogView{council_clerk, deputy_clerk, municipal_secretary, auditor,
                              data_protection_officer};
constexpr std::array kInstallationView{council_clerk,          deputy_clerk,    municipal_secretary,
                                       functional_admin,       technical_admin, auditor,
                                       data_protection_officer};

std::span<const Office> offices_with(Right right) {
    switch (right) {
        case Right::open:
        case Right::own:
            return kOffices;
        case Right::programme_state:
            return kProgrammeState;
        case Right::programme_record:
            return kProgrammeRecord;
        case Right::programme_decide:
            return kProgrammeDecide;
        case Right::norms_read:
            return kNormsRead;
        case Right::norms_write:
            return kNormsWrite;
        case Right::norms_decide:
            return kNormsDecide;
        case Right::norms_commit:
            return kNormsCommit;
        case Right::basic_norms_record:
            return kBasicNormsRecord;
        case Right::dilemmas_read:
            return kDilemmasRead;
        case Right::dilemmas_write:
            return kDilemmasWrite;
        case Right::dialogue_view:
            return kDialogueView;
        case Right::dialogue_lead:
            return kDialogueLead;
        case Right::dialogue_decide:
            return kDialogueDecide;
        case Right::people_view:
            return kPeopleView;
        case Right::people_manage:
            return kPeopleManage;
        case Right::arrivals_manage:
            return kArrivalsManage;
        case Right::log_view:
            return kLogView;
        case Right::installation_view:
            return kInstallationView;
    }
    return {};
}

}  // namespace

std::string_view code(Right right) {
    switch (right) {
        case Right::open:
            return "open";
        case Right::own:
            return "own";
        case Right::programme_state:
            return "programme-state";
        case Right::programme_record:
            return "programme-record";
        case Right::programme_decide:
            return "programme-decide";
        case Right::norms_read:
            return "norms-read";
        case Right::norms_write:
            return "norms-write";
        case Right::norms_decide:
            return "norms-decide";
        case Right::norms_commit:
            return "norms-commit";
        case Right::basic_norms_record:
            return "basic-norms-record";
        case Right::dilemmas_read:
            return "dilemmas-read";
        case Right::dilemmas_write:
            return "dilemmas-write";
        case Right::dialogue_view:
            return "dialogue-view";
        case Right::dialogue_lead:
            return "dialogue-lead";
        case Right::dialogue_decide:
            return "dialogue-decide";
        case Right::people_view:
            return "people-view";
        case Right::people_manage:
            return "people-manage";
        case Right::arrivals_manage:
            return "arrivals-manage";
        case Right::log_view:
            return "log-view";
        case Right::installation_view:
            return "installation-view";
    }
    return "";
}

bool grants(Office office, Right right) {
    const auto offices = offices_with(right);
    return std::find(offices.begin(), offices.end(), office) != offices.end();
}

bool may(const Actor& actor, Right right) {
    if (right == Right::open) return true;
    if (right == Right::own) return actor.signed_in();
    return std::any_of(actor.offices.begin(), actor.offices.end(),
                       [&](Office office) { return grants(office, right); });
}

}  // namespace vt::identity
