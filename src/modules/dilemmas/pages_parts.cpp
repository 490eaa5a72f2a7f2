// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/pages_parts.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "content/dilemma.h"
#include "web/components/alert.h"
#include "web/components/text.h"

namespace vt::dilemmas {
namespace {

using web::Visit;

constexpr std::string_view kNamesField = "names_confirmed";
constexpr std::string_view kNamesFound = "programme.error.names_found";

std::string capitalised(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

std::string typed(const Visit& visit, std::string_view field) {
    return std::string{visit.form.value(field)};
}

}  // namespace

std::string say(const Visit& visit, std::string_view key) {
    return std::string{visit.text("dilemmas." + std::string{key})};
}

std::string say(const Visit& visit, std::string_view key,
                std::initializer_list<std::string_view> args) {
    return visit.text("dilemmas." + std::string{key}, args);
}

std::string role_name(const Visit& visit, std::string_view role) {
    return capitalised(std::string{visit.text("identity.office." + std::string{role})});
}

std::string theme_name(const Visit& visit, std::string_view theme) {
    for (const content::Theme& one : content::dilemma_themes())
        if (one.id == theme) return std::string{one.name.in(visit.texts.language())};
    return std::string{theme};
}

html::Html words_of(const Visit& visit, const Case& dilemma, const Words& words) {
    const auto said = words.in(visit.texts.language());
    return is_own(dilemma.id) ? web::typed_here(visit, said) : html::text(said);
}

std::string title_of(const Visit& visit, const Case& dilemma) {
    return std::string{dilemma.title.in(visit.texts.language())};
}

std::string title_of(const Visit& visit, std::string_view case_id) {
    const auto dilemma = find_case(visit.work, case_id);
    return dilemma ? title_of(visit, *dilemma) : std::string{case_id};
}

web::Link library_link(const Visit& visit) {
    return {std::string{kRootPath}, say(visit, "library.title")};
}

web::Link case_link(const Visit& visit, const Case& dilemma) {
    return {case_path(dilemma.id), title_of(visit, dilemma)};
}

std::vector<web::Option> value_options(const Visit& visit, const std::vector<std::string>& ids) {
    std::vector<web::Option> options;
    for (const std::string& id : ids)
        options.push_back(
            {.value = id, .text = value_name(visit.work, visit.texts.language(), id)});
    return options;
}

std::vector<web::Option> role_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const auto role : kRoles)
        options.push_back({.value = std::string{role}, .text = role_name(visit, role)});
    return options;
}

std::vector<web::Option> theme_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const content::Theme& theme : content::dilemma_themes())
        options.push_back({.value = std::string{theme.id},
                           .text = std::string{theme.name.in(visit.texts.language())}});
    return options;
}

void story_fields(web::Form& form, const Visit& visit, const OwnWords& words) {
    form.text({.name = "title",
               .label = say(visit, "form.title"),
               .hint = say(visit, "form.title-hint"),
               .value = words.title},
              {.characters_max = static_cast<int>(kTitleMax)});
    form.area({.name = "story",
               .label = say(visit, "form.story"),
               .hint = say(visit, "form.story-hint"),
               .value = words.story},
              static_cast<int>(kStoryMax), 7);
    form.heading(say(visit, "form.pull"));
    const auto values = value_options(visit, values_to_choose(visit.work));
    form.select({.name = "value_one",
                 .label = say(visit, "form.value-one"),
                 .hint = say(visit, "form.pull-hint"),
                 .value = words.value_one},
                values, say(visit, "form.choose-value"));
    form.select(
        {.name = "value_two", .label = say(visit, "form.value-two"), .value = words.value_two},
        values, say(visit, "form.choose-value"));
}

void option_fields(web::Form& form, const Visit& visit, const OwnWords& words, Needs needs) {
    form.heading(say(visit, "form.options"));
    html::Html hint;
    web::paragraph(
        hint, say(visit, needs == Needs::whole ? "form.options-hint" : "form.options-may-wait"));
    form.content(hint);
    for (std::size_t at = 0; at < kOptionIds.size(); ++at) {
        const std::string id{kOptionIds[at]};
        form.area({.name = "option_" + id,
                   .label = say(visit, "form.option-" + id),
                   .value = words.options[at],
                   .optional = needs == Needs::story},
                  static_cast<int>(kOptionMax), 2);
    }
}

void vote_fields(web::Form& form, const Visit& visit, const OwnWords& words) {
    form.heading(say(visit, "form.talk"));
    std::vector<web::Option> options;
    for (std::size_t at = 0; at < kOptionIds.size(); ++at)
        options.push_back({.value = std::string{kOptionIds[at]},
                           .text = say(visit, "form.option", {std::to_string(at + 1)})});
    form.select({.name = "probe",
                 .label = say(visit, "form.probe"),
                 .hint = say(visit, "form.probe-hint"),
                 .value = words.probe},
                options, say(visit, "form.choose-option"));
    form.select({.name = "role", .label = say(visit, "form.role"), .value = words.role},
                role_options(visit), say(visit, "form.choose-role"));
    form.select({.name = "theme", .label = say(visit, "form.theme"), .value = words.theme},
                theme_options(visit), say(visit, "form.choose-theme"));
    form.area({.name = "debate",
               .label = say(visit, "form.debate"),
               .hint = say(visit, "form.debate-hint"),
               .value = words.debate,
               .optional = true},
              static_cast<int>(kDebateMax), 2);
    form.area({.name = "care",
               .label = say(visit, "form.care"),
               .hint = say(visit, "form.care-hint"),
               .value = words.care,
               .optional = true},
              static_cast<int>(kCareMax), 3);
}

OwnWords typed_words(const Visit& visit) {
    OwnWords words{.title = typed(visit, "title"),
                   .story = typed(visit, "story"),
                   .value_one = typed(visit, "value_one"),
                   .value_two = typed(visit, "value_two"),
                   .role = typed(visit, "role"),
                   .theme = typed(visit, "theme"),
                   .probe = typed(visit, "probe"),
                   .debate = typed(visit, "debate"),
                   .care = typed(visit, "care")};
    for (std::size_t at = 0; at < kOptionIds.size(); ++at)
        words.options[at] = typed(visit, "option_" + std::string{kOptionIds[at]});
    return words;
}

bool names_allowed(const Visit& visit) {
    return visit.form.value(kNamesField) == "ja";
}

void names_warning(web::Form& form, const Visit& visit, const std::vector<Error>& faults) {
    std::vector<std::string> names;
    for (const Error& fault : faults)
        if (fault.text == kNamesFound &&
            std::ranges::find(names, fault.args.front()) == names.end())
            names.push_back(fault.args.front());
    if (names.empty() && (faults.empty() || !names_allowed(visit))) return;
    if (!names.empty()) {
        html::Html warning;
        web::notice(warning, visit,
                    {.kind = web::NoticeKind::warning,
                     .title = say(visit, "names.title"),
                     .text = say(visit, "names.text", {visit.texts.joined(names)})});
        form.content(warning);
    }
    form.checkbox(
        {.name = std::string{kNamesField}, .label = say(visit, "names.none"), .optional = true});
}

std::vector<Error> faults_of(const Error& refusal, std::vector<Error> all) {
    if (refusal.kind == Refusal::invalid && !all.empty()) return all;
    return {refusal};
}

std::optional<Error> first_fault(const std::vector<Error>& faults) {
    if (faults.empty()) return std::nullopt;
    return faults.front();
}

}  // namespace vt::dilemmas
