// SPDX-License-Identifier: EUPL-1.2
// One case. The order of its options tells nothing of their shades, and the option put to the vote
// is told only to who leads the talk.
#include <algorithm>

#include "content/dilemma.h"
#include "content/measure.h"
#include "content/skeleton.h"
#include "modules/codes/api.h"
#include "modules/dilemmas/conclusion_service.h"
#include "modules/dilemmas/library_pages.h"
#include "modules/dilemmas/library_service.h"
#include "modules/dilemmas/pages_parts.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::dilemmas {
namespace {

using identity::Right;
using web::Visit;

bool leads(const Visit& visit) {
    return identity::may(visit.actor(), Right::dialogue_lead) ||
           identity::may(visit.actor(), Right::dilemmas_write);
}

void options(html::Html& body, const Visit& visit, const Case& dilemma) {
    std::vector<web::MarkedItem> items;
    for (const CaseOption& option : shown_options(dilemma))
        items.push_back(
            {std::to_string(items.size() + 1) + ".", words_of(visit, dilemma, option.text)});
    web::section(
        body, {.id = "keuzes", .title = say(visit, "case.options")}, [&](html::Html& part) {
            web::marked_list(part, items);
            web::small_print(part, say(visit, "case.shades-hidden"));
            web::action_group(part, [&](html::Html& group) { web::print_button(group, visit); });
        });
}

void debate(html::Html& body, const Visit& visit, const Case& dilemma) {
    if (dilemma.debate.nl.empty()) return;
    web::section(
        body, {.id = "gesprek", .title = say(visit, "case.debate")},
        [&](html::Html& part) { web::paragraph(part, words_of(visit, dilemma, dilemma.debate)); });
}

void values(html::Html& body, const Visit& visit, const Case& dilemma) {
    std::vector<html::Html> items;
    for (const std::string& id : dilemma.values) {
        const auto value = codes::named_value(visit.work, visit.texts.language(), id);
        if (!value) continue;
        html::Html item;
        web::link(item, visit, "/gedragscodes/waarden/" + id, value->name);
        html::out<". {}">(item, value->definition);
        items.push_back(std::move(item));
    }
    if (items.empty()) return;
    web::section(body, {.id = "waarden", .title = say(visit, "case.values")},
                 [&](html::Html& part) { web::bullet_list(part, items); });
}

std::string skeleton_title(const Visit& visit, std::string_view norm) {
    for (const auto& chapter : content::find_skeleton("code-of-conduct")->chapters)
        for (const auto& article : chapter.articles)
            if (article.id == norm) return std::string{article.title.in(visit.texts.language())};
    return std::string{norm};
}

// The label begins with it where the article has one: "4.2 Drempel en register".
std::string_view number_of(const codes::CitingArticle& article) {
    return std::string_view{article.label}.substr(0, article.label.find(' '));
}

// "Drempel en register: Gedragscode raadsleden, artikel 4.2; …"
html::Html norm_item(const Visit& visit, std::string_view norm) {
    html::Html item = html::text(skeleton_title(visit, norm));
    bool first = true;
    for (const codes::CitingArticle& one : codes::articles_from_skeleton(visit.work, norm)) {
        item.append(html::text(first ? ": " : "; "));
        web::link(item, visit, one.path,
                  say(visit, "case.article", {one.document, number_of(one)}));
        first = false;
    }
    return item;
}

html::Html law_item(const Visit& visit, const content::Law& law) {
    const auto language = visit.texts.language();
    html::Html item;
    std::string name{law.name.in(language)};
    if (!law.article.empty()) name = say(visit, "case.law-article", {law.article, name});
    web::link(item, visit, "/gedragscodes/wetten/" + std::string{law.id}, name);
    html::out<". {}">(item, law.summary.in(language));
    if (law.text_date)
        html::out<" {}">(item, say(visit, "case.text-of", {visit.texts.day(*law.text_date)}));
    return item;
}

void grounds(html::Html& body, const Visit& visit, const Case& dilemma) {
    const auto* content = content::find_dilemma(dilemma.id);
    if (content == nullptr) return;
    std::vector<html::Html> norms;
    std::vector<html::Html> laws;
    for (const auto norm : content->norms) norms.push_back(norm_item(visit, norm));
    for (const auto id : content->laws)
        if (const auto* law = content::find_law(id)) laws.push_back(law_item(visit, *law));
    web::section(body, {.id = "normen", .title = say(visit, "case.norms")},
                 [&](html::Html& part) { web::bullet_list(part, norms); });
    if (!laws.empty())
        web::section(body, {.id = "wet", .title = say(visit, "case.laws")},
                     [&](html::Html& part) { web::bullet_list(part, laws); });
}

const Words& option_words(const Case& dilemma, std::string_view id) {
    const auto found = std::ranges::find(dilemma.options, id, &CaseOption::id);
    VT_CHECK(found != dilemma.options.end());
    return found->text;
}

void named_option(html::Html& part, const Visit& visit, const Case& dilemma, std::string_view key,
                  std::string_view option) {
    html::Html words;
    html::out<"{} ">(words, say(visit, key));
    words.append(words_of(visit, dilemma, option_words(dilemma, option)));
    web::paragraph(part, words);
}

void ladder(html::Html& part, const Visit& visit, const Case& dilemma) {
    if (dilemma.ladder_option.empty()) return;
    web::heading(part, 3, say(visit, "case.ladder"));
    named_option(part, visit, dilemma, "case.ladder-about", dilemma.ladder_option);
    std::vector<std::string> steps;
    for (const Words& step : dilemma.ladder_steps)
        steps.emplace_back(step.in(visit.texts.language()));
    web::numbered_list(part, steps);
}

void for_who_leads(html::Html& body, const Visit& visit, const Case& dilemma) {
    if (!leads(visit)) return;
    web::section(
        body,
        {.id = "leiden", .title = say(visit, "case.lead"), .intro = say(visit, "case.lead-intro")},
        [&](html::Html& part) {
            if (!dilemma.care.nl.empty()) {
                html::Html care;
                html::out<"<strong>{}</strong> ">(care, say(visit, "case.care"));
                care.append(words_of(visit, dilemma, dilemma.care));
                web::paragraph(part, care);
            }
            named_option(part, visit, dilemma, "case.probe", dilemma.probe);
            ladder(part, visit, dilemma);
        });
}

void conclusions(html::Html& body, const Visit& visit, const Case& dilemma) {
    const auto all = conclusions_about(visit.work, dilemma.id);
    web::section(
        body, {.id = "conclusies", .title = say(visit, "case.conclusions")}, [&](html::Html& part) {
            if (all.empty()) web::paragraph(part, say(visit, "case.no-conclusions"));
            std::vector<html::Html> items;
            for (const Conclusion& one : all) {
                html::Html item;
                web::link(item, visit, conclusion_path(one.id), web::typed_here(visit, one.rule));
                html::out<" ({})">(item, visit.texts.day(one.day));
                items.push_back(std::move(item));
            }
            if (!items.empty()) web::bullet_list(part, items);
        });
}

void deciding(html::Html& body, const Visit& visit, const Case& dilemma, bool out) {
    if (!LibraryService{visit.work}.may_decide()) return;
    const std::string path = case_path(dilemma.id);
    const auto buttons = [&](html::Html& group) {
        if (is_own(dilemma.id))
            web::button_link(group, visit,
                             {std::string{kReviewPath} + "/" + dilemma.id, say(visit, "own.edit")});
        if (out)
            web::post_button(group, visit,
                             {.action = path + "/terugzetten", .text = say(visit, "shelf.back")});
        else
            web::button_link(group, visit, {path + "/uit-de-bibliotheek", say(visit, "shelf.out")});
    };
    web::section(body, {.id = "beheer", .title = say(visit, "case.manage")},
                 [&](html::Html& part) { web::action_group(part, buttons); });
}

std::optional<web::Notice> notice_of(const Visit& visit, const std::optional<TakenOut>& out) {
    if (auto saved = web::saved_notice(visit, "dilemmas.done.")) return saved;
    if (!out) return std::nullopt;
    return web::Notice{
        .kind = web::NoticeKind::warning,
        .title = say(visit, "shelf.is-out"),
        .text = say(visit, "shelf.is-out-since", {visit.texts.day(out->day), out->reason})};
}

http::Response show(const Visit& visit, const Case& dilemma) {
    const std::string title = title_of(visit, dilemma);
    const std::string above = theme_name(visit, dilemma.theme);
    const std::string told =
        say(visit, "case.told-to", {visit.text("identity.office." + dilemma.role)});
    const auto out = out_of_library(visit.work, dilemma.id);
    html::Html body;
    web::PageHead head{.title = title, .intro = told, .above = above, .typed = is_own(dilemma.id)};
    if (identity::may(visit.actor(), Right::dilemmas_write))
        head.actions.push_back({case_path(dilemma.id) + "/conclusie", say(visit, "record.action")});
    web::page_head(body, visit, head);
    web::paragraph(body, words_of(visit, dilemma, dilemma.story));
    options(body, visit, dilemma);
    debate(body, visit, dilemma);
    for_who_leads(body, visit, dilemma);
    conclusions(body, visit, dilemma);
    values(body, visit, dilemma);
    grounds(body, visit, dilemma);
    deciding(body, visit, dilemma, out.has_value());
    return web::page(
        visit, {.title = title, .above = {library_link(visit)}, .notice = notice_of(visit, out)},
        std::move(body));
}

http::Response case_page(Visit& visit) {
    const auto dilemma = find_case(visit.work, visit.place("id"));
    if (!dilemma) return web::error_page(visit, 404);
    return show(visit, *dilemma);
}

}  // namespace

web::Routes case_routes() {
    return {web::get(std::string{kRootPath} + "/{id}", Right::dilemmas_read, case_page)};
}

}  // namespace vt::dilemmas
