// SPDX-License-Identifier: EUPL-1.2
#include "html/url.h"

#include <algorithm>

namespace vt::html {
namespace {

bool is_plain(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7f || c == '\\' || c == '"' || c == '<' || c == '>';
    });
}

}  // namespace

Url Url::local(std::string_view path) {
    const bool ours = path.starts_with('/') && !path.starts_with("//") && is_plain(path);
    return Url{ours ? std::string{path} : "#"};
}

Url Url::fragment(std::string_view id) {
    return Url{is_plain(id) ? "#" + std::string{id} : "#"};
}

Url Url::external(std::string_view address) {
    const bool known = address.starts_with("https://") || address.starts_with("mailto:") ||
                       address.starts_with("tel:");
    return Url{known && is_plain(address) ? std::string{address} : "#"};
}

}  // namespace vt::html
