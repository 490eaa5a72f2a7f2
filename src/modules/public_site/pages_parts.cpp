// SPDX-License-Identifier: EUPL-1.2
#include "modules/public_site/pages_parts.h"

#include <algorithm>

#include "modules/codes/api.h"
#include "modules/core_values/api.h"

namespace vt::public_site {
namespace {

using web::Visit;

std::string decided_in_words(const Visit& visit, const codes::AdoptedDocument& adopted) {
    std::vector<std::string> parts;
    for (const auto& decided : adopted.decided)
        parts.push_back(
            visit.text("public_site.decided-by." + std::string{decisions::code(decided.body)},
                       {visit.texts.day(decided.day), decided.reference}));
    std::string sentence = visit.text("public_site.decided", {visit.texts.joined(parts)});
    if (adopted.confirmed)
        sentence +=
            " " + visit.text("public_site.confirmed", {visit.texts.day(*adopted.confirmed)});
    return sentence;
}

Day last_day(const codes::AdoptedDocument& adopted) {
    Day last = adopted.version.from.value_or(Day{});
    for (const auto& decided : adopted.decided) last = std::max(last, decided.day);
    return std::max(last, adopted.confirmed.value_or(last));
}

Publication of_values(const Visit& visit, const core_values::AdoptedList& list) {
    return {list.title,
            visit.text("public_site.values-decided",
                       {visit.texts.day(list.adopted), visit.texts.joined(list.references)}),
            list.adopted, std::string{kPublicPath}};
}

}  // namespace

std::vector<Publication> publications(const Visit& visit) {
    std::vector<Publication> all;
    const auto list = core_values::adopted_list(visit.work);
    if (!list.id.empty()) all.push_back(of_values(visit, list));
    for (const auto& adopted : codes::adopted_documents(visit.work))
        all.push_back({adopted.document.title + " " + adopted.version.label,
                       decided_in_words(visit, adopted), last_day(adopted), adopted.path});
    return all;
}

}  // namespace vt::public_site
