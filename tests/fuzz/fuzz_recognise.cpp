// SPDX-License-Identifier: EUPL-1.2
// Any text as a code of conduct: each line of it gets a place, and no letter is lost but those
// of labels.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "documents/source.h"
#include "modules/codes/recognise.h"

namespace {

std::size_t letters(std::string_view words) {
    return static_cast<std::size_t>(std::ranges::count_if(
        words, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }));
}

std::size_t letters(const std::vector<vt::codes::Paragraph>& paragraphs) {
    std::size_t count = 0;
    for (const auto& paragraph : paragraphs)
        count += letters(paragraph.mark) + letters(paragraph.words);
    return count;
}

std::size_t letters(const vt::codes::Text& text) {
    std::size_t count = letters(text.title) + letters(text.preamble) + letters(text.closing);
    for (const auto& chapter : text.chapters) {
        count += letters(chapter.number) + letters(chapter.title) + letters(chapter.intro);
        for (const auto& article : chapter.articles)
            count += letters(article.number) + letters(article.title) + letters(article.body) +
                     letters(article.notes);
    }
    return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto source = vt::documents::read(bytes, "a.txt");
    if (!source) return 0;
    const auto recognised = vt::codes::recognise(*source);
    VT_CHECK(recognised.lines.size() == source->lines.size());
    std::size_t said = 0;
    for (const auto& line : source->lines) said += letters(line.mark) + letters(line.words);
    // Of a label, "Hoofdstuk 2", at most this many letters become structure.
    const std::size_t labels = 10 * recognised.lines.size();
    VT_CHECK(letters(recognised.text) <= said && said <= letters(recognised.text) + labels);
    for (const auto& remark : recognised.remarks)
        VT_CHECK(remark.line < std::max<std::size_t>(1, recognised.lines.size()));
    return 0;
}
