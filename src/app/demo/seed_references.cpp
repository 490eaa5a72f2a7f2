// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_references.h"

#include <algorithm>

#include "app/compose.h"
#include "modules/agreed/reference_service.h"
#include "modules/codes/api.h"
#include "modules/core_values/api.h"

namespace vt::app::demo {
namespace {

struct Cited {
    std::string room{};
    std::string entry{};
};

Cited value_cited(const identity::Work& work, const std::string& origin) {
    for (const auto& value : core_values::adopted_list(work).values)
        if (value.origin == origin) return {"core_values", value.id};
    throw std::runtime_error{"no such value: " + origin};
}

// An article, by its number, of the code of conduct for council members in force.
Cited article_cited(const identity::Work& work, const std::string& number) {
    for (const auto& adopted : codes::adopted_documents(work)) {
        if (adopted.document.audience != codes::Audience::council_member) continue;
        const auto text = codes::adopted_text(work, adopted.version.id).value();
        for (const auto& chapter : text.chapters)
            for (const auto& article : chapter.articles)
                if (article.number == number)
                    return {"codes", adopted.version.id.value + "." + article.id};
    }
    throw std::runtime_error{"no such article: " + number};
}

}  // namespace

void seed_references(Stage& stage, const Node& town) {
    for (const Node& told : list(town.at("norms").as_object(), "citations")) {
        const Day on = *day(told, "day");
        stage.act(on, text(told, "by"), [&](const identity::Work& work) {
            const Cited cited = told.contains("value") ? value_cited(work, text(told, "value"))
                                                       : article_cited(work, text(told, "article"));
            must(agreed::ReferenceService{work, agreements()}.record(
                     {cited.room, cited.entry, text(told, "body"), on, text(told, "occasion")}),
                 "citation");
        });
    }
}

}  // namespace vt::app::demo
