// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/export_markdown.h"

#include <algorithm>

#include "modules/codes/markdown_words.h"

namespace vt::codes {
namespace {

using markdown::attribute;
using markdown::escaped;
using markdown::List;
using markdown::Place;

// A mark of more than one word goes as one: attributes split at commas, words do not.
List one(const std::string& word) {
    return word.empty() ? List{} : List{word};
}

bool is_plain_id(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '.';
    });
}

class Writer {
public:
    std::string written(const Text& text) {
        block("# " + escaped(text.title, Place::inside));
        paragraphs(text.preamble);
        for (const auto& chapter : text.chapters) add(chapter);
        if (!text.closing.empty()) block("***");
        paragraphs(text.closing);
        return std::move(out_) + "\n";
    }

private:
    void block(const std::string& line, bool close_to_last = false) {
        if (!out_.empty()) out_ += close_to_last ? "\n" : "\n\n";
        out_ += line;
    }

    void heading(std::string marks, const std::string& number, const std::string& title,
                 const std::string& attributes) {
        if (!number.empty()) marks += " " + escaped(number, Place::inside);
        if (!title.empty()) marks += " " + escaped(title, Place::inside);
        block(marks + " {" + attributes.substr(attributes.starts_with(' ') ? 1 : 0) + "}");
    }

    void add(const Chapter& chapter) {
        heading(chapter.level == 1 ? "##" : "###", chapter.number, chapter.title,
                attribute("nummer", one(chapter.number)));
        paragraphs(chapter.intro);
        for (const auto& article : chapter.articles) add(article);
    }

    void add(const Article& article) {
        std::string attributes =
            is_plain_id(article.id) ? " #" + article.id : attribute("id", one(article.id));
        attributes += attribute("nummer", one(article.number));
        attributes += attribute("waarden", article.values) + attribute("wetten", article.laws);
        attributes += attribute("registers", article.registers);
        attributes += attribute("voor", article.applies_to);
        heading("####", article.number, article.title, attributes);
        paragraphs(article.body);
        paragraphs(article.notes, "> ");
    }

    void paragraphs(const std::vector<Paragraph>& paragraphs, const std::string& before = {}) {
        const Paragraph* last = nullptr;
        for (const auto& each : paragraphs) {
            // Rows of one table and items of one list stand under each other.
            const bool goes_on =
                last != nullptr && last->kind == each.kind &&
                (each.kind == ParagraphKind::item || each.kind == ParagraphKind::table_row);
            block(before + line_of(each), goes_on);
            if (each.kind == ParagraphKind::table_row && !goes_on)
                block(before + head_rule(each.words), true);
            last = &each;
        }
    }

    static std::string line_of(const Paragraph& paragraph) {
        switch (paragraph.kind) {
            case ParagraphKind::item: {
                std::string line(2 * static_cast<std::size_t>(paragraph.depth), ' ');
                line += "- ";
                if (!paragraph.mark.empty())
                    line += "**" + escaped(paragraph.mark, Place::inside) + "** ";
                return line + escaped(paragraph.words);
            }
            case ParagraphKind::table_row:
                return "| " + escaped(paragraph.words, Place::table_row) + " |";
            case ParagraphKind::footnote:
                return "[^" + escaped(paragraph.mark, Place::inside) +
                       "]: " + escaped(paragraph.words);
            case ParagraphKind::plain:
                break;
        }
        return escaped(paragraph.words);
    }

    static std::string head_rule(std::string_view words) {
        std::string rule = "|---|";
        for (auto at = words.find(" | "); at != std::string_view::npos;
             at = words.find(" | ", at + 3))
            rule += "---|";
        return rule;
    }

    std::string out_;
};

std::string on_one_line(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

}  // namespace

std::string to_markdown(const Text& text) {
    return Writer{}.written(text);
}

std::string to_markdown(const Edition& edition, const texts::Texts& texts) {
    std::string head = "---\n";
    for (const auto& [key, value] : about(edition, texts))
        head += on_one_line(key) + ": " + on_one_line(value) + "\n";
    return head + "---\n\n" + to_markdown(edition.reading.text);
}

}  // namespace vt::codes
