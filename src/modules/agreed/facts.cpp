// SPDX-License-Identifier: EUPL-1.2
#include "modules/agreed/facts.h"

#include "modules/agreed/reference_store.h"

namespace vt::agreed {
namespace {

constexpr std::string_view kCited = "agreement-cited";

}  // namespace

std::vector<std::string_view> AgreedFacts::names() const {
    return {kCited};
}

std::vector<facts::Fact> AgreedFacts::facts(db::Db& db, Period period) const {
    std::vector<facts::Fact> found;
    for (const Reference& reference : ReferenceStore{db}.within(period))
        found.push_back({.name = std::string{kCited},
                         .subject = std::string{code(reference.body)},
                         .day = reference.day,
                         .until = reference.day,
                         .link = "/afgesproken/verwijzingen"});
    return found;
}

}  // namespace vt::agreed
