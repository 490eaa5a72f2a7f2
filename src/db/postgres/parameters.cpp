// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres/parameters.h"

#include "db/postgres/result.h"
#include "db/sql_text.h"

namespace vt::db::postgres {

Oid type_of(const Argument& argument) {
    if (std::holds_alternative<std::int64_t>(argument)) return kInt8;
    if (std::holds_alternative<bool>(argument)) return kBool;
    if (std::holds_alternative<Bytes>(argument)) return kBytes;
    return 0;
}

Parameters::Parameters(std::span<const Argument> arguments) {
    texts_.reserve(arguments.size());  // values_ points into it.
    for (const Argument& argument : arguments) add(argument);
}

void Parameters::add(const Argument& argument) {
    if (const auto* number = std::get_if<std::int64_t>(&argument))
        return add_text(std::to_string(*number));
    if (const auto* flag = std::get_if<bool>(&argument)) return add_text(*flag ? "t" : "f");
    if (const auto* text = std::get_if<std::string_view>(&argument)) {
        check_text(*text);
        return add_text(std::string{*text});
    }
    const auto* bytes = std::get_if<Bytes>(&argument);
    const char* empty = "";  // A null pointer would be NULL.
    values_.push_back(!bytes ? nullptr : bytes->data.data() ? bytes->data.data() : empty);
    lengths_.push_back(bytes ? static_cast<int>(bytes->data.size()) : 0);
    formats_.push_back(bytes ? 1 : 0);
}

void Parameters::add_text(std::string text) {
    texts_.push_back(std::move(text));
    values_.push_back(texts_.back().c_str());
    lengths_.push_back(0);
    formats_.push_back(0);
}

}  // namespace vt::db::postgres
