// SPDX-License-Identifier: EUPL-1.2
// Every export says the same words; two of them read back as exactly the same text.
#include <doctest/doctest.h>
#include <libxml/xmlschemas.h>

#include <memory>
#include <random>

#include "modules/codes/export_akn.h"
#include "modules/codes/export_document.h"
#include "modules/codes/export_json.h"
#include "modules/codes/export_markdown.h"
#include "modules/codes/text.h"

namespace vt::codes {
namespace {

const texts::Texts kDutch{texts::Language::nl};

Text code_text() {
    Text text{.title = "Gedragscode *raad* & <college>",
              .preamble = {{.words = "De raad, gelet op artikel 15 van de Gemeentewet;"}}};
    Chapter gifts{.number = "1", .title = "Belangen", .intro = {{.words = "Dit gaat vooraf."}}};
    gifts.articles = {
        {.id = "cc-1-1",
         .number = "1.1",
         .title = "Geschenken",
         .body = {{.words = "Geen geschenken."},
                  {.kind = ParagraphKind::item, .mark = "1.", .words = "Eerste lid"},
                  {.kind = ParagraphKind::item, .depth = 1, .mark = "a)", .words = "onderdeel"},
                  {.kind = ParagraphKind::item, .mark = "2.", .words = "Tweede lid"},
                  {.kind = ParagraphKind::table_row, .words = "Wat | Waarde"},
                  {.kind = ParagraphKind::table_row, .words = "Bloemen | 20 euro"},
                  {.kind = ParagraphKind::footnote, .mark = "1", .words = "Per keer."}},
         .notes = {{.words = "Dit is de toelichting."}},
         .values = {"integrity", "openness"},
         .laws = {"gemw-15"},
         .registers = {"gifts"},
         .applies_to = {"council-member"}},
        {.id = "cc-1-2", .number = "1.1", .title = "Leeg", .body = {}}};
    text.chapters = {gifts, {.level = 2, .number = "1", .title = "Paragraaf", .articles = {{}}}};
    text.closing = {{.words = "Aldus vastgesteld."}};
    return text;
}

Edition adopted() {
    Edition edition{.municipality = "Voorbeeldstad"};
    edition.reading.document = {.id = DocumentId::random(),
                                .kind = Kind::code,
                                .audience = Audience::council_member,
                                .title = "Gedragscode raadsleden"};
    edition.reading.text = code_text();
    auto& version = edition.reading.version;
    version.id = VersionId::random();
    version.label = "2026";
    version.state = State::adopted;
    version.sha256 = content_hash(edition.reading.text);
    version.from = Day::parse("2026-06-18");
    decisions::Decision decision{.reference = "R2026-058", .day = *Day::parse("2026-06-18")};
    decision.confirmed_by = identity::PersonId::random();
    decision.confirmed = Instant{};
    edition.decisions = {decision};
    return edition;
}

Edition concept_of(Edition edition) {
    edition.reading.version.state = State::draft;
    edition.reading.version.sha256.clear();
    edition.reading.version.from.reset();
    edition.decisions.clear();
    return edition;
}

bool says(const std::string& bytes, std::string_view words) {
    return bytes.find(words) != std::string::npos;
}

// Texts in which everything occurs that our Markdown has a meaning for.
class Author {
public:
    explicit Author(unsigned seed) : random_{seed} {}

