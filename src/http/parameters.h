// SPDX-License-Identifier: EUPL-1.2
// A header value with parameters: form-data; name="foto"; filename="a.png". Inside this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vt::http {

struct ParameterValue {
    std::string_view value;  // What stands before the first ';', without spaces. Borrowed.
    std::vector<std::pair<std::string, std::string>> parameters{};  // In order, unquoted.

    // The only parameter of that name (any case); nothing when absent or double.
    std::optional<std::string_view> only(std::string_view name) const;
    bool has(std::string_view name) const;
};

// Nothing when it is malformed: a name without '=', an open quote, text after a quote. In quotes
// only \" and \\ are escapes: older browsers send the backslashes of a path as they are.
std::optional<ParameterValue> parse_parameters(std::string_view text);

}  // namespace vt::http
