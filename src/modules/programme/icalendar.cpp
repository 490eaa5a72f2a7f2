// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/icalendar.h"

#include <spdlog/fmt/fmt.h>

namespace vt::programme {
namespace {

constexpr std::size_t kLineOctetsMax = 75;
constexpr std::string_view kLineEnd = "\r\n";

bool continues_character(char octet) {
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

// A continued line starts with a space, which counts as one of its octets.
void add_line(std::string& out, std::string_view line) {
    std::size_t room = kLineOctetsMax;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && continues_character(line[cut])) --cut;
        out.append(line.substr(0, cut)).append(kLineEnd).append(" ");
        line.remove_prefix(cut);
        room = kLineOctetsMax - 1;
    }
    out.append(line).append(kLineEnd);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char one : text) {
        const auto octet = static_cast<unsigned char>(one);
        if (one == '\n')
            out += "\\n";
        else if (one == '\\' || one == ';' || one == ',')
            out.append(1, '\\').append(1, one);
        else if (octet >= 0x20U && octet != 0x7FU)
            out += one;
    }
    return out;
}

// 20261123T183000Z
std::string utc(Instant instant) {
    std::string out;
    for (const char one :
         to_text(instant).substr(0, std::string_view{"2026-11-23T18:30:00"}.size()))
        if (one != '-' && one != ':') out += one;
    return out + "Z";
}

std::string date(Day day) {
    return fmt::format("{:04}{:02}{:02}", day.year(), day.month(), day.day_of_month());
}

void add_text(std::string& out, std::string_view name, std::string_view text) {
    if (!text.empty()) add_line(out, fmt::format("{}:{}", name, escaped(text)));
}

void add_time(std::string& out, const CalendarEvent& event) {
    if (event.starts) {
        add_line(out, "DTSTART:" + utc(*event.starts));
        add_line(out, "DTEND:" + utc(*event.starts + event.lasts));
    } else {
        add_line(out, "DTSTART;VALUE=DATE:" + date(event.day));
        add_line(out, "DTEND;VALUE=DATE:" + date(event.day.plus_days(1)));
    }
}

}  // namespace

std::string icalendar(const CalendarEvent& event) {
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//Vredestijd//Vredestijd//NL");
    add_line(out, "BEGIN:VEVENT");
    add_text(out, "UID", event.uid);
    add_line(out, "DTSTAMP:" + utc(event.written));
    add_time(out, event);
    add_text(out, "SUMMARY", event.title);
    add_text(out, "LOCATION", event.place);
    add_text(out, "DESCRIPTION", event.description);
    add_line(out, event.called_off ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    add_line(out, "END:VEVENT");
    add_line(out, "END:VCALENDAR");
    return out;
}

}  // namespace vt::programme
