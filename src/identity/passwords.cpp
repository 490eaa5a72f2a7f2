// SPDX-License-Identifier: EUPL-1.2
#include "identity/passwords.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

#include "base/text.h"

namespace vt::identity {
namespace {

// Folded, as the password is before it is looked at.
constexpr std::array<std::string_view, 38> kWords{
    "burgemeester", "wethouder",  "raadslid",   "griffier",  "griffie",  "secretaris",
    "gemeenteraad", "gemeente",   "raadhuis",   "stadhuis",  "college",  "commissie",
    "integriteit",  "vredestijd", "wachtwoord", "password",  "passwort", "geheim",
    "inloggen",     "welkom",     "welcome",    "toegang",   "admin",    "beheerder",
    "beheer",       "letmein",    "iloveyou",   "nederland", "holland",  "zomer",
    "herfst",       "winter",     "lente",      "voorjaar",  "januari",  "december",
    "maandag",      "vrijdag"};

constexpr std::array<std::string_view, 9> kRows{"01234567890",
                                                "abcdefghijklmnopqrstuvwxyz",
                                                "qwertyuiop",
                                                "asdfghjkl",
                                                "zxcvbnm",
                                                "azertyuiop",
                                                "qsdfghjklm",
                                                "!@#$%^&*()_+",
                                                "1qaz2wsx3edc4rfv5tgb"};

constexpr std::size_t kContextWordMin = 3;
constexpr std::size_t kRowMin = 4;
constexpr std::size_t kRepeatedMax = 12;  // Longest part whose repetition is looked for.

// Marks the guessable characters of one password. Works on the bytes of the folded text; a mark on
// one byte of a letter is a mark on all of them, as words and repeats cover whole letters.
class Sieve {
public:
    explicit Sieve(std::string text) : text_{std::move(text)}, marked_(text_.size(), false) {}

    void take_word(std::string_view word) {
        if (word.empty()) return;
        for (auto at = text_.find(word); at != std::string::npos; at = text_.find(word, at + 1))
            mark(at, word.size());
    }

    void take_row(std::string_view row) {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const std::size_t length = shared_length(at, row);
            if (length >= kRowMin) mark(at, length);
        }
    }

    void take_years() {
        for (std::size_t at = 0; at + 4 <= text_.size(); ++at) {
            const std::string_view four = std::string_view{text_}.substr(at, 4);
            if ((four.starts_with("19") || four.starts_with("20")) && parse_int(four)) mark(at, 4);
        }
    }

    // One character three times or more, or a longer part at least twice in a row.
    void take_repeats() {
        for (std::size_t part = 1; part <= kRepeatedMax; ++part) {
            std::size_t run = 0;
            for (std::size_t at = part; at <= text_.size(); ++at) {
                if (at < text_.size() && text_[at] == text_[at - part]) {
                    ++run;
                    continue;
                }
                const std::size_t least = part == 1 ? 2 : std::max(part, std::size_t{3});
                // The first of the equal parts stays: it is what one has to guess.
                if (run >= least) mark(at - run, run);
                run = 0;
            }
        }
    }

    std::size_t characters_left() const {
        std::size_t left = 0;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            const bool begins = (static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U;
            if (begins && !marked_[i] && text_[i] != ' ') ++left;
        }
        return left;
    }

private:
    void mark(std::size_t at, std::size_t length) {
        std::fill_n(marked_.begin() + static_cast<std::ptrdiff_t>(at), length, true);
    }

    // How many characters from `at` on stand in the same order somewhere in `row`.
    std::size_t shared_length(std::size_t at, std::string_view row) const {
        std::size_t longest = 0;
        for (std::size_t start = 0; start < row.size(); ++start) {
            std::size_t n = 0;
            while (at + n < text_.size() && start + n < row.size() &&
                   text_[at + n] == row[start + n])
                ++n;
            longest = std::max(longest, n);
        }
        return longest;
    }

    std::string text_;
    std::vector<bool> marked_;
};

bool is_guessable(std::string_view password, std::span<const std::string> context) {
    Sieve sieve{folded(password)};
    for (const std::string_view word : kWords) sieve.take_word(word);
    for (const std::string& word : context)
        if (length_in_characters(word) >= kContextWordMin) sieve.take_word(folded(word));
    for (const std::string_view row : kRows) {
        sieve.take_row(row);
        sieve.take_row(std::string{row.rbegin(), row.rend()});
    }
    sieve.take_years();
    sieve.take_repeats();
    return sieve.characters_left() < kPasswordUnguessableMin;
}

Error refused(std::string_view text, std::vector<std::string> args = {}) {
    return {Refusal::invalid, std::string{text}, std::move(args), "password"};
}

}  // namespace

Done check_password(std::string_view password, std::span<const std::string> context) {
    if (!is_utf8(password)) return refused("identity.error.password-no-text");
    const std::size_t length = length_in_characters(password);
    if (length < kPasswordMin)
        return refused("identity.error.password-short", {std::to_string(kPasswordMin)});
    if (length > kPasswordMax)
        return refused("identity.error.password-long", {std::to_string(kPasswordMax)});
    if (is_guessable(password, context)) return refused("identity.error.password-guessable");
    return done();
}

std::string normalised_password(std::string_view password) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* composed = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error{"no Unicode data"};
    const auto wide =
        composed->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece{
                                password.data(), static_cast<int32_t>(password.size())}),
                            status);
    std::string result;
    wide.toUTF8String(result);
    return result;
}

}  // namespace vt::identity
