// SPDX-License-Identifier: EUPL-1.2
// Any bytes as our Markdown: refused at a line that is there, or a text that is written and read
// back as the same. The first byte chooses: the bytes as they are, or a text made out of them,
// which may not be refused.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/text.h"
#include "made_text.h"
#include "modules/codes/export_markdown.h"

namespace {

using vt::codes::Text;

void reads_back(const Text& text) {
    const auto again = vt::codes::text_from_markdown(vt::codes::to_markdown(text));
    VT_CHECK(again);
    VT_CHECK(*again == text);
    // A text can always be kept.
    VT_CHECK(vt::codes::text_from_json(vt::codes::canonical(text)));
}

void read(std::string_view markdown) {
    const auto text = vt::codes::text_from_markdown(markdown);
    if (text) return reads_back(*text);
    const auto lines = 1 + std::count(markdown.begin(), markdown.end(), '\n');
    const auto line = vt::parse_int(text.error().args.at(0));
    VT_CHECK(text.error().field == "file" && line && 1 <= *line && *line <= lines);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    if (data[0] % 2 == 0)
        read(bytes);
    else
        reads_back(vt::fuzz::MadeText{bytes}.text());
    return 0;
}
