// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/report_document.h"

#include "grey/ladder.h"
#include "modules/dialogue/outside_words.h"
#include "modules/dialogue/steps.h"

namespace vt::dialogue {
namespace {

using documents::Block;
using documents::BlockKind;
using texts::Texts;

class Writer {
public:
    explicit Writer(const Texts& texts) : texts_{texts} {}

    std::vector<Block> blocks(const Report& report) {
        if (report.cases.empty()) paragraph(say("no-cases"));
        int number = 0;
        for (const ReportCase& part : report.cases) add(part, ++number);
        blocks_.push_back({.kind = BlockKind::note, .words = say("small")});
        return std::move(blocks_);
    }

private:
    std::string say(std::string_view key) const {
        return std::string{texts_.text("dialogue.report." + std::string{key})};
    }
    std::string_view in(const dilemmas::Words& words) const { return words.in(texts_.language()); }
    void heading(int level, std::string words) {
        blocks_.push_back({.kind = BlockKind::heading, .level = level, .words = std::move(words)});
    }
    void paragraph(std::string words) {
        if (!words.empty())
            blocks_.push_back({.kind = BlockKind::paragraph, .words = std::move(words)});
    }
    void item(std::string words) {
        blocks_.push_back({.kind = BlockKind::item, .mark = "•", .words = std::move(words)});
    }

    void add(const ReportCase& part, int number) {
        heading(1, std::to_string(number) + ". " + std::string{in(part.dilemma.title)});
        paragraph(std::string{in(part.dilemma.story)});
        action(part, part.option);
        const Round* first = part.of(RoundKind::first);
        const Round* second = part.of(RoundKind::second);
        if (first == nullptr && second == nullptr) paragraph(say("no-vote"));
        if (first != nullptr) vote(*first);
        if (second != nullptr) vote(*second);
        if (first != nullptr && second != nullptr) change(*first, *second);
        ladder(part);
        conclusions(part);
    }
    void action(const ReportCase& part, std::string_view option) {
        const auto words = part.action(option, texts_.language());
        if (!words.empty()) paragraph(say("action") + " " + std::string{words});
    }
    void vote(const Round& round) {
        heading(2, round_name(texts_, round.kind));
        for (std::string& sentence : outside_sentences(texts_, round)) item(std::move(sentence));
        const auto counts = outside(round).counts;
        if (!counts) return;
        Block table{.kind = BlockKind::table};
        table.rows.push_back(
            {figure_text(texts_, "table.answer"), figure_text(texts_, "table.votes")});
        for (int shade = 0; shade < kShades; ++shade)
            table.rows.push_back(
                {shade_name(texts_, shade),
                 std::to_string(counts->votes()[static_cast<std::size_t>(shade)])});
        blocks_.push_back(std::move(table));
    }
    void change(const Round& first, const Round& second) {
        if (const auto verdict = verdict_between(first, second))
            paragraph(change_words(texts_, *verdict));
    }
    void ladder(const ReportCase& part) {
        const auto& steps = part.dilemma.ladder_steps;
        const auto counted = counted_steps(part.rounds, steps.size());
        if (counted.empty()) return;
        heading(2, say("ladder"));
        action(part, part.dilemma.ladder_option);
        const grey::Ladder ladder = ladder_of(counted);
        for (std::size_t i = 0; i < counted.size(); ++i) {
            const auto& step = steps[static_cast<std::size_t>(counted[i].number)];
            item(std::string{in(step)} + ": " +
                 colour_words(texts_, ladder.steps[i].colour, std::nullopt));
        }
        for (std::string& sentence : ladder_sentences(texts_, steps, counted))
            paragraph(std::move(sentence));
    }
    void conclusions(const ReportCase& part) {
        heading(2, say("conclusions"));
        if (part.conclusions.empty()) paragraph(say("no-conclusions"));
        for (const auto& [conclusion, value] : part.conclusions) {
            item(conclusion.rule);
            if (!value.empty()) paragraph(texts_.text("dialogue.report.value", {value}));
            if (!conclusion.example.empty())
                paragraph(texts_.text("dialogue.report.example", {conclusion.example}));
        }
    }

    const Texts& texts_;
    std::vector<Block> blocks_{};
};

constexpr std::string_view kMeaningful = "\\`*_{}[]<>#|~";

std::string escaped(std::string_view words) {
    std::string text;
    for (const char c : words) {
        if (kMeaningful.find(c) != std::string_view::npos) text += '\\';
        text += c == '\n' ? ' ' : c;
    }
    // A line that begins with "-", "+" or "1." would become a list.
    const bool lists = !text.empty() && (text[0] == '-' || text[0] == '+');
    return lists ? "\\" + text : text;
}

std::string table_rows(const std::vector<std::vector<std::string>>& rows) {
    std::string text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const std::string& cell : rows[i]) text += "| " + escaped(cell) + " ";
        text += "|\n";
        if (i > 0) continue;
        for (std::size_t cell = 0; cell < rows[i].size(); ++cell) text += "|---";
        text += "|\n";
    }
    return text + "\n";
}

std::string written(const Block& block) {
    switch (block.kind) {
        case BlockKind::heading:
            return std::string(static_cast<std::size_t>(block.level) + 1, '#') + " " +
                   escaped(block.words) + "\n\n";
        case BlockKind::item:
            return "- " + escaped(block.words) + "\n\n";
        case BlockKind::table:
            return table_rows(block.rows);
        case BlockKind::note:
            return "> " + escaped(block.words) + "\n\n";
        case BlockKind::page_break:
            return {};
        case BlockKind::paragraph:
            break;
    }
    return escaped(block.words) + "\n\n";
}

}  // namespace

documents::Document document_of(const Report& report, std::string_view municipality,
                                const Texts& texts) {
    const auto key = [&](std::string_view name) {
        return std::string{texts.text("dialogue.report." + std::string{name})};
    };
    const Session& session = report.session;
    documents::Document document{.title = session.plan.title};
    document.language = texts::code(texts.language());
    document.about = {{key("municipality"), std::string{municipality}},
                      {key("day"), texts.day(session.held.value_or(session.plan.day))},
                      {key("group"), group_name(texts, session.plan.group)}};
    if (report.could_vote)
        document.about.emplace_back(key("could-vote"), size_words(texts, *report.could_vote));
    document.blocks = Writer{texts}.blocks(report);
    return document;
}

std::string to_markdown(const documents::Document& document) {
    std::string text = "# " + escaped(document.title) + "\n\n";
    for (const auto& [key, value] : document.about)
        text += "- " + escaped(key) + ": " + escaped(value) + "\n";
    text += "\n";
    for (const Block& block : document.blocks) text += written(block);
    return text;
}

std::string file_stem(const Report& report) {
    return "verslag-" + report.session.held.value_or(report.session.plan.day).iso();
}

}  // namespace vt::dialogue
