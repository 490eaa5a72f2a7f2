// SPDX-License-Identifier: EUPL-1.2
// Reading a list of people: every message, and every way in which offices save a list.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "identity/csv.h"
#include "identity/people_csv.h"

namespace vt::identity {
namespace {

std::string sample(const std::string& name) {
    std::ifstream in{std::string{VT_SOURCE_DIR} + "/tests/samples/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// "row [column] text-key", one per problem.
std::vector<std::string> told(const ParsedImport& import) {
    std::vector<std::string> list;
    for (const auto& problem : import.problems.kept())
        list.push_back(std::to_string(problem.row) + " [" + problem.column + "] " +
                       problem.text.substr(std::string_view{"identity.import."}.size()));
    return list;
}

using Told = std::vector<std::string>;

constexpr std::string_view kHeading = "Achternaam;E-mail;Functie;Vanaf;Tot en met\n";

ParsedImport one_row(std::string_view row) {
    return parse_people_csv(std::string{kHeading} + std::string{row});
}

TEST_CASE("a list with Dutch headings is read as it is meant") {
    const auto import = parse_people_csv(sample("people.csv"));
    CHECK(told(import).empty());
    REQUIRE(import.rows.size() == 10);
    CHECK(import.rows[0].row == 2);
    CHECK(import.rows[0].family == "de Wit");
    CHECK(import.rows[0].initials == "M.");
    CHECK(import.rows[0].office == Office::council_clerk);
    CHECK(import.rows[0].from == Day::parse("2019-02-01"));
    CHECK(import.rows[2].until == Day::parse("2026-05-28"));
    CHECK(import.rows[4].office == Office::deputy_mayor);
    CHECK(import.rows[5].family == "Yalçınkaya");
    CHECK(import.rows[6].family == "van der Wielen");
    CHECK(import.rows[6].party == "Christelijk Verbond \"Voorbeeldstad\"");
    CHECK(import.rows[6].note == "fractievoorzitter");
    CHECK(import.rows[8].office == Office::committee_member);
    CHECK(import.rows[9].party.empty());
    CHECK(import.rows[9].email.empty());
}

TEST_CASE("separator, line ends, quotes and byte order mark make no difference") {
    for (const std::string text :
         {"achternaam;functie;vanaf\nBos;raadslid;26-03-2026\n",
          "achternaam,functie,vanaf\r\nBos,raadslid,26-03-2026\r\n",
          "achternaam\tfunctie\tvanaf\rBos\traadslid\t26-03-2026",
          "\xEF\xBB\xBF"
          "ACHTERNAAM;\"Functie\";vanaf\n\n\"Bos\";\"raadslid\";\"26-03-2026\"",
          "family name,office,from\nBos,council-member,2026-03-26\n"}) {
        const auto import = parse_people_csv(text);
        CHECK(told(import).empty());
        REQUIRE(import.rows.size() == 1);
        CHECK(import.rows[0].family == "Bos");
        CHECK(import.rows[0].office == Office::council_member);
    }
}

TEST_CASE("rows are numbered as the spreadsheet does, with empty rows and line breaks in cells") {
    const auto import = parse_people_csv(
        "achternaam;functie;vanaf;opmerking\n\nBos;raadslid;26-03-2026;\"twee\nregels\"\n"
        "Vis;bode;26-03-2026;\n");
    REQUIRE(import.rows.size() == 1);
    CHECK(import.rows[0].row == 3);
    CHECK(import.rows[0].note == "twee regels");
    CHECK(told(import) == Told{"4 [functie] office-unknown"});
    CHECK(told(parse_people_csv("naam;functie;vanaf\r\n\r\nVis;bode;26-03-2026\r\n")) ==
          Told{"3 [functie] office-unknown"});
}

TEST_CASE("each mistake in a row is told at its row and column") {
    CHECK(told(one_row("Bos;;bode;26-03-2026;")) == Told{"2 [Functie] office-unknown"});
    CHECK(told(one_row("Bos;;;26-03-2026;")) == Told{"2 [Functie] office-empty"});
    CHECK(told(one_row(";;raadslid;26-03-2026;")) == Told{"2 [Achternaam] name-empty"});
    CHECK(told(one_row(std::string(101, 'a') + ";;raadslid;26-03-2026;")) ==
          Told{"2 [Achternaam] name-too-long"});
    CHECK(told(one_row("Bos;bos@;raadslid;26-03-2026;")) == Told{"2 [E-mail] email-malformed"});
    CHECK(told(one_row("Bos;;raadslid;31-02-2026;")) == Told{"2 [Vanaf] day-malformed"});
    CHECK(told(one_row("Bos;;raadslid;26-03-26;")) == Told{"2 [Vanaf] day-malformed"});
    CHECK(told(one_row("Bos;;raadslid;;")) == Told{"2 [Vanaf] from-empty"});
    CHECK(told(one_row("Bos;;raadslid;26-03-2026;25-03-2026")) ==
          Told{"2 [Tot en met] end-before-start"});
    CHECK(told(one_row("Bos;x;bode;morgen;")) == Told{"2 [E-mail] email-malformed",
                                                      "2 [Functie] office-unknown",
                                                      "2 [Vanaf] day-malformed"});
    CHECK(one_row("Bos;x;bode;morgen;").rows.empty());
}

TEST_CASE("a cell that a spreadsheet would take for a formula is an error") {
    for (const char* cell : {"=1+1", "+31", "-2", "@SUM(A1)", "  =HYPERLINK(\"x\")", "\"\tBos\""})
        CHECK_MESSAGE(told(one_row(std::string{cell} + ";;raadslid;26-03-2026;")).front() ==
                          "2 [Achternaam] formula",
                      cell);
    CHECK(one_row("Bos;-;raadslid;26-03-2026;-").rows.size() == 1);
}

TEST_CASE("a column that is missing, double or unknown is told") {
    CHECK(told(parse_people_csv("voornaam;partij\nAnna;VS\n")) ==
          Told{"1 [] no-name-column", "1 [] no-office-column", "1 [] no-from-column"});
    CHECK(told(parse_people_csv("naam;functie;vanaf;sinds\nBos;raadslid;26-03-2026;\n")) ==
          Told{"1 [] column-twice"});
    const auto import =
        parse_people_csv("naam;functie;vanaf;telefoon\nBos;raadslid;26-03-2026;+31\n");
    CHECK(told(import) == Told{"1 [] unknown-columns"});
    CHECK(import.problems.errors() == 0);
    CHECK(import.rows.size() == 1);
}

TEST_CASE("'tot' alone does not include the day, and the file says so") {
    const auto import =
        parse_people_csv("naam;functie;vanaf;tot\nBos;raadslid;26-03-2026;01-06-2026\n");
    CHECK(told(import) == Told{"1 [tot] until-exclusive"});
    CHECK(import.rows.at(0).until == Day::parse("2026-05-31"));
}

TEST_CASE("a whole name in one column falls apart") {
    const auto import =
        parse_people_csv("naam;functie;vanaf\nMarleen de Wit;griffier;01-02-2019\n");
    REQUIRE(import.rows.size() == 1);
    CHECK(import.rows[0].given == "Marleen");
    CHECK(import.rows[0].family == "de Wit");
}

TEST_CASE("an adviser may come from outside and be there for civil servants") {
    const auto import = parse_people_csv(
        "naam;functie;vanaf;extern;doelgroep;taal\nBos;vertrouwenspersoon;01-02-2019;Ja;Ambtenaren;"
        "en\n"
        "Vis;vertrouwenspersoon;01-02-2019;nee;inwoners;fries\n");
    REQUIRE(import.rows.size() == 1);
    CHECK(import.rows[0].external);
    CHECK(import.rows[0].scope == "civil-servants");
    CHECK(import.rows[0].language == "en");
    CHECK(told(import) == Told{"3 [taal] language-unknown", "3 [doelgroep] scope-unknown"});
}

TEST_CASE("Windows-1252 is converted and told; broken UTF-8 is an error at its row") {
    const auto old = one_row("Gr\xE9\x80;;raadslid;26-03-2026;\n");
    CHECK(told(old) == Told{"0 [] windows-1252"});
    CHECK(old.rows.at(0).family == "Gré€");
    const auto broken = one_row("Gré;;raadslid;26-03-2026;\nVis\xE9;;raadslid;26-03-2026;\n");
    CHECK(told(broken) == Told{"3 [] broken-text"});
    CHECK(broken.rows.size() == 1);
    CHECK(told(one_row("Bos\x81;;raadslid;26-03-2026;\n")) == Told{"2 [] broken-text"});
}

TEST_CASE("a file that is no CSV is told what it is") {
    CHECK(told(parse_people_csv("")) == Told{"0 [] empty"});
    CHECK(told(parse_people_csv("\n ; \n")) == Told{"0 [] empty"});
    CHECK(told(parse_people_csv(kHeading)) == Told{"0 [] no-rows"});
    CHECK(told(parse_people_csv("PK\x03\x04zip")) == Told{"0 [] spreadsheet-file"});
    CHECK(told(parse_people_csv("\xFF\xFE"
                                "a")) == Told{"0 [] utf16"});
    CHECK(told(parse_people_csv(std::string_view{"a\0b", 3})) == Told{"0 [] no-text"});
    CHECK(told(one_row("\"Bos;;raadslid")) == Told{"0 [] open-quote"});
    CHECK(told(parse_people_csv(std::string(kImportBytesMax + 1, 'a'))) ==
          Told{"0 [] file-too-large"});
    std::string many{kHeading};
    for (std::size_t i = 0; i <= kImportRowsMax; ++i) many += "a\n";
    CHECK(told(parse_people_csv(many)) == Told{"0 [] too-many-rows"});
}

TEST_CASE("of very many problems the first are kept and all are counted") {
    std::string many{kHeading};
    for (int i = 0; i < 2'000; ++i) many += "Bos;;bode;26-03-2026;\n";
    const auto import = parse_people_csv(many);
    CHECK(import.problems.errors() == 2'000);
    CHECK(import.problems.kept().size() == kImportProblemsMax);
}

}  // namespace
}  // namespace vt::identity
