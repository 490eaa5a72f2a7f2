// SPDX-License-Identifier: EUPL-1.2
// Codes in the shapes in which clerks have them, from file to chapters and articles. No word is
// lost on the way.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "base/text.h"
#include "documents/source.h"
#include "modules/codes/recognise.h"

namespace vt::codes {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path{VT_SOURCE_DIR} / "tests/corpus/codes";

std::string content_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

documents::Source source_of(const fs::path& file) {
    auto source = documents::read(content_of(file), file.filename().string());
    INFO(file.filename().string());
    REQUIRE(source);
    return *std::move(source);
}

std::string shown(const Paragraph& paragraph) {
    const std::string depth(static_cast<std::size_t>(paragraph.depth), '>');
    switch (paragraph.kind) {
        case ParagraphKind::plain:
            return "-";
        case ParagraphKind::item:
            return paragraph.mark.empty() ? "+" : depth + paragraph.mark;
        case ParagraphKind::table_row:
            return "|";
        case ParagraphKind::footnote:
            return "note" + paragraph.mark;
    }
    return {};
}

std::string shown(const Article& article) {
    std::string line = "  [" + article.number + "] " + article.title + ":";
    for (const Paragraph& paragraph : article.body)
        line += (&paragraph == &article.body.front() ? " " : " / ") + shown(paragraph);
    line += " ; notes " + std::to_string(article.notes.size());
    for (const std::string& law : article.laws)
        line += (law == article.laws.front() ? " ; " : " ") + law;
    return line + '\n';
}

std::string outline(const documents::Source& source, const Recognised& recognised) {
    const Text& text = recognised.text;
    std::string lines = "title " + text.title + '\n';
    lines += "preamble " + std::to_string(text.preamble.size()) + '\n';
    for (const Chapter& chapter : text.chapters) {
        lines += std::to_string(chapter.level) + " [" + chapter.number + "] " + chapter.title +
                 " (" + std::to_string(chapter.intro.size()) + ")\n";
        for (const Article& article : chapter.articles) lines += shown(article);
    }
    lines += "closing " + std::to_string(text.closing.size()) + '\n';
    for (const std::string& code : source.left_out)
        lines += (code == source.left_out.front() ? "left out " : " ") + code;
    if (!source.left_out.empty()) lines += '\n';
    for (const Remark& remark : recognised.remarks) {
        lines += "remark " + remark.text.substr(remark.text.rfind('.') + 1);
        for (const std::string& argument : remark.args) lines += ' ' + argument;
        lines += '\n';
    }
    return lines;
}

// Words as people count them, without the signs around them. A label becomes structure: "Artikel
// 2.1" is an article with number 2.1, so labels are no words on either side.
class Words {
public:
    void add(std::string_view text) {
        for (const auto part : split(text, ' ')) {
            std::string word = folded(part);
            std::erase_if(word, [](char c) {
                return std::string_view{".,:;()|-"}.find(c) != std::string_view::npos;
            });
            const bool sign =
                word.find_first_of("0123456789abcdefghijklmnopqrstuvwxyz") == std::string::npos;
            const bool article = word.starts_with("artikel") || word == "art";
            if (!sign && !article && !kLabels.contains(word)) ++count_[word];
        }
    }
    void add(const std::vector<Paragraph>& paragraphs) {
        for (const Paragraph& paragraph : paragraphs) {
            add(paragraph.mark);
            add(paragraph.words);
        }
    }
    const std::map<std::string, int>& count() const { return count_; }

private:
    inline static const std::set<std::string> kLabels{"hoofdstuk", "paragraaf"};
    std::map<std::string, int> count_{};
};

std::map<std::string, int> words_of(const documents::Source& source) {
    Words words;
    for (const auto& line : source.lines) {
        words.add(line.mark);
        words.add(line.words);
    }
    return words.count();
}

std::map<std::string, int> words_of(const Text& text) {
    Words words;
    words.add(text.title);
    words.add(text.preamble);
    for (const Chapter& chapter : text.chapters) {
        words.add(chapter.number + ' ' + chapter.title);
        words.add(chapter.intro);
        for (const Article& article : chapter.articles) {
            words.add(article.number + ' ' + article.title);
            words.add(article.body);
            words.add(article.notes);
        }
    }
    words.add(text.closing);
    return words.count();
}

// Words of which one side has more, each with how many.
std::string difference(std::map<std::string, int> left, const std::map<std::string, int>& right) {
    for (const auto& [word, count] : right) left[word] -= count;
    std::string words;
    for (const auto& [word, count] : left)
        if (count != 0) words += word + ' ' + std::to_string(count) + '\n';
    return words;
}

std::vector<fs::path> corpus() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{kCorpus}) {
        const std::string ending = entry.path().extension().string();
        if (entry.is_regular_file() && ending != ".outline" && entry.path().stem() != "README")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

TEST_CASE("every code of the corpus is recognised as its outline says") {
    CHECK(corpus().size() >= 20);
    for (const fs::path& file : corpus()) {
        if (file.stem() == "three_hundred") continue;
        const auto source = source_of(file);
        INFO(file.filename().string());
        CHECK(outline(source, recognise(source)) == content_of(file.string() + ".outline"));
    }
}

TEST_CASE("no word of a source is lost, and none is added") {
    for (const fs::path& file : corpus()) {
        auto source = source_of(file);
        source.title.clear();
        INFO(file.filename().string());
        // "Art. 3 lid 2" below article 3 says its number again.
        const std::string said_again = file.filename() == "roman.txt" ? "3 -1\n" : "";
        CHECK(difference(words_of(recognise(source).text), words_of(source)) == said_again);
    }
}

TEST_CASE("each line of a source has a place") {
    for (const fs::path& file : corpus()) {
        const auto source = source_of(file);
        INFO(file.filename().string());
        CHECK(recognise(source).lines.size() == source.lines.size());
    }
}

TEST_CASE("a code of 300 articles keeps them all, with its table of contents and its notes") {
    const auto recognised = recognise(source_of(kCorpus / "three_hundred.txt"));
    REQUIRE(recognised.text.chapters.size() == 30);
    std::set<std::string> ids;
    for (const Chapter& chapter : recognised.text.chapters) {
        CHECK(chapter.articles.size() == 10);
        for (const Article& article : chapter.articles) {
            ids.insert(article.id);
            CHECK(article.body.size() == 4);
            CHECK(article.notes.size() == (article.number.ends_with(".1") ? 2U : 0U));
        }
    }
    CHECK(ids.size() == 300);
    CHECK(recognised.text.closing.size() == 1 + 30 + 300 + 1);
}

}  // namespace
}  // namespace vt::codes
