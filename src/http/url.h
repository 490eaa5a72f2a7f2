// SPDX-License-Identifier: EUPL-1.2
// Percent-encoding, paths and cookies.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/message.h"

namespace vt::http {

// Nothing on a broken escape or a NUL.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space = false);
std::string percent_encoded(std::string_view text);

// "/programma/maatregelen/{id}" against a path. Values of the places in order, decoded; nothing
// when it does not match. A place never matches an empty part, one with a slash in it, or one that
// is not UTF-8. The other parts are compared as sent: an escape in them does not match.
class PathPattern {
public:
    explicit PathPattern(std::string_view pattern);
    std::optional<std::vector<std::pair<std::string, std::string>>> match(
        std::string_view path) const;
    const std::string& text() const { return text_; }

private:
    std::string text_;
    std::vector<std::string> parts_;
};

// The value of one cookie, if sent exactly once.
std::optional<std::string> cookie(const Request& request, std::string_view name);

// Whether `target` is a path on this site that a redirect may follow: one leading slash, no
// backslash, no control character, no scheme.
bool is_local_path(std::string_view target);

}  // namespace vt::http
