// SPDX-License-Identifier: EUPL-1.2
// What people read, in Dutch and English.
//
// Every room has texts/nl.json and texts/en.json with the same keys, "room.page.thing". {0}, {1} in
// a text are filled by the arguments. A countable text is a pair of keys ending in .one and .other.
// Built-in texts live as long as the program; a Texts is a cheap value for one language.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/day.h"

namespace vt::texts {

enum class Language { nl, en };
std::string_view code(Language language);  // "nl", "en"

struct Entry {
    std::string_view key;
    std::string_view nl;
    std::string_view en;
};

// A text that is content, not interface: the same thing said in both languages.
struct Both {
    std::string_view nl;
    std::string_view en;
    std::string_view in(Language language) const { return language == Language::nl ? nl : en; }
};

class Texts {
public:
    explicit Texts(Language language) : language_{language} {}
    Language language() const { return language_; }

    // The text of `key`; the key itself, and a line in the log, when there is none
    // (tools/check_texts.py keeps that from happening).
    std::string_view text(std::string_view key) const;
    bool has(std::string_view key) const;
    std::string text(std::string_view key, std::initializer_list<std::string_view> args) const;
    std::string text(std::string_view key, const std::vector<std::string>& args) const;
    // `key`.one or `key`.other, with {0} the number.
    std::string count(std::string_view key, std::int64_t n) const;

    std::string day(Day day) const;             // 23 november 2026
    std::string weekday_day(Day day) const;     // maandag 23 november 2026
    std::string short_day(Day day) const;       // 23 nov 2026
    std::string month(Day day) const;           // november 2026
    std::string moment(Instant instant) const;  // 23 november 2026, 14:03 (Amsterdam)
    std::string joined(const std::vector<std::string>& items) const;  // a, b en c

private:
    Language language_;
};

// Order of names as people expect it: accents and case count last.
bool sorts_before(std::string_view left, std::string_view right);

// The texts of every room, made at build time (library vt_catalogue). Sorted by key.
std::span<const Entry> catalogue();

}  // namespace vt::texts
