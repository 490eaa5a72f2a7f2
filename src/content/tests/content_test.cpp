// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "content/measure.h"

using namespace vt;
using namespace vt::content;

namespace {

constexpr std::array<std::string_view, 43> kHandbook{
    "peacetime-dialogue",
    "term-start-onboarding",
    "shared-responsibility",
    "conclude-values",
    "adopt-values",
    "gentle-agreement",
    "check-code-after-dialogue",
    "refer-to-agreements",
    "speak-up-culture",
    "moral-method-executive",
    "dilemma-routine",
    "discuss-dilemmas",
    "normalise-doubt",
    "show-grey-area",
    "shrink-grey-area",
    "normalise-risk-analysis",
    "alderman-risk-analysis",
    "mayor-process-role",
    "timely-analysis",
    "portfolio-swap",
    "limits-of-analysis",
    "council-candidate-analysis",
    "openness-about-risks",
    "appoint-confidential-adviser",
    "sparring-clerk-mayor",
    "external-adviser-for-politicians",
    "adviser-both-themes",
    "update-code",
    "council-commits",
    "term-review-code",
    "code-working-group",
    "work-with-secretary",
    "integrity-policy-duty",
    "people-to-spar-with",
    "circle-of-trust",
    "commissioner-role",
    "commissioner-as-counsel",
    "triangle-alertness",
    "triangle-risk-talk",
    "link-to-undermining",
    "cascade-to-council-and-staff",
    "protocol-violations",
    "protocol-by-examples",
};

// Words that a town hall writes and a reader of B1 stumbles over.
constexpr std::array<std::string_view, 24> kOfficialese{
    "betreffende", "middels",   "prioriteit", "teneinde", "inzake",        "conform",
    "alsmede",     "derhalve",  "doch",       "echter",   "geschieden",    "hetgeen",
    "indien",      "jegens",    "krachtens",  "nopens",   "terstond",      "tevens",
    "thans",       "voornoemd", "wederom",    "zulks",    "dienaangaande", "desalniettemin"};

constexpr std::array<std::string_view, 5> kRestricted{"candidate-risk", "confidant", "circle",
                                                      "triangle", "protocol-cases"};

template <class Range>
bool contains(const Range& range, std::string_view wanted) {
    return std::ranges::find(range, wanted) != std::ranges::end(range);
}

bool complete(const Both& both) {
    return !both.nl.empty() && !both.en.empty();
}

// The words of each sentence, in lower case and without punctuation.
std::vector<std::vector<std::string>> sentences(std::string_view text) {
    std::vector<std::vector<std::string>> all(1);
    std::string word;
    for (const char letter : std::string{text} + " ") {
        if (std::isspace(static_cast<unsigned char>(letter)) == 0) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
            continue;
        }
        if (word.empty()) continue;
        const bool last = std::string_view{".?!"}.find(word.back()) != std::string_view::npos;
        std::erase_if(word, [](char c) {
            return std::string_view{".,:;?!()"}.find(c) != std::string_view::npos;
        });
        all.back().push_back(std::move(word));
        word.clear();
        if (last) all.emplace_back();
    }
    return all;
}

void check_plain_dutch(std::string_view owner, std::string_view dutch) {
    CAPTURE(owner);
    CAPTURE(dutch);
    for (const auto& sentence : sentences(dutch)) {
        CHECK(sentence.size() <= 25);
        for (const auto& word : sentence) CHECK_MESSAGE(!contains(kOfficialese, word), word);
    }
}

}  // namespace

TEST_CASE("The content has every measure of the handbook, in its order") {
    std::vector<std::string_view> ids;
    for (const auto& measure : measures()) ids.push_back(measure.id);
    CHECK(std::ranges::equal(ids, kHandbook));
    CHECK(advice().size() == 19);
    CHECK(resources().size() == 14);
    CHECK(modules().size() == 15);
}

