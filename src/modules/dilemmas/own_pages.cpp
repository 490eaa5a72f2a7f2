// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/own_pages.h"

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

constexpr std::string_view kNewPath = "/dilemmas/nieuw";

http::Response show_new(const Visit& visit, const std::vector<Error>& faults) {
    const std::string title = say(visit, "own.new");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("dilemmas.own.new-intro")});
    web::Form form{visit, kNewPath, faults};
    names_warning(form, visit, faults);
    const OwnWords nothing;
    story_fields(form, visit, nothing);
    option_fields(form, visit, nothing, Needs::whole);
    vote_fields(form, visit, nothing);
    form.submit(say(visit, "own.bring-in"), kRootPath);
    body.append(form.finish());
    return web::page(visit,
                     {.title = title,
                      .above = {library_link(visit)},
                      .refusal = first_fault(faults),
                      .narrow = true},
                     std::move(body));
}

http::Response new_page(Visit& visit) {
    return show_new(visit, {});
}

http::Response bring_in(Visit& visit) {
    const OwnWords words = typed_words(visit);
    const bool allowed = names_allowed(visit);
    const auto brought = LibraryService{visit.work}.bring_in(words, allowed);
    if (brought) return web::saved(visit, kRootPath, "ingebracht");
    return web::refused(visit, brought.error(), [&](const Error& error) {
        return show_new(visit,
                        faults_of(error, faults_in(visit.work, words, Needs::whole, allowed)));
    });
}

}  // namespace

web::Routes own_routes() {
    return {web::get(std::string{kNewPath}, Right::dilemmas_write, new_page),
            web::post(std::string{kNewPath}, Right::dilemmas_write, bring_in)};
}

}  // namespace vt::dilemmas
