// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/refusals.h"

#include "base/text.h"

namespace vt::deliberation {

Error refusal(Refusal kind, std::string_view key) {
    return {kind, "deliberation.error." + std::string{key}};
}

Error invalid(std::string_view key, std::string_view field, std::vector<std::string> args) {
    return {Refusal::invalid, "deliberation.error." + std::string{key}, std::move(args),
            std::string{field}};
}

Error not_found() {
    return refusal(Refusal::not_found, "unknown");
}

Done fits(std::string_view text, std::size_t max, std::string_view field) {
    if (!is_utf8(text)) return invalid("not-readable", field);
    if (length_in_characters(text) > max) return invalid("too-long", field, {std::to_string(max)});
    return done();
}

Done fits_and_is_there(std::string_view text, std::size_t max, std::string_view field,
                       std::string_view missing) {
    if (text.empty()) return invalid(missing, field);
    return fits(text, max, field);
}

}  // namespace vt::deliberation
