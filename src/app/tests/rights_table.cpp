// SPDX-License-Identifier: EUPL-1.2
#include "app/tests/rights_table.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "identity/office.h"

namespace vt::app {
namespace {

using Groups = std::map<std::string, std::set<std::string>>;

[[noreturn]] void unreadable(const std::string& line) {
    throw std::runtime_error{"tests/rights.txt: cannot read: " + line};
}

std::set<std::string> offices_in(std::istream& words, const Groups& groups,
                                 const std::string& line) {
    std::set<std::string> offices;
    for (std::string word; words >> word;) {
        if (const auto group = groups.find(word); group != groups.end())
            offices.insert(group->second.begin(), group->second.end());
        else if (word == "nobody" || identity::office_from_code(word))
            offices.insert(word);
        else
            unreadable(line);
    }
    return offices;
}

Groups every_office() {
    Groups groups;
    for (const auto office : identity::kOffices)
        groups["@everyone"].insert(std::string{code(office)});
    return groups;
}

}  // namespace

RightsTable read_rights_table(const std::string& path) {
    std::ifstream in{path};
    if (!in) throw std::runtime_error{"cannot read " + path};
    auto groups = every_office();
    RightsTable table;
    for (std::string line; std::getline(in, line);) {
        std::istringstream words{line};
        std::string first, second;
        if (!(words >> first) || first.front() == '#') continue;
        if (first.front() == '@') {
            groups[first] = offices_in(words, groups, line);
        } else {
            if (!(words >> second) || second.front() != '/') unreadable(line);
            const RightsRow row{offices_in(words, groups, line)};
            if (!table.emplace(first + " " + second, row).second) unreadable(line);
        }
    }
    return table;
}

}  // namespace vt::app
