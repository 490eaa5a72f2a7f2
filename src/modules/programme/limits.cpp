// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/limits.h"

#include <algorithm>

#include "base/text.h"

namespace vt::programme {

Error invalid(std::string_view key, std::string_view field, std::vector<std::string> args) {
    return {Refusal::invalid, "programme.error." + std::string{key}, std::move(args),
            std::string{field}};
}

Done fits(std::string_view text, std::size_t max, std::string_view field) {
    if (!is_utf8(text)) return invalid("not_readable", field);
    if (length_in_characters(text) > max) return invalid("too_long", field, {std::to_string(max)});
    return done();
}

Done filled(std::string_view text, std::size_t max, std::string_view field, std::string_view key) {
    if (trim(text).empty()) return invalid(key, field);
    return fits(text, max, field);
}

Result<std::vector<std::string>> known_bodies(std::vector<std::string> bodies) {
    for (const std::string& body : bodies)
        if (body != "council" && body != "executive") return invalid("unknown_body", "body");
    std::sort(bodies.begin(), bodies.end());
    bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
    return bodies;
}

// Each field with its length, so that no two records have the same text.
std::string canonical(std::initializer_list<std::string_view> fields) {
    std::string text;
    for (const std::string_view field : fields) {
        text += std::to_string(field.size());
        text += ':';
        text += field;
    }
    return text;
}

}  // namespace vt::programme
