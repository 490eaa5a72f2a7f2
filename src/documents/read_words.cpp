// SPDX-License-Identifier: EUPL-1.2
#include "documents/read_words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <stdexcept>
#include <utility>

#include "base/text.h"

namespace vt::documents {
namespace {

using namespace std::string_view_literals;

constexpr int kRomanMax = 3999;
constexpr std::size_t kMarkLettersMax = 5;

std::string from_unicode(const icu::UnicodeString& wide) {
    std::string utf8;
    wide.toUTF8String(utf8);
    return utf8;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    icu::UnicodeString wide;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        wide.append(static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first));
    }
    return from_unicode(wide);
}

// Where the zeros stand in text of mostly Latin letters tells which UTF-16 it is.
std::optional<bool> utf16_big_endian(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe")) return false;
    if (bytes.starts_with("\xfe\xff")) return true;
    if (bytes.size() < 2 || bytes.size() % 2 != 0) return std::nullopt;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\0') ++zeros[i % 2];
    const std::size_t enough = bytes.size() / 4;
    if (zeros[1] > enough && zeros[0] < zeros[1] / 8) return false;
    if (zeros[0] > enough && zeros[1] < zeros[0] / 8) return true;
    return std::nullopt;
}

bool is_line_end(UChar32 c) {
    return c == 0x0B || c == 0x0C || c == 0x2028 || c == 0x2029 || c == 0x85;
}

void append(std::string& to, UChar32 c) {
    std::array<std::uint8_t, 4> bytes{};
    int32_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, c);
    to.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

template <class Each>
void for_each_character(std::string_view utf8, Each each) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto size = static_cast<int32_t>(utf8.size());
    for (int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, i, size, c);
        each(c);
    }
}

// Line ends made alike, control characters made spaces. Nothing when it is full of those.
std::optional<std::string> plain(std::string_view utf8) {
    std::string result;
    result.reserve(utf8.size());
    std::size_t controls = 0;
    bool after_return = false;
    for_each_character(utf8, [&](UChar32 c) {
        const bool second_of_pair = after_return && c == '\n';
        after_return = c == '\r';
        if (second_of_pair || c == 0xFEFF) return;
        if (c == '\r' || c == '\n' || is_line_end(c)) return append(result, '\n');
        const bool control = c != '\t' && (u_iscntrl(c) || (c & 0xFFFE) == 0xFFFE);
        if (control && c != 0xAD) ++controls;
        append(result, control && u_charType(c) != U_FORMAT_CHAR ? ' ' : c);
    });
    if (controls > 8 + utf8.size() / 100) return std::nullopt;
    return result;
}

bool is_dropped(UChar32 c) {
    return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c == 0x2060;
}

std::string in_letters(int number, char first) {
    std::string letters;
    for (; number > 0; number = (number - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>(first + (number - 1) % 26));
    return letters;
}

std::string in_roman(int number, bool upper) {
    constexpr std::array<std::pair<int, std::string_view>, 13> kSigns{{{1000, "m"},
                                                                       {900, "cm"},
                                                                       {500, "d"},
                                                                       {400, "cd"},
                                                                       {100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};
    std::string roman;
    for (const auto& [value, sign] : kSigns)
        for (; number >= value; number -= value) roman += sign;
    if (upper)
        for (char& c : roman) c = static_cast<char>(c - 'a' + 'A');
    return roman;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_roman(std::string_view word) {
    return word.find_first_not_of("ivx") == std::string_view::npos ||
           word.find_first_not_of("IVX") == std::string_view::npos;
}

std::size_t count_while(std::string_view words, bool (*fits)(char)) {
    std::size_t count = 0;
    while (count < words.size() && fits(words[count])) ++count;
    return count;
}

// "12", "2.1", "14a", "b", "iv": how many bytes of `words` are a number of any kind.
std::size_t number_length(std::string_view words) {
    const std::size_t letters = count_while(words, is_letter);
    if (letters == 1 ||
        (letters > 0 && letters <= kMarkLettersMax && is_roman(words.substr(0, letters))))
        return letters;
    if (letters > 0) return 0;
    std::size_t length = count_while(words.substr(0, 4), is_digit);
    while (length > 0 && length + 1 < words.size() && words[length] == '.' &&
           is_digit(words[length + 1]))
        length += 1 + count_while(words.substr(length + 1, 4), is_digit);
    if (length > 0 && count_while(words.substr(length), is_letter) == 1) ++length;
    return length;
}

std::size_t bullet_length(std::string_view words) {
    for (const auto bullet : {"-"sv, "–"sv, "—"sv, "•"sv, "·"sv, "*"sv, "▪"sv, "◦"sv, "○"sv})
        if (words.starts_with(bullet)) return bullet.size();
    return 0;
}

// How many bytes of `words` are a mark that is certain to be one, whatever follows.
std::size_t mark_length(std::string_view words) {
    if (const std::size_t bullet = bullet_length(words)) return bullet;
    const std::size_t open = words.starts_with('(') ? 1 : 0;
    const std::size_t number = number_length(words.substr(open));
    if (number == 0) return 0;
    const std::string_view after = words.substr(open + number);
    if (open == 1) return after.starts_with(')') ? number + 2 : 0;
    if (after.starts_with(".)") || after.starts_with("°") || after.starts_with("º"))
        return number + 2 + (after.substr(2).starts_with('.') ? 1 : 0);
    if (after.starts_with('.') || after.starts_with(')')) return number + 1;
    return words.substr(0, number).find('.') == std::string_view::npos ? 0 : number;
}

}  // namespace

std::optional<std::string> decoded(std::string_view bytes) {
    if (const auto big_endian = utf16_big_endian(bytes))
        return plain(from_utf16(bytes, *big_endian));
    if (bytes.find('\0') != std::string_view::npos) return std::nullopt;
    if (is_utf8(bytes)) return plain(bytes);
    return plain(from_unicode(
        icu::UnicodeString{bytes.data(), static_cast<int32_t>(bytes.size()), "windows-1252"}));
}

std::string one_line(std::string_view utf8) {
    std::string folded_white;
    folded_white.reserve(utf8.size());
    bool space = false;
    for_each_character(utf8, [&](UChar32 c) {
        if (is_dropped(c)) return;
        if (u_isUWhiteSpace(c) || u_iscntrl(c)) {
            space = true;
            return;
        }
        if (space && !folded_white.empty()) folded_white += ' ';
        space = false;
        append(folded_white, c);
    });
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error{"no Unicode data"};
    std::string result;
    icu::StringByteSink<std::string> sink{&result};
    nfc->normalizeUTF8(0, folded_white, sink, nullptr, status);
    if (U_FAILURE(status)) throw std::runtime_error{"no normal form"};
    return result;
}

std::string counted(int number, NumberForm form) {
    if (number < 1 || number > kRomanMax) return std::to_string(number);
    switch (form) {
        case NumberForm::decimal:
            break;
        case NumberForm::lower_letter:
            return in_letters(number, 'a');
        case NumberForm::upper_letter:
            return in_letters(number, 'A');
        case NumberForm::lower_roman:
            return in_roman(number, false);
        case NumberForm::upper_roman:
            return in_roman(number, true);
    }
    return std::to_string(number);
}

std::string_view leading_mark(std::string_view words) {
    const std::size_t length = mark_length(words);
    if (length == 0 || length + 1 >= words.size() || words[length] != ' ') return {};
    return words.substr(0, length);
}

bool is_mark(std::string_view words) {
    if (words.empty()) return false;
    return mark_length(words) == words.size() || number_length(words) == words.size();
}

}  // namespace vt::documents
