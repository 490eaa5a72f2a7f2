// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/pages_parts.h"

#include "modules/deliberation/refusals.h"
#include "web/components/alert.h"
#include "web/components/text.h"
#include "web/saved.h"

namespace vt::deliberation {
namespace {

using web::Visit;

constexpr std::string_view kNamesBox = "no_people";

std::string key_of(std::string_view key) {
    return "deliberation." + std::string{key};
}

}  // namespace

std::string say(const Visit& visit, std::string_view key) {
    return std::string{visit.text(key_of(key))};
}

std::string say(const Visit& visit, std::string_view key,
                std::initializer_list<std::string_view> args) {
    return visit.text(key_of(key), args);
}

std::string in(const Visit& visit, const texts::Both& both) {
    return std::string{both.in(visit.texts.language())};
}

std::string in(const Visit& visit, const dilemmas::Words& words) {
    return std::string{words.in(visit.texts.language())};
}

std::string title_of(const Visit& visit, const View& view) {
    return in(visit, view.title);
}

std::string number_words(int number) {
    return std::to_string(number);
}

bool is_typed(const View& view) {
    return view.title.nl == view.title.en;
}

Result<View> asked(const Visit& visit) {
    const auto id = DeliberationId::parse(visit.place("id"));
    if (!id) return not_found();
    return DeliberationService{visit.work}.find(*id);
}

std::vector<web::Link> above(const Visit& visit, const View& view) {
    return {{std::string{kRootPath}, say(visit, "menu")},
            {talk_path(view.deliberation.id), title_of(visit, view)}};
}

web::Status status_of(Stage stage) {
    switch (stage) {
        case Stage::prepared:
            return web::Status::planned;
        case Stage::under_way:
            return web::Status::attention;
        case Stage::broken_off:
            return web::Status::skipped;
        case Stage::concluded:
            break;
    }
    return web::Status::done;
}

std::string stage_word(const Visit& visit, Stage stage) {
    return say(visit, "stage." + std::string{code(stage)});
}

std::string speaker_words(const Visit& visit, content::Speaker speaker) {
    return say(visit, "speaker." + std::string{content::code(speaker)});
}

std::string body_words(const Visit& visit, Body body) {
    return say(visit, "body." + std::string{code(body)});
}

std::string size_words(const Visit& visit, const content::Method& method) {
    return say(visit, "method.size",
               {number_words(method.people_min), number_words(method.people_max),
                number_words(method.minutes())});
}

void made_up_notice(html::Html& body, const Visit& visit, int level) {
    web::notice(body, visit,
                {.kind = web::NoticeKind::info,
                 .title = say(visit, "made-up.title"),
                 .text = say(visit, "made-up.text"),
                 .level = level});
}

void size_warning(html::Html& body, const Visit& visit, const View& view) {
    const int people = view.deliberation.people;
    if (view.method->fits(people)) return;
    web::notice(body, visit,
                {.kind = web::NoticeKind::warning,
                 .title = say(visit, "size.title"),
                 .text = say(visit, "size.text",
                             {number_words(view.method->people_min),
                              number_words(view.method->people_max), number_words(people)})});
}

std::string cards_words(const Visit& visit, const View& view, const content::MethodStep& step) {
    if (!step.anonymous) return {};
    return say(visit, view.deliberation.uses_cards() ? "cards.shuffled" : "cards.open");
}

void case_words(html::Html& body, const Visit& visit, const View& view) {
    const auto words = in(visit, view.story);
    web::paragraph(body, is_typed(view) ? web::typed_here(visit, words) : html::text(words));
}

void names_box(web::Form& form, const Visit& visit, const Refused& refusal) {
    const bool found = refusal && refusal->text == "programme.error.names_found";
    if (!found && !(refusal && names_allowed(visit))) return;
    form.checkbox({.name = std::string{kNamesBox},
                   .label = say(visit, "names.no-people"),
                   .hint = say(visit, "names.no-people-hint"),
                   .optional = true});
}

bool names_allowed(const Visit& visit) {
    return visit.form.value(kNamesBox) == "ja";
}

http::Response narrow_page(const Visit& visit, const View& view, const std::string& title,
                           const Refused& refusal, html::Html body) {
    return web::page(visit,
                     {.title = title,
                      .above = above(visit, view),
                      .notice = saved_words(visit),
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

std::optional<web::Notice> saved_words(const Visit& visit) {
    return web::saved_notice(visit, "deliberation.done.");
}

}  // namespace vt::deliberation
