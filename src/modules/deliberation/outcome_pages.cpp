// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/outcome_pages.h"

#include "modules/deliberation/pages_parts.h"
#include "modules/deliberation/step_words_service.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/saved.h"

namespace vt::deliberation {
namespace {

using identity::Right;
using web::Form;
using web::Visit;

std::string outcome_path(const View& view) {
    return talk_path(view.deliberation.id, "/uitkomst");
}

std::vector<web::Option> value_options(const Visit& visit, const View& view) {
    std::vector<web::Option> options;
    for (const NamedValue& value : values_for(visit.work, view)) {
        const std::string name = in(visit, value.name);
        options.push_back({.value = value.id,
                           .text = value.of_case ? say(visit, "outcome.of-case", {name}) : name});
    }
    options.push_back({std::string{kOtherValue}, say(visit, "outcome.other-value")});
    options.push_back({std::string{kNoValue}, say(visit, "outcome.no-value")});
    return options;
}

// The value that the steps pointed at, to begin with.
std::string value_from_steps(const View& view) {
    for (int number = 1; number <= view.steps(); ++number)
        if (view.step(number).among_values && !view.lines_of(number).empty())
            return view.lines_of(number).front().first;
    return {};
}

// One form in the making, filled in with what was saved before.
struct Asking {
    Form& form;
    const Visit& visit;
    const Outcome& now;

    void area(std::string_view name, const std::string& value, bool optional, int rows) const {
        const std::string key = "outcome." + std::string{name};
        form.area({.name = std::string{name},
                   .label = say(visit, key),
                   .hint = say(visit, key + "-hint"),
                   .value = value,
                   .optional = optional},
                  static_cast<int>(kWordsMax), rows);
    }
};

void value_fields(const Asking& asking, const View& view) {
    asking.form.select({.name = "value",
                        .label = say(asking.visit, "outcome.value"),
                        .hint = say(asking.visit, "outcome.value-hint"),
                        .value = asking.now.value},
                       value_options(asking.visit, view), say(asking.visit, "step.choose"));
    asking.form.text({.name = "other",
                      .label = say(asking.visit, "outcome.other"),
                      .value = asking.now.other_value,
                      .optional = true},
                     {.characters_max = static_cast<int>(kTitleMax)});
}

// Only a case of the library can keep a conclusion.
void conclusion_fields(const Asking& asking, const View& view) {
    if (view.deliberation.case_id.empty()) return;
    const Visit& visit = asking.visit;
    asking.form.heading(say(visit, "outcome.keep-title"));
    html::Html words;
    web::paragraph(words, say(visit, "outcome.keep-intro"));
    asking.form.content(words);
    asking.form.checkbox({.name = "keeps",
                          .label = say(visit, "outcome.keeps"),
                          .value = asking.now.keeps ? "ja" : "",
                          .optional = true});
    asking.form.area({.name = "rule",
                      .label = say(visit, "outcome.rule"),
                      .hint = say(visit, "outcome.rule-hint"),
                      .value = asking.now.rule,
                      .optional = true},
                     static_cast<int>(kRemarkMax), 3);
    asking.form.area({.name = "example",
                      .label = say(visit, "outcome.example"),
                      .value = asking.now.example,
                      .optional = true},
                     static_cast<int>(kRemarkMax), 3);
}

html::Html form_of(const Visit& visit, const View& view, const Refused& refusal) {
    const Outcome start{.value = value_from_steps(view)};
    const Outcome& now = view.outcome ? *view.outcome : start;
    Form form{visit, outcome_path(view), refusal};
    const Asking asking{form, visit, now};
    asking.area("outcome", now.outcome, false, 4);
    value_fields(asking, view);
    asking.area("agreement", now.agreement, false, 4);
    asking.area("dissent", now.dissent, true, 4);
    conclusion_fields(asking, view);
    names_box(form, visit, refusal);
    form.submit(say(visit, "outcome.save"), step_path(view.deliberation.id, view.steps()));
    return form.finish();
}

http::Response show_outcome(const Visit& visit, const View& view, const Refused& refusal) {
    const std::string title = say(visit, "outcome.title");
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("deliberation.outcome.intro")});
    web::paragraph(body, say(visit, "outcome.gives"));
    std::vector<std::string> gives;
    for (const auto& one : view.method->output) gives.push_back(in(visit, one));
    web::bullet_list(body, gives);
    body.append(form_of(visit, view, refusal));
    return narrow_page(visit, view, title, refusal, std::move(body));
}

