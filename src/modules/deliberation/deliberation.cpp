// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/deliberation.h"

#include <algorithm>
#include <initializer_list>

namespace vt::deliberation {
namespace {

template <class Kind, std::size_t N>
std::optional<Kind> find(const std::array<Kind, N>& kinds, std::string_view wanted) {
    const auto found = std::ranges::find(kinds, wanted, [](Kind kind) { return code(kind); });
    return found == kinds.end() ? std::nullopt : std::optional{*found};
}

std::string measured(std::initializer_list<std::string_view> words) {
    std::string all;
    for (const std::string_view one : words)
        all += std::to_string(one.size()) + ":" + std::string{one} + "\n";
    return all;
}

}  // namespace

std::string_view code(Body body) {
    switch (body) {
        case Body::council:
            return "council";
        case Body::executive:
            return "executive";
        case Body::mixed:
            return "mixed";
    }
    return "";
}

std::optional<Body> body_from_code(std::string_view wanted) {
    return find(kBodies, wanted);
}

std::string_view code(Stage stage) {
    switch (stage) {
        case Stage::prepared:
            return "prepared";
        case Stage::under_way:
            return "under-way";
        case Stage::broken_off:
            return "broken-off";
        case Stage::concluded:
            return "concluded";
    }
    return "";
}

std::optional<Stage> stage_from_code(std::string_view wanted) {
    return find(kStages, wanted);
}

std::string canonical(const Deliberation& one) {
    return measured({one.method, one.case_id, one.title, one.story, code(one.body),
                     std::to_string(one.people), one.leader.value});
}

std::string canonical(const Lines& lines) {
    std::string all;
    for (const Line& line : lines) all += measured({line.first, line.second, line.third});
    return all;
}

std::string canonical(const Outcome& one) {
    return measured({one.outcome, one.value, one.other_value, one.agreement, one.dissent,
                     one.keeps ? "kept" : "", one.rule, one.example});
}

}  // namespace vt::deliberation
