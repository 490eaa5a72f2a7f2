// SPDX-License-Identifier: EUPL-1.2
// What the law and good sense say about holding offices side by side. Pure: the same rules judge
// one office given by hand and a file with ten thousand.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "identity/directory.h"

namespace vt::identity {

bool overlap(const Holding& left, const Holding& right);

// Mayor, acting mayor, council clerk and municipal secretary: one person at a time.
bool is_single_seat(Office office);

// The office that a holder of `office` must hold all the while: a deputy mayor is an alderman, a
// deputy chair of the council a council member.
std::optional<Office> base_office(Office office);

// Whether holders of the office come from a party: council, committees and executive.
bool has_party(Office office);

// Why `wanted` cannot stand beside what its person holds and held (`own`, which may contain
// `wanted` itself). Invalid: it ends before it starts. Conflict: the person holds the office in
// these days already; a functional or technical administrator would hold another office than that
// and civil servant.
std::optional<Error> refusal_beside(const Holding& wanted, std::span<const Holding> own);

// Conflict when base_office() is not held on all days of `wanted`.
std::optional<Error> refusal_without_base(const Holding& wanted, std::span<const Holding> own);

// Conflict when a single seat is taken by one of `others`, which may contain `wanted` itself.
std::optional<Error> refusal_of_seat(const Holding& wanted, std::span<const Holding> others);

// All three, in this order.
std::optional<Error> refusal(const Holding& wanted, std::span<const Holding> own,
                             std::span<const Holding> others);

// What of `own` must end with `base` when that ends on `last_day`.
std::vector<Holding> ending_with(const Holding& base, Day last_day, std::span<const Holding> own);

// 23-11-2026, for the arguments of a message.
std::string written(Day day);

}  // namespace vt::identity
