// SPDX-License-Identifier: EUPL-1.2
// A list of values, and the values on it.
//
// Life cycle: collecting (everybody proposes), weighing (a round is open; nothing changes), weighed
// (counted), draft (the clerk concluded which ones, and why), proposal (put forward: the words are
// fixed), adopted (council and executive each decided), superseded (a later list was adopted). A
// list that leads nowhere is laid aside. Weighing may be skipped. An adopted list never changes; a
// change is a new list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "identity/actor.h"
#include "texts/texts.h"

namespace vt::core_values {

struct ListTag;
using ListId = Id<ListTag>;
struct ValueTag;
using ValueId = Id<ValueTag>;

enum class Stage {
    collecting,
    weighing,
    weighed,
    draft,
    proposal,
    adopted,
    superseded,
    laid_aside,
};
std::string_view code(Stage stage);  // "laid-aside"
std::optional<Stage> stage_from_code(std::string_view code);
// One that is being worked on: at most one list at a time is.
bool in_work(Stage stage);
// It holds, or held until a later list took its place.
bool was_adopted(Stage stage);
// The words are fixed, and stand for what a decision was about.
bool is_fixed(Stage stage);

struct ValueList {
    ListId id{};
    std::string title{};  // "Kernwaarden 2026-2030"
    Stage stage{Stage::collecting};
    Day begun{};
    std::optional<Day> concluded{};  // The day on which the choice was made.
    std::string content_sha256{};    // Of canonical(); empty until it is put forward.
    std::optional<Day> superseded{};
};

struct Value {
    ValueId id{};
    ListId list{};
    std::string origin{};  // Id of a content::Value; empty for one of our own.
    std::string name{};
    std::string definition{};
    std::string opposite{};            // May be empty.
    identity::PersonId proposed_by{};  // Empty for one that the list began with.
    identity::PersonId changed_by{};   // Who last changed its words; empty when nobody did.
    int version{1};
    int place{0};          // From 1 among the chosen ones; 0 when it is not chosen.
    std::string reason{};  // Why it was chosen; empty when it is not.

    bool chosen() const { return place > 0; }
};

// What decisions about a list call it.
inline constexpr std::string_view kSubjectKind = "core-values";

// One body's decision that adopted a list.
struct Adoption {
    std::string body{};  // "council", "executive"
    std::string reference{};
    Day day{};
};

struct ListView {
    ValueList list{};
    std::vector<Value> values{};  // The chosen ones in their order, then the others by name.
    std::vector<Adoption> adoptions{};

    std::vector<Value> chosen() const;
    const Value* find(const ValueId& id) const;
    // The day on which the second of the two bodies adopted it; nothing until then.
    std::optional<Day> adopted() const;
};

inline constexpr std::size_t kTitleMax = 80;  // Characters, as all of these.
inline constexpr std::size_t kNameMax = 60;
inline constexpr std::size_t kDefinitionMax = 500;
inline constexpr std::size_t kReasonMax = 600;
inline constexpr int kValuesMax = 40;  // On one list.
inline constexpr int kChosenMax = 15;

struct ValueTyped {
    std::string name{};
    std::string definition{};
    std::string opposite{};
};
// Trimmed. Refuses with invalid, at "name", "definition" or "opposite": empty (the opposite may
// be), or too long.
Result<ValueTyped> checked(const ValueTyped& typed);

// Name, definition and opposite in `language`: a value from the handbook whose words nobody changed
// has them in both, all others as they were typed.
ValueTyped words_in(texts::Language language, const Value& value);

// The text that council and executive decide about: title, and of each chosen value in order its
// name, definition, opposite and reason. JSON with sorted keys and no spaces.
std::string canonical(const ListView& view);
// 64 hex characters: SHA-256 of canonical().
std::string content_hash(const ListView& view);
// Whether its words still are what the decisions were about; true while nothing is fixed.
bool is_intact(const ListView& view);

}  // namespace vt::core_values
