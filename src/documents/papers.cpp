// SPDX-License-Identifier: EUPL-1.2
#include "documents/papers.h"

#include "base/text.h"

namespace vt::documents {
namespace {

constexpr std::array<std::string_view, 3> kCodes{"voorstel", "besluit", "brief"};

// Fills {0} the subject, {1} the municipality, {2} the hash, {3} the body that decides, {4} the
// body as a decision begins.
std::vector<std::string> places(const ForDecision& about, const texts::Texts& texts) {
    const std::string hash{texts.text("documents.paper.no-hash")};
    return {about.subject, about.municipality,
            about.content_sha256.empty() ? hash : about.content_sha256,
            std::string{texts.text("documents.paper.body." + about.body)},
            std::string{texts.text("documents.paper.head." + about.body)}};
}

// A text of more lines: one paragraph a line, "- " an item, "# " a heading.
void add_lines(std::vector<Block>& blocks, const std::string& lines) {
    for (const auto line : split(lines, '\n')) {
        if (line.starts_with("# "))
            blocks.push_back(
                {.kind = BlockKind::heading, .level = 1, .words = std::string{line.substr(2)}});
        else if (line.starts_with("- "))
            blocks.push_back({.kind = BlockKind::item, .words = std::string{line.substr(2)}});
        else
            blocks.push_back({.words = std::string{line}});
    }
}

void add_annex(std::vector<Block>& blocks, const ForDecision& about, const texts::Texts& texts) {
    blocks.push_back({.kind = BlockKind::page_break});
    blocks.push_back({.kind = BlockKind::heading,
                      .level = 1,
                      .words = texts.text("documents.paper.annex", {about.subject})});
    blocks.insert(blocks.end(), about.annex.begin(), about.annex.end());
}

}  // namespace

std::string_view code(Paper paper) {
    return kCodes.at(static_cast<std::size_t>(paper));
}

std::optional<Paper> paper_from_code(std::string_view code_of) {
    for (const Paper paper : kPapers)
        if (code(paper) == code_of) return paper;
    return std::nullopt;
}

Document paper(Paper paper, const ForDecision& about, const texts::Texts& texts) {
    const std::string key = "documents.paper." + std::string{code(paper)};
    const auto words = places(about, texts);
    Document document{.title = texts.text(key + ".title", words)};
    add_lines(document.blocks, texts.text(key + ".lines", words));
    if (paper != Paper::letter && !about.annex.empty()) add_annex(document.blocks, about, texts);
    return document;
}

}  // namespace vt::documents
