// SPDX-License-Identifier: EUPL-1.2
// Recording what a conversation concluded about a case.
#include "modules/dilemmas/conclusion_pages.h"
#include "modules/dilemmas/pages_parts.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::dilemmas {
namespace {

using identity::Right;
using web::Visit;

ConclusionTyped typed_conclusion(const Visit& visit, const Case& dilemma) {
    return {.case_id = dilemma.id,
            .value = std::string{visit.form.value("value")},
            .rule = std::string{visit.form.value("rule")},
            .example = std::string{visit.form.value("example")}};
}

http::Response show(const Visit& visit, const Case& dilemma, const std::vector<Error>& faults) {
    const std::string title = say(visit, "record.action");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("dilemmas.record.intro")});
    web::Form form{visit, case_path(dilemma.id) + "/conclusie", faults};
    names_warning(form, visit, faults);
    form.area({.name = "rule",
               .label = say(visit, "record.rule"),
               .hint = say(visit, "record.rule-hint")},
              static_cast<int>(kRuleMax), 2);
    form.select({.name = "value", .label = say(visit, "record.value"), .optional = true},
                value_options(visit, dilemma.values), say(visit, "record.no-value"));
    form.area({.name = "example",
               .label = say(visit, "record.example"),
               .hint = say(visit, "record.example-hint"),
               .optional = true},
              static_cast<int>(kExampleMax), 4);
    form.submit(say(visit, "record.save"), case_path(dilemma.id));
    body.append(form.finish());
    return web::page(visit,
                     {.title = title,
                      .above = {library_link(visit), case_link(visit, dilemma)},
                      .refusal = first_fault(faults),
                      .narrow = true},
                     std::move(body));
}

http::Response record_page(Visit& visit) {
    const auto dilemma = find_case(visit.work, visit.place("id"));
    if (!dilemma) return web::error_page(visit, 404);
    return show(visit, *dilemma, {});
}

http::Response record(Visit& visit) {
    const auto dilemma = find_case(visit.work, visit.place("id"));
    if (!dilemma) return web::error_page(visit, 404);
    const ConclusionTyped typed = typed_conclusion(visit, *dilemma);
    const bool allowed = names_allowed(visit);
    const auto recorded = conclude(visit.work, typed, "", allowed);
    if (recorded) return web::saved(visit, conclusion_path(*recorded), "vastgelegd");
    return web::refused(visit, recorded.error(), [&](const Error& error) {
        return show(visit, *dilemma,
                    faults_of(error, faults_in(visit.work, typed, dilemma->values, allowed)));
    });
}

}  // namespace

web::Routes recording_routes() {
    const std::string path = std::string{kRootPath} + "/{id}/conclusie";
    return {web::get(path, Right::dilemmas_write, record_page),
            web::post(path, Right::dilemmas_write, record)};
}

}  // namespace vt::dilemmas
