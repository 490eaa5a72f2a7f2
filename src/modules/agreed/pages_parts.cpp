// SPDX-License-Identifier: EUPL-1.2
#include "modules/agreed/pages_parts.h"

#include <algorithm>

#include "base/text.h"
#include "http/url.h"

namespace vt::agreed {
namespace {

constexpr std::int64_t kPageMax = 10'000;

}  // namespace

std::string text_of(const web::Visit& visit, std::string_view key) {
    return std::string{visit.text(key)};
}

std::string body_name(const web::Visit& visit, Body body) {
    return text_of(visit, "agreed.body." + std::string{code(body)});
}

std::string cite_path(std::string_view room, std::string_view entry_id) {
    return std::string{kCitePath} + "/" + http::percent_encoded(room) + "/" +
           http::percent_encoded(entry_id);
}

int page_asked(const web::Visit& visit) {
    const auto page = parse_int(visit.query.value("pagina")).value_or(1);
    return static_cast<int>(std::clamp<std::int64_t>(page, 1, kPageMax));
}

}  // namespace vt::agreed
