// SPDX-License-Identifier: EUPL-1.2
// The written form of a text, its hash, and typing paragraphs.
#include <doctest/doctest.h>

#include "modules/codes/text_writing.h"

namespace vt::codes {
namespace {

Text two_articles() {
    return {.title = "Code",
            .chapters = {{.title = "Een", .articles = {{.id = "a"}, {.id = "b"}}},
                         {.title = "Twee", .articles = {{.id = "c"}}}}};
}

std::string order(const Text& text) {
    std::string ids;
    for (const Chapter& chapter : text.chapters) {
        for (const Article& article : chapter.articles) ids += article.id;
        ids += '|';
    }
    return ids;
}

}  // namespace

TEST_CASE("a text reads back from its written form as it was") {
    const Text text{.title = "Gedragscode",
                    .preamble = {{.words = "gelet op artikel 15"}},
                    .chapters = {{.level = 2,
                                  .number = "1",
                                  .title = "Geschenken",
                                  .intro = {{.words = "Vooraf"}},
                                  .articles = {{.id = "cc-4-2",
                                                .number = "4.2",
                                                .title = "Drempel",
                                                .body = {{ParagraphKind::item, 1, "a)", "tot € 50"},
                                                         {ParagraphKind::table_row, 0, "", "x | y"},
                                                         {ParagraphKind::footnote, 0, "1", "noot"}},
                                                .notes = {{.words = "Toelichting \"hier\""}},
                                                .values = {"independence"},
                                                .laws = {"gemeentewet-15-3"},
                                                .registers = {"gifts"},
                                                .applies_to = {"mayor"}}}}},
                    .closing = {{.words = "De griffier"}}};
    CHECK(text_from_json(canonical(text)) == text);
}

TEST_CASE("the same words give the same hash, however their accents are written") {
    Text composed{.title = "caf\xC3\xA9"};
    const Text decomposed{.title = "cafe\xCC\x81"};
    CHECK(content_hash(composed) == content_hash(decomposed));
    CHECK(canonical(composed) ==
          "{\"chapters\":[],\"closing\":[],\"preamble\":[],\"title\":\"caf\xC3\xA9\"}");
    composed.title += ".";
    CHECK(content_hash(composed) != content_hash(decomposed));
    CHECK(content_hash(composed).size() == 64);
}

TEST_CASE("what is no text of a code is refused") {
    for (const std::string_view json :
         {"", "[]", "1", "{\"title\":1}", "{\"chapters\":{}}", "{\"chapters\":[1]}",
          "{\"preamble\":[{\"kind\":\"poem\"}]}", "{\"preamble\":[{\"depth\":-1}]}",
          "{\"chapters\":[{\"level\":3}]}", "{\"title\":\"a\"", "{\"closing\":[{\"depth\":1.5}]}"})
        CHECK_FALSE(text_from_json(json));
    CHECK(text_from_json("{}"));
}

TEST_CASE("what is typed comes back as it was typed") {
    const std::string typed =
        "Wij nemen geen geschenken aan.\n- bloemen\n  - ook geen rozen\n1. eerst\na) dan\n"
        "| kop | kop\n[2] een noot\nIn 2026. En verder";
    const auto paragraphs = paragraphs_from(typed);
    REQUIRE(paragraphs.size() == 8);
    CHECK(paragraphs[1] == Paragraph{ParagraphKind::item, 0, "", "bloemen"});
    CHECK(paragraphs[2].depth == 1);
    CHECK(paragraphs[3].mark == "1.");
    CHECK(paragraphs[5].kind == ParagraphKind::table_row);
    CHECK(paragraphs[6].mark == "2");
    CHECK(paragraphs[7].kind == ParagraphKind::plain);
    CHECK(typed_form(paragraphs) == typed);
    CHECK(paragraphs_from(" \n\r\n").empty());
}

TEST_CASE("an article moves over the border of its chapter and stops at the ends of the text") {
    Text text = two_articles();
    CHECK(move_article(text, "b", true));
    CHECK(order(text) == "ba|c|");
    CHECK(move_article(text, "a", false));
    CHECK(order(text) == "b|ac|");
    CHECK(move_article(text, "a", true));
    CHECK(order(text) == "ba|c|");
    CHECK_FALSE(move_article(text, "b", true));
    CHECK_FALSE(move_article(text, "c", false));
    CHECK_FALSE(move_article(text, "x", false));
}

TEST_CASE("every article has an id of its own, and keeps it") {
    Text text = two_articles();
    text.chapters[1].articles.push_back({.id = "a"});
    text.chapters[1].articles.push_back({});
    give_ids(text);
    CHECK(text.chapters[0].articles[0].id == "a");
    CHECK(text.chapters[1].articles[1].id.size() == 8);
    CHECK(text.chapters[1].articles[2].id.size() == 8);
    CHECK(text.chapters[1].articles[1].id != text.chapters[1].articles[2].id);
    CHECK(add_article(text, 0, {.id = "b"}) != "b");
}

}  // namespace vt::codes