// The page of who leads a talk that is under way; else where it can be seen.
std::optional<http::Response> elsewhere(const Visit& visit, const View& view) {
    if (!view.leads) return web::error_page(visit, 403);
    if (!view.is_under_way()) return web::see_other(visit, talk_path(view.deliberation.id));
    return std::nullopt;
}

http::Response outcome_page(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    if (auto other = elsewhere(visit, *view)) return *std::move(other);
    return show_outcome(visit, *view, std::nullopt);
}

Outcome typed_outcome(const Visit& visit) {
    const auto value = [&](std::string_view name) { return std::string{visit.form.value(name)}; };
    return {.outcome = value("outcome"),
            .value = value("value"),
            .other_value = value("other"),
            .agreement = value("agreement"),
            .dissent = value("dissent"),
            .keeps = value("keeps") == "ja",
            .rule = value("rule"),
            .example = value("example")};
}

http::Response save_outcome(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    const auto& id = view->deliberation.id;
    const Done saved =
        DeliberationService{visit.work}.set_outcome(id, typed_outcome(visit), names_allowed(visit));
    if (!saved)
        return web::refused(visit, saved.error(),
                            [&](const Error& error) { return show_outcome(visit, *view, error); });
    return web::saved(visit, talk_path(id, "/afronden"), "uitkomst");
}

// Concluding

void what_is_concluded(html::Html& body, const Visit& visit, const View& view) {
    const Outcome& outcome = *view.outcome;
    const auto typed = [&](const std::string& words) { return web::typed_here(visit, words); };
    const Spoken value = decided_value(visit.work, visit.texts, outcome);
    std::vector<web::DataRow> rows;
    const auto add = [&](std::string_view key, html::Html words) {
        rows.push_back({say(visit, key), std::move(words), std::nullopt});
    };
    add("report.outcome", typed(outcome.outcome));
    add("report.value", value.typed ? typed(value.words) : html::text(value.words));
    add("report.agreement", typed(outcome.agreement));
    if (!outcome.dissent.empty()) add("report.dissent", typed(outcome.dissent));
    if (outcome.keeps) add("report.rule", typed(outcome.rule));
    web::data_list(body, visit, rows);
}

http::Response show_concluding(const Visit& visit, const View& view, const Refused& refusal) {
    const std::string title = say(visit, "conclude.title");
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("deliberation.conclude.intro")});
    what_is_concluded(body, visit, view);
    web::notice(body, visit,
                {.kind = web::NoticeKind::warning,
                 .title = say(visit, "conclude.for-good"),
                 .text = say(visit, view.outcome->keeps ? "conclude.for-good-keeps"
                                                        : "conclude.for-good-means")});
    web::Form form{visit, talk_path(view.deliberation.id, "/afronden"), refusal};
    form.submit(say(visit, "conclude.act"), outcome_path(view));
    body.append(form.finish());
    return narrow_page(visit, view, title, refusal, std::move(body));
}

http::Response concluding_page(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    if (auto other = elsewhere(visit, *view)) return *std::move(other);
    if (!view->outcome) return web::see_other(visit, outcome_path(*view));
    return show_concluding(visit, *view, std::nullopt);
}

http::Response conclude(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    const auto& id = view->deliberation.id;
    const Done concluded = DeliberationService{visit.work}.conclude(id);
    if (!concluded)
        return web::refused(visit, concluded.error(), [&](const Error& error) {
            if (auto other = elsewhere(visit, *view)) return *std::move(other);
            return show_outcome(visit, *view, error);
        });
    return web::saved(visit, report_path(id), "afgerond");
}

}  // namespace

web::Routes outcome_routes() {
    const std::string path = std::string{kRootPath} + "/{id}";
    return {
        web::get(path + "/uitkomst", Right::dilemmas_write, outcome_page),
        web::post(path + "/uitkomst", Right::dilemmas_write, save_outcome),
        web::get(path + "/afronden", Right::dilemmas_write, concluding_page),
        web::post(path + "/afronden", Right::dilemmas_write, conclude),
    };
}

}  // namespace vt::deliberation
