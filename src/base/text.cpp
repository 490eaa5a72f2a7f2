// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <charconv>
#include <stdexcept>

namespace vt {
namespace {

constexpr std::string_view kNoBreakSpace = "\xc2\xa0";

bool drop_front(std::string_view& text) {
    if (text.starts_with(kNoBreakSpace)) return text.remove_prefix(2), true;
    if (!text.empty() &&
        std::string_view{" \t\r\n\v\f"}.find(text.front()) != std::string_view::npos)
        return text.remove_prefix(1), true;
    return false;
}

bool drop_back(std::string_view& text) {
    if (text.ends_with(kNoBreakSpace)) return text.remove_suffix(2), true;
    if (!text.empty() &&
        std::string_view{" \t\r\n\v\f"}.find(text.back()) != std::string_view::npos)
        return text.remove_suffix(1), true;
    return false;
}

// Letters that do not fall apart into a base letter and an accent.
char32_t plain_letter(UChar32 c) {
    switch (c) {
        case 0x131:
            return U'i';
        case 0xF8:
            return U'o';
        case 0x142:
            return U'l';
        case 0x111:
            return U'd';
        default:
            return static_cast<char32_t>(c);
    }
}

}  // namespace

std::string trim(std::string_view text) {
    while (drop_front(text)) {
    }
    while (drop_back(text)) {
    }
    return std::string{text};
}

std::optional<std::int64_t> parse_int(std::string_view digits) {
    std::int64_t value = 0;
    if (digits.empty() || digits.front() < '0' || digits.front() > '9') return std::nullopt;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

bool is_utf8(std::string_view text) {
    const auto size = static_cast<int32_t>(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c < 0) return false;
    }
    return true;
}

std::size_t length_in_characters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    return count;
}

std::string folded(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* apart = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error{"no Unicode data"};
    auto wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<int32_t>(text.size())});
    wide = apart->normalize(wide.foldCase(), status);
    icu::UnicodeString plain;
    for (int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
        const UChar32 c = wide.char32At(i);
        if (u_charType(c) != U_NON_SPACING_MARK)
            plain.append(static_cast<UChar32>(plain_letter(c)));
    }
    std::string result;
    plain.toUTF8String(result);
    return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
    return folded(text).starts_with(folded(prefix));
}

int percent(int part, int whole) {
    return whole == 0 ? 0 : 100 * part / whole;
}

}  // namespace vt
