// SPDX-License-Identifier: EUPL-1.2
// What is handed out, opened again as any other program would.
#include <doctest/doctest.h>
#include <libxml/parser.h>
#include <zip.h>

#include <cstdlib>
#include <fstream>
#include <memory>

#include "documents/document.h"
#include "documents/printing.h"
#include "documents/sheet.h"

namespace vt::documents {
namespace {

struct Part {
    std::string name;
    std::string bytes;
    bool stored;
};

std::string bytes_at(zip_t* archive, zip_uint64_t index, zip_uint64_t size) {
    std::string bytes(size, '\0');
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    REQUIRE(file);
    REQUIRE(zip_fread(file, bytes.data(), size) == static_cast<zip_int64_t>(size));
    zip_fclose(file);
    return bytes;
}

std::vector<Part> unzipped(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(archive);
    std::vector<Part> parts;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0)); ++i) {
        zip_stat_t stat;
        REQUIRE(zip_stat_index(archive, i, 0, &stat) == 0);
        parts.push_back(
            {stat.name, bytes_at(archive, i, stat.size), stat.comp_method == ZIP_CM_STORE});
    }
    zip_discard(archive);
    return parts;
}

bool is_xml(const std::string& bytes) {
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document{
        xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
        xmlFreeDoc};
    return document != nullptr;
}

std::string part(const std::string& bytes, const std::string& name) {
    for (const auto& each : unzipped(bytes))
        if (each.name == name) return each.bytes;
    FAIL("there is no part " << name);
    return {};
}

bool says(const std::string& bytes, std::string_view words) {
    return bytes.find(words) != std::string::npos;
}

Document code_of_conduct() {
    return {.title = "Gedragscode <raad> & \"wethouders\"",
            .language = "nl",
            .about = {{"Versie", "2026"}, {"Besluit", "R2026-058"}},
            .blocks = {{.kind = BlockKind::heading, .level = 1, .words = "Hoofdstuk 1"},
                       {.kind = BlockKind::heading, .level = 2, .words = "Artikel 1.1"},
                       {.words = "Twee  spaties\ten een\nregel"},
                       {.kind = BlockKind::item, .mark = "1.", .words = "Eerste lid"},
                       {.kind = BlockKind::item, .level = 1, .mark = "a)", .words = "onderdeel"},
                       {.kind = BlockKind::item, .mark = "2.", .words = "Tweede lid"},
                       {.kind = BlockKind::table, .rows = {{"Wat", "Wie"}, {"Geschenk", "Raad"}}},
                       {.kind = BlockKind::page_break},
                       {.kind = BlockKind::note, .words = "Toelichting\x01"}}};
}

}  // namespace

TEST_CASE("a text file begins with its mimetype, unpacked, and every part is XML") {
    const auto parts = unzipped(odt(code_of_conduct()));
    REQUIRE(parts.size() == 5);
    CHECK(parts[0].name == "mimetype");
    CHECK(parts[0].stored);
    CHECK(parts[0].bytes == "application/vnd.oasis.opendocument.text");
    for (std::size_t i = 1; i < parts.size(); ++i) {
        INFO(parts[i].name);
        CHECK(is_xml(parts[i].bytes));
    }
}

TEST_CASE("the same document is the same bytes") {
    CHECK(odt(code_of_conduct()) == odt(code_of_conduct()));
    CHECK(html(code_of_conduct()) == html(code_of_conduct()));
    const std::vector<Sheet> sheets{{.name = "Normen", .columns = {"Norm"}, .rows = {{"Een"}}}};
    CHECK(ods(sheets) == ods(sheets));
}

