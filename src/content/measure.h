// SPDX-License-Identifier: EUPL-1.2
// The handbook's measures, advice and resources, and the law they rest on, as content/*.yaml says.
//
// Made into tables at build time by tools/embed_content.py; lives as long as the program. Content
// is the same for every municipality; what a municipality chose stands in the programme's tables.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/day.h"
#include "texts/texts.h"

namespace vt::content {

using texts::Both;

// When a measure returns. Words of the handbook; quarterly and yearly are our proposal [P].
enum class Recurrence {
    term_start,        // Within the first hundred days of the term.
    every_term,        // Once in each term.
    yearly,            // Once in each year of the term.
    quarterly,         // Once in each calendar quarter.
    per_meeting,       // At the last few meetings of a kind.
    per_appointment,   // For each appointment of an alderman.
    before_elections,  // Between twelve and nine months before the elections.
    ad_hoc,            // When there is reason to.
    continuous,        // Always going on; looked at over the last twelve months.
};
inline constexpr int kRecurrences = 9;
std::string_view code(Recurrence recurrence);  // "term-start"
std::optional<Recurrence> recurrence_from_code(std::string_view code);

// What can happen that counts. "reference": an adopted value or agreement was referred to.
enum class EvidenceKind { conversation, decision, document, reference };
std::string_view code(EvidenceKind kind);
std::optional<EvidenceKind> evidence_kind_from_code(std::string_view code);

// Who may know how a measure stands (DESIGN 6 rule 11; PRODUCT A1-A5).
enum class Sharing {
    shared,       // Everyone with the right programme-state; counts in totals.
    public_acts,  // candidate-risk, protocol-cases: only public acts count and show; what holds per
                  // appointment or case is for the mayor alone, on the measure's own page.
    owner_only,   // circle: the responsible office alone; counts nowhere.
};

// One requirement: how often, and what counts. A measure is in order when all its rules are.
struct Rule {
    Recurrence recurrence{Recurrence::continuous};
    // What counts; empty: every kind. With a fact and no kinds only the fact counts.
    std::span<const EvidenceKind> kinds{};
    // "council", "executive": each needs its own. Empty: one for all.
    std::span<const std::string_view> bodies{};
    // A fact that counts in place of evidence: "office-held(confidential-adviser)".
    std::string_view fact{};
    bool everyone{false};          // Each member of the bodies must have attended or caught up.
    bool mayor_alone{false};       // Of public_acts: the part that holds per appointment or case.
    std::string_view waits_for{};  // The module whose facts it waits for; empty: measurable now.
    Both done_when{};              // In words, for people.
};

struct Measure {
    std::string_view id{};
    std::string_view section{};  // "preventie"
    Both title{};
    Both why{};                      // Why and how, in plain words.
    Both evidence{};                 // What counts as done.
    std::string_view responsible{};  // Office code, or "council".
    std::string_view deputy{};       // Default deputy: office code; empty: none (circle).
    std::span<const std::string_view> with{};
    std::string_view module{};                 // Id of the Module.
    std::span<const std::string_view> laws{};  // Ids of Law.
    bool optional{false};                      // The handbook says "eventueel" or "zo mogelijk".
    Sharing sharing{Sharing::shared};
    bool day_only{false};  // Evidence is a day, a kind and attendance: no text, no attachment.
    std::span<const Rule> rules{};
};

struct Advice {
    std::string_view id{};
    std::string_view measure{};
    Both title{};
    std::string_view resource{};  // Id of a Resource or a Law; empty: none.
    std::string_view fact{};      // Shows that it was followed; empty: nothing can show it.
};

struct Resource {
    std::string_view id{};
    std::string_view name{};  // Its own name, in no language but its own.
    Both what{};              // One line on what it is.
    std::string_view kind{};
    std::string_view publisher{};
    std::string_view url{};
    std::string_view phone{};
    std::string_view email{};
};

struct Law {
    std::string_view id{};
    Both name{};                 // "Gemeentewet" / "Municipalities Act (Gemeentewet)"
    std::string_view article{};  // "15"; empty for a bill.
    std::string_view paragraph{};
    Both summary{};
    std::string_view url{};          // Empty when none is known.
    std::optional<Day> text_date{};  // The day of the text that was read, where laws.yaml has one.
    bool in_force{true};             // False: a bill.
    bool text_read{false};           // False: known in general only, the text itself was not read.
};

struct Module {
    std::string_view id{};
    Both name{};
};

struct Section {
    std::string_view id{};
    Both title{};
};

std::span<const Section> sections();    // In the order of the handbook.
std::span<const Measure> measures();    // 43, in the order of the handbook.
std::span<const Advice> advice();       // 19
std::span<const Resource> resources();  // 14
std::span<const Law> laws();
std::span<const Module> modules();

const Measure* find_measure(std::string_view id);
const Resource* find_resource(std::string_view id);
const Law* find_law(std::string_view id);
const Module* find_module(std::string_view id);

}  // namespace vt::content
