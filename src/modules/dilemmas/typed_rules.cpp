// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/typed_rules.h"

#include <algorithm>

#include "base/text.h"
#include "content/dilemma.h"
#include "modules/dilemmas/value_choice.h"
#include "modules/programme/api.h"

namespace vt::dilemmas {
namespace {

// Collects what is wrong, one fault at most for each field.
class Faults {
public:
    Faults(const identity::Work& work, bool names_allowed)
        : work_{work}, names_allowed_{names_allowed} {}

    void text(std::string_view field, std::string_view typed, std::size_t max,
              std::string_view missing = {}) {
        if (!missing.empty() && trim(typed).empty())
            return add(refusal(Refusal::invalid, missing, field));
        if (!is_utf8(typed)) return add(refusal(Refusal::invalid, "not-readable", field));
        if (length_in_characters(typed) > max)
            return add({Refusal::invalid,
                        "dilemmas.error.too-long",
                        {std::to_string(max)},
                        std::string{field}});
        if (names_allowed_) return;
        const Done nameless = programme::without_names(work_, field, typed);
        if (!nameless) add(nameless.error());
    }
    void check(bool right, std::string_view what, std::string_view field) {
        if (!right) add(refusal(Refusal::invalid, what, field));
    }
    std::vector<Error> take() { return std::move(faults_); }

private:
    void add(Error fault) { faults_.push_back(std::move(fault)); }
    const identity::Work& work_;
    bool names_allowed_{false};
    std::vector<Error> faults_{};
};

template <class Range, class Wanted>
bool contains(const Range& range, const Wanted& wanted) {
    return std::ranges::find(range, wanted) != range.end();
}

bool is_theme(std::string_view id) {
    return std::ranges::find(content::dilemma_themes(), id, &content::Theme::id) !=
           content::dilemma_themes().end();
}

void check_values(Faults& faults, const identity::Work& work, const OwnWords& words) {
    const auto known = values_to_choose(work);
    faults.check(contains(known, words.value_one), "value-missing", "value_one");
    faults.check(contains(known, words.value_two), "value-missing", "value_two");
    if (!words.value_one.empty())
        faults.check(words.value_one != words.value_two, "values-same", "value_two");
}

}  // namespace

std::vector<Error> faults_in(const identity::Work& work, const OwnWords& words, Needs needs,
                             bool names_allowed) {
    const bool whole = needs == Needs::whole;
    Faults faults{work, names_allowed};
    faults.text("title", words.title, kTitleMax, "title-missing");
    faults.text("story", words.story, kStoryMax, "story-missing");
    check_values(faults, work, words);
    for (std::size_t at = 0; at < kOptionIds.size(); ++at)
        faults.text("option_" + std::string{kOptionIds[at]}, words.options[at], kOptionMax,
                    whole ? "option-missing" : "");
    if (whole) {
        faults.check(contains(kOptionIds, words.probe), "probe-missing", "probe");
        faults.check(contains(kRoles, words.role), "role-missing", "role");
        faults.check(is_theme(words.theme), "theme-missing", "theme");
    }
    faults.text("debate", words.debate, kDebateMax);
    faults.text("care", words.care, kCareMax);
    return faults.take();
}

std::vector<Error> faults_in(const identity::Work& work, const ConclusionTyped& words,
                             const std::vector<std::string>& values, bool names_allowed) {
    Faults faults{work, names_allowed};
    faults.check(words.value.empty() || contains(values, words.value), "value-not-of-case",
                 "value");
    faults.text("rule", words.rule, kRuleMax, "rule-missing");
    faults.text("example", words.example, kExampleMax);
    return faults.take();
}

Done first_of(const std::vector<Error>& faults) {
    if (faults.empty()) return done();
    return faults.front();
}

Done reason_given(std::string_view reason) {
    if (trim(reason).empty()) return refusal(Refusal::invalid, "reason-missing", "reason");
    if (!is_utf8(reason)) return refusal(Refusal::invalid, "not-readable", "reason");
    if (length_in_characters(reason) > kReasonMax)
        return Error{
            Refusal::invalid, "dilemmas.error.too-long", {std::to_string(kReasonMax)}, "reason"};
    return done();
}

Error refusal(Refusal kind, std::string_view what, std::string_view field) {
    return {kind, "dilemmas.error." + std::string{what}, {}, std::string{field}};
}

Error not_found() {
    return refusal(Refusal::not_found, "unknown");
}

}  // namespace vt::dilemmas
