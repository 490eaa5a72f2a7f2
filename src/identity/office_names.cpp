// SPDX-License-Identifier: EUPL-1.2
#include "identity/office_names.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/text.h"

namespace vt::identity {
namespace {

using enum Office;

// In bare form; our own codes come with them.
constexpr std::pair<std::string_view, Office> kSpellings[] = {
    {"burgemeester", mayor},
    {"voorzittervanderaad", mayor},
    {"locoburgemeester", deputy_mayor},
    {"loco", deputy_mayor},
    {"waarnemendburgemeester", acting_mayor},
    {"burgemeesterwaarnemend", acting_mayor},
    {"wndburgemeester", acting_mayor},
    {"wethouder", alderman},
    {"alderwoman", alderman},
    {"raadslid", council_member},
    {"gemeenteraadslid", council_member},
    {"lidvanderaad", council_member},
    {"lidgemeenteraad", council_member},
    {"lidvandegemeenteraad", council_member},
    {"fractievoorzitter", council_member},
    {"councillor", council_member},
    {"councilor", council_member},
    {"memberofthecouncil", council_member},
    {"memberofcouncil", council_member},
    {"commissielid", committee_member},
    {"raadscommissielid", committee_member},
    {"burgerraadslid", committee_member},
    {"burgercommissielid", committee_member},
    {"burgerlid", committee_member},
    {"duoraadslid", committee_member},
    {"duocommissielid", committee_member},
    {"steunfractielid", committee_member},
    {"fractievertegenwoordiger", committee_member},
    {"griffier", council_clerk},
    {"raadsgriffier", council_clerk},
    {"clerkofthecouncil", council_clerk},
    {"plaatsvervangendgriffier", deputy_clerk},
    {"plvgriffier", deputy_clerk},
    {"adjunctgriffier", deputy_clerk},
    {"locogriffier", deputy_clerk},
    {"deputycouncilclerk", deputy_clerk},
    {"griffiemedewerker", clerks_office},
    {"medewerkergriffie", clerks_office},
    {"griffie", clerks_office},
    {"plaatsvervangendvoorzitter", deputy_chair},
    {"plaatsvervangendvoorzittervanderaad", deputy_chair},
    {"plaatsvervangendraadsvoorzitter", deputy_chair},
    {"plvvoorzitter", deputy_chair},
    {"plvraadsvoorzitter", deputy_chair},
    {"plvvoorzittervanderaad", deputy_chair},
    {"vicevoorzittervanderaad", deputy_chair},
    {"gemeentesecretaris", municipal_secretary},
    {"gemeentesecretarisalgemeendirecteur", municipal_secretary},
    {"secretaris", municipal_secretary},
    {"meldpunt", reporting_desk},
    {"meldpuntintegriteit", reporting_desk},
    {"vertrouwenspersoon", confidential_adviser},
    {"vertrouwenspersoonintegriteit", confidential_adviser},
    {"confidentialadvisor", confidential_adviser},
    {"integriteitscoordinator", integrity_coordinator},
    {"coordinatorintegriteit", integrity_coordinator},
    {"functioneelbeheerder", functional_admin},
    {"functioneelbeheer", functional_admin},
    {"functionaladministrator", functional_admin},
    {"technischbeheerder", technical_admin},
    {"technischbeheer", technical_admin},
    {"technicaladministrator", technical_admin},
    {"controleur", auditor},
    {"functionarisgegevensbescherming", data_protection_officer},
    {"functionarisvoordegegevensbescherming", data_protection_officer},
    {"fg", data_protection_officer},
    {"dpo", data_protection_officer},
    {"commissarisvandekoning", kings_commissioner},
    {"cdk", kings_commissioner},
    {"gespreksleider", facilitator},
    {"procesbegeleider", facilitator},
    {"beoordelaar", assessor},
    {"risicoanalist", assessor},
    {"onderzoeker", investigator},
    {"ambtenaar", civil_servant},
    {"medewerker", civil_servant},
};

std::unordered_map<std::string, Office> all_names() {
    std::unordered_map<std::string, Office> names;
    for (const auto& [name, office] : kSpellings) names.emplace(name, office);
    for (const Office office : kOffices) names.emplace(bare(code(office)), office);
    return names;
}

constexpr std::array<std::string_view, 12> kPlainMemberships{"",
                                                             "lid",
                                                             "member",
                                                             "memberofparliament",
                                                             "mp",
                                                             "representative",
                                                             "mep",
                                                             "memberofthehouse",
                                                             "parliamentarian",
                                                             "kamerlid",
                                                             "statenlid",
                                                             "deputy"};

}  // namespace

std::string bare(std::string_view text) {
    std::string result;
    for (const char c : folded(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) result += c;
    return result;
}

std::optional<Office> office_from_typed(std::string_view typed) {
    if (typed.size() > 200) return std::nullopt;
    static const auto names = all_names();
    const auto found = names.find(bare(typed));
    if (found == names.end()) return std::nullopt;
    return found->second;
}

bool is_plain_membership(std::string_view role) {
    const std::string wanted = bare(role.substr(0, 200));
    return std::find(kPlainMemberships.begin(), kPlainMemberships.end(), wanted) !=
           kPlainMemberships.end();
}

}  // namespace vt::identity
