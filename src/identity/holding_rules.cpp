// SPDX-License-Identifier: EUPL-1.2
#include "identity/holding_rules.h"

#include <algorithm>

namespace vt::identity {
namespace {

bool is_admin(Office office) {
    return office == Office::functional_admin || office == Office::technical_admin;
}

bool stand_apart(Office left, Office right) {
    if (left == Office::civil_servant || right == Office::civil_servant) return false;
    return is_admin(left) != is_admin(right);
}

Error conflict(std::string_view text, std::string_view field, std::vector<std::string> args = {}) {
    return {Refusal::conflict, std::string{text}, std::move(args), std::string{field}};
}

std::optional<Error> refusal_beside_one(const Holding& wanted, const Holding& own) {
    if (own.id == wanted.id || !overlap(wanted, own)) return std::nullopt;
    // One may advise politicians and civil servants: two holdings with different scope.
    if (own.office == wanted.office && own.scope == wanted.scope)
        return conflict("identity.error.office-held-already", "from", {written(own.from)});
    if (stand_apart(own.office, wanted.office))
        return conflict("identity.error.admin-and-business", "office");
    return std::nullopt;
}

// Walks from the first day of `wanted` along the holdings of `base` until its last day.
bool covered(const Holding& wanted, Office base, std::span<const Holding> own) {
    for (Day day = wanted.from;;) {
        const auto at = std::find_if(own.begin(), own.end(), [&](const Holding& held) {
            return held.office == base && held.holds_on(day);
        });
        if (at == own.end()) return false;
        if (!at->until) return true;
        if (wanted.until && *wanted.until <= *at->until) return true;
        day = at->until->plus_days(1);
    }
}

}  // namespace

bool overlap(const Holding& left, const Holding& right) {
    return (!left.until || right.from <= *left.until) &&
           (!right.until || left.from <= *right.until);
}

bool is_single_seat(Office office) {
    return office == Office::mayor || office == Office::acting_mayor ||
           office == Office::council_clerk || office == Office::municipal_secretary;
}

std::optional<Office> base_office(Office office) {
    if (office == Office::deputy_mayor) return Office::alderman;
    if (office == Office::deputy_chair) return Office::council_member;
    return std::nullopt;
}

bool has_party(Office office) {
    return office == Office::council_member || office == Office::committee_member ||
           office == Office::alderman || office == Office::mayor;
}

std::optional<Error> refusal_beside(const Holding& wanted, std::span<const Holding> own) {
    if (wanted.until && *wanted.until < wanted.from)
        return Error{Refusal::invalid, "identity.error.end-before-start", {}, "until"};
    for (const Holding& held : own)
        if (auto error = refusal_beside_one(wanted, held)) return error;
    return std::nullopt;
}

std::optional<Error> refusal_without_base(const Holding& wanted, std::span<const Holding> own) {
    const auto base = base_office(wanted.office);
    if (!base || covered(wanted, *base, own)) return std::nullopt;
    return conflict(*base == Office::alderman ? "identity.error.deputy-mayor-is-alderman"
                                              : "identity.error.deputy-chair-is-member",
                    "office");
}

std::optional<Error> refusal_of_seat(const Holding& wanted, std::span<const Holding> others) {
    if (!is_single_seat(wanted.office)) return std::nullopt;
    for (const Holding& held : others)
        if (held.office == wanted.office && held.id != wanted.id && overlap(wanted, held))
            return conflict("identity.error.seat-taken", "from", {written(held.from)});
    return std::nullopt;
}

std::optional<Error> refusal(const Holding& wanted, std::span<const Holding> own,
                             std::span<const Holding> others) {
    if (auto error = refusal_beside(wanted, own)) return error;
    if (auto error = refusal_without_base(wanted, own)) return error;
    return refusal_of_seat(wanted, others);
}

std::vector<Holding> ending_with(const Holding& base, Day last_day, std::span<const Holding> own) {
    std::vector<Holding> ending;
    for (const Holding& held : own)
        if (base_office(held.office) == base.office && held.holds_on(last_day) &&
            (!held.until || last_day < *held.until))
            ending.push_back(held);
    return ending;
}

std::string written(Day day) {
    const std::string iso = day.iso();
    return iso.substr(8, 2) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

}  // namespace vt::identity