    Text text() {
        Text made{.title = words(), .preamble = paragraphs()};
        for (int n = below(4); n > 0; --n) made.chapters.push_back(chapter());
        made.closing = paragraphs();
        return made;
    }

private:
    int below(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }
    std::string words() {
        static const std::vector<std::string> kPieces{
            "woord", " ", "  ", "\n",  "\\",  "*",   "**",   "_",    "{",   "}",     "{}",
            "[^1]:", "]", "# ", "###", "> ",  "- ",  "1. ",  "12) ", "|",   " | ",   "---",
            "***",   "`", "~",  "^",   "<b>", "é",   "€",    "\t",   "=",   "+",     ":",
            "\"",    ",", "a)", "é\n", ".",   "| a", "|---", "{#id", "=\"", "nummer"};
        std::string out;
        for (int n = below(7); n > 0; --n)
            out += kPieces[static_cast<std::size_t>(below(static_cast<int>(kPieces.size())))];
        return out;
    }
    Paragraph paragraph() {
        switch (below(4)) {
            case 0:
                return {ParagraphKind::item, below(4), words(), words()};
            case 1:
                return {ParagraphKind::table_row, 0, {}, words()};
            case 2:
                return {ParagraphKind::footnote, 0, words(), words()};
            default:
                return {.words = words()};
        }
    }
    std::vector<Paragraph> paragraphs() {
        std::vector<Paragraph> made;
        for (int n = below(5); n > 0; --n) made.push_back(paragraph());
        return made;
    }
    std::vector<std::string> list() {
        std::vector<std::string> made;
        for (int n = below(3); n > 0; --n) made.push_back(words());
        return made;
    }
    Chapter chapter() {
        Chapter made{.level = 1 + below(2), .number = words(), .title = words()};
        made.intro = paragraphs();
        for (int n = below(4); n > 0; --n)
            made.articles.push_back({words(), words(), words(), paragraphs(), paragraphs(), list(),
                                     list(), list(), list()});
        return made;
    }

    std::mt19937 random_;
};

// Whether the XML is what the published schema says. Its file stands with the test vectors.
bool is_valid_akn(const std::string& xml) {
    const std::string schema_file =
        std::string{VT_SOURCE_DIR} + "/tests/vectors/akn/akomantoso30.xsd";
    static const std::unique_ptr<xmlSchema, decltype(&xmlSchemaFree)> schema{
        [&] {
            auto* context = xmlSchemaNewParserCtxt(schema_file.c_str());
            auto* parsed = xmlSchemaParse(context);
            xmlSchemaFreeParserCtxt(context);
            return parsed;
        }(),
        xmlSchemaFree};
    REQUIRE(schema);
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document{
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET),
        xmlFreeDoc};
    if (!document) return false;
    const std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)> context{
        xmlSchemaNewValidCtxt(schema.get()), xmlSchemaFreeValidCtxt};
    return xmlSchemaValidateDoc(context.get(), document.get()) == 0;
}

}  // namespace

TEST_CASE("Markdown reads back as exactly the same text") {
    const auto read = text_from_markdown(to_markdown(adopted(), kDutch));
    REQUIRE(read);
    CHECK((*read == code_text()));
    for (unsigned seed = 1; seed <= 400; ++seed) {
        const Text text = Author{seed}.text();
        const std::string written = to_markdown(text);
        const auto again = text_from_markdown(written);
        INFO(seed, "\n", written);
        REQUIRE(again);
        CHECK((*again == text));
    }
}

TEST_CASE("Markdown is readable: headings, lists, tables and notes as everybody writes them") {
    const std::string written = to_markdown(code_text());
    CHECK(says(written, "# Gedragscode \\*raad\\* & \\<college\\>\n"));
    CHECK(says(written, "\n## 1 Belangen {nummer=\"1\"}\n"));
    CHECK(says(written,
               "\n#### 1.1 Geschenken {#cc-1-1 nummer=\"1.1\" "
               "waarden=\"integrity,openness\" wetten=\"gemw-15\""));
    CHECK(says(written, "\n- **1.** Eerste lid\n  - **a)** onderdeel\n- **2.** Tweede lid\n"));
    CHECK(says(written, "\n| Wat | Waarde |\n|---|---|\n| Bloemen | 20 euro |\n"));
    CHECK(says(written, "\n[^1]: Per keer.\n"));
    CHECK(says(written, "\n> Dit is de toelichting.\n"));
}

TEST_CASE("what our Markdown would not write is refused, with the number of its line") {
    for (const std::string wrong :
         {"", "zonder titel", "# T\n\n#### artikel zonder hoofdstuk {}",
          "# T\n\n## kop zonder haken", "# T\n\nnadruk *zomaar*", "# T\n\n## 2 A {nummer=\"3\"}",
          "# T\n\n> noot zonder artikel", "# T\n\n***\n\n## na het slot {}", "# T\n\n- **half",
          "# T\n\nachteraan \\", "# T\n\ngeen tekst \xff"}) {
        INFO(wrong);
        CHECK_FALSE(text_from_markdown(wrong));
    }
    const auto refused = text_from_markdown("---\nVersie: 1\n---\n\n# T\n\nnadruk *zomaar*\n");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == "file");
    CHECK(refused.error().args == std::vector<std::string>{"7"});
}