TEST_CASE("The measures stand section by section, in the order of the sections") {
    std::vector<std::string_view> order;
    for (const auto& measure : measures())
        if (order.empty() || order.back() != measure.section) order.push_back(measure.section);
    CHECK(std::ranges::equal(order, sections(), {}, {}, &Section::id));
}

TEST_CASE("Everything that people read is there in both languages") {
    for (const auto& section : sections()) CHECK(complete(section.title));
    for (const auto& module : modules()) CHECK(complete(module.name));
    for (const auto& one : advice()) CHECK(complete(one.title));
    for (const auto& resource : resources()) CHECK(complete(resource.what));
    for (const auto& law : laws()) CHECK((complete(law.name) && complete(law.summary)));
    for (const auto& measure : measures()) {
        CHECK((complete(measure.title) && complete(measure.why) && complete(measure.evidence)));
        for (const auto& rule : measure.rules) CHECK(complete(rule.done_when));
    }
}

TEST_CASE("A measure, a resource, a law and a module are found by id, and nothing by another id") {
    REQUIRE(find_measure("adopt-values") != nullptr);
    CHECK(find_measure("adopt-values")->responsible == "council");
    REQUIRE(find_resource("sipa") != nullptr);
    CHECK(find_resource("sipa")->phone == "070-3765950");
    CHECK(find_law("gemeentewet-27") != nullptr);
    CHECK(find_module("circle") != nullptr);
    CHECK(find_measure("adopt-value") == nullptr);
    CHECK(find_law("") == nullptr);
}

TEST_CASE("Whatever the content refers to exists") {
    for (const auto& measure : measures()) {
        CAPTURE(measure.id);
        CHECK(find_module(measure.module) != nullptr);
        for (const auto law : measure.laws) CHECK(find_law(law) != nullptr);
        for (const auto& rule : measure.rules)
            CHECK((rule.waits_for.empty() || find_module(rule.waits_for) != nullptr));
    }
    for (const auto& one : advice()) {
        CHECK(find_measure(one.measure) != nullptr);
        CHECK((one.resource.empty() || find_resource(one.resource) != nullptr ||
               find_law(one.resource) != nullptr));
    }
}

TEST_CASE("Advice that something can show was followed names the fact") {
    const auto fact_of = [](std::string_view id) {
        return std::ranges::find(advice(), id, &Advice::id)->fact;
    };
    CHECK(fact_of("point-to-toolkit") == "self-scan-pointed-to");
    CHECK(fact_of("basic-norm-points") == "basic-norms-completed(civil-servants)");
    CHECK(fact_of("personal-coach").empty());
    for (const auto& one : advice()) {
        CAPTURE(one.id);
        const Measure& measure = *find_measure(one.measure);
        CHECK((one.fact.empty() || (measure.sharing == Sharing::shared && !measure.day_only)));
    }
}

TEST_CASE("A law has the day of its text where one is known") {
    CHECK(find_law("gemeentewet-15-3")->text_date == Day::from(2026, 10, 1));
    CHECK(find_law("gemeentewet-15-3")->article == "15");
    CHECK(find_law("gemeentewet-15-3")->name.en == "Municipalities Act (Gemeentewet)");
    CHECK(find_law("wbk-2-1")->text_date == Day::from(2023, 2, 18));
    CHECK(find_law("avg-10")->text_date == std::nullopt);
    CHECK_FALSE(find_law("avg-10")->text_read);
}

TEST_CASE("A bill is not shown as law, and says itself that it is none") {
    for (const auto& law : laws()) CHECK(law.in_force != law.id.starts_with("bill-"));
    const auto& bill = *find_law("bill-36892");
    CHECK(bill.summary.nl.find("nog geen wet") != std::string_view::npos);
    CHECK(bill.summary.en.find("not yet law") != std::string_view::npos);
    CHECK(bill.article.empty());
}

TEST_CASE("Measures of the restricted modules hold a day only; the others may tell more") {
    for (const auto& measure : measures()) {
        CAPTURE(measure.id);
        CHECK(measure.day_only == contains(kRestricted, measure.module));
    }
}

