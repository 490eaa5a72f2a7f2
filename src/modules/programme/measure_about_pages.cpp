// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "modules/programme/list_pages.h"
#include "modules/programme/measure_pages.h"
#include "modules/programme/words.h"
#include "web/components/lists.h"
#include "web/components/text.h"

namespace vt::programme {
namespace {

// "Aan het begin van de raadsperiode en elk jaar".
template <class Rules>
std::string recurrence_words(const web::Visit& visit, const Rules& rules) {
    std::vector<std::string> words;
    for (const content::Rule& rule : rules) {
        auto said = uncapitalised(say(visit, word(rule.recurrence)));
        if (std::find(words.begin(), words.end(), said) == words.end())
            words.push_back(std::move(said));
    }
    return capitalised(visit.texts.joined(words));
}

html::Html recurrence_value(const web::Visit& visit, const MeasureView& measure) {
    html::Html value;
    html::out<"{}">(value, recurrence_words(visit, measure.rules));
    const bool chosen = measure.choice && !measure.choice->recurrences.empty();
    if (chosen && measure.handbook != nullptr)
        web::small_print(value, visit.text("programme.measure.handbook-says",
                                           {recurrence_words(visit, measure.handbook->rules)}));
    return value;
}

html::Html office_value(const web::Visit& visit, const std::string& office,
                        std::string_view handbook) {
    html::Html value;
    html::out<"{}">(value, capitalised(office_name(visit, office)));
    if (!handbook.empty() && handbook != office)
        web::small_print(value, visit.text("programme.measure.handbook-says",
                                           {capitalised(office_name(visit, handbook))}));
    return value;
}

std::vector<web::DataRow> facts_of(const web::Visit& visit, const MeasureView& measure) {
    const content::Measure* handbook = measure.handbook;
    std::vector<web::DataRow> rows;
    const auto add = [&](std::string_view key, html::Html value) {
        rows.push_back({std::string{visit.text(key)}, std::move(value), std::nullopt});
    };
    add("programme.measure.owner",
        office_value(visit, measure.owner, handbook ? handbook->responsible : ""));
    if (!measure.deputy.empty())
        add("programme.measure.deputy",
            office_value(visit, measure.deputy, handbook ? handbook->deputy : ""));
    if (handbook != nullptr && !handbook->with.empty()) {
        std::vector<std::string> others;
        for (const std::string_view one : handbook->with) others.push_back(office_name(visit, one));
        add("programme.measure.with", html::text(capitalised(visit.texts.joined(others))));
    }
    add("programme.measure.recurrence", recurrence_value(visit, measure));
    if (measure.optional)
        add("programme.measure.optional",
            html::text(visit.text("programme.measure.optional-text")));
    return rows;
}

std::string law_title(const web::Visit& visit, const content::Law& law) {
    const std::string name{law.name.in(visit.texts.language())};
    if (law.article.empty()) return name;
    if (law.paragraph.empty()) return visit.text("programme.measure.article", {name, law.article});
    return visit.text("programme.measure.article-paragraph", {name, law.article, law.paragraph});
}

void law_link(html::Html& html, const web::Visit& visit, const content::Law& law) {
    if (law.url.empty())
        html::out<"{}">(html, law_title(visit, law));
    else
        web::external_link(html, visit, law.url, law_title(visit, law));
}

html::Html law_item(const web::Visit& visit, const content::Law& law) {
    html::Html item;
    law_link(item, visit, law);
    if (!law.in_force) {
        html::out<" ">(item);
        web::tag(item, visit.text("programme.measure.bill"));
    }
    web::paragraph(item, law.summary.in(visit.texts.language()));
    if (law.text_date)
        web::small_print(
            item, visit.text("programme.measure.text-date", {visit.texts.day(*law.text_date)}));
    else if (law.in_force)
        web::small_print(item, visit.text("programme.measure.text-unread"));
    return item;
}

void resource_words(html::Html& html, const web::Visit& visit, const content::Resource& resource) {
    if (resource.url.empty())
        html::out<"{}">(html, resource.name);
    else
        web::external_link(html, visit, resource.url, resource.name);
    html::out<": {}">(html, resource.what.in(visit.texts.language()));
    const auto contact = contact_links(visit, resource);
    if (!contact.empty()) html::out<"<br>{}">(html, contact);
}

void advice_source(html::Html& item, const web::Visit& visit, const content::Advice& advice) {
    const content::Resource* resource = content::find_resource(advice.resource);
    const content::Law* article = content::find_law(advice.resource);
    if (resource == nullptr && article == nullptr) return;
    html::out<"<br>">(item);
    if (resource != nullptr)
        resource_words(item, visit, *resource);
    else
        law_link(item, visit, *article);
}

// Nothing is said of advice that was not followed: it is free.
void followed_by(html::Html& item, const web::Visit& visit, const Reason& by) {
    html::Html line;
    web::status_badge(line, visit, web::Status::done,
                      visit.text("programme.measure.advice-followed"));
    html::out<" ">(line);
    if (by.link.empty())
        html::out<"{}">(line, say(visit.texts, by));
    else
        web::link(line, visit, by.link, say(visit.texts, by));
    web::paragraph(item, line);
}

html::Html advice_item(const web::Visit& visit, const MeasurePage& page,
                       const content::Advice& advice) {
    html::Html item;
    html::out<"{}">(item, advice.title.in(visit.texts.language()));
    advice_source(item, visit, advice);
    for (const FollowedAdvice& followed : page.followed)
        if (followed.advice == advice.id) followed_by(item, visit, followed.by);
    return item;
}

}  // namespace

void why_and_how(html::Html& html, const web::Visit& visit, const MeasureView& measure) {
    web::section(html, {.id = "why", .title = visit.text("programme.measure.why")},
                 [&](html::Html& part) {
                     const auto why = measure.why_in(visit.texts.language());
                     if (!why.empty()) web::paragraph(part, why);
                     web::data_list(part, visit, facts_of(visit, measure));
                 });
}

void when_done(html::Html& html, const web::Visit& visit, const MeasureView& measure) {
    std::vector<std::string> rules;
    for (const content::Rule& rule : measure.rules)
        rules.push_back(say(visit.texts, DoneWhen{rule.recurrence, rule.done_when}));
    web::section(
        html, {.id = "done", .title = visit.text("programme.measure.done")}, [&](html::Html& part) {
            if (measure.handbook != nullptr)
                web::paragraph(part, measure.handbook->evidence.in(visit.texts.language()));
            web::bullet_list(part, rules);
            if (measure.day_only) web::paragraph(part, visit.text("programme.measure.day-only"));
        });
}

void advice(html::Html& html, const web::Visit& visit, const MeasurePage& page) {
    std::vector<html::Html> items;
    for (const content::Advice& one : content::advice())
        if (one.measure == page.measure.id) items.push_back(advice_item(visit, page, one));
    if (items.empty()) return;
    web::section(html, {.id = "advice", .title = visit.text("programme.measure.advice")},
                 [&](html::Html& part) { web::bullet_list(part, items); });
}

void law(html::Html& html, const web::Visit& visit, const MeasureView& measure) {
    std::vector<html::Html> items;
    if (measure.handbook != nullptr)
        for (const std::string_view id : measure.handbook->laws)
            if (const content::Law* known = content::find_law(id))
                items.push_back(law_item(visit, *known));
    if (items.empty()) return;
    web::section(html, {.id = "law", .title = visit.text("programme.measure.law")},
                 [&](html::Html& part) { web::bullet_list(part, items); });
}

}  // namespace vt::programme
