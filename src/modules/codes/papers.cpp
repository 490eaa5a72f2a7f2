// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/papers.h"

#include "base/text.h"

namespace vt::codes {
namespace {

using documents::Block;
using documents::BlockKind;

constexpr std::array<std::string_view, 3> kCodes{"voorstel", "besluit", "brief"};

// Fills {0} the document, {1} the municipality, {2} the version, {3} the hash, {4} the body that
// decides, {5} the body as a
// decision begins.
std::vector<std::string> places(const Edition& edition, decisions::Body body,
                                const texts::Texts& texts) {
    const std::string name{decisions::code(body)};
    const auto& version = edition.reading.version;
    const std::string hash{texts.text("codes.paper.no-hash")};
    return {edition.reading.document.title,
            edition.municipality,
            version.label,
            version.sha256.empty() ? hash : version.sha256,
            std::string{texts.text("codes.export.body." + name)},
            std::string{texts.text("codes.paper.head." + name)}};
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

}  // namespace

std::string_view code(Paper paper) {
    return kCodes.at(static_cast<std::size_t>(paper));
}

std::optional<Paper> paper_from_code(std::string_view code_of) {
    for (const Paper paper : kPapers)
        if (code(paper) == code_of) return paper;
    return std::nullopt;
}

documents::Document paper(Paper paper, const Edition& edition, decisions::Body body,
                          const texts::Texts& texts) {
    const std::string key = "codes.paper." + std::string{code(paper)};
    const auto words = places(edition, body, texts);
    documents::Document document{.title = texts.text(key + ".title", words)};
    add_lines(document.blocks, texts.text(key + ".lines", words));
    return document;
}

}  // namespace vt::codes