TEST_CASE("JSON reads back as exactly the same text, and tells when its text was changed") {
    const std::string written = to_json(adopted(), kDutch);
    const auto read = text_from_export(written);
    REQUIRE(read);
    CHECK((*read == code_text()));
    CHECK(says(written, canonical(code_text())));
    std::string changed = written;
    changed.replace(changed.find("Tweede lid"), 6, "Derde ");
    CHECK_FALSE(text_from_export(changed));
    CHECK_FALSE(text_from_export("[]"));
    CHECK_FALSE(text_from_export("{\"format\":\"vredestijd-text-1\"}"));
    for (unsigned seed = 1; seed <= 50; ++seed) {
        Edition edition = adopted();
        edition.reading.text = Author{seed}.text();
        const auto again = text_from_export(to_json(edition, kDutch));
        REQUIRE(again);
        CHECK((*again == edition.reading.text));
    }
}

TEST_CASE("Akoma Ntoso is what the published schema says") {
    CHECK(is_valid_akn(akoma_ntoso(adopted(), kDutch)));
    CHECK(is_valid_akn(akoma_ntoso(concept_of(adopted()), kDutch)));
    Edition edition = adopted();
    edition.reading.text = {};
    CHECK(is_valid_akn(akoma_ntoso(edition, kDutch)));
    for (unsigned seed = 1; seed <= 60; ++seed) {
        edition.reading.text = Author{seed}.text();
        const std::string written = akoma_ntoso(edition, kDutch);
        INFO(seed, "\n", written);
        CHECK(is_valid_akn(written));
    }
}

TEST_CASE("Akoma Ntoso names chapters, articles, members and parts with the standard's words") {
    const std::string written = akoma_ntoso(adopted(), kDutch);
    CHECK(says(written, "<chapter eId=\"chp_1\"><num>1</num><heading>Belangen</heading><intro>"));
    CHECK(says(written, "<section eId=\"sec_2\">"));
    CHECK(says(written, "<num>1.</num><list"));
    CHECK(says(written,
               "<point eId=\"chp_1__art_1__para_2__list_1__point_1\"><num>a)</num>"
               "<content><p>onderdeel</p></content></point>"));
    CHECK(says(written, "<FRBRcountry value=\"nl\"/>"));
    CHECK(says(written, "Dit is de toelichting."));
}

TEST_CASE("an adopted text carries version, decision, day and hash in every kind") {
    const Edition edition = adopted();
    for (const std::string& written :
         {documents::html(document_of(edition, kDutch)), to_markdown(edition, kDutch),
          to_json(edition, kDutch), akoma_ntoso(edition, kDutch)}) {
        CHECK(says(written, "R2026-058"));
        CHECK(says(written, "18 juni 2026"));
        CHECK(says(written, edition.reading.version.sha256));
        CHECK(says(written, "2026"));
        CHECK_FALSE(says(written, "CONCEPT"));
    }
}

TEST_CASE("a draft says CONCEPT in every kind") {
    const Edition edition = concept_of(adopted());
    for (const std::string& written :
         {documents::html(document_of(edition, kDutch)),
          documents::html(publication_of(edition, kDutch)), to_markdown(edition, kDutch),
          to_json(edition, kDutch), akoma_ntoso(edition, kDutch)})
        CHECK(says(written, "CONCEPT"));
    CHECK(file_stem(edition) == "gedragscode-raadsleden-2026-concept");
    CHECK(file_stem(adopted()) == "gedragscode-raadsleden-2026");
}

TEST_CASE("the official publication has headings and articles only") {
    const std::string page = documents::html(publication_of(adopted(), kDutch));
    CHECK(says(page, "Eerste lid"));
    CHECK_FALSE(says(page, "toelichting"));
    CHECK_FALSE(says(page, "SHA-256"));
}

}  // namespace vt::codes