TEST_CASE("Sharing follows the module") {
    for (const auto& measure : measures()) {
        CAPTURE(measure.id);
        const bool acts = measure.module == "candidate-risk" || measure.module == "protocol-cases";
        CHECK((measure.sharing == Sharing::owner_only) == (measure.module == "circle"));
        CHECK((measure.sharing == Sharing::public_acts) == acts);
        for (const auto& rule : measure.rules) CHECK((acts || !rule.mayor_alone));
    }
}

TEST_CASE("Every measure has a deputy, but a circle of confidants is handed over to no one") {
    for (const auto& measure : measures()) {
        CAPTURE(measure.id);
        CHECK(measure.deputy.empty() == (measure.module == "circle"));
        CHECK(measure.deputy != measure.responsible);
    }
}

TEST_CASE("The deputy mayor is no deputy for candidates, the triangle and cases") {
    for (const auto& measure : measures()) {
        const bool colleague = measure.module == "candidate-risk" || measure.module == "triangle" ||
                               measure.module == "protocol-cases";
        if (colleague) CHECK_MESSAGE(measure.deputy == "council-clerk", measure.id);
    }
}

TEST_CASE("Every recurrence of the handbook occurs, and its code reads back") {
    std::set<Recurrence> seen;
    for (const auto& measure : measures())
        for (const auto& rule : measure.rules) seen.insert(rule.recurrence);
    CHECK(seen.size() == kRecurrences);
    for (const auto recurrence : seen) CHECK(recurrence_from_code(code(recurrence)) == recurrence);
    CHECK(code(Recurrence::before_elections) == "before-elections");
    CHECK(recurrence_from_code("weekly") == std::nullopt);
}

TEST_CASE("A kind of evidence reads back from its code") {
    for (const auto kind : {EvidenceKind::conversation, EvidenceKind::decision,
                            EvidenceKind::document, EvidenceKind::reference})
        CHECK(evidence_kind_from_code(code(kind)) == kind);
    CHECK(code(EvidenceKind::reference) == "reference");
    CHECK(evidence_kind_from_code("tick") == std::nullopt);
}

TEST_CASE("A dialogue needs the council and the executive, and counts conversations only") {
    const auto& rules = find_measure("peacetime-dialogue")->rules;
    REQUIRE(rules.size() == 2);
    for (const auto& rule : rules) {
        CHECK(std::ranges::equal(rule.kinds, std::array{EvidenceKind::conversation}));
        CHECK(std::ranges::equal(rule.bodies,
                                 std::array<std::string_view, 2>{"council", "executive"}));
    }
}

TEST_CASE("Only the council adopts a code: by its own evidence, or by its decision alone") {
    for (const auto& rule : find_measure("update-code")->rules) {
        CAPTURE(rule.done_when.nl);
        const bool of_council =
            std::ranges::equal(rule.bodies, std::array<std::string_view, 1>{"council"});
        const bool of_decision = rule.fact.starts_with("code-adopted(") && rule.kinds.empty();
        CHECK((of_council || of_decision));
    }
    CHECK(find_measure("update-code")->responsible == "council");
}

TEST_CASE("That an adviser is in office follows from the office, never from evidence") {
    const auto& rules = find_measure("appoint-confidential-adviser")->rules;
    REQUIRE(rules.size() == 2);
    CHECK(rules[0].fact == "office-held(confidential-adviser)");
    CHECK(rules[0].kinds.empty());
    CHECK(rules[1].fact.empty());
}

TEST_CASE("What people read is plain Dutch") {
    for (const auto& measure : measures()) {
        check_plain_dutch(measure.id, measure.title.nl);
        check_plain_dutch(measure.id, measure.why.nl);
        check_plain_dutch(measure.id, measure.evidence.nl);
        for (const auto& rule : measure.rules) check_plain_dutch(measure.id, rule.done_when.nl);
    }
    for (const auto& resource : resources()) check_plain_dutch(resource.id, resource.what.nl);
}
