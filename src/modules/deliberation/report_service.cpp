// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/report_service.h"

#include "modules/deliberation/step_words_service.h"

namespace vt::deliberation {
namespace {

using documents::Block;
using documents::BlockKind;
using documents::Document;
using texts::Texts;

// One report in the making.
class Writer {
public:
    Writer(const identity::Work& work, const Texts& texts, const View& view)
        : work_{work}, texts_{texts}, view_{view} {}

    std::vector<Block> blocks() {
        heading(2, said("report.case"));
        paragraph(std::string{view_.story.in(texts_.language())});
        for (int number = 1; number <= view_.steps(); ++number) step(number);
        if (view_.outcome) outcome(*view_.outcome);
        return std::move(blocks_);
    }

private:
    std::string said(const std::string& key) const {
        return std::string{texts_.text("deliberation." + key)};
    }
    void heading(int level, std::string words) {
        blocks_.push_back({.kind = BlockKind::heading, .level = level, .words = std::move(words)});
    }
    void paragraph(std::string words) { blocks_.push_back({.words = std::move(words)}); }

    void step(int number) {
        const content::MethodStep& asked = view_.step(number);
        const std::string title{asked.title.in(texts_.language())};
        heading(2, texts_.text("deliberation.talk.step", {std::to_string(number), title}));
        blocks_.push_back(
            {.kind = BlockKind::note, .words = std::string{asked.prompt.in(texts_.language())}});
        const StepWords words = words_of_step(work_, texts_, view_, number);
        if (words.empty()) return paragraph(said("step.nothing"));
        for (const Spoken& one : words.paragraphs) paragraph(one.words);
        for (const Spoken& one : words.items)
            blocks_.push_back({.kind = BlockKind::item, .mark = "•", .words = one.words});
        if (!words.rows.empty()) table(words);
    }
    void table(const StepWords& words) {
        Block block{.kind = BlockKind::table, .rows = {words.columns}};
        for (const auto& row : words.rows) {
            std::vector<std::string> cells;
            for (const Spoken& cell : row) cells.push_back(cell.words);
            block.rows.push_back(std::move(cells));
        }
        blocks_.push_back(std::move(block));
    }
    void part(const std::string& key, const std::string& words) {
        if (words.empty()) return;
        heading(3, said(key));
        paragraph(words);
    }
    void outcome(const Outcome& one) {
        heading(2, said("report.end"));
        part("report.outcome", one.outcome);
        part("report.value", decided_value(work_, texts_, one).words);
        part("report.agreement", one.agreement);
        part("report.dissent", one.dissent);
        if (!one.keeps) return;
        part("report.rule", one.rule);
        part("report.example", one.example);
    }

    const identity::Work& work_;
    const Texts& texts_;
    const View& view_;
    std::vector<Block> blocks_;
};

std::string escaped(std::string_view words) {
    constexpr std::string_view kMarks = "\\`*_{}[]<>#+-.!|~^()";
    std::string out;
    for (const char c : words) {
        if (kMarks.find(c) != std::string_view::npos) out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string table_row(const std::vector<std::string>& cells) {
    std::string row = "|";
    for (const std::string& cell : cells) row += " " + escaped(cell) + " |";
    return row + "\n";
}

std::string table_of(const Block& block) {
    std::string table;
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
        table += table_row(block.rows[row]);
        if (row > 0) continue;
        table += "|";
        for (std::size_t cell = 0; cell < block.rows[row].size(); ++cell) table += " --- |";
        table += "\n";
    }
    return table + "\n";
}

std::string written(const Block& block) {
    switch (block.kind) {
        case BlockKind::heading:
            return std::string(static_cast<std::size_t>(block.level), '#') + " " +
                   escaped(block.words) + "\n\n";
        case BlockKind::item:
            return "- " + escaped(block.words) + "\n";
        case BlockKind::table:
            return table_of(block);
        case BlockKind::note:
            return "*" + escaped(block.words) + "*\n\n";
        case BlockKind::paragraph:
            return escaped(block.words) + "\n\n";
        case BlockKind::page_break:
            break;
    }
    return {};
}

}  // namespace

Document report_of(const identity::Work& work, const Texts& texts, const View& view,
                   std::string_view municipality) {
    const auto said = [&](const std::string& key) {
        return std::string{texts.text("deliberation." + key)};
    };
    const Deliberation& one = view.deliberation;
    Document document{
        .title = texts.text("deliberation.report.title", {view.title.in(texts.language())}),
        .language = std::string{texts::code(texts.language())}};
    document.about = {{said("report.municipality"), std::string{municipality}},
                      {said("list.method"), std::string{view.method->name.in(texts.language())}},
                      {said("list.body"), said("body." + std::string{code(one.body)})},
                      {said("talk.people"), std::to_string(one.people)},
                      {said("talk.leader"), view.leader}};
    if (one.concluded_on)
        document.about.emplace_back(said("report.day"), texts.day(*one.concluded_on));
    else
        document.about.emplace_back(said("list.stage"), said("report.not-concluded"));
    document.blocks = Writer{work, texts, view}.blocks();
    return document;
}

std::string file_stem(const View& view) {
    const Deliberation& one = view.deliberation;
    return "moreel-beraad-" + one.concluded_on.value_or(one.prepared_on).iso();
}

std::string markdown(const Document& document) {
    std::string out = "# " + escaped(document.title) + "\n\n";
    for (const auto& [key, value] : document.about)
        out += "- " + escaped(key) + ": " + escaped(value) + "\n";
    if (!document.about.empty()) out += "\n";
    for (std::size_t at = 0; at < document.blocks.size(); ++at) {
        out += written(document.blocks[at]);
        const bool ends_list =
            document.blocks[at].kind == BlockKind::item &&
            (at + 1 == document.blocks.size() || document.blocks[at + 1].kind != BlockKind::item);
        if (ends_list) out += "\n";
    }
    return out;
}

}  // namespace vt::deliberation
