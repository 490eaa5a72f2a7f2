// SPDX-License-Identifier: EUPL-1.2
// Document: something agreed that has a text: a code of conduct, the gentle agreement, the
// protocol, the arrangement with the King's Commissioner, or another municipality's code to compare
// with (B2).
//
// There is one of each kind and audience, and any number of foreign ones. A document is never
// removed; its text lives in versions.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "decisions/decision.h"
#include "identity/office.h"

namespace vt::codes {

struct DocumentTag;
using DocumentId = Id<DocumentTag>;

enum class Kind { code, gentle_agreement, protocol, cdk_arrangement, foreign };
inline constexpr std::array kKinds{Kind::code, Kind::gentle_agreement, Kind::protocol,
                                   Kind::cdk_arrangement, Kind::foreign};
std::string_view code(Kind kind);  // "gentle-agreement"
std::optional<Kind> kind_from_code(std::string_view code);

// For whom it is. Only a code of conduct, or a foreign one, is for one kind of office.
enum class Audience { council_member, alderman, mayor, civil_servant, everyone };
inline constexpr std::array kAudiences{Audience::council_member, Audience::alderman,
                                       Audience::mayor, Audience::civil_servant,
                                       Audience::everyone};
std::string_view code(Audience audience);  // "council-member", "everyone"
std::optional<Audience> audience_from_code(std::string_view code);

struct Document {
    DocumentId id{};
    Kind kind{Kind::code};
    Audience audience{Audience::everyone};
    std::string title{};         // Up to kTitleMax characters.
    std::string municipality{};  // Of a foreign one: whose it is; empty otherwise.

    bool foreign() const { return kind == Kind::foreign; }
};

inline constexpr std::size_t kTitleMax = 120;  // Characters, of every title here.

// Who adopts it, each by a decision of its own (B4): codes of members, aldermen and mayor and the
// protocol the council; the gentle agreement council and executive; the civil servants' code the
// executive. Nobody for an arrangement or a foreign code. Never the mayor.
std::vector<decisions::Body> deciding_bodies(const Document& document);

// Whose personal commitment is asked for, and counted.
std::vector<identity::Office> asked_offices(const Document& document);
// Who may commit as well, without being counted: committee members, to the gentle agreement and the
// council's code.
std::vector<identity::Office> welcome_offices(const Document& document);

}  // namespace vt::codes
