// SPDX-License-Identifier: EUPL-1.2
// The papers for a decision: what they name, and what they leave to be filled in.
#include "documents/papers.h"

#include <doctest/doctest.h>

namespace vt::documents {
namespace {

const texts::Texts kDutch{texts::Language::nl};

ForDecision about() {
    return {.subject = "Gedragscode raadsleden, versie 2026",
            .municipality = "Voorbeeldstad",
            .content_sha256 = "c0ffee",
            .body = "council"};
}

bool says(const std::string& page, std::string_view words) {
    return page.find(words) != std::string::npos;
}

TEST_CASE("each paper names the text, and marks what is to be filled in") {
    for (const Paper each : kPapers) {
        const std::string page = html(paper(each, about(), kDutch));
        INFO(page);
        CHECK(says(page, "Gedragscode raadsleden, versie 2026"));
        CHECK(says(page, "Voorbeeldstad"));
        CHECK(says(page, "[in te vullen"));
        CHECK_FALSE(says(page, "documents.paper"));
        CHECK_FALSE(says(page, "{0}"));
        CHECK(paper_from_code(code(each)) == each);
    }
    CHECK_FALSE(paper_from_code("iets"));
}

TEST_CASE("proposal and decision stand for one exact text, by its hash") {
    for (const Paper each : {Paper::proposal, Paper::decision}) {
        CHECK(says(html(paper(each, about(), kDutch)), "c0ffee"));
        ForDecision not_fixed = about();
        not_fixed.content_sha256.clear();
        CHECK(says(html(paper(each, not_fixed, kDutch)), "zodra het voorstel vaststaat"));
    }
}

TEST_CASE("the body that decides speaks in its own name") {
    ForDecision executive = about();
    executive.body = "executive";
    CHECK(says(html(paper(Paper::decision, about(), kDutch)), "De raad van de gemeente"));
    CHECK(says(html(paper(Paper::decision, executive, kDutch)), "Het college van burgemeester"));
}

TEST_CASE("the words themselves are the annex of proposal and decision, not of the letter") {
    ForDecision with_words = about();
    with_words.annex = {{.words = "Moed: wij zeggen het."}};
    CHECK(says(html(paper(Paper::proposal, with_words, kDutch)), "Moed: wij zeggen het."));
    CHECK(says(html(paper(Paper::decision, with_words, kDutch)), "Bijlage: Gedragscode"));
    CHECK_FALSE(says(html(paper(Paper::letter, with_words, kDutch)), "Moed: wij zeggen het."));
}

}  // namespace
}  // namespace vt::documents
