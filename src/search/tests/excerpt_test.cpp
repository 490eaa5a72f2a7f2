// SPDX-License-Identifier: EUPL-1.2
// Which part of a text is shown, and what is marked in it.
#include <doctest/doctest.h>

#include "search/excerpt.h"

namespace vt::search {
namespace {

std::string shown(std::string_view text, std::string_view wanted) {
    std::string all;
    for (const Piece& piece :
         excerpt(text, [&](const std::string& word) { return word == wanted; }))
        all += piece.marked ? "[" + piece.text + "]" : piece.text;
    return all;
}

std::string many(std::string_view word, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += std::string{word} + " ";
    return text;
}

}  // namespace

TEST_CASE("a short text is shown whole, with the words marked as they were written") {
    CHECK(shown("Geen Één geschenk, één!", "een") == "Geen [Één] geschenk, [één]!");
    CHECK(shown("Niets ervan.", "geschenk") == "Niets ervan.");
    CHECK(shown("", "geschenk").empty());
}

TEST_CASE("of a long text the part is shown where most of the words stand") {
    const std::string text =
        many("vooraf", 60) + "geschenk " + many("midden", 60) + "geschenk en geschenk. Einde.";
    const std::string part = shown(text, "geschenk");
    CHECK(part.starts_with("… midden"));
    CHECK(part.ends_with("[geschenk] en [geschenk]. Einde."));
    CHECK(part.size() < kExcerptBytes + 20);
}

TEST_CASE("a long text without any of the words is shown from its beginning") {
    const std::string part = shown(many("coördinator", 60), "geschenk");
    CHECK(part.starts_with("coördinator"));
    CHECK(part.ends_with("coördinator …"));
}

}  // namespace vt::search
