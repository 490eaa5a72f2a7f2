// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <vector>

#include "content/article.h"
#include "content/measure.h"

namespace vt::content {
namespace {

constexpr std::array<std::string_view, kRecurrences> kRecurrenceCodes{
    "term-start",      "every-term",       "yearly", "quarterly", "per-meeting",
    "per-appointment", "before-elections", "ad-hoc", "continuous"};

constexpr std::array<std::string_view, 4> kEvidenceCodes{"conversation", "decision", "document",
                                                         "reference"};

template <class Enum, class Codes>
std::optional<Enum> from_code(const Codes& codes, std::string_view wanted) {
    const auto found = std::ranges::find(codes, wanted);
    if (found == codes.end()) return std::nullopt;
    return static_cast<Enum>(found - codes.begin());
}

template <class Entry>
const Entry* find(std::span<const Entry> entries, std::string_view id) {
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

Law law_from(const Article& article) {
    return {.id = article.id,
            .name = article.law,
            .article = article.number,
            .paragraph = article.paragraph,
            .summary = article.summary,
            .url = article.url,
            .text_date = Day::from(article.text_year, article.text_month, article.text_day),
            .in_force = article.in_force,
            .text_read = article.text_read};
}

std::vector<Law> all_laws() {
    std::vector<Law> all;
    all.reserve(articles().size());
    std::ranges::transform(articles(), std::back_inserter(all), law_from);
    return all;
}

}  // namespace

std::string_view code(Recurrence recurrence) {
    return kRecurrenceCodes[static_cast<std::size_t>(recurrence)];
}

std::optional<Recurrence> recurrence_from_code(std::string_view wanted) {
    return from_code<Recurrence>(kRecurrenceCodes, wanted);
}

std::string_view code(EvidenceKind kind) {
    return kEvidenceCodes[static_cast<std::size_t>(kind)];
}

std::optional<EvidenceKind> evidence_kind_from_code(std::string_view wanted) {
    return from_code<EvidenceKind>(kEvidenceCodes, wanted);
}

std::span<const Law> laws() {
    static const std::vector<Law> all = all_laws();
    return all;
}

const Measure* find_measure(std::string_view id) {
    return find(measures(), id);
}
const Resource* find_resource(std::string_view id) {
    return find(resources(), id);
}
const Law* find_law(std::string_view id) {
    return find(laws(), id);
}
const Module* find_module(std::string_view id) {
    return find(modules(), id);
}

}  // namespace vt::content
