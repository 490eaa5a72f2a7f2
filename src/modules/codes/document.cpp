// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/document.h"

#include <algorithm>

namespace vt::codes {
namespace {

using decisions::Body;
using identity::Office;

constexpr std::array<std::string_view, kKinds.size()> kKindCodes{
    "code", "gentle-agreement", "protocol", "cdk-arrangement", "foreign"};
constexpr std::array<std::string_view, kAudiences.size()> kAudienceCodes{
    "council-member", "alderman", "mayor", "civil-servant", "everyone"};

template <class Enum, std::size_t N>
std::optional<Enum> from_code(const std::array<std::string_view, N>& codes,
                              std::string_view wanted) {
    const auto at = std::find(codes.begin(), codes.end(), wanted);
    if (at == codes.end()) return std::nullopt;
    return static_cast<Enum>(at - codes.begin());
}

std::vector<Office> holders_asked(Audience audience) {
    switch (audience) {
        case Audience::council_member:
            return {Office::council_member};
        case Audience::alderman:
            return {Office::alderman};
        case Audience::mayor:
            return {Office::mayor, Office::acting_mayor};
        case Audience::civil_servant:
        case Audience::everyone:
            break;
    }
    return {};
}

}  // namespace

std::string_view code(Kind kind) {
    return kKindCodes[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kind_from_code(std::string_view wanted) {
    return from_code<Kind>(kKindCodes, wanted);
}

std::string_view code(Audience audience) {
    return kAudienceCodes[static_cast<std::size_t>(audience)];
}

std::optional<Audience> audience_from_code(std::string_view wanted) {
    return from_code<Audience>(kAudienceCodes, wanted);
}

std::vector<Body> deciding_bodies(const Document& document) {
    switch (document.kind) {
        case Kind::code:
            return {document.audience == Audience::civil_servant ? Body::executive : Body::council};
        case Kind::gentle_agreement:
            return {Body::council, Body::executive};
        case Kind::protocol:
            return {Body::council};
        case Kind::cdk_arrangement:
        case Kind::foreign:
            break;
    }
    return {};
}

std::vector<Office> asked_offices(const Document& document) {
    if (document.kind == Kind::gentle_agreement)
        return {Office::council_member, Office::alderman, Office::mayor, Office::acting_mayor};
    return document.kind == Kind::code ? holders_asked(document.audience) : std::vector<Office>{};
}

std::vector<Office> welcome_offices(const Document& document) {
    const bool council_code =
        document.kind == Kind::code && document.audience == Audience::council_member;
    if (council_code || document.kind == Kind::gentle_agreement) return {Office::committee_member};
    return {};
}

}  // namespace vt::codes
