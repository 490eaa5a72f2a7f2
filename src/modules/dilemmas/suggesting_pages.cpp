// SPDX-License-Identifier: EUPL-1.2
// Bringing a conclusion in at the working group of a code or agreement.
#include "modules/dilemmas/conclusion_pages.h"
#include "modules/dilemmas/conclusion_service.h"
#include "modules/dilemmas/pages_parts.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::dilemmas {
namespace {

using identity::Right;
using web::Visit;

http::Response show(const Visit& visit, const Conclusion& one,
                    const std::optional<Error>& refusal) {
    const ConclusionService service{visit.work};
    const std::string title = say(visit, "suggest.action");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("dilemmas.suggest.intro")});
    web::data_list(
        body, visit,
        {{.key = say(visit, "suggest.words"), .value = web::typed_here(visit, service.words(one))},
         {.key = say(visit, "suggest.origin"),
          .value = web::typed_here(visit, service.origin(one))}});
    std::vector<web::Option> documents;
    for (const SuggestedTo& to : service.open_to(one.id))
        documents.push_back({.value = to.document, .text = to.title});
    web::Form form{visit, conclusion_path(one.id) + "/voorstellen", refusal};
    form.select({.name = "document", .label = say(visit, "suggest.document")}, documents,
                say(visit, "suggest.choose"));
    form.submit(say(visit, "suggest.send"), conclusion_path(one.id));
    body.append(form.finish());
    return web::page(visit,
                     {.title = title,
                      .above = {library_link(visit),
                                {std::string{kConclusionsPath}, say(visit, "conclusions.title")},
                                {conclusion_path(one.id), say(visit, "conclusion.above")}},
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

http::Response suggest_page(Visit& visit) {
    const auto one = ConclusionService{visit.work}.find(visit.place("id"));
    if (!one) return web::error_page(visit, 404);
    if (ConclusionService{visit.work}.open_to(one->id).empty())
        return web::see_other(visit, conclusion_path(one->id));
    return show(visit, *one, std::nullopt);
}

http::Response suggest(Visit& visit) {
    ConclusionService service{visit.work};
    const auto one = service.find(visit.place("id"));
    if (!one) return web::error_page(visit, 404);
    const Done sent = service.suggest(one->id, visit.form.value("document"));
    if (!sent)
        return web::refused(visit, sent.error(),
                            [&](const Error& error) { return show(visit, *one, error); });
    return web::saved(visit, conclusion_path(one->id), "voorgesteld");
}

}  // namespace

web::Routes suggesting_routes() {
    const std::string path = std::string{kConclusionsPath} + "/{id}/voorstellen";
    return {web::get(path, Right::norms_write, suggest_page),
            web::post(path, Right::norms_write, suggest)};
}

}  // namespace vt::dilemmas