TEST_CASE("a text file has real headings, lists within lists, its language and what it is about") {
    const std::string file = odt(code_of_conduct());
    const std::string content = part(file, "content.xml");
    CHECK(says(content, R"(text:outline-level="1">Hoofdstuk 1</text:h>)"));
    CHECK(says(content, R"(text:outline-level="2">Artikel 1.1</text:h>)"));
    CHECK(says(content, "Twee<text:s text:c=\"2\"/>spaties<text:tab/>en een<text:line-break/>"));
    CHECK(says(content,
               "a)<text:tab/>onderdeel</text:p></text:list-item></text:list></text:list-"
               "item><text:list-item>"));
    CHECK(says(content, "<table:table-header-rows>"));
    CHECK(says(content, "Versie: 2026"));
    CHECK(says(content, "Toelichting</text:p>"));
    CHECK(says(part(file, "styles.xml"), R"(fo:language="nl" fo:country="NL")"));
    CHECK(says(part(file, "meta.xml"), "&lt;raad&gt; &amp;"));
    CHECK(says(part(file, "meta.xml"), R"(meta:name="Besluit")"));
}

TEST_CASE("a page is one file with one first heading, and asks for nothing from elsewhere") {
    const std::string page = html(code_of_conduct());
    CHECK(page.starts_with("<!doctype html>\n<html lang=\"nl\">"));
    CHECK(says(page, "<h1>Gedragscode &lt;raad&gt; &amp; &quot;wethouders&quot;</h1>"));
    CHECK(says(page, "<h2>Hoofdstuk 1</h2><h3>Artikel 1.1</h3>"));
    CHECK(says(page, "een<br/>regel"));
    CHECK(says(page, "<li>1. Eerste lid<ul class=\"marked\"><li>a) onderdeel</li></ul></li>"));
    CHECK(says(page, R"(<th scope="col">Wat</th>)"));
    CHECK(says(page, "<dt>Besluit</dt><dd>R2026-058</dd>"));
    CHECK_FALSE(says(page, "http:"));
    CHECK_FALSE(says(page, "https:"));
    CHECK_FALSE(says(page, "&quot;Source"));
}

TEST_CASE("in a spreadsheet text stays text and numbers are numbers") {
    const std::string file =
        ods({{.name = "Normen",
              .columns = {"Norm", "Antwoord"},
              .rows = {{"=1+1", std::int64_t{-3}}, {"+31 6 <b>", std::int64_t{4}}}},
             {.name = "Acties", .columns = {"Actie"}, .rows = {}}},
            "en");
    CHECK(unzipped(file).front().bytes == "application/vnd.oasis.opendocument.spreadsheet");
    const std::string content = part(file, "content.xml");
    CHECK(is_xml(content));
    CHECK(says(content, R"(office:value-type="string"><text:p>=1+1</text:p>)"));
    CHECK(says(content, R"(office:value-type="float" office:value="-3")"));
    CHECK_FALSE(says(content, "table:formula"));
    CHECK(says(content, R"(table:name="Acties")"));
    CHECK(says(part(file, "styles.xml"), R"(fo:language="en" fo:country="GB")"));
}

TEST_CASE("without a printer there is no PDF, and no harm") {
    CHECK_FALSE(pdf("", "<p>x</p>"));
    CHECK_FALSE(pdf("/nowhere/print.sock", "<p>x</p>"));
    CHECK_FALSE(is_pdf("%PDF-1.4 and then it breaks off"));
    CHECK(is_pdf("%PDF-1.4\n%%EOF\n"));
}

// Run by functional/long_office_test.py, which opens the files with LibreOffice.
TEST_CASE("samples for an office program" * doctest::skip()) {
    const char* folder = std::getenv("VT_SAMPLES");
    REQUIRE(folder);
    const auto write = [&](const std::string& name, const std::string& bytes) {
        std::ofstream{std::string{folder} + "/" + name, std::ios::binary} << bytes;
    };
    write("code.odt", odt(code_of_conduct()));
    write("norms.ods", ods({{.name = "Normen",
                             .columns = {"Norm", "Antwoord"},
                             .rows = {{"=1+1", std::int64_t{-3}}, {"Geschenken", "+31 6"}}}}));
}

}  // namespace vt::documents
