// SPDX-License-Identifier: EUPL-1.2
// Which passages of two texts belong together. Used by comparison alone.
//
// The way back is the mirror of the way there: every rule and every tie is decided by what both
// sides have in common.
#pragma once

#include <string>
#include <vector>

namespace vt::codes {

// A chapter or article as the alignment sees it.
struct Passage {
    std::string id{};  // Empty: known by its words alone.
    std::string title{};
    std::string words{};
};

// Orders of the passages that belong together: one and one, one and several, several and one.
// Passages that belong to nothing are in no group.
struct Group {
    std::vector<std::size_t> before{};
    std::vector<std::size_t> after{};
};

// Sorted by the first of `before`. With `divisible`, passages can be split and merged.
std::vector<Group> aligned(const std::vector<Passage>& before, const std::vector<Passage>& after,
                           bool divisible);

// Of groups of one and one: those that left their place among the others, in the order of the
// groups. As few and as short ones as possible are said to have moved.
std::vector<bool> moved(const std::vector<Group>& groups, const std::vector<Passage>& before,
                        const std::vector<Passage>& after);

}  // namespace vt::codes
