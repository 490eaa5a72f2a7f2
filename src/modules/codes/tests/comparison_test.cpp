// SPDX-License-Identifier: EUPL-1.2
// What becomes of an article from one version to the next, and between two municipalities.
#include "modules/codes/comparison.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>

namespace vt::codes {
namespace {

Article article(std::string id, std::string number, std::string title, std::string words) {
    return {.id = std::move(id),
            .number = std::move(number),
            .title = std::move(title),
            .body = {{.words = std::move(words)}}};
}

const std::string kGifts =
    "Een raadslid neemt geen geschenken aan van iemand die zaken doet met de gemeente. Een "
    "geschenk van geringe waarde meldt hij bij de griffier, die het in het register schrijft.";
const std::string kTravel =
    "Voor een reis op kosten van een ander vraagt een raadslid vooraf toestemming aan het "
    "presidium. Van elke reis komt een kort verslag op de website.";
const std::string kPosts =
    "Een raadslid maakt zijn nevenfuncties openbaar, met naam van de organisatie en of de functie "
    "betaald is. Wijzigingen geeft hij binnen een week door.";
const std::string kSecrets =
    "Wat in een besloten vergadering vertrouwelijk is besproken, blijft vertrouwelijk totdat de "
    "geheimhouding is opgeheven.";

Text text_with(std::vector<Article> first, std::vector<Article> second = {}) {
    Text text{.title = "Gedragscode raadsleden",
              .preamble = {{.words = "De raad, gelet op artikel 15 van de Gemeentewet;"}}};
    text.chapters.push_back({.number = "1", .title = "Belangen", .articles = std::move(first)});
    if (!second.empty())
        text.chapters.push_back(
            {.number = "2", .title = "Omgang met informatie", .articles = std::move(second)});
    text.closing = {{.words = "Aldus vastgesteld."}};
    return text;
}

Text usual() {
    return text_with(
        {article("a", "1.1", "Geschenken", kGifts), article("b", "1.2", "Reizen", kTravel)},
        {article("c", "2.1", "Nevenfuncties", kPosts),
         article("d", "2.2", "Geheimhouding", kSecrets)});
}

// The row in which an article with this label stands, on either side.
const Aligned& row(const Comparison& comparison, std::string_view label) {
    const auto has = [&](const std::vector<Standing>& side) {
        return std::any_of(side.begin(), side.end(),
                           [&](const Standing& each) { return each.label == label; });
    };
    const auto at =
        std::find_if(comparison.rows.begin(), comparison.rows.end(), [&](const Aligned& each) {
            return each.part == Part::article && (has(each.before) || has(each.after));
        });
    REQUIRE(at != comparison.rows.end());
    return *at;
}

using Fates = std::vector<Fate>;

std::string words_of_runs(const Comparison& comparison, RunKind side) {
    std::vector<std::string> words;
    for (const auto& each : comparison.rows)
        for (const auto* runs : {&each.heading, &each.body, &each.notes})
            for (const auto& run : *runs)
                if (run.kind == RunKind::kept || run.kind == side)
                    for (const auto& word : words_in(run.words))
                        if (word.letters != "\n") words.emplace_back(word.letters);
    std::sort(words.begin(), words.end());
    std::string all;
    for (const auto& word : words) all += word + " ";
    return all;
}

void add_words(std::vector<std::string>& words, const std::string& text) {
    for (const auto& word : words_in(text))
        if (word.letters != "\n") words.emplace_back(word.letters);
}
void add_words(std::vector<std::string>& words, const std::vector<Paragraph>& paragraphs) {
    for (const auto& paragraph : paragraphs) {
        add_words(words, paragraph.mark);
        add_words(words, paragraph.words);
    }
}

std::string words_of_text(const Text& text) {
    std::vector<std::string> words;
    add_words(words, text.title);
    add_words(words, text.preamble);
    for (const auto& chapter : text.chapters) {
        add_words(words, chapter.number);
        add_words(words, chapter.title);
        add_words(words, chapter.intro);
        for (const auto& each : chapter.articles) {
            add_words(words, each.number);
            add_words(words, each.title);
            add_words(words, each.body);
            add_words(words, each.notes);
        }
    }
    add_words(words, text.closing);
    std::sort(words.begin(), words.end());
    std::string all;
    for (const auto& word : words) all += word + " ";
    return all;
}

// Made-up texts from a small vocabulary, so that articles resemble each other.
class Author {
public:
    explicit Author(unsigned seed) : random_{seed} {}

