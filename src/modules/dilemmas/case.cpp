// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/case.h"

#include <utility>

#include "crypto/hash.h"

namespace vt::dilemmas {

std::string case_path(std::string_view id) {
    return "/dilemmas/" + std::string{id};
}

std::vector<CaseOption> shown_options(const Case& dilemma) {
    auto options = dilemma.options;
    const crypto::Hash hash = crypto::sha256(dilemma.id);
    for (std::size_t left = options.size(); left > 1; --left)
        std::swap(options[left - 1], options[hash[left] % left]);
    return options;
}

}  // namespace vt::dilemmas
