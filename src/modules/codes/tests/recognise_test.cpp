// SPDX-License-Identifier: EUPL-1.2
// What a line says it is, and which law it names. Whole codes are in corpus_test.cpp.
#include "modules/codes/recognise.h"

#include <doctest/doctest.h>

#include "modules/codes/recognise_heading.h"
#include "modules/codes/recognise_nesting.h"

namespace vt::codes {
namespace {

using documents::Line;
using documents::LineKind;
using Strings = std::vector<std::string>;

Heading of(std::string words) {
    return heading_of(Line{.words = std::move(words)});
}

Recognised recognised(const Strings& lines) {
    documents::Source source;
    for (const auto& words : lines) source.lines.push_back({.words = words});
    return recognise(source);
}

TEST_CASE("chapters, paragraphs and articles are known in all their spellings") {
    CHECK(of("Hoofdstuk 2").number == "2");
    CHECK(of("HOOFDSTUK IV: Slot").number == "IV");
    CHECK(of("HOOFDSTUK IV: Slot").title == "Slot");
    CHECK(of("Paragraaf 2 Voorkomen van belangenverstrengeling").label == Label::section);
    CHECK(of("§ 2").label == Label::section);
    CHECK(of("§2.3 Reizen").number == "2.3");
    CHECK(of("Artikel 2.1").label == Label::article);
    CHECK(of("Artikel 4a. Vergaderen").number == "4a");
    CHECK(of("Artikel 4a. Vergaderen").title == "Vergaderen");
    CHECK(of("ARTIKEL 12 – Geschenken").title == "Geschenken");
    CHECK(of("Art. 3 lid 2").member == "lid 2");
    CHECK(of("Artikel 3, tweede lid").member == "tweede lid");
    CHECK(of("Bijlage 1 Formulier").label == Label::annex);
}

TEST_CASE("a sentence that begins with the name of an article is a sentence") {
    CHECK(of("Artikel 15 van de Gemeentewet verbiedt dit.").label == Label::none);
    CHECK(of("Artikel 15 Gemeentewet verbiedt dit.").label == Label::none);
    CHECK(of("Artikel 3, eerste lid, is van toepassing.").label == Label::none);
    CHECK(of("Artikelen 3 en 4 vervallen.").label == Label::none);
    CHECK(of("Hoofdstuk 2 gaat over geld.").label == Label::none);
    CHECK(of("Toelichting is niet nodig.").label == Label::none);
    CHECK(of("Bijlage bij deze code is een formulier").label == Label::none);
}

TEST_CASE("an article may begin its sentence on the line of its number") {
    const auto heading = of("Artikel 2 Leden van de raad melden wat zij krijgen.");
    CHECK(heading.label == Label::article);
    CHECK(heading.title.empty());
    CHECK(heading.words == "Leden van de raad melden wat zij krijgen.");
}

TEST_CASE("laws are found however they are named") {
    CHECK(laws_in("gelet op artikel 15, derde lid, van de Gemeentewet;") ==
          Strings{"gemeentewet-15-3"});
    CHECK(laws_in("art. 2:4 Awb") == Strings{"awb-2-4"});
    CHECK(laws_in("artikel 15 lid 1 Gemeentewet") == Strings{"gemeentewet-15-1"});
    CHECK(laws_in("Gemeentewet, artikel 12, eerste lid") == Strings{"gemeentewet-12-1"});
    CHECK(laws_in("de artikelen 13 en 14 van de Gemeentewet en artikel 2:4 van de Algemene wet "
                  "bestuursrecht") == Strings{"gemeentewet-13", "gemeentewet-14", "awb-2-4"});
    CHECK(laws_in("artikel 33 van de Uitvoeringswet AVG") == Strings{"uavg-33"});
    CHECK(laws_in("artikel 5 AVG") == Strings{"avg-5"});
    CHECK(laws_in("artikel 5 van de Ambtenarenwet 2017").front() == "ambtenarenwet-5");
}

TEST_CASE("what is no reference to a known law gives none") {
    CHECK(laws_in("artikel 3 van deze code").empty());
    CHECK(laws_in("de Gemeentewet zegt meer").empty());
    CHECK(laws_in("artikel 999 van de Gemeentewet").empty());
    CHECK(laws_in("artikel 15, negende lid, van de Gemeentewet").empty());
    CHECK(laws_in("artikel 15 van het reglement; de Gemeentewet").empty());
}

TEST_CASE("items without depth of their own get it from their marks") {
    std::vector<Paragraph> items;
    for (const auto mark : {"1.", "a.", "1°", "2°", "b.", "2.", "h.", "i.", "i)", "ii)"})
        items.push_back({.kind = ParagraphKind::item, .mark = mark});
    nest(items);
    std::vector<int> depths;
    for (const Paragraph& item : items) depths.push_back(item.depth);
    CHECK(depths == std::vector{0, 1, 2, 2, 1, 0, 1, 1, 2, 2});
}

TEST_CASE("a jump in numbers is seen, a new chapter is none") {
    CHECK(skips("2.1", "2.3"));
    CHECK(skips("4", "7"));
    CHECK_FALSE(skips("2.1", "2.2"));
    CHECK_FALSE(skips("2.9", "3.1"));
    CHECK_FALSE(skips("4", "4a"));
    CHECK_FALSE(skips("", "3"));
}

TEST_CASE("the same code read twice has the same articles, by the same ids") {
    const Strings lines{"Code", "Artikel 1", "Wij zijn eerlijk.", "Artikel 1", "Wij zijn open."};
    const auto first = recognised(lines);
    CHECK(first.text == recognised(lines).text);
    const auto& articles = first.text.chapters.at(0).articles;
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].id != articles[1].id);
    CHECK(articles[0].id.size() == 8);
    REQUIRE(first.remarks.size() == 1);
    CHECK(first.remarks[0].text == "codes.recognise.number-twice");
    CHECK(first.remarks[0].line == 3);
}

TEST_CASE("each line of the source tells where it went") {
    const auto result = recognised(
        {"Code", "De raad besluit:", "Hoofdstuk 1 Geld", "Artikel 1 Lenen", "Wij lenen niet.",
         "Aldus vastgesteld door de raad.", "Toelichting", "Artikel 1", "Ook niet van vrienden."});
    const auto& id = result.text.chapters.at(0).articles.at(0).id;
    const std::vector<LineRole> expected{LineRole::title,   LineRole::preamble, LineRole::chapter,
                                         LineRole::article, LineRole::body,     LineRole::closing,
                                         LineRole::closing, LineRole::note,     LineRole::note};
    REQUIRE(result.lines.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(result.lines[i].role == expected[i]);
    CHECK(result.lines[4].article == id);
    CHECK(result.lines[8].article == id);
    CHECK(result.lines[5].article.empty());
}

TEST_CASE("a source without lines is an empty text") {
    const auto result = recognise({});
    CHECK(result.text == Text{});
    CHECK(result.remarks.size() == 1);
}

}  // namespace
}  // namespace vt::codes
