// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/conclusion_service.h"

#include <algorithm>

#include "base/text.h"
#include "modules/codes/api.h"
#include "modules/dilemmas/conclusion_store.h"
#include "modules/dilemmas/typed_rules.h"
#include "search/source.h"

namespace vt::dilemmas {
namespace {

constexpr std::string_view kRoom = "dilemmas";
const texts::Texts kDutch{texts::Language::nl};

std::string canonical(const Conclusion& conclusion) {
    std::string all;
    for (const auto* text : {&conclusion.case_id, &conclusion.value, &conclusion.rule,
                             &conclusion.example, &conclusion.origin})
        all += std::to_string(text->size()) + ":" + *text + "\n";
    return all;
}

std::string case_title(const identity::Work& work, const Conclusion& conclusion) {
    const auto dilemma = find_case(work, conclusion.case_id);
    return dilemma ? dilemma->title.nl : std::string{};
}

// The first characters of UTF-8 text, whole ones.
std::string shortened(const std::string& text, std::size_t max) {
    if (length_in_characters(text) <= max) return text;
    std::string kept;
    std::size_t count = 0;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (begins && ++count == max) break;
        kept += c;
    }
    return kept + "…";
}

}  // namespace

Result<ConclusionId> conclude(const identity::Work& work, const ConclusionTyped& typed,
                              std::string_view origin, bool names_allowed) {
    const auto dilemma = find_case(work, typed.case_id);
    if (!dilemma) return not_found();
    VT_TRY(first_of(faults_in(work, typed, dilemma->values, names_allowed)));
    const Conclusion conclusion{.id = ConclusionId::random(),
                                .case_id = typed.case_id,
                                .value = typed.value,
                                .rule = trim(typed.rule),
                                .example = trim(typed.example),
                                .origin = std::string{origin},
                                .day = work.clock.today()};
    ConclusionStore{work.db}.add(conclusion);
    work.log({.type = "dilemmas.conclusion-recorded",
              .object = conclusion.id.value,
              .data = canonical(conclusion),
              .context = conclusion.case_id});
    search::note_change(work.db, kRoom, conclusion.id.value);
    return conclusion.id;
}

std::vector<Conclusion> conclusions_about(const identity::Work& work, std::string_view case_id) {
    return ConclusionStore{work.db}.about(case_id);
}

std::vector<Conclusion> conclusions_from(const identity::Work& work, std::string_view origin) {
    return ConclusionStore{work.db}.from(origin);
}

std::vector<Conclusion> ConclusionService::all() const {
    return ConclusionStore{work_.db}.all();
}

std::optional<Conclusion> ConclusionService::find(std::string_view id) const {
    if (!is_id_text(id)) return std::nullopt;
    return ConclusionStore{work_.db}.find(id);
}

std::vector<SuggestedTo> ConclusionService::suggested(const ConclusionId& id) const {
    const auto open = codes::open_to_suggestions(work_);
    std::vector<SuggestedTo> all;
    for (const Suggested& one : ConclusionStore{work_.db}.suggested(id.value)) {
        const auto found = std::ranges::find(
            open, one.document, [](const codes::Document& each) { return each.id.value; });
        all.push_back({one.document, found == open.end() ? std::string{} : found->title, one.day});
    }
    return all;
}

std::vector<SuggestedTo> ConclusionService::open_to(const ConclusionId& id) const {
    const auto before = ConclusionStore{work_.db}.suggested(id.value);
    std::vector<SuggestedTo> open;
    for (const codes::Document& document : codes::open_to_suggestions(work_))
        if (std::ranges::find(before, document.id.value, &Suggested::document) == before.end())
            open.push_back({document.id.value, document.title, {}});
    return open;
}

std::string ConclusionService::words(const Conclusion& conclusion) const {
    if (conclusion.example.empty()) return conclusion.rule;
    return kDutch.text("dilemmas.suggestion.words", {conclusion.rule, conclusion.example});
}

std::string ConclusionService::origin(const Conclusion& conclusion) const {
    const std::string title = case_title(work_, conclusion);
    const std::string day = kDutch.day(conclusion.day);
    const std::string told =
        conclusion.value.empty()
            ? kDutch.text("dilemmas.suggestion.origin", {title, day})
            : kDutch.text("dilemmas.suggestion.origin-value",
                          {title, value_name(work_, texts::Language::nl, conclusion.value), day});
    return shortened(told, codes::kTitleMax);
}

Done ConclusionService::suggest(const ConclusionId& id, std::string_view document) {
    const auto conclusion = find(id.value);
    if (!conclusion) return not_found();
    const auto open = open_to(id);
    if (std::ranges::find(open, document, &SuggestedTo::document) == open.end())
        return refusal(Refusal::invalid, "document-missing", "document");
    const codes::DocumentId code{std::string{document}};
    const auto suggestion =
        VT_TRY(codes::bring_in_suggestion(work_, code, words(*conclusion), origin(*conclusion)));
    ConclusionStore{work_.db}.suggest(id.value,
                                      {code.value, suggestion.value, work_.clock.today()});
    work_.log(
        {.type = "dilemmas.conclusion-suggested", .object = id.value, .context = suggestion.value});
    return done();
}

}  // namespace vt::dilemmas
