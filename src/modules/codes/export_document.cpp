// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/export_document.h"

namespace vt::codes {
namespace {

using documents::Block;
using documents::BlockKind;

// Chapters are headings of level 1, paragraphs within them 2; articles always stand one deeper than
// what they stand in.
class Writer {
public:
    Writer(const texts::Texts& texts, bool with_notes) : texts_{texts}, with_notes_{with_notes} {}

    std::vector<Block> blocks(const Text& text) {
        paragraphs(text.preamble);
        for (const auto& chapter : text.chapters) add(chapter);
        paragraphs(text.closing);
        return std::move(blocks_);
    }

private:
    void heading(int level, std::string_view word, const std::string& number,
                 const std::string& title) {
        std::string words = number.empty() ? "" : texts_.text(word, {number});
        if (!words.empty() && !title.empty()) words += " ";
        words += title;
        if (!words.empty())
            blocks_.push_back(
                {.kind = BlockKind::heading, .level = level, .words = std::move(words)});
    }
    void add(const Chapter& chapter) {
        heading(chapter.level, chapter.level == 1 ? "codes.export.chapter" : "codes.export.section",
                chapter.number, chapter.title);
        paragraphs(chapter.intro);
        const bool headed = !chapter.number.empty() || !chapter.title.empty();
        for (const auto& article : chapter.articles) add(article, headed ? chapter.level + 1 : 1);
    }
    void add(const Article& article, int level) {
        heading(level, "codes.export.article", article.number, article.title);
        paragraphs(article.body);
        if (!with_notes_ || article.notes.empty()) return;
        heading(level + 1, {}, {}, std::string{texts_.text("codes.export.notes")});
        paragraphs(article.notes, BlockKind::note);
    }
    void paragraphs(const std::vector<Paragraph>& paragraphs,
                    BlockKind plain = BlockKind::paragraph) {
        for (const auto& each : paragraphs) add(each, plain);
    }
    void add(const Paragraph& paragraph, BlockKind plain) {
        switch (paragraph.kind) {
            case ParagraphKind::plain:
                blocks_.push_back({.kind = plain, .words = paragraph.words});
                break;
            case ParagraphKind::item:
                blocks_.push_back(
                    {BlockKind::item, paragraph.depth, paragraph.mark, paragraph.words, {}});
                break;
            case ParagraphKind::footnote:
                blocks_.push_back({BlockKind::note, 0, paragraph.mark, paragraph.words, {}});
                break;
            case ParagraphKind::table_row:
                row(paragraph.words);
                break;
        }
    }
    // Rows that follow each other are one table.
    void row(std::string_view words) {
        if (blocks_.empty() || blocks_.back().kind != BlockKind::table)
            blocks_.push_back({.kind = BlockKind::table});
        auto& cells = blocks_.back().rows.emplace_back();
        constexpr std::string_view kBetween = " | ";
        for (std::size_t from = 0;;) {
            const auto end = words.find(kBetween, from);
            cells.emplace_back(words.substr(from, end - from));
            if (end == std::string_view::npos) return;
            from = end + kBetween.size();
        }
    }

    const texts::Texts& texts_;
    bool with_notes_;
    std::vector<Block> blocks_;
};

std::string title_of(const Edition& edition, const texts::Texts& texts) {
    const auto& text = edition.reading.text;
    const std::string title = text.title.empty() ? edition.reading.document.title : text.title;
    return is_concept(edition) ? texts.text("codes.export.concept-title", {title}) : title;
}

}  // namespace

documents::Document document_of(const Edition& edition, const texts::Texts& texts) {
    documents::Document document{.title = title_of(edition, texts), .about = about(edition, texts)};
    document.language = texts::code(texts.language());
    document.blocks = Writer{texts, true}.blocks(edition.reading.text);
    return document;
}

documents::Document publication_of(const Edition& edition, const texts::Texts& texts) {
    documents::Document document{.title = title_of(edition, texts)};
    document.language = texts::code(texts.language());
    document.blocks = Writer{texts, false}.blocks(edition.reading.text);
    return document;
}

}  // namespace vt::codes
