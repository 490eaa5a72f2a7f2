// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/names.h"

#include "modules/programme/dialogue.h"
#include "modules/programme/limits.h"

namespace vt::programme {

Done without_names(const identity::Work& work, std::string_view field, std::string_view text) {
    if (text.empty()) return done();
    std::string names;
    for (const std::string& name : names_in(text, identity::Directory{work.db}.people()))
        names += (names.empty() ? "" : ", ") + name;
    if (names.empty()) return done();
    return invalid("names_found", field, {names});
}

}  // namespace vt::programme