    Text text(int articles, int words) {
        Text made{.title = sentence(3), .preamble = {{.words = sentence(12)}}};
        for (int i = 0; i < articles; ++i) {
            if (i % 7 == 0) made.chapters.push_back({.number = number(i), .title = sentence(2)});
            made.chapters.back().articles.push_back(article_with(i, words));
        }
        made.closing = {{.words = sentence(9)}};
        return made;
    }

    // The same code a term later: words changed, articles moved, renumbered, dropped and added.
    Text revised(Text text) {
        int n = 0;
        for (auto& chapter : text.chapters) {
            for (auto& each : chapter.articles) {
                each.number = "9." + number(++n);
                if (n % 3 == 0) each.body.front().words += " " + sentence(4);
                if (n % 5 == 0) each.id.clear();
            }
            if (chapter.articles.size() > 2 && below(3) == 0)
                std::swap(chapter.articles[0], chapter.articles[2]);
            if (below(4) == 0) chapter.articles.pop_back();
            if (below(4) == 0) chapter.articles.push_back(article_with(1000 + n, 30));
        }
        return text;
    }

private:
    std::string number(int n) { return std::to_string(n); }
    int below(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }
    std::string sentence(int words) {
        std::string out;
        for (int i = 0; i < words; ++i) {
            if (i > 0) out += ' ';
            out += "woord" + number(below(6) == 0 ? below(4000) : below(300));
            if (below(9) == 0) out += ',';
        }
        return out + ".";
    }
    Article article_with(int n, int words) {
        Article made = article("id" + number(n), number(n), sentence(3), sentence(words / 2));
        made.body.push_back({.kind = ParagraphKind::item, .mark = "a)", .words = sentence(words)});
        made.notes = {{.words = sentence(words / 3)}};
        return made;
    }

