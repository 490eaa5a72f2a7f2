// SPDX-License-Identifier: EUPL-1.2
// How texts and what somebody types fall apart into words.
#include <doctest/doctest.h>

#include "search/typed.h"
#include "search/words.h"

namespace vt::search {
namespace {

std::string folded_of(std::string_view text) {
    std::string all;
    for (const Word& word : words_of(text, 100)) all += (all.empty() ? "" : "|") + word.folded;
    return all;
}

std::string words_in(const Typed& typed) {
    std::string all;
    for (const auto& word : typed.words)
        all += (all.empty() ? "" : "|") + word.folded + (word.article ? "#" : "") +
               (word.unfinished ? "~" : "");
    return all;
}

}  // namespace

TEST_CASE("a word is letters and digits, without accents and capitals") {
    CHECK(folded_of("Yalçınkaya, de COÖRDINATOR!") == "yalcinkaya|de|coordinator");
    CHECK(folded_of("artikel 2.1, lid 14a. Einde") == "artikel|2.1|lid|14a|einde");
    CHECK(folded_of(" — … ") == "");
}

TEST_CASE("a word knows the bytes it was read from") {
    const std::string text = "Één café";
    const auto words = words_of(text, 10);
    REQUIRE(words.size() == 2);
    CHECK(text.substr(words[1].from, words[1].to - words[1].from) == "café");
}

TEST_CASE("a word without end is cut between characters") {
    const auto words = words_of(std::string(59, 'a') + "œœ", 10);
    REQUIRE(words.size() == 1);
    CHECK(words[0].folded == std::string(59, 'a'));
}

TEST_CASE("the forms of a Dutch word have one stem") {
    const Stemmer stem;
    const std::vector<std::vector<std::string_view>> forms{{"geschenk", "geschenken"},
                                                           {"besluit", "besluiten"},
                                                           {"functie", "functies"},
                                                           {"nevenfunctie", "nevenfuncties"},
                                                           {"reis", "reizen"},
                                                           {"brief", "brieven"},
                                                           {"advies", "adviezen"},
                                                           {"bewijs", "bewijzen"},
                                                           {"raadslid", "raadsleden"},
                                                           {"lid", "leden"},
                                                           {"commissielid", "commissieleden"},
                                                           {"stem", "stemmen"},
                                                           {"idee", "ideeen"},
                                                           {"strategie", "strategieen"},
                                                           {"neemt", "nemen"},
                                                           {"maakt", "maken"},
                                                           {"proces", "processen"},
                                                           {"code", "codes"},
                                                           {"cadeau", "cadeaus"},
                                                           {"uitnodiging", "uitnodigingen"},
                                                           {"organisatie", "organisaties"}};
    for (const auto& pair : forms) {
        CAPTURE(pair[0]);
        CHECK(stem(pair[0]) == stem(pair[1]));
    }
}

TEST_CASE("words of different meaning keep different stems") {
    const Stemmer stem;
    CHECK(stem("raad") != stem("raadslid"));
    CHECK(stem("geheim") != stem("geheimhouding"));
    CHECK(stem("verleden") != stem("verlid"));
    CHECK(stem("reis") != stem("rijst"));
}

TEST_CASE("stop words do not decide, unless there is nothing else") {
    CHECK(words_in(read_typed("wat spraken wij af over geschenken ")) == "geschenken");
    CHECK(words_in(read_typed("van de ")) == "van|de");
}

TEST_CASE("an article number is known by the word before it; a paragraph says nothing more") {
    CHECK(words_in(read_typed("artikel 4 lid 2 ")) == "4#");
    CHECK(words_in(read_typed("Art. 2.1 code ")) == "2.1#|code");
    CHECK(words_in(read_typed("50 euro ")) == "50|euro");
}

TEST_CASE("the last word may be unfinished while no space follows it") {
    CHECK(words_in(read_typed("geen gesch")) == "geen|gesch~");
    CHECK(words_in(read_typed("geen gesch ")) == "geen|gesch");
}

TEST_CASE("words between quotes are a phrase; a quote that is open is not one yet") {
    const Typed typed = read_typed("“geen geschenken” thuis");
    REQUIRE(typed.phrases.size() == 1);
    CHECK(typed.phrases[0] == std::vector<std::string>{"geen", "geschenken"});
    CHECK(words_in(typed) == "thuis~");
    CHECK(read_typed("\"geen gesch").phrases.empty());
}

TEST_CASE("what is typed is limited, and what is no text is nothing") {
    std::string long_text;
    for (int i = 0; i < 500; ++i) long_text += "woord" + std::to_string(i) + " ";
    CHECK(read_typed(long_text).words.size() == kTypedWordsMax);
    CHECK(read_typed("\xff\xfe").empty());
    CHECK(read_typed("?!* AND").words.size() == 1);
    CHECK(read_typed(std::string(199, ' ') + "één").words.size() == 1);
}

TEST_CASE("the number of an article stands at the beginning of its title") {
    CHECK(article_number("Artikel 4.2 Drempel en register") == "4.2");
    CHECK(article_number("14a Overgangsrecht") == "14a");
    CHECK(article_number("De 7 vragen") == "");
    CHECK(bare_title("Artikel 4.2 Drempel en register") == "drempel en register");
    CHECK(bare_title("Openheid") == "openheid");
}

}  // namespace vt::search
