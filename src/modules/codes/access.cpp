// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/access.h"

#include "base/text.h"

namespace vt::codes {
namespace {

using identity::Office;
using identity::Right;

std::string key_of(std::string_view what) {
    return "codes.error." + std::string{what};
}

}  // namespace

bool is_mayor(const identity::Actor& actor) {
    return actor.has(Office::mayor) || actor.has(Office::acting_mayor) ||
           actor.has(Office::deputy_mayor);
}

bool is_clerk(const identity::Actor& actor) {
    return actor.has(Office::council_clerk) || actor.has(Office::deputy_clerk);
}

bool may_lead(const identity::Actor& actor, const Document& document) {
    if (is_mayor(actor) || !identity::may(actor, Right::norms_decide)) return false;
    const bool of_civil_servants = document.audience == Audience::civil_servant;
    return is_clerk(actor) || (of_civil_servants && actor.has(Office::municipal_secretary));
}

bool is_public(const Document& document, const Version& version) {
    return version.settled() && !deciding_bodies(document).empty();
}

bool sees(const identity::Actor& actor, const Document& document, const Version& version) {
    return is_public(document, version) || identity::may(actor, Right::norms_read);
}

Error invalid(std::string_view what, std::string_view field) {
    return {Refusal::invalid, key_of(what), {}, std::string{field}};
}

Error conflict(std::string_view what) {
    return {Refusal::conflict, key_of(what)};
}

Error forbidden(std::string_view what) {
    return {Refusal::forbidden, key_of(what)};
}

Error not_found() {
    return {Refusal::not_found, "codes.error.unknown"};
}

Done filled(std::string_view words, std::size_t most, std::string_view field) {
    if (trim(words).empty()) return invalid("missing", field);
    if (length_in_characters(words) <= most) return done();
    return Error{
        Refusal::invalid, "codes.error.too-long", {std::to_string(most)}, std::string{field}};
}

}  // namespace vt::codes
