// SPDX-License-Identifier: EUPL-1.2
#include "web/saved.h"

#include <algorithm>

namespace vt::web {
namespace {

constexpr std::string_view kField = "gelukt";
constexpr std::size_t kWordMax = 40;

bool is_word(std::string_view text) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    return !text.empty() && text.size() <= kWordMax && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace

http::Response saved(const Visit& visit, std::string_view path, std::string_view what) {
    std::string target{path};
    target += path.find('?') == std::string_view::npos ? '?' : '&';
    return see_other(visit, target.append(kField).append("=").append(what));
}

std::optional<Notice> saved_notice(const Visit& visit, std::string_view texts) {
    const auto what = visit.query.value(kField);
    if (!is_word(what)) return std::nullopt;
    const std::string key = std::string{texts} + std::string{what};
    if (!visit.texts.has(key)) return std::nullopt;
    return Notice{.kind = NoticeKind::ok, .title = std::string{visit.text(key)}};
}

}  // namespace vt::web
