// SPDX-License-Identifier: EUPL-1.2
// What other modules may ask of this one: which values hold now. They are public.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "identity/work.h"

namespace vt::core_values {

struct AdoptedValue {
    std::string id{};      // 32 hex characters; its page is value_path().
    std::string origin{};  // Id of the content::Value it began as; empty for one of our own.
    std::string name{};    // As adopted, in Dutch.
    std::string definition{};
    std::string opposite{};
    std::string reason{};  // Why council and executive chose it.
};

struct AdoptedList {
    std::string id{};
    std::string title{};
    Day adopted{};
    std::vector<std::string> references{};  // Of both decisions, oldest first.
    std::string content_sha256{};
    std::vector<AdoptedValue> values{};  // In their order.
};

// Without values and with an empty id while no list is adopted.
AdoptedList adopted_list(const identity::Work& work);
// A value of the list that is adopted now, or of one before it; nothing for any other id.
std::optional<AdoptedValue> adopted_value(const identity::Work& work, const std::string& id);
// "/waarden/<id>": stays, also after a later list took its place.
std::string value_path(const std::string& id);

}  // namespace vt::core_values
