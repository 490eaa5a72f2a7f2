// SPDX-License-Identifier: EUPL-1.2
#include "texts/texts.h"

#include <unicode/coll.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/log.h"
#include "base/result.h"

namespace vt::texts {
namespace {

constexpr std::array<Both, 12> kMonths{{{"januari", "January"},
                                        {"februari", "February"},
                                        {"maart", "March"},
                                        {"april", "April"},
                                        {"mei", "May"},
                                        {"juni", "June"},
                                        {"juli", "July"},
                                        {"augustus", "August"},
                                        {"september", "September"},
                                        {"oktober", "October"},
                                        {"november", "November"},
                                        {"december", "December"}}};
constexpr std::array<Both, 12> kShortMonths{{{"jan", "Jan"},
                                             {"feb", "Feb"},
                                             {"mrt", "Mar"},
                                             {"apr", "Apr"},
                                             {"mei", "May"},
                                             {"jun", "Jun"},
                                             {"jul", "Jul"},
                                             {"aug", "Aug"},
                                             {"sep", "Sep"},
                                             {"okt", "Oct"},
                                             {"nov", "Nov"},
                                             {"dec", "Dec"}}};
constexpr std::array<Both, 7> kWeekdays{{{"maandag", "Monday"},
                                         {"dinsdag", "Tuesday"},
                                         {"woensdag", "Wednesday"},
                                         {"donderdag", "Thursday"},
                                         {"vrijdag", "Friday"},
                                         {"zaterdag", "Saturday"},
                                         {"zondag", "Sunday"}}};

const Entry* find(std::string_view key) {
    const auto all = catalogue();
    const auto found = std::lower_bound(
        all.begin(), all.end(), key, [](const Entry& e, std::string_view k) { return e.key < k; });
    return found != all.end() && found->key == key ? &*found : nullptr;
}

// {0} to {9} in `pattern`, replaced by `args`; a place without an argument stays as it is.
template <class Args>
std::string filled(std::string_view pattern, const Args& args) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool place = pattern[at] == '{' && at + 2 < pattern.size() &&
                           pattern[at + 2] == '}' && pattern[at + 1] >= '0' &&
                           pattern[at + 1] <= '9';
        const auto index = place ? static_cast<std::size_t>(pattern[at + 1] - '0') : 0;
        if (place && index < args.size()) {
            out += *(args.begin() + static_cast<std::ptrdiff_t>(index));
            at += 2;
        } else {
            out += pattern[at];
        }
    }
    return out;
}

std::string dated(Day day, const std::array<Both, 12>& months, Language language) {
    return std::to_string(day.day_of_month()) + ' ' +
           std::string{months[day.month() - 1].in(language)} + ' ' + std::to_string(day.year());
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::unique_ptr<icu::Collator> dutch_collator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator{
        icu::Collator::createInstance(icu::Locale{"nl", "NL"}, status)};
    VT_CHECK(U_SUCCESS(status));
    return collator;
}

}  // namespace

std::string_view code(Language language) {
    return language == Language::nl ? "nl" : "en";
}

std::string_view Texts::text(std::string_view key) const {
    const Entry* entry = find(key);
    if (!entry) {
        log::warning("no text for key {}", key);
        return key;
    }
    return language_ == Language::nl ? entry->nl : entry->en;
}

bool Texts::has(std::string_view key) const {
    return find(key) != nullptr;
}

std::string Texts::text(std::string_view key, std::initializer_list<std::string_view> args) const {
    return filled(text(key), args);
}

std::string Texts::text(std::string_view key, const std::vector<std::string>& args) const {
    return filled(text(key), args);
}

std::string Texts::count(std::string_view key, std::int64_t n) const {
    const std::string full = std::string{key} + (n == 1 ? ".one" : ".other");
    return text(full, {std::to_string(n)});
}

std::string Texts::day(Day day) const {
    return dated(day, kMonths, language_);
}

std::string Texts::weekday_day(Day day) const {
    return std::string{kWeekdays[day.weekday() - 1].in(language_)} + ' ' + this->day(day);
}

std::string Texts::short_day(Day day) const {
    return dated(day, kShortMonths, language_);
}

std::string Texts::month(Day day) const {
    return std::string{kMonths[day.month() - 1].in(language_)} + ' ' + std::to_string(day.year());
}

std::string Texts::moment(Instant instant) const {
    const LocalTime local = amsterdam(instant);
    return day(local.day) + ", " + two_digits(local.hour) + ':' + two_digits(local.minute);
}

std::string Texts::joined(const std::vector<std::string>& items) const {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool last = i + 1 == items.size();
        if (i > 0) out += !last ? ", " : language_ == Language::nl ? " en " : " and ";
        out += items[i];
    }
    return out;
}

bool sorts_before(std::string_view left, std::string_view right) {
    // ICU's collator may be read by many threads; it is made once for the whole program.
    static const std::unique_ptr<icu::Collator> collator = dutch_collator();
    UErrorCode status = U_ZERO_ERROR;
    const auto order = collator->compareUTF8(
        icu::StringPiece{left.data(), static_cast<std::int32_t>(left.size())},
        icu::StringPiece{right.data(), static_cast<std::int32_t>(right.size())}, status);
    return U_SUCCESS(status) && order == UCOL_LESS;
}

}  // namespace vt::texts
