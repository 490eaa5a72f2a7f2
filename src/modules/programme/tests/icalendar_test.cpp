// SPDX-License-Identifier: EUPL-1.2
// The calendar file, read back by another parser of iCalendar.
#include <doctest/doctest.h>
#include <libical/ical.h>

#include <memory>
#include <string>

#include "modules/programme/icalendar.h"

namespace vt::programme {
namespace {

CalendarEvent evening() {
    return {.uid = "0123456789abcdef0123456789abcdef@voorbeeldstad",
            .written = *instant_from_text("2026-11-23T09:00:00.000Z"),
            .day = *Day::parse("2026-11-26"),
            .starts = at_amsterdam({*Day::parse("2026-11-26"), 19, 30}),
            .lasts = std::chrono::minutes{120},
            .title = "Gesprek; cultuur, integriteit \\ raad",
            .place = "Raadzaal",
            .description = "Doel:\nElkaar leren kennen"};
}

using Parsed = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

Parsed parsed(const std::string& text) {
    return {icalparser_parse_string(text.c_str()), &icalcomponent_free};
}

icalcomponent* event_of(const Parsed& calendar) {
    REQUIRE(calendar != nullptr);
    REQUIRE(icalcomponent_count_errors(calendar.get()) == 0);
    REQUIRE(icalrestriction_check(calendar.get()) == 1);
    icalcomponent* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    REQUIRE(event != nullptr);
    return event;
}

}  // namespace

TEST_CASE("an invitation is read back as it was meant") {
    const Parsed calendar = parsed(icalendar(evening()));
    icalcomponent* event = event_of(calendar);
    CHECK(icalcomponent_get_method(calendar.get()) == ICAL_METHOD_NONE);
    CHECK(std::string{icalcomponent_get_uid(event)} == evening().uid);
    CHECK(std::string{icalcomponent_get_summary(event)} == evening().title);
    CHECK(std::string{icalcomponent_get_location(event)} == evening().place);
    CHECK(std::string{icalcomponent_get_description(event)} == evening().description);
    const icaltimetype start = icalcomponent_get_dtstart(event);
    CHECK(std::string{icaltime_as_ical_string(start)} == "20261126T183000Z");
    CHECK(std::string{icaltime_as_ical_string(icalcomponent_get_dtend(event))} ==
          "20261126T203000Z");
}

TEST_CASE("in summer Amsterdam is two hours ahead, and without a time it is the whole day") {
    CalendarEvent event = evening();
    event.starts = at_amsterdam({*Day::parse("2027-06-03"), 20, 0});
    CHECK(icalendar(event).find("DTSTART:20270603T180000Z\r\n") != std::string::npos);
    event.starts.reset();
    event.day = *Day::parse("2026-12-31");
    const Parsed calendar = parsed(icalendar(event));
    icalcomponent* read = event_of(calendar);
    CHECK(icaltime_is_date(icalcomponent_get_dtstart(read)) == 1);
    CHECK(std::string{icaltime_as_ical_string(icalcomponent_get_dtend(read))} == "20270101");
}

TEST_CASE("lines are at most 75 octets, end in CRLF, and are never cut inside a character") {
    CalendarEvent event = evening();
    event.title.clear();
    for (int times = 0; times < 60; ++times) event.title += "Çağdaş é€😀";
    const std::string text = icalendar(event);
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = text.find("\r\n", start);
        REQUIRE(end != std::string::npos);
        const std::string line = text.substr(start, end - start);
        CHECK(line.size() <= 75);
        CHECK(line.find('\n') == std::string::npos);
        CHECK((line.size() < 2 || (static_cast<unsigned char>(line[1]) & 0xC0U) != 0x80U));
        start = end + 2;
    }
    CHECK(std::string{icalcomponent_get_summary(event_of(parsed(text)))} == event.title);
}

TEST_CASE("what is typed cannot add a line of its own") {
    CalendarEvent event = evening();
    event.title = "Avond\r\nATTENDEE:mailto:iemand@example.nl\x07";
    const std::string text = icalendar(event);
    CHECK(text.find("\r\nATTENDEE") == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(icalcomponent_count_properties(event_of(parsed(text)), ICAL_ATTENDEE_PROPERTY) == 0);
}

}  // namespace vt::programme
