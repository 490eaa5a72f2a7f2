// SPDX-License-Identifier: EUPL-1.2
// Taking a case out of the library, and putting it back.
#include "modules/dilemmas/library_pages.h"
#include "modules/dilemmas/library_service.h"
#include "modules/dilemmas/pages_parts.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::dilemmas {
namespace {

using identity::Right;
using web::Visit;

http::Response show_out(const Visit& visit, const Case& dilemma,
                        const std::optional<Error>& refusal) {
    const std::string title = say(visit, "shelf.out");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("dilemmas.shelf.out-intro")});
    web::Form form{visit, case_path(dilemma.id) + "/uit-de-bibliotheek", refusal};
    form.area({.name = "reason",
               .label = say(visit, "shelf.reason"),
               .hint = say(visit, "shelf.reason-hint")},
              static_cast<int>(kReasonMax), 3);
    form.submit(say(visit, "shelf.out"), case_path(dilemma.id));
    body.append(form.finish());
    return web::page(visit,
                     {.title = title,
                      .above = {library_link(visit), case_link(visit, dilemma)},
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

http::Response out_page(Visit& visit) {
    const auto dilemma = find_case(visit.work, visit.place("id"));
    if (!dilemma) return web::error_page(visit, 404);
    if (out_of_library(visit.work, dilemma->id))
        return web::see_other(visit, case_path(dilemma->id));
    return show_out(visit, *dilemma, std::nullopt);
}

http::Response take_out(Visit& visit) {
    const auto dilemma = find_case(visit.work, visit.place("id"));
    if (!dilemma) return web::error_page(visit, 404);
    const Done taken = LibraryService{visit.work}.take_out(dilemma->id, visit.form.value("reason"));
    if (!taken)
        return web::refused(visit, taken.error(),
                            [&](const Error& error) { return show_out(visit, *dilemma, error); });
    return web::saved(visit, case_path(dilemma->id), "uit");
}

// Twice is as good as once: it is in the library.
http::Response put_back(Visit& visit) {
    const std::string id{visit.place("id")};
    const Done back = LibraryService{visit.work}.put_back(id);
    if (!back && back.error().kind != Refusal::conflict)
        return web::error_page(visit, web::status_of(back.error().kind));
    return web::saved(visit, case_path(id), "terug");
}

}  // namespace

web::Routes shelf_routes() {
    const std::string path = std::string{kRootPath} + "/{id}";
    return {web::get(path + "/uit-de-bibliotheek", Right::dialogue_decide, out_page),
            web::post(path + "/uit-de-bibliotheek", Right::dialogue_decide, take_out),
            web::post(path + "/terugzetten", Right::dialogue_decide, put_back)};
}

}  // namespace vt::dilemmas
