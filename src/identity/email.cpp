// SPDX-License-Identifier: EUPL-1.2
#include "identity/email.h"

#include <algorithm>

#include "base/text.h"

namespace vt::identity {
namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_local_part(std::string_view local) {
    constexpr std::string_view kSigns = "!#$%&'*+-/=?^_`{|}~.";
    if (local.empty() || local.size() > 64) return false;
    if (local.front() == '.' || local.back() == '.') return false;
    if (local.find("..") != std::string_view::npos) return false;
    return std::all_of(local.begin(), local.end(), [&](char c) {
        return is_letter_or_digit(c) || kSigns.find(c) != std::string_view::npos;
    });
}

bool is_label(std::string_view label) {
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
        return false;
    return std::all_of(label.begin(), label.end(),
                       [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_domain(std::string_view domain) {
    const auto labels = split(domain, '.');
    return labels.size() >= 2 && labels.back().size() >= 2 &&
           std::all_of(labels.begin(), labels.end(), is_label);
}

}  // namespace

std::optional<std::string> email_from_typed(std::string_view typed) {
    std::string email = trim(typed);
    std::transform(email.begin(), email.end(), email.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto at = email.find('@');
    if (email.size() > kEmailMax || at == std::string::npos) return std::nullopt;
    const std::string_view view{email};
    if (!is_local_part(view.substr(0, at)) || !is_domain(view.substr(at + 1))) return std::nullopt;
    return email;
}

}  // namespace vt::identity
