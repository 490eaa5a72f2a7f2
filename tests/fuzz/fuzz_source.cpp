// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a document to read. The first byte chooses the name of the file. What comes out must
// keep the promises of documents::Source.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "base/text.h"
#include "documents/source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    constexpr std::array kNames{"a.html", "a.txt", "a.md", "a.docx", "a.odt", ""};
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    const auto source = vt::documents::read(bytes, kNames[data[0] % kNames.size()]);
    if (!source) {
        VT_CHECK(source.error().field == "file");
        return 0;
    }
    VT_CHECK(!source->lines.empty() && source->lines.size() <= vt::documents::kSourceLinesMax);
    for (const auto& line : source->lines) {
        VT_CHECK(!line.words.empty() || !line.mark.empty());
        VT_CHECK(vt::is_utf8(line.words) && vt::is_utf8(line.mark) && vt::is_utf8(line.about));
        VT_CHECK(line.words.find_first_of("\n\t\r") == std::string::npos);
        VT_CHECK(line.level >= 0 && line.level <= vt::documents::kSourceDepthMax);
    }
    return 0;
}
