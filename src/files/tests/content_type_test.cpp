// SPDX-License-Identifier: EUPL-1.2
// What a file is, and what is not taken.
#include "files/content_type.h"

#include <doctest/doctest.h>

#include "files/tests/zip_of.h"

namespace vt::files {
namespace {

using namespace std::string_view_literals;

constexpr auto kRefused = std::nullopt;

TEST_CASE("common files are known by their bytes, whatever their name") {
    CHECK(content_type("a", "%PDF-1.7\n...") == "application/pdf");
    CHECK(content_type("a.txt", "\x89PNG\r\n\x1a\n\0\0"sv) == "image/png");
    CHECK(content_type("a", "\xff\xd8\xff\xe0\0"sv) == "image/jpeg");
    CHECK(content_type("a.bin", "Besluit van de raad\r\n") == "text/plain; charset=utf-8");
    CHECK(content_type("a.CSV", "naam;bedrag\nÉva;10\n") == "text/csv; charset=utf-8");
    CHECK(content_type("a", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") ==
          "text/calendar; charset=utf-8");
    CHECK(content_type("a", "\x01\x02 binary \xff") == "application/octet-stream");
    CHECK(content_type("a.xml", "<?xml version=\"1.0\"?><stuf>x</stuf>") ==
          "text/plain; charset=utf-8");
}

TEST_CASE("office documents are known by what is in their zip") {
    const std::string odt = "application/vnd.oasis.opendocument.text";
    const std::string ods = "application/vnd.oasis.opendocument.spreadsheet";
    CHECK(content_type("a", zip_of({{"mimetype", odt}, {"content.xml", "<x/>"}})) == odt);
    CHECK(content_type("a", zip_of({{"mimetype", ods}, {"content.xml", "<x/>"}})) == ods);
    CHECK(content_type("a", zip_of({{"[Content_Types].xml", ""},
                                    {"word/document.xml", ""},
                                    {"word/media/image1.svg", ""}})) ==
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    CHECK(content_type("a", zip_of({{"[Content_Types].xml", ""}, {"xl/workbook.xml", ""}})) ==
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    CHECK(content_type("a.zip", zip_of({{"verslag.txt", "x"}})) == "application/octet-stream");
}

TEST_CASE("a document that can run something, or a damaged one, is refused") {
    CHECK(content_type("a", zip_of({{"[Content_Types].xml", ""},
                                    {"word/document.xml", ""},
                                    {"word/vbaProject.bin", "x"}})) == kRefused);
    CHECK(content_type("a", zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                    {"Basic/script-lc.xml", "x"}})) == kRefused);
    CHECK(content_type("a", zip_of({{"META-INF/MANIFEST.MF", ""}})) == kRefused);
    CHECK(content_type("a.zip", zip_of({{"foto.jpg.EXE", "MZ"}})) == kRefused);
    const std::string whole = zip_of({{"verslag.txt", "x"}, {"b.txt", "y"}});
    for (std::size_t length = 4; length < whole.size(); ++length)
        CHECK(content_type("a.zip", whole.substr(0, length)) == kRefused);
}

TEST_CASE("no changed byte of a zip makes reading it go outside its bytes") {
    const std::string whole =
        zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"b.txt", "y"}});
    int known = 0;
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (const char byte : {'\x00', '\x7f', '\xff'}) {
            std::string changed = whole;
            changed[at] = byte;
            known += content_type("a", changed).has_value() ? 1 : 0;
        }
    CHECK(known > 0);
}

TEST_CASE("web pages and drawings are refused, also in disguise") {
    for (const auto page :
         {"<!DOCTYPE html><p>"sv, "<HTML>"sv, "  \n<script>alert(1)</script>"sv, "<svg/>"sv,
          "\xef\xbb\xbf<html>"sv, "<!-- x --><html>"sv, "<iframe src=x>"sv,
          "<?xml version=\"1.0\"?>\n<!-- long --><svg xmlns=\"http://www.w3.org/2000/svg\"/>"sv,
          "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>"sv,
          "\xff\xfe<\0h\0t\0m\0l\0>\0"sv, "\xfe\xff\0<\0s\0v\0g\0"sv, "<html>\xe9\xff"sv})
        CHECK(content_type("a.txt", page) == kRefused);
    CHECK(content_type("pagina.HTML", "gewone tekst") == kRefused);
    CHECK(content_type("tekening.svg", "gewone tekst") == kRefused);
}

TEST_CASE("programs and scripts are refused") {
    for (const auto program :
         {"\x7f"
          "ELF\x02\x01\x01\0"sv,
          "MZ\x90\0\x03\0"sv, "#!/bin/sh\nrm x"sv, "<?php echo 1;"sv, "\xca\xfe\xba\xbe\0\0"sv,
          "\0asm\x01\0\0\0"sv, "L\0\0\0\x01\x14\x02\0\0"sv})
        CHECK(content_type("a.txt", program) == kRefused);
    for (const auto* name : {"a.exe", "a.js", "a.PS1", "foto.jpg.bat", "a.docm", "a.lnk"})
        CHECK(content_type(name, "gewone tekst") == kRefused);
    CHECK(content_type("a.txt", "MZ is een afkorting") == "text/plain; charset=utf-8");
}

}  // namespace
}  // namespace vt::files
