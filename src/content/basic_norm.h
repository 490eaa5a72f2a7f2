// SPDX-License-Identifier: EUPL-1.2
// The 18 basic norms and their 52 questions, as content/basic_norms.yaml says (B12). Politicians
// and civil servants are two legal worlds: the two groups are never added up. Lives as long as the
// program.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "texts/texts.h"

namespace vt::content {

enum class NormGroup { civil_servants, political_office_holders };
inline constexpr std::array kNormGroups{NormGroup::civil_servants,
                                        NormGroup::political_office_holders};
std::string_view code(NormGroup group);  // "civil-servants"
std::optional<NormGroup> norm_group_from_code(std::string_view code);

struct NormQuestion {
    std::string_view id{};  // "q1"
    texts::Both question{};
    std::span<const std::string_view> evidence{};  // Codes of what could prove it: "decision".
};

struct BasicNorm {
    std::string_view id{};  // "bn-code"
    NormGroup group{NormGroup::civil_servants};
    bool handbook_area{false};  // One of the eleven points the handbook lists.
    texts::Both title{};
    std::span<const std::string_view> laws{};
    std::string_view owner{};  // Office code, or "council".
    std::span<const NormQuestion> questions{};
};

inline constexpr int kNormScaleMax = 4;     // Answers are 0 to 4.
std::span<const texts::Both> norm_scale();  // What 0 to 4 mean.
std::span<const BasicNorm> basic_norms();   // 13 of civil servants, then 5 of politicians.
const BasicNorm* find_basic_norm(std::string_view id);

}  // namespace vt::content
