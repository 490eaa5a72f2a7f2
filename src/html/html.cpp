// SPDX-License-Identifier: EUPL-1.2
#include "html/html.h"

namespace vt::html {
namespace {

std::string_view entity(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view escaped = entity(text[at]);
        if (escaped.empty()) continue;
        out.append(text, from, at - from);
        out += escaped;
        from = at + 1;
    }
    out.append(text, from);
}

Html text(std::string_view text) {
    return make<"{}">(text);
}

}  // namespace vt::html
