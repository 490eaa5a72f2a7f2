// SPDX-License-Identifier: EUPL-1.2
#include "modules/agreed/citation.h"

namespace vt::agreed {

std::string citation(const search::Entry& entry, std::string_view address,
                     const texts::Texts& texts) {
    std::string text = texts.text("agreed.citation.text", {entry.title, entry.where, entry.words});
    if (entry.standing == search::Standing::superseded)
        text += " " + std::string{texts.text("agreed.citation.superseded")};
    return text + " " + std::string{address};
}

}  // namespace vt::agreed
