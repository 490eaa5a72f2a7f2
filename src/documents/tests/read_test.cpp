// SPDX-License-Identifier: EUPL-1.2
// Files as clerks have them, and files that mean harm, from bytes to lines.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "documents/read_words.h"
#include "documents/source.h"

namespace vt::documents {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

const fs::path kCorpus = fs::path{VT_SOURCE_DIR} / "tests/corpus/codes";

std::string content_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string shown(const Line& line) {
    constexpr std::array kKinds{"h", "p", "i", "r", "n"};
    std::string said = kKinds[static_cast<std::size_t>(line.kind)];
    if (line.kind == LineKind::heading || line.kind == LineKind::item)
        said += std::to_string(line.level);
    if (!line.mark.empty()) said += " <" + line.mark + ">";
    return said + ' ' + line.words;
}

// Each line as kind, level, mark and words.
std::vector<std::string> lines(std::string_view bytes, std::string_view name) {
    const auto source = read(bytes, name);
    REQUIRE(source);
    std::vector<std::string> all;
    for (const Line& line : source->lines) all.push_back(shown(line));
    return all;
}

using Strings = std::vector<std::string>;

TEST_CASE("a file that is hostile, broken or of another kind is refused, and says why") {
    std::ifstream list{kCorpus / "refused/expected.txt"};
    std::string name;
    std::string key;
    int count = 0;
    while (list >> name >> key) {
        INFO(name);
        const auto source = read(content_of(kCorpus / "refused" / name), name);
        REQUIRE_FALSE(source);
        CHECK(source.error().text == "documents.error." + key);
        CHECK(source.error().field == "file");
        ++count;
    }
    CHECK(count == 20);
}

TEST_CASE("a file above the limit is refused before it is looked into") {
    const auto source = read(std::string(kSourceBytesMax + 1, 'a'), "a.txt");
    REQUIRE_FALSE(source);
    CHECK(source.error().text == "documents.error.too-large");
    CHECK(source.error().args == Strings{"8"});
}

TEST_CASE("text is read in the encodings that clerks have") {
    CHECK(lines("caf\xe9 \x80 5", "a.txt") == Strings{"p café € 5"});
    CHECK(lines("\xef\xbb\xbf"
                "één",
                "a.txt") == Strings{"p één"});
    CHECK(lines("\xff\xfe\x41\x00\xeb\x00"sv, "a.txt") == Strings{"p Aë"});
    CHECK(lines("\xfe\xff\x00\x41\x00\xeb"sv, "a.txt") == Strings{"p Aë"});
    CHECK(lines("e\xcc\x81\xc3\xa9n ge\xc2\xadschenk\xc2\xa0mag", "") ==
          Strings{"p één geschenk mag"});
}

TEST_CASE("nothing of a plain text is lost") {
    for (const auto& entry : fs::directory_iterator{kCorpus}) {
        if (entry.path().extension() != ".txt") continue;
        INFO(entry.path().filename().string());
        const std::string bytes = content_of(entry.path());
        const auto source = read(bytes, "a.txt");
        REQUIRE(source);
        std::string said;
        for (const Line& line : source->lines) said += line.mark + ' ' + line.words + ' ';
        CHECK(one_line(said) == one_line(*decoded(bytes)));
    }
}

TEST_CASE("a text that was broken off is put together again, an item starts a line") {
    const auto broken =
        "Een raadslid is er voor de inwoners en laat zich leiden\ndoor het algemeen belang.\n"
        "1. Eerst dit.\n  a) dan dat;\n2. Slot.\n\nEinde";
    CHECK(lines(broken, "a.txt") ==
          Strings{"p Een raadslid is er voor de inwoners en laat zich leiden door het algemeen "
                  "belang.",
                  "i0 <1.> Eerst dit.", "i1 <a)> dan dat;", "i0 <2.> Slot.", "p Einde"});
}

TEST_CASE("a list in a page keeps its numbers, its start and its depth") {
    CHECK(lines("<ol start=3><li>drie<ol type=a><li>a<li>b</ol><p>nog drie</p></li>"
                "<li value=9>negen</ol><ul><li>los",
                "a.html") == Strings{"i0 <3.> drie", "i1 <a.> a", "i1 <b.> b", "i0 nog drie",
                                     "i0 <9.> negen", "i0 <•> los"});
    CHECK(lines("<ul><li><span class=lidnr>1</span> een lid</ul>", "a.html") ==
          Strings{"i0 <1> een lid"});
}

TEST_CASE("a page keeps tables, line ends and definitions, and a table for layout is none") {
    CHECK(lines("<table><tr><th>A<th>B</tr><tr><td>1<br>2</td><td></td></tr></table>", "a.html") ==
          Strings{"r A | B", "r 1 2 |"});
    CHECK(lines("<table><tr><td><h2>Kop</h2><p>Een<br>Twee</p></table>", "a.html") ==
          Strings{"h2 Kop", "p Een", "p Twee"});
    CHECK(lines("<dl><dt>Griffier<dd>helpt de raad<dt>a.<dd>met raad</dl>", "a.html") ==
          Strings{"p Griffier", "p helpt de raad", "i0 <a.> met raad"});
}

TEST_CASE("a footnote of a page has the sign that stands in the text") {
    CHECK(lines("<p>Geld<sup><a href='#n' id=r>1</a></sup>.<div id=n>Euro. <a href='#r'>↩</a>",
                "a.html") == Strings{"p Geld [1].", "n <[1]> Euro."});
}

TEST_CASE("scripts, forms and navigation of a page are left out and named") {
    const auto source = read(content_of(kCorpus / "full_of_scripts.html"), "x");
    REQUIRE(source);
    for (const Line& line : source->lines)
        for (const auto word : {"alert", "Onzin", "JavaScript", "verborgen", "plaatje", "steel"})
            CHECK(line.words.find(word) == std::string::npos);
    for (const auto code : {"scripts", "styles", "pictures", "embedded", "deleted-text"})
        CHECK(std::ranges::count(source->left_out, code) == 1);
}

TEST_CASE("automatic numbers of a DOCX file are given as marks, deleted words are left out") {
    const auto source = read(content_of(kCorpus / "numbered.docx"), "numbered.docx");
    REQUIRE(source);
    Strings all;
    for (const Line& line : source->lines) all.push_back(shown(line));
    CHECK(all == Strings{"h1 Gedragscode wethouders", "p Hoofdstuk 1 Geld 3",
                         "p Artikel 1.1 Lenen 3", "p Wij kozen deze woorden samen.",
                         "h1 <Hoofdstuk 1> Geld", "h2 <Artikel 1.1> Lenen",
                         "p Geld lenen mag niet. [1]", "n <[1]> Ook niet van een buur.",
                         "h2 <Artikel 1.2> Declareren",
                         "i0 <1.> Bewaar het bewijs:", "i1 <a.> van de reis;",
                         "i1 <b.> van het eten.", "i0 <2.> Lever het in.", "h1 <Hoofdstuk 2> Werk",
                         "h2 <Artikel 2.1> Privé en werk", "p Zakelijk altijd apart.",
                         "i0 <1.> Eerst vragen.", "r Wie | Wat", "r raad | stelt vast en bewaakt"});
    CHECK(source->left_out == Strings{"deleted-text", "comments"});
    CHECK(source->lines[1].about == "toc 1");
}

TEST_CASE("an ODT file gives its numbers, its notes and the name it has") {
    const auto source = read(content_of(kCorpus / "numbered.odt"), "numbered.odt");
    REQUIRE(source);
    Strings all;
    for (const Line& line : source->lines) all.push_back(shown(line));
    CHECK(all ==
          Strings{"p Gedragscode griffie", "h1 <Hoofdstuk 1> Omgang",
                  "h2 <Artikel 1.1> Met raadsleden", "i0 <1.> Wij zijn er voor alle leden. [1]",
                  "n <[1]> Wie dat zijn, staat op de site.",
                  "i0 <2.> Wij helpen met:", "i1 <a)> moties;", "i1 <b)> vragen.",
                  "p Tussendoor blijven wij kalm.", "i0 <3.> Wij zwijgen over wat geheim is.",
                  "h2 <Artikel 1.2> Met de pers", "p De voorzitter spreekt.",
                  "h1 <Hoofdstuk 2> Slot", "h2 <Artikel 2.1> Tabel", "r Dag | Taak"});
    CHECK(source->title == "Code van de griffie");
    CHECK(source->left_out == Strings{"deleted-text", "pictures"});
    CHECK(source->lines[8].about == "Text body");
}

TEST_CASE("Markdown is read without its signs") {
    CHECK(lines("# Kop #\n\neen **vet** [woord](a) \\* `x`\nen door\n\n- punt\n  1. sub\n\n"
                "Onder\n=====\n| a | b |\n|---|---|\n> citaat\n\n[^1]: noot",
                "a.md") == Strings{"h1 Kop", "p een vet woord * x en door", "i0 <•> punt",
                                   "i1 <1.> sub", "h1 Onder", "r a | b", "p citaat",
                                   "n <[1]> noot"});
}

TEST_CASE("every code of what was left out has a text") {
    CHECK(left_out_text("scripts") == "documents.left-out.scripts");
}

}  // namespace
}  // namespace vt::documents
