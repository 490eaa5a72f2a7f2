// SPDX-License-Identifier: EUPL-1.2
// What the pages of dilemmas share: words of the field, the fields of a dilemma in a form, and the
// warning of names.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/dilemmas/api.h"
#include "modules/dilemmas/own_dilemma.h"
#include "modules/dilemmas/typed_rules.h"
#include "web/components/link.h"
#include "web/forms.h"
#include "web/visit.h"

namespace vt::dilemmas {

inline constexpr std::string_view kRootPath = "/dilemmas";
inline constexpr std::string_view kReviewPath = "/dilemmas/te-bekijken";
inline constexpr std::string_view kConclusionsPath = "/dilemmas/conclusies";
inline constexpr std::string_view kSubmitPath = "/dilemmas/inzenden";

std::string say(const web::Visit& visit, std::string_view key);  // "dilemmas." + key
std::string say(const web::Visit& visit, std::string_view key,
                std::initializer_list<std::string_view> args);

std::string role_name(const web::Visit& visit, std::string_view role);  // "Raadslid"
std::string theme_name(const web::Visit& visit, std::string_view theme);
// Words of a case: those of our own are typed here, and so Dutch.
html::Html words_of(const web::Visit& visit, const Case& dilemma, const Words& words);
std::string title_of(const web::Visit& visit, const Case& dilemma);
// The same where the case is known by its id alone: the id when it is not there.
std::string title_of(const web::Visit& visit, std::string_view case_id);

web::Link library_link(const web::Visit& visit);
web::Link case_link(const web::Visit& visit, const Case& dilemma);

std::vector<web::Option> value_options(const web::Visit& visit,
                                       const std::vector<std::string>& ids);
std::vector<web::Option> role_options(const web::Visit& visit);
std::vector<web::Option> theme_options(const web::Visit& visit);

// The fields of an own dilemma: title, story and the pull; the four options; and what only a whole
// one has.
void story_fields(web::Form& form, const web::Visit& visit, const OwnWords& words);
void option_fields(web::Form& form, const web::Visit& visit, const OwnWords& words, Needs needs);
void vote_fields(web::Form& form, const web::Visit& visit, const OwnWords& words);
// What they sent.
OwnWords typed_words(const web::Visit& visit);

// The warning with its tick, where `faults` say that names of people were found.
void names_warning(web::Form& form, const web::Visit& visit, const std::vector<Error>& faults);
bool names_allowed(const web::Visit& visit);

// All faults of a refused form: `all` when the refusal is among them, else the refusal alone.
std::vector<Error> faults_of(const Error& refusal, std::vector<Error> all);
std::optional<Error> first_fault(const std::vector<Error>& faults);

}  // namespace vt::dilemmas
