// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/submission_pages.h"

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

DraftTyped typed_draft(const Visit& visit) {
    const OwnWords words = typed_words(visit);
    return {.title = words.title,
            .story = words.story,
            .options = {words.options.begin(), words.options.end()},
            .values = {words.value_one, words.value_two}};
}

void promise(html::Html& body, const Visit& visit) {
    web::section(
        body, {.id = "belofte", .title = say(visit, "submit.promise")}, [&](html::Html& part) {
            web::bullet_list(part, {say(visit, "submit.nobody"), say(visit, "submit.readers"),
                                    say(visit, "submit.recognise"), say(visit, "submit.copies"),
                                    say(visit, "submit.no-answer")});
        });
}

http::Response show(const Visit& visit, const OwnWords& words, const std::vector<Error>& faults) {
    const std::string title = say(visit, "submit.title");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("dilemmas.submit.intro")});
    promise(body, visit);
    web::Form form{visit, kSubmitPath, faults};
    names_warning(form, visit, faults);
    story_fields(form, visit, words);
    option_fields(form, visit, words, Needs::story);
    form.submit(say(visit, "submit.send"), kRootPath);
    web::section(body, {.id = "inzending", .title = say(visit, "submit.yours")},
                 [&](html::Html& part) { part.append(form.finish()); });
    return web::page(visit,
                     {.title = title,
                      .above = {library_link(visit)},
                      .refusal = first_fault(faults),
                      .narrow = true},
                     std::move(body));
}

http::Response form_page(Visit& visit) {
    return show(visit, {}, {});
}

http::Response prepare(Visit& visit) {
    return show(visit, typed_words(visit), {});
}

// For who reloads, or asks for the other language: what was typed is nowhere but in their browser.
http::Response begin_anew(Visit& visit) {
    return web::see_other(visit, kSubmitPath);
}

http::Response submit(Visit& visit) {
    const DraftTyped typed = typed_draft(visit);
    const bool allowed = names_allowed(visit);
    const Done submitted = submit_anonymously(visit.work, typed, allowed);
    if (submitted) return web::saved(visit, kRootPath, "ingezonden");
    return web::refused(visit, submitted.error(), [&](const Error& error) {
        return show(
            visit, {},
            faults_of(error, faults_in(visit.work, words_of(typed), Needs::story, allowed)));
    });
}

}  // namespace

web::Routes submission_routes() {
    const std::string path{kSubmitPath};
    return {web::get(path, Right::dilemmas_read, form_page),
            web::post(path, Right::dilemmas_read, submit),
            web::get(path + "/voorbereiden", Right::dilemmas_read, begin_anew),
            web::post(path + "/voorbereiden", Right::dilemmas_read, prepare)};
}

}  // namespace vt::dilemmas
