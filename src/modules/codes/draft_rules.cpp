// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/draft_rules.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "content/measure.h"
#include "modules/codes/access.h"
#include "modules/codes/text_writing.h"

namespace vt::codes {
namespace {

constexpr std::array<std::string_view, 6> kRegisters{
    "positions", "financial-interests", "gifts", "invitations", "trips", "secrecy"};
constexpr std::array<std::string_view, 5> kOffices{"council-member", "committee-member", "alderman",
                                                   "mayor", "civil-servant"};
constexpr std::size_t kLinksMax = 20;
constexpr std::size_t kLinkMax = 60;

bool all_known(const std::vector<std::string>& named, std::span<const std::string_view> known) {
    return std::all_of(named.begin(), named.end(), [&](const std::string& one) {
        return std::find(known.begin(), known.end(), one) != known.end();
    });
}

bool all_laws(const std::vector<std::string>& named) {
    return std::all_of(named.begin(), named.end(),
                       [](const std::string& one) { return content::find_law(one) != nullptr; });
}

// A value may also be the municipality's own, which another module keeps: only its form is known.
bool all_ids(const std::vector<std::string>& named) {
    return std::all_of(named.begin(), named.end(), [](const std::string& one) {
        return !one.empty() && one.size() <= kLinkMax &&
               one.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    });
}

}  // namespace

std::span<const std::string_view> known_registers() {
    return kRegisters;
}

std::span<const std::string_view> known_offices() {
    return kOffices;
}

Done fits(std::string_view words, std::size_t most, std::string_view field) {
    return trim(words).empty() ? done() : filled(words, most, field);
}

Done check(const ArticleTyped& typed) {
    VT_TRY(fits(typed.number, kNumberMax, "number"));
    VT_TRY(fits(typed.title, kTitleMax, "title"));
    if (trim(typed.title).empty() && trim(typed.number).empty()) return invalid("missing", "title");
    VT_TRY(filled(typed.body, kBodyMax, "body"));
    VT_TRY(fits(typed.notes, kBodyMax, "notes"));
    if (!all_ids(typed.values) || typed.values.size() > kLinksMax)
        return invalid("link-unknown", "values");
    if (!all_laws(typed.laws) || typed.laws.size() > kLinksMax)
        return invalid("link-unknown", "laws");
    if (!all_known(typed.registers, kRegisters)) return invalid("link-unknown", "registers");
    if (!all_known(typed.applies_to, kOffices)) return invalid("link-unknown", "applies_to");
    return done();
}

Done check(const ChapterTyped& typed) {
    VT_TRY(fits(typed.number, kNumberMax, "number"));
    VT_TRY(filled(typed.title, kTitleMax, "title"));
    VT_TRY(fits(typed.intro, kBodyMax, "intro"));
    return typed.level == 1 || typed.level == 2 ? done() : invalid("missing", "level");
}

void apply(const ArticleTyped& typed, Article& article) {
    article.number = trim(typed.number);
    article.title = trim(typed.title);
    article.body = paragraphs_from(typed.body);
    article.notes = paragraphs_from(typed.notes);
    article.values = typed.values;
    article.laws = typed.laws;
    article.registers = typed.registers;
    article.applies_to = typed.applies_to;
}

void apply(const ChapterTyped& typed, Chapter& chapter) {
    chapter.number = trim(typed.number);
    chapter.title = trim(typed.title);
    chapter.intro = paragraphs_from(typed.intro);
    chapter.level = typed.level;
}

}  // namespace vt::codes
