// SPDX-License-Identifier: EUPL-1.2
#include "identity/import_rows.h"

#include <algorithm>

namespace vt::identity {
namespace {

constexpr std::size_t kExamplesMax = 3;
constexpr std::size_t kExampleBytesMax = 80;

// Cut between characters.
std::string shortened(std::string_view text) {
    if (text.size() <= kExampleBytesMax) return std::string{text};
    std::size_t end = kExampleBytesMax;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return std::string{text.substr(0, end)} + "…";
}

}  // namespace

void ImportProblems::add(const ImportProblem& problem) {
    ++counts_[problem.severity == Severity::error ? 0 : 1];
    if (kept_.size() >= kImportProblemsMax) return;
    kept_.push_back(problem);
    for (std::string& arg : kept_.back().args) arg = shortened(arg);
}

void ImportProblems::error(int row, std::string column, std::string text,
                           std::vector<std::string> args) {
    add({row, shortened(column), std::move(text), std::move(args), Severity::error});
}

void ImportProblems::warning(int row, std::string column, std::string text,
                             std::vector<std::string> args) {
    add({row, shortened(column), std::move(text), std::move(args), Severity::warning});
}

void ParsedImport::remark(std::string_view text, std::string_view example) {
    auto found = std::find_if(remarks.begin(), remarks.end(),
                              [&](const ImportRemark& known) { return known.text == text; });
    if (found == remarks.end())
        found = remarks.insert(remarks.end(), ImportRemark{std::string{text}, 0, {}});
    ++found->count;
    const std::string shown = shortened(example);
    auto& examples = found->examples;
    if (!shown.empty() && examples.size() < kExamplesMax &&
        std::find(examples.begin(), examples.end(), shown) == examples.end())
        examples.push_back(shown);
}

}  // namespace vt::identity