    std::mt19937 random_;
};

// Of every article on one side the fates it came to, by its order.
std::vector<std::pair<std::size_t, Fates>> fates_by_order(const Comparison& comparison,
                                                          bool of_before) {
    std::vector<std::pair<std::size_t, Fates>> out;
    for (const auto& each : comparison.rows)
        if (each.part == Part::article)
            for (const auto& standing : of_before ? each.before : each.after)
                out.emplace_back(standing.order, each.fates);
    std::sort(out.begin(), out.end(),
              [](const auto& x, const auto& y) { return x.first < y.first; });
    return out;
}

Fates mirrored(Fates fates) {
    for (auto& fate : fates) {
        if (fate == Fate::split)
            fate = Fate::merged;
        else if (fate == Fate::merged)
            fate = Fate::split;
        else if (fate == Fate::added)
            fate = Fate::removed;
        else if (fate == Fate::removed)
            fate = Fate::added;
    }
    return fates;
}

}  // namespace

TEST_CASE("a text compared with itself is the same in every part") {
    const auto comparison = compare(usual(), usual());
    CHECK_FALSE(comparison.differs());
    CHECK(comparison.count(Part::article, Fate::same) == 4);
    CHECK(comparison.count(Part::chapter, Fate::same) == 2);
    CHECK(comparison.rows.front().part == Part::preamble);
    CHECK(comparison.rows.back().part == Part::closing);
}

TEST_CASE("a text that says something twice, or says nothing, still is the same as itself") {
    const Text twice = text_with({article("", "1", "", "Vervallen."), article("", "2", "", ""),
                                  article("", "3", "", "Vervallen."), article("", "4", "", "-")},
                                 {article("", "5", "", ""), article("", "5", "", "")});
    CHECK_FALSE(compare(twice, twice).differs());
}

TEST_CASE("a reworded article shows which words fell and which came") {
    Text after = usual();
    after.chapters[0].articles[0].body[0].words =
        "Een raadslid neemt geen geschenken aan van iemand die zaken doet met de gemeente. Een "
        "geschenk onder 50 euro meldt hij bij de griffier, die het in het register schrijft.";
    const auto comparison = compare(usual(), after);
    const auto& changed = row(comparison, "1.1 Geschenken");
    CHECK(changed.fates == Fates{Fate::reworded});
    REQUIRE(changed.body.size() == 4);
    CHECK(changed.body[1] == Run{RunKind::removed, " van geringe waarde"});
    CHECK(changed.body[2] == Run{RunKind::added, " onder 50 euro"});
    CHECK(comparison.count(Part::article, Fate::same) == 3);
}

TEST_CASE("an article with another number and the same words is renumbered, also without its id") {
    Text after = usual();
    after.chapters[1].articles[0].number = "3.7";
    after.chapters[1].articles[0].id = "";
    CHECK(row(compare(usual(), after), "3.7 Nevenfuncties").fates == Fates{Fate::renumbered});
}

TEST_CASE("an article that changed places moved, and the longer one it passed did not") {
    Text after = usual();
    std::swap(after.chapters[1].articles[0], after.chapters[1].articles[1]);
    const auto comparison = compare(usual(), after);
    CHECK(row(comparison, "2.2 Geheimhouding").fates == Fates{Fate::moved});
    CHECK(row(comparison, "2.1 Nevenfuncties").fates == Fates{Fate::same});
}

TEST_CASE("of two articles of one length that changed places the same one moved, there and back") {
    const Text before =
        text_with({article("a", "1", "Een", "uno"), article("b", "2", "Zes", "due")});
    Text after = before;
    std::swap(after.chapters[0].articles[0], after.chapters[0].articles[1]);
    for (const std::string label : {"1 Een", "2 Zes"})
        CHECK(row(compare(before, after), label).fates == row(compare(after, before), label).fates);
}

TEST_CASE("an article that came into another chapter moved") {
    Text after = usual();
    auto& first = after.chapters[0].articles;
    auto& second = after.chapters[1].articles;
    first.push_back(second.front());
    second.erase(second.begin());
    const auto comparison = compare(usual(), after);
    CHECK(row(comparison, "2.1 Nevenfuncties").fates == Fates{Fate::moved});
    CHECK(row(comparison, "2.2 Geheimhouding").fates == Fates{Fate::same});
}

TEST_CASE("an article of a chapter that was dropped moved to the one it stands in now, and back") {
    Text after = usual();
    after.chapters[0].articles.push_back(after.chapters[1].articles[0]);
    after.chapters.pop_back();
    CHECK(row(compare(usual(), after), "2.1 Nevenfuncties").fates == Fates{Fate::moved});
    CHECK(row(compare(after, usual()), "2.1 Nevenfuncties").fates == Fates{Fate::moved});
}

TEST_CASE("one article that became two is split, and two that became one are merged") {
    Text before = usual();
    before.chapters[0].articles = {
        article("x", "1.1", "Geschenken en reizen", kGifts + " " + kTravel)};
    for (const std::string kept_id : {"x", ""}) {
        Text after = usual();
        after.chapters[0].articles[0].id = kept_id;
        const auto there = compare(before, after);
        const auto& split = row(there, "1.1 Geschenken en reizen");
        CHECK(split.fates == Fates{Fate::split});
        REQUIRE(split.after.size() == 2);
        CHECK(split.after[0].label == "1.1 Geschenken");
        CHECK(split.after[1].label == "1.2 Reizen");
        const auto back = compare(after, before);
        const auto& merged = row(back, "1.1 Geschenken en reizen");
        CHECK(merged.fates == Fates{Fate::merged});
        CHECK(merged.before.size() == 2);
        CHECK(there.count(Part::article, Fate::added) == 0);
    }
}

TEST_CASE("what has no counterpart is added or removed, and stands where it is or was") {
    Text after = usual();
    after.chapters[0].articles.push_back(
        article("n", "1.3", "Draaideur", "Wie vertrekt, werkt een jaar niet voor de gemeente."));
    after.chapters[1].articles.pop_back();
    const auto comparison = compare(usual(), after);
    CHECK(row(comparison, "1.3 Draaideur").fates == Fates{Fate::added});
    CHECK(row(comparison, "2.2 Geheimhouding").fates == Fates{Fate::removed});
    std::vector<std::string> order;
    for (const auto& each : comparison.rows)
        if (each.part == Part::article)
            order.push_back((each.after.empty() ? each.before : each.after).front().label);
    CHECK(order == std::vector<std::string>{"1.1 Geschenken", "1.2 Reizen", "1.3 Draaideur",
                                            "2.1 Nevenfuncties", "2.2 Geheimhouding"});
}

TEST_CASE("the codes of two municipalities meet by what their articles say") {
    Text other{.title = "Integriteitscode Anderstad"};
    other.chapters.push_back(
        {.articles = {
             article("1", "7", "Vertrouwelijkheid", kSecrets),
             article("2", "8", "Giften",
                     "Geschenken neemt een raadslid niet aan van iemand die zaken doet "
                     "met de gemeente. De griffier schrijft een geschenk van geringe "
                     "waarde in het register."),
             article("3", "9", "Drank", "Tijdens vergaderingen drinkt niemand alcohol.")}});
    const auto comparison = compare(usual(), other);
    CHECK(row(comparison, "8 Giften").before.front().label == "1.1 Geschenken");
    CHECK(row(comparison, "7 Vertrouwelijkheid").before.front().label == "2.2 Geheimhouding");
    CHECK(row(comparison, "9 Drank").fates == Fates{Fate::added});
    CHECK(row(comparison, "1.2 Reizen").fates == Fates{Fate::removed});
}

TEST_CASE("no word of either side is lost, and the way back mirrors the way there") {
    for (unsigned seed = 1; seed <= 25; ++seed) {
        INFO("seed ", seed);
        Author author{seed};
        const Text before = author.text(21, 40);
        const Text after = seed % 2 == 0 ? author.text(17, 30) : author.revised(before);
        const auto there = compare(before, after);
        const bool keeps_before = words_of_runs(there, RunKind::removed) == words_of_text(before);
        const bool keeps_after = words_of_runs(there, RunKind::added) == words_of_text(after);
        CHECK(keeps_before);
        CHECK(keeps_after);
        const auto back = compare(after, before);
        auto fates = fates_by_order(there, true);
        for (auto& each : fates) each.second = mirrored(each.second);
        CHECK(fates == fates_by_order(back, false));
        const bool gives_back =
            words_of_runs(back, RunKind::removed) == words_of_runs(there, RunKind::added);
        CHECK(gives_back);
    }
}

TEST_CASE("a text without articles and an empty text can be compared") {
    CHECK_FALSE(compare(Text{}, Text{}).differs());
    const auto comparison = compare(Text{}, usual());
    CHECK(comparison.count(Part::article, Fate::added) == 4);
    CHECK(compare(usual(), Text{}).count(Part::article, Fate::removed) == 4);
}

TEST_CASE("passages too long to compare word by word are shown whole, and lose nothing") {
    std::string before;
    std::string after;
    for (int i = 0; i < 3000; ++i) {
        before += "oud" + std::to_string(i) + " ";
        after += "nieuw" + std::to_string(i) + " ";
    }
    const auto runs = word_runs("begin " + before, "begin " + after);
    REQUIRE(runs.size() == 3);
    CHECK(words_in(runs[1].words).size() == 3000);
    CHECK(words_in(runs[2].words).size() == 3000);
}

TEST_CASE("a few words between two changes join them, so that the change reads in one go") {
    const auto runs = word_runs("hij vraagt het aan de griffier vooraf en schriftelijk",
                                "hij meldt het bij de voorzitter achteraf en schriftelijk");
    CHECK(runs == std::vector<Run>{{RunKind::kept, "hij"},
                                   {RunKind::removed, " vraagt het aan de griffier vooraf"},
                                   {RunKind::added, " meldt het bij de voorzitter achteraf"},
                                   {RunKind::kept, " en schriftelijk"}});
}

// Run by bench/compare.py: it says how long, and judges nothing.
TEST_CASE("a full stop stays with its sentence when a sentence is added after it") {
    const auto runs = word_runs("Wij melden het bij de griffier.",
                                "Wij melden het bij de griffier. Dat doen wij meteen.");
    CHECK(runs == std::vector<Run>{{RunKind::kept, "Wij melden het bij de griffier."},
                                   {RunKind::added, " Dat doen wij meteen."}});
}

TEST_CASE("how long a comparison takes" * doctest::skip()) {
    Author author{7};
    const Text before = author.text(100, 120);
    const Text revision = author.revised(before);
    const Text other = author.text(100, 120);
    const auto milliseconds = [&](const Text& after) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < 10; ++i) CHECK(compare(before, after).differs());
        return std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now() - begin}
                   .count() /
               10;
    };
    MESSAGE("revision: " << milliseconds(revision) << " ms");
    MESSAGE("other: " << milliseconds(other) << " ms");
}

}  // namespace vt::codes
