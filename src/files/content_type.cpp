// SPDX-License-Identifier: EUPL-1.2
#include "files/content_type.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "files/zip.h"

namespace vt::files {
namespace {

using namespace std::string_view_literals;
using Type = std::optional<std::string_view>;

constexpr std::string_view kUnknown = "application/octet-stream";

// What a double click would run.
constexpr std::string_view kProgramEndings[] = {
    "exe", "dll",     "com",  "scr",  "msi",  "cpl",  "bat",  "cmd",  "ps1", "psm1",
    "vbs", "vbe",     "js",   "mjs",  "jse",  "wsf",  "wsh",  "hta",  "lnk", "url",
    "reg", "inf",     "sh",   "bash", "jar",  "apk",  "app",  "py",   "pl",  "php",
    "swf", "desktop", "docm", "dotm", "xlsm", "xltm", "xlam", "pptm",
};
// What a browser would show as a page.
constexpr std::string_view kPageEndings[] = {"html", "htm",   "xhtml", "xht", "shtml",
                                             "mht",  "mhtml", "svg",   "svgz"};

// Beginnings, in lower case, of pages and scripts.
constexpr std::string_view kPageBeginnings[] = {
    "<!doctype html",
    "<!--",
    "<html",
    "<head",
    "<body",
    "<script",
    "<iframe",
    "<svg",
    "<!doctype svg",
    "<style",
    "<table",
    "<div",
    "<object",
    "<embed",
    "<form",
    "<meta",
    "<link",
    "<base",
    "<title",
    "<img",
    "<a ",
    "<p",
    "<br",
    "<h1",
    "<b>",
    "<font",
    "<?php",
    "<%",
    "#!",
    "<?xml-stylesheet",
};

constexpr std::string_view kProgramBeginnings[] = {
    "\x7f"
    "ELF"sv,
    "MZ"sv,
    "\0asm"sv,
    "\xca\xfe\xba\xbe"sv,
    "\xfe\xed\xfa\xce"sv,
    "\xfe\xed\xfa\xcf"sv,
    "\xce\xfa\xed\xfe"sv,
    "\xcf\xfa\xed\xfe"sv,
    "L\0\0\0\x01\x14\x02\0"sv,
};

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

template <class Endings>
bool ends_as(std::string_view name, const Endings& endings) {
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos) return false;
    return std::ranges::find(endings, lower(name.substr(dot + 1))) != std::end(endings);
}

template <class Beginnings>
bool begins_as(std::string_view bytes, const Beginnings& beginnings) {
    return std::ranges::any_of(beginnings, [&](auto begin) { return bytes.starts_with(begin); });
}

// In lower case, without marks of byte order and white space before it, and without the zeros
// between the letters of UTF-16.
std::string plain_letters(std::string_view bytes) {
    std::string text = lower(bytes);
    std::erase(text, '\0');
    for (const auto mark : {"\xef\xbb\xbf"sv, "\xff\xfe"sv, "\xfe\xff"sv})
        if (text.starts_with(mark)) text.erase(0, mark.size());
    text.erase(0, text.find_first_not_of(" \t\r\n\f\v"));
    return text;
}

bool is_page_or_script(std::string_view bytes) {
    constexpr std::size_t kHead = 1024;
    const std::string head = plain_letters(bytes.substr(0, kHead));
    if (begins_as(head, kPageBeginnings)) return true;
    if (!head.starts_with("<?xml") && !head.starts_with("<!doctype")) return false;
    // What such a document is, its root tells; that may stand far behind comments.
    const std::string whole = plain_letters(bytes);
    const auto holds = [&](std::string_view mark) { return whole.find(mark) != std::string::npos; };
    return holds("<svg") || holds("<html") || holds("xhtml") || holds("<?xml-stylesheet") ||
           holds("<script");
}

bool is_text(std::string_view bytes) {
    const auto control = [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 &&
                "\t\n\r\f"sv.find(c) == std::string::npos) ||
               c == '\x7f';
    };
    return std::ranges::none_of(bytes, control) && is_utf8(bytes);
}

std::string_view text_type(std::string_view name, std::string_view bytes) {
    constexpr std::string_view kCsv[] = {"csv"};
    if (bytes.starts_with("BEGIN:VCALENDAR")) return "text/calendar; charset=utf-8";
    return ends_as(name, kCsv) ? "text/csv; charset=utf-8" : "text/plain; charset=utf-8";
}

bool runs_something(const ZipListing& zip) {
    return std::ranges::any_of(zip.names, [](const std::string& name) {
        return name.ends_with("vbaProject.bin") || name == "META-INF/MANIFEST.MF" ||
               name.starts_with("Basic/") || name.starts_with("Scripts/") ||
               ends_as(name, kProgramEndings);
    });
}

Type zip_type(std::string_view bytes) {
    const auto zip = list_zip(bytes);
    if (!zip || runs_something(*zip)) return std::nullopt;
    constexpr auto kOdt = "application/vnd.oasis.opendocument.text"sv;
    constexpr auto kOds = "application/vnd.oasis.opendocument.spreadsheet"sv;
    if (zip->mimetype == kOdt) return kOdt;
    if (zip->mimetype == kOds) return kOds;
    if (!zip->has("[Content_Types].xml")) return kUnknown;
    if (zip->has("word/document.xml"))
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    if (zip->has("xl/workbook.xml"))
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return kUnknown;
}

}  // namespace

Type content_type(std::string_view name, std::string_view bytes) {
    if (ends_as(name, kProgramEndings) || ends_as(name, kPageEndings)) return std::nullopt;
    if (bytes.starts_with("%PDF-")) return "application/pdf";
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
    if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
    if (bytes.starts_with("PK\x03\x04")) return zip_type(bytes);
    if (is_page_or_script(bytes)) return std::nullopt;
    if (is_text(bytes)) return text_type(name, bytes);
    if (begins_as(bytes, kProgramBeginnings)) return std::nullopt;
    return kUnknown;
}

}  // namespace vt::files
