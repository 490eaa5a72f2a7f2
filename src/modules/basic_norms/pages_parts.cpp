// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/pages_parts.h"

#include <cctype>

#include "base/text.h"
#include "web/components/status.h"
#include "web/components/text.h"

namespace vt::basic_norms {
namespace {

web::Status status_of(int value) {
    switch (value) {
        case 0:
            return web::Status::late;
        case 1:
            return web::Status::planned;
        case 2:
            return web::Status::attention;
        case 3:
            return web::Status::ok;
        default:
            return web::Status::done;
    }
}

}  // namespace

std::string capitalised(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

std::string text_of(const web::Visit& visit, std::string_view key) {
    return std::string{visit.text(key)};
}

std::string office_name(const web::Visit& visit, identity::Office office) {
    return capitalised(text_of(visit, "identity.office." + std::string{identity::code(office)}));
}

std::string group_title(const web::Visit& visit, NormGroup group) {
    return text_of(visit, "basic_norms.group." + std::string{content::code(group)});
}

std::string year_title(const web::Visit& visit, const NormYear& year) {
    return visit.text("basic_norms.year.title",
                      {std::to_string(year.year), group_title(visit, year.group)});
}

std::string answer_words(const web::Visit& visit, int value) {
    const texts::Both& meaning = content::norm_scale()[static_cast<std::size_t>(value)];
    return std::to_string(value) + ": " + std::string{meaning.in(visit.texts.language())};
}

html::Html answer_badge(const web::Visit& visit, const std::optional<Answer>& answer) {
    html::Html badge;
    if (answer)
        web::status_badge(badge, visit, status_of(answer->value),
                          answer_words(visit, answer->value));
    else
        web::status_badge(badge, visit, web::Status::not_begun,
                          visit.text("basic_norms.answer.none"));
    return badge;
}

html::Html evidence_words(const web::Visit& visit, const Answer& answer) {
    if (answer.evidence.empty()) return html::text(visit.text("basic_norms.answer.no-evidence"));
    return web::typed_here(visit, answer.evidence);
}

Result<NormYear> asked_year(const web::Visit& visit) {
    const auto year = parse_int(visit.place("year"));
    const auto group = group_from_word(visit.place("group"));
    if (!year || *year > 9999 || !group)
        return Error{Refusal::not_found, "basic_norms.error.unknown"};
    return NormService{visit.work}.year(static_cast<int>(*year), *group);
}

std::vector<web::Link> above(const web::Visit& visit, const NormYear& year) {
    return {{std::string{kRootPath}, text_of(visit, "basic_norms.start.title")},
            {year_path(year.year, year.group), year_title(visit, year)}};
}

std::vector<web::Option> owner_options(const web::Visit& visit, NormGroup group) {
    std::vector<web::Option> options;
    for (const identity::Office office : owners(group))
        options.push_back(
            {.value = std::string{identity::code(office)}, .text = office_name(visit, office)});
    return options;
}

}  // namespace vt::basic_norms
